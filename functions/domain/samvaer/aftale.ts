import * as z from 'zod'
import { Dato } from '../dato.ts'
import { felt } from '../felt.ts'
import { dageMellem } from '../tid.ts'
import {
  ARTER,
  type Art,
  artTekst,
  BESLUTTET_AF,
  type BesluttetAf,
  hjemmelOf,
  maxDageOf,
  STOETTE,
  type Stoette,
  UDVALGETS,
  UGEDAGE,
  type Ugedag,
} from './arter.ts'

const keys = <K extends string>(table: Record<K, unknown>) => Object.keys(table) as [K, ...K[]]
const asked = ({ art }: { art?: unknown }, navn: string): boolean =>
  art === undefined || (ARTER[art as Art]?.felter as readonly string[] | undefined)?.includes(navn) === true
const vis = (navn: string) => (values: Record<string, unknown>) => asked(values, navn)

const Klokkeslaet = z
  .string()
  .regex(/^([01]\d|2[0-3])[.:][0-5]\d$/, { error: 'Skriv klokkeslættet, fx 10.30', abort: true })
  .transform((text) => text.replace('.', ':'))
const text = (max: number, label: string) => z.string().trim().max(max, `${label} må højst være ${max} tegn`)
const HYPPIGHED = { ugentlig: 'Hver uge', hverAndenUge: 'Hver anden uge' } as const

const shape = {
  art: felt(z.enum(keys<Art>(ARTER), 'Vælg, hvad der er besluttet'), {
    label: 'Hvad er besluttet?',
    art: 'valg',
    valg: artTekst,
  }),
  med: felt(text(100, 'Navnet').optional(), {
    label: 'Hvem gælder det?',
    hjaelp: 'Skriv fx mor, far eller mormor. Skriv ikke navn.',
    art: 'tekst',
    klasse: 'personlig',
    vis: vis('med'),
  }),
  hyppighed: felt(z.enum(keys(HYPPIGHED), 'Vælg hver uge eller hver anden uge').optional(), {
    label: 'Hvor tit?',
    art: 'valg',
    valg: HYPPIGHED,
    vis: vis('hyppighed'),
  }),
  ugedage: felt(
    z
      .array(z.enum(keys<Ugedag>(UGEDAGE), 'Vælg ugedage'))
      .max(7, 'Der er syv ugedage')
      .optional(),
    { label: 'Hvilke dage?', art: 'flervalg', valg: UGEDAGE, vis: vis('ugedage') },
  ),
  datoer: felt(z.array(Dato).max(60, 'Højst 60 datoer').optional(), {
    label: 'Hvilke datoer?',
    hjaelp: 'En dato på hver linje, fx 12.3.2026.',
    art: 'langtekst',
    vis: vis('datoer'),
  }),
  fraKl: felt(Klokkeslaet.optional(), { label: 'Fra klokken', art: 'tekst', vis: vis('fraKl') }),
  tilKl: felt(Klokkeslaet.optional(), { label: 'Til klokken', art: 'tekst', vis: vis('tilKl') }),
  sted: felt(text(200, 'Stedet').optional(), {
    label: 'Hvor?',
    art: 'tekst',
    klasse: 'adresseBeskyttet',
    frivillig: true,
    vis: vis('sted'),
  }),
  stoette: felt(z.enum(keys<Stoette>(STOETTE), 'Vælg støtte').optional(), {
    label: 'Støtte',
    art: 'valg',
    valg: STOETTE,
    vis: vis('stoette'),
  }),
  besluttetAf: felt(z.enum(keys<BesluttetAf>(BESLUTTET_AF), 'Vælg, hvem der har besluttet det'), {
    label: 'Hvem har besluttet det?',
    art: 'valg',
    valg: BESLUTTET_AF,
  }),
  besluttet: felt(Dato, { label: 'Hvornår er det besluttet?', art: 'dato' }),
  fra: felt(Dato, { label: 'Gælder fra', art: 'dato' }),
  slut: felt(Dato, {
    label: 'Gælder til og med',
    hjaelp: 'Enhver beslutning om samvær har en slutdato, så den bliver taget op igen.',
    art: 'dato',
  }),
  paamindDage: felt(
    z
      .int('Antal dage skal være et helt tal')
      .min(0, 'Antal dage kan ikke være under 0')
      .max(90, 'Højst 90 dage')
      .default(14),
    {
      label: 'Mind om slutdatoen, dage før',
      hjaelp: 'Tomt betyder 14 dage.',
      art: 'tal',
      frivillig: true,
    },
  ),
  bemaerkning: felt(text(1000, 'Bemærkningen').optional(), {
    label: 'Bemærkning',
    art: 'langtekst',
    klasse: 'foelsom',
    frivillig: true,
  }),
}

