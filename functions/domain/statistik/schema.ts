import * as z from 'zod'
import { Dato } from '../dato.ts'

/** Null = not known. Never 0 for what nobody wrote. */
const tal = z.number().nullable()

/** The usual kinds of a day; a day without one of them has a gap. */
export const SAEDVANLIGE = ['soevn', 'maaltid', 'ble', 'beskrivelse'] as const

export const Doegn = z.object({
  dato: Dato,
  timer: z.number().meta({ description: 'Døgnets længde: 23, 24 eller 25 timer' }),
  registreringer: z.int(),
  dubletter: z.int().meta({ description: 'Ens oplysninger skrevet to gange, talt én gang' }),
  soevnMin: tal,
  natSoevnMin: tal.meta({ description: 'Søvn kl. 19–07 inden for datoen' }),
  dagSoevnMin: tal,
  laengsteSoevnMin: tal.meta({ description: 'Længste sammenhængende søvn inden for datoen' }),
  laengsteUbrudtMin: tal.meta({
    description: 'Længste sammenhængende søvn, som sluttede på datoen; kan være begyndt dagen før',
  }),
  indsovningMin: tal,
  opvaagninger: tal,
  opvaagningerNat: tal.meta({ description: 'Opvågninger i den nat (19–07), som sluttede denne morgen' }),
  graadMin: tal,
  troest: tal,
  maaltider: tal,
  afviste: tal,
  fastFoede: tal,
  ml: tal,
  maaltiderUdenMl: tal.meta({ description: 'Måltider uden ml (amning, ukendt mængde): ml er da mindst det viste' }),
  mlPrKg: tal,
  vaegt: z
    .object({ gram: z.number(), dato: Dato })
    .nullable()
    .meta({ description: 'Vægten bag mlPrKg, højst 14 dage gammel' }),
  bleer: z.object({ vaad: tal, affoering: tal, antal: tal }),
  temperaturMax: tal,
  mangler: z.array(z.enum(SAEDVANLIGE)),
})
export type Doegn = z.infer<typeof Doegn>

/** A figure over several days, with the number of days it rests on. */
export const Noegletal = z.object({ n: z.int(), middel: tal, median: tal, min: tal, max: tal })
export type Noegletal = z.infer<typeof Noegletal>

export const NOEGLETAL = [
  'soevnMin',
  'natSoevnMin',
  'dagSoevnMin',
  'laengsteUbrudtMin',
  'indsovningMin',
  'opvaagningerNat',
  'graadMin',
  'troest',
  'maaltider',
  'fastFoede',
  'ml',
  'mlPrKg',
  'vaad',
  'affoering',
] as const
export type Noegletalsnavn = (typeof NOEGLETAL)[number]

const noegletal = Object.fromEntries(NOEGLETAL.map((navn) => [navn, Noegletal])) as Record<
  Noegletalsnavn,
  typeof Noegletal
>

/** Days summed up: a week, or the whole window. */
export const Sammenfatning = z.object({
  fra: Dato,
  til: Dato,
  dage: z.int(),
  n: z.int().meta({ description: 'Dage med mindst én registrering' }),
  heleDage: z.int().meta({ description: 'Dage uden huller' }),
  ...noegletal,
  dageMedMlMangel: z.int(),
  feberDage: tal.meta({ description: 'Dage med temperatur over 38 af de dage, der er målt' }),
})
export type Sammenfatning = z.infer<typeof Sammenfatning>

export const Uge = Sammenfatning.extend({
  uge: z.int().meta({ description: 'Forløbets uge, fra 1' }),
  laengstUdenAffoeringTimer: tal,
  tilvaekstGPrDag: tal,
})
export type Uge = z.infer<typeof Uge>

export const Vaekstpunkt = z.object({
  dato: Dato,
  maal: z.enum(['vaegt', 'laengde', 'hovedomfang']),
  vaerdi: z.number(),
  enhed: z.enum(['g', 'cm']),
  alderDage: z.int(),
  korrigeretAlderDage: z.int().nullable(),
  z: tal,
  prDag: tal.meta({ description: 'Gram om dagen siden forrige vejning' }),
  registreringId: z.string(),
})
export type Vaekstpunkt = z.infer<typeof Vaekstpunkt>

export const Samvaerstal = z.object({
  planlagt: tal,
  afholdt: tal,
  afbrudt: tal,
  aflyst: tal,
  udeblevet: tal,
  flyttet: tal,
  uoplyst: tal.meta({ description: 'Planlagt og passeret, men intet skrevet den dag' }),
  minutter: tal,
})
export type Samvaerstal = z.infer<typeof Samvaerstal>

/** Answer of `…/statistik`. */
export const Statistik = z.object({
  doegn: z.array(Doegn),
  uger: z.array(Uge),
  vaekst: z.array(Vaekstpunkt),
  samvaer: Samvaerstal,
})
export type Statistik = z.infer<typeof Statistik>
