import * as z from 'zod'
import { Dato } from '../dato.ts'
import { felt } from '../felt.ts'

export const regeludfaldTekst = { opfyldt: 'Opfyldt', ikkeOpfyldt: 'Ikke opfyldt', ukendt: 'Ved ikke endnu' } as const
export type Regeludfald = keyof typeof regeludfaldTekst

export const matchudfaldTekst = { egnet: 'Egnet', uafklaret: 'Uklart', ikkeEgnet: 'Ikke egnet' } as const
export type Matchudfald = keyof typeof matchudfaldTekst

const andel = z.number().min(0).max(1)
const noegler = <K extends string>(tekst: Record<K, string>) => Object.keys(tekst) as [K, ...K[]]

const Regelraekke = z.object({
  regel: z.string(),
  navn: z.string(),
  hjemmel: z.string(),
  udfald: z.enum(noegler(regeludfaldTekst)),
  forklaring: z.string(),
})

/** One criterion. `bidrag` is its part of the score: the known ones add up to it. Null = not known, never 0. */
const Bidrag = z.object({
  kriterium: z.string(),
  navn: z.string(),
  vaerdi: andel.nullable(),
  vaegt: z.number().min(0),
  bidrag: andel.nullable(),
  kilde: z.string(),
  /** The day the information is from. */
  dato: Dato.nullable(),
  forklaring: z.string(),
})
export type Bidrag = z.infer<typeof Bidrag>

const Pladser = z.object({
  godkendte: z.int(),
  brugte: z.int(),
  reserverede: z.int(),
  aflastning: z.int(),
  ledige: z.int(),
})

/** One family, without name and place: the label is for talking about it until it is opened by name. */
export const Kandidat = z.object({
  plejefamilieId: z.string(),
  label: z.string(),
  udfald: z.enum(noegler(matchudfaldTekst)),
  regler: z.array(Regelraekke),
  /** Weighted mean of the known criteria; null when none is known. */
  score: andel.nullable(),
  /** The score if everything unknown were worst, and best. */
  spaend: z.tuple([andel, andel]),
  bidrag: z.array(Bidrag),
  /** What is unknown about this family alone could change who comes first. */
  aendrerRang: z.boolean(),
  pladser: Pladser,
  ledigBekraeftet: Dato.nullable(),
  /** Days since then. */
  bekraeftetDage: z.int().nullable(),
})
export type Kandidat = z.infer<typeof Kandidat>

/** GET /api/visitationer/{id}/match */
export const Matchforslag = z.object({
  /** Name and version of the rule set. */
  regelsaet: z.string(),
  /** Hash of everything the proposal was made from. */
  aftryk: z.string(),
  /** The day it was made for: ages and vacancies are counted from it. */
  dato: Dato,
  kandidater: z.array(Kandidat),
})
export type Matchforslag = z.infer<typeof Matchforslag>

const Begrundelse = z
  .string('Skriv en begrundelse')
  .trim()
  .min(1, 'Skriv en begrundelse')
  .max(4000, 'Begrundelsen må højst være 4000 tegn')
const error = (issue: { code?: string }) =>
  issue.code === 'unrecognized_keys' ? 'Et eller flere felter kendes ikke' : 'Svaret skal være et objekt med felter'

/** POST /api/visitationer/{id}/match */
export const MatchValg = z.strictObject(
  {
    plejefamilieId: z.string('Vælg en plejefamilie').min(1, 'Vælg en plejefamilie').max(100, 'Vælg en plejefamilie'),
    begrundelse: felt(Begrundelse, {
      label: 'Hvorfor vælger du denne familie?',
      hjaelp: 'Vælger du en anden end den første, så skriv også hvorfor. Begrundelsen gemmes på sagen.',
      art: 'langtekst',
      klasse: 'foelsom',
    }),
    fravigelse: felt(Begrundelse.optional(), {
      label: 'Hvorfor kan familien vælges, selv om et krav ikke er opfyldt?',
      hjaelp: 'Kun lederen kan fravige et krav. Skriv, hvad der gør det forsvarligt.',
      art: 'langtekst',
      klasse: 'foelsom',
      frivillig: true,
    }),
    grund: felt(Begrundelse.optional(), {
      label: 'Hvorfor vælges familien, før visitationsmødet er holdt?',
      hjaelp: 'Gemmes på sagen.',
      art: 'langtekst',
      klasse: 'foelsom',
      frivillig: true,
    }),
    /** The `aftryk` of the proposal that was looked at. */
    aftryk: z.string('Forslagets aftryk mangler').regex(/^[0-9a-f]{64}$/, 'Forslagets aftryk mangler'),
  },
  { error },
)
export type MatchValg = z.infer<typeof MatchValg>

export const matchpartTekst = { plejefamilie: 'Plejefamilien', socialcenter: 'Socialcentret' } as const
export type Matchpart = keyof typeof matchpartTekst
export const matchsvarTekst = { ja: 'Ja', nej: 'Nej' } as const

/** POST /api/match/{id}/svar: two yes make the forløb. */
export const MatchSvar = z.strictObject(
  {
    part: z.enum(noegler(matchpartTekst), 'Vælg, hvem der svarer'),
    svar: felt(z.enum(noegler(matchsvarTekst), 'Vælg ja eller nej'), {
      label: 'Siger I ja?',
      art: 'valg',
      valg: matchsvarTekst,
    }),
    begrundelse: felt(Begrundelse.optional(), {
      label: 'Begrundelse',
      art: 'langtekst',
      klasse: 'foelsom',
      frivillig: true,
    }),
  },
  { error },
)
export type MatchSvar = z.infer<typeof MatchSvar>

/** POST /api/match/{id}/ophaev: a consultant calls the match off. */
export const MatchOphaevelse = z.strictObject(
  { begrundelse: felt(Begrundelse, { label: 'Hvorfor ophæves matchet?', art: 'langtekst', klasse: 'foelsom' }) },
  { error },
)