/** What is decided about samvær, as sent by form or API. */
export const AftaleInput = z.strictObject(shape).superRefine((aftale, ctx) => {
  for (const [navn, besked] of [...missing(aftale), ...crossChecks(aftale)]) {
    ctx.addIssue({ code: 'custom', path: [navn], message: besked })
  }
})
export type AftaleInput = z.output<typeof AftaleInput>
type Vaerdier = z.output<z.ZodObject<typeof shape>>

const MANGLER: Record<string, string> = {
  med: 'Skriv, hvem det gælder',
  hyppighed: 'Vælg hver uge eller hver anden uge',
  ugedage: 'Vælg mindst én ugedag',
  datoer: 'Skriv mindst én dato',
  fraKl: 'Skriv, hvornår samværet begynder',
  tilKl: 'Skriv, hvornår samværet slutter',
  stoette: 'Vælg støtte',
}

const isEmpty = (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const missing = (aftale: Vaerdier): [string, string][] =>
  ARTER[aftale.art].kraever.flatMap((navn) => (isEmpty(aftale[navn as keyof Vaerdier]) ? [[navn, MANGLER[navn]!]] : []))

function* crossChecks(aftale: Vaerdier): Generator<[string, string]> {
  const { art, fra, slut, fraKl, tilKl, datoer = [], besluttetAf } = aftale
  for (const navn of Object.keys(MANGLER)) {
    if (!asked(aftale, navn) && !isEmpty(aftale[navn as keyof Vaerdier]))
      yield [navn, 'Det hører ikke til den slags beslutning']
  }
  if (fraKl && tilKl && tilKl <= fraKl) yield ['tilKl', 'Samværet slutter, før det begynder']
  if (slut < fra) yield ['slut', 'Slutdatoen er før startdatoen']
  else if (dageMellem(fra, slut) >= maxDageOf(art))
    yield ['slut', art === 'pause' ? 'En pause kan højst vare 8 uger' : 'Vælg en slutdato inden for et år']
  if (datoer.some((dato) => dato < fra || dato > slut)) yield ['datoer', 'En af datoerne ligger uden for perioden']
  if (UDVALGETS.has(hjemmelOf(aftale)) && besluttetAf !== 'udvalget')
    yield ['besluttetAf', 'Det kan kun børne- og ungeudvalget beslutte']
}

/** An agreement or decision as kept. */
export const Aftale = z.object({
  ...shape,
  id: z.string(),
  forloebId: z.string(),
  /** Last day it counted, when it was ended before its time. */
  ophoert: Dato.nullable().default(null),
  ophoertFordi: z.string().nullable().default(null),
  version: z.int(),
  oprettet: z.string(),
  oprettetAf: z.string(),
  aendret: z.string(),
})
export type Aftale = z.output<typeof Aftale>

export const Ophoer = z.strictObject({
  ophoert: felt(Dato, { label: 'Sidste dag', art: 'dato' }),
  ophoertFordi: felt(
    z.string().trim().min(3, 'Skriv kort, hvorfor den ophører').max(500, 'Begrundelsen må højst være 500 tegn'),
    { label: 'Hvorfor ophører den?', art: 'tekst', klasse: 'foelsom' },
  ),
})
export type Ophoer = z.output<typeof Ophoer>

/** Fields that may change while it runs; another plan is another decision, so that the past keeps its plan. */
export const RETBARE = ['sted', 'slut', 'paamindDage', 'bemaerkning'] as const

/** A change, with the version seen; null takes a text away. Or its end. */
export const AftaleAendring = z.strictObject({
  version: z.int('Skriv den version, du har set').min(1),
  sted: shape.sted.unwrap().nullable().optional(),
  slut: Dato.optional(),
  paamindDage: shape.paamindDage.unwrap().optional(),
  bemaerkning: shape.bemaerkning.unwrap().nullable().optional(),
  ophoer: Ophoer.optional(),
})
export type AftaleAendring = z.output<typeof AftaleAendring>
