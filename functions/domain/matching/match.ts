import * as z from 'zod'
import { Person } from '../forloeb/forloeb.ts'
import type { Emne, Rolle } from '../roller.ts'
import { Kandidat, type Matchpart, matchpartTekst, type MatchSvar, matchsvarTekst } from './schema.ts'

/** Where a match is: two yes make it agreed, one no or a consultant ends it. */
export const matchstatusTekst = {
  afventer: 'Venter på svar',
  aftalt: 'Begge har sagt ja',
  afvist: 'Der er sagt nej',
  ophaevet: 'Ophævet',
} as const

const keysOf = <K extends string>(table: Record<K, unknown>) => Object.keys(table) as [K, ...K[]]
export const PARTER = keysOf(matchpartTekst)

const Svar = z.object({
  svar: z.enum(keysOf(matchsvarTekst)),
  begrundelse: z.string().optional(),
  af: z.string(),
  tid: z.iso.datetime(),
})

/** A family chosen for a child, as stored: the promise of a place, why, on what proposal, and the answers. */
export const Match = z.object({
  id: z.string(),
  visitationId: z.string(),
  plejefamilieId: z.string(),
  /** The organisation of each side; the visitation's sender and receiver. */
  socialcenter: z.string(),
  familieplejecenter: z.string(),
  status: z.enum(keysOf(matchstatusTekst)),
  version: z.int().min(1),
  oprettet: z.iso.datetime(),
  aendret: z.iso.datetime(),
  valgtAf: Person,
  begrundelse: z.string(),
  /** Why a family that breaks a hard requirement was chosen all the same. */
  fravigelse: z.string().optional(),
  /** The proposal it was chosen from: rule set, fingerprint, the family's place in it (1 = first) and how it was judged. */
  regelsaet: z.string(),
  aftryk: z.string(),
  nummer: z.int().min(1),
  kandidat: Kandidat,
  svar: z.object({ plejefamilie: Svar.optional(), socialcenter: Svar.optional() }),
  ophaevet: z.object({ begrundelse: z.string(), af: z.string(), tid: z.iso.datetime() }).optional(),
  forloebId: z.string().optional(),
})
export type Match = z.infer<typeof Match>

/** Who belongs to a match, as the access table asks. */
export const emneOfMatch = ({ socialcenter, familieplejecenter, plejefamilieId }: Match): Emne => ({
  socialcenter,
  familieplejecenter,
  plejefamilieId,
})

/** The part a role answers for. */
export const partOf = (rolle: Rolle): Matchpart | undefined => PARTER.find((part) => part === rolle)

/** Who must still answer. */
export const venterPaa = ({ status, svar }: Pick<Match, 'status' | 'svar'>): Matchpart[] =>
  status === 'afventer' ? PARTER.filter((part) => !svar[part]) : []

interface Hvem {
  af: string
  nu: string
}

/** The match after one part's answer: a no ends it, the second yes agrees it. */
export function withSvar(match: Match, { part, svar, begrundelse }: MatchSvar, { af, nu }: Hvem): Match {
  const given = { ...match.svar, [part]: { svar, ...(begrundelse && { begrundelse }), af, tid: nu } }
  const isAftalt = PARTER.every((one) => given[one]?.svar === 'ja')
  const status = svar === 'nej' ? 'afvist' : isAftalt ? 'aftalt' : 'afventer'
  return { ...match, svar: given, status, version: match.version + 1, aendret: nu }
}

/** The match called off by a consultant; the place is free again. */
export const withOphaevelse = (match: Match, begrundelse: string, { af, nu }: Hvem): Match => ({
  ...match,
  status: 'ophaevet',
  ophaevet: { begrundelse, af, tid: nu },
  version: match.version + 1,
  aendret: nu,
})

/** A match as both sides may see it: who has answered what, without each other's reasons. */
export const Matchvisning = z.object({
  id: z.string(),
  visitationId: z.string(),
  plejefamilieId: z.string(),
  status: z.enum(keysOf(matchstatusTekst)),
  oprettet: z.iso.datetime(),
  svar: z.object({
    plejefamilie: z.enum(keysOf(matchsvarTekst)).nullable(),
    socialcenter: z.enum(keysOf(matchsvarTekst)).nullable(),
  }),
  venterPaa: z.array(z.enum(PARTER)),
  forloebId: z.string().nullable(),
  /** What should be done before the match is confirmed. */
  mangler: z.array(z.object({ felt: z.string(), besked: z.string() })),
})
export type Matchvisning = z.infer<typeof Matchvisning>

export const visningOfMatch = (match: Match, mangler: Matchvisning['mangler']): Matchvisning => ({
  ...match,
  svar: { plejefamilie: match.svar.plejefamilie?.svar ?? null, socialcenter: match.svar.socialcenter?.svar ?? null },
  venterPaa: venterPaa(match),
  forloebId: match.forloebId ?? null,
  mangler: match.status === 'afventer' ? mangler : [],
})
