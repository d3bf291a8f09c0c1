import * as z from 'zod'
import { Forfatter } from '../forfatter.ts'
import { rettetSpor } from '../rettelse.ts'
import { ENHEDER, KILDER, SAMVAERSSTATUS, TYPER } from './typer.ts'

export { Forfatter } from '../forfatter.ts'

export const Gennemset = z.object({ af: z.string(), navn: z.string(), tid: z.string() })

/** A diary entry as it is kept: the registration, its author and its history. Instants are UTC. */
export const GemtRegistrering = z.object({
  id: z.string(),
  forloebId: z.string(),
  type: z.enum([...TYPER, 'beskrivelse']),
  dato: z.string(),
  start: z.string().nullable().default(null),
  slut: z.string().nullable().default(null),
  maengde: z.number().nullable().default(null),
  enhed: z.enum(ENHEDER).nullable().default(null),
  antal: z.number().nullable().default(null),
  note: z.string().nullable().default(null),
  tekst: z.string().nullable().default(null),
  status: z.enum(SAMVAERSSTATUS).nullable().default(null),
  detaljer: z.record(z.string(), z.unknown()).default({}),
  kilde: z.enum(KILDER).default('formular'),
  oprindeligTekst: z.string().nullable().default(null),
  /** 1 as written; each correction adds one and keeps the former version. */
  version: z.int(),
  forfatter: Forfatter,
  oprettet: z.string(),
  aendret: z.string(),
  /** Struck out, with the reason in the correction; never deleted. */
  udgaaet: z.boolean().default(false),
  /** Written after the rapport was locked: an addition. */
  tilfoejelse: z.boolean().default(false),
  gennemset: Gennemset.nullable().default(null),
  kommentarer: z.int().default(0),
  aabneSpoergsmaal: z.int().default(0),
  /** Ids of its photos, in the order they came. */
  billeder: z.array(z.string()).default([]),
})
export type GemtRegistrering = z.infer<typeof GemtRegistrering>

/** A former version with the reason it was corrected. */
export const Version = GemtRegistrering.extend(rettetSpor)
export type Version = z.infer<typeof Version>

export const Kommentar = z.object({
  id: z.string(),
  registreringId: z.string(),
  art: z.enum(['kommentar', 'spoergsmaal', 'svar']),
  tekst: z.string(),
  forfatter: Forfatter,
  tid: z.string(),
  /** For a question: when it was answered. */
  besvaret: z.string().nullable().default(null),
  /** Struck out by the one who said it, with the reason; still read, with a line through it. */
  udgaaet: z.object(rettetSpor).nullable().default(null),
})
export type Kommentar = z.infer<typeof Kommentar>

/** Said by others than the family after what was last seen of each entry (id → time). */
export const nyeOf = (kommentarer: readonly Kommentar[], set: ReadonlyMap<string, string>): Kommentar[] =>
  kommentarer.filter(
    ({ forfatter, registreringId, tid, udgaaet }) =>
      forfatter.rolle !== 'plejefamilie' && udgaaet === null && tid > (set.get(registreringId) ?? ''),
  )

/** Counters of one day, kept in the same transaction as the entries. */
export const Dag = z.object({
  dato: z.string(),
  /** Timed entries that stand. */
  haendelser: z.int().default(0),
  beskrivelser: z.int().default(0),
  ulaeste: z.int().default(0),
  aabneSpoergsmaal: z.int().default(0),
  gennemset: Gennemset.nullable().default(null),
})
export type Dag = z.infer<typeof Dag>

export type Kompletthed = 'tom' | 'mangler' | 'komplet'

/** A complete day holds both kinds: dagsforløb and dagbogsbeskrivelse (S1-37). */
export function kompletthedOf(dag: Pick<Dag, 'haendelser' | 'beskrivelser'>): {
  udfald: Kompletthed
  mangler: string[]
} {
  const mangler = [...(dag.haendelser > 0 ? [] : ['dagsforløb']), ...(dag.beskrivelser > 0 ? [] : ['beskrivelse'])]
  return { udfald: mangler.length === 0 ? 'komplet' : mangler.length === 2 ? 'tom' : 'mangler', mangler }
}
