import * as z from 'zod'
import { Dato } from '../dato.ts'
import { arbejdsdagSenest, lukketFordi } from '../helligdage.ts'
import { type Planregler, planregler, planskema, slutOf, type Trinart, trinarter, type Trinslags } from './regler.ts'

/** States of a step: a meeting is held or not, a document is there or waived with a reason (S1-59). */
export const trinstatusTekst = {
  planlagt: 'Ikke aftalt endnu',
  aftalt: 'Aftalt',
  afholdt: 'Afholdt',
  aflyst: 'Aflyst',
  foreligger: 'Foreligger',
  fravalgt: 'Fravalgt',
} as const
export type Trinstatus = keyof typeof trinstatusTekst

const arter = Object.keys(trinarter) as [Trinart, ...Trinart[]]

/** One step of the plan. `dato` is what the rule says and is never moved; `forslag` is a working day to propose (H2). */
export const Trin = z.object({
  /** Stable for the same step when the plan is made again: `besoeg-3`. */
  id: z.string(),
  art: z.enum(arter),
  titel: z.string(),
  dato: Dato,
  tidligst: Dato,
  senest: Dato,
  forslag: Dato,
  /** Why another day is proposed: a weekend day or the holiday's name. */
  flyttetFordi: z.string().optional(),
  ansvarlig: z.enum(['familieplejecenter', 'doegncenter']),
  regel: z.string(),
  kilde: z.string(),
  status: z.enum(Object.keys(trinstatusTekst) as [Trinstatus, ...Trinstatus[]]),
  /** When it is agreed to be, or was held. */
  aftaltTil: z.iso.datetime().optional(),
  begrundelse: z.string().optional(),
  referat: z.string().optional(),
})
export type Trin = z.output<typeof Trin>

/** Where a document or a task says it otherwise than a meeting. */
const EGNE_ORD: Partial<Record<Trinslags, Partial<Record<Trinstatus, string>>>> = {
  dokument: { planlagt: 'Foreligger ikke endnu' },
  opgave: { planlagt: 'Ikke klaret endnu', afholdt: 'Klaret' },
}

/** How it stands with a step, in the words of its kind. */
export const standTekst = ({ art, status }: Pick<Trin, 'art' | 'status'>): string =>
  EGNE_ORD[trinarter[art].slags]?.[status] ?? trinstatusTekst[status]

/** A working day to propose, and why it is another than the rule's. Nothing is proposed before there was a forløb. */
function proposeDag(dato: string, { start, oprettet }: { start: string; oprettet: string }) {
  const dag = arbejdsdagSenest(dato)
  if (dag < oprettet && oprettet <= start) return { forslag: dato < oprettet ? oprettet : dato }
  const lukket = lukketFordi(dato)
  return { forslag: dag, ...(lukket && { flyttetFordi: lukket }) }
}

/** The whole plan of a forløb, in the order of the days. */
export function scheduleForloeb(
  { start, oprettet, slut }: { start: string; oprettet: string; slut?: string },
  regler: Planregler = planregler,
): Trin[] {
  const ramme = { start, oprettet, slut: slut ?? slutOf(start, regler) }
  const trin = planskema.flatMap(({ art, ansvarlig, kilde, flere, regel, tider }) =>
    tider(ramme, regler).map(
      (tid, nummer, alle): Trin => ({
        id: flere ? `${art}-${nummer + 1}` : art,
        art,
        titel: flere ? `${trinarter[art].titel} ${nummer + 1} af ${alle.length}` : trinarter[art].titel,
        ...tid,
        ...proposeDag(tid.dato, ramme),
        ansvarlig,
        regel: regel(regler),
        kilde,
        status: 'planlagt',
      }),
    ),
  )
  return trin.sort((a, b) => (a.dato < b.dato ? -1 : a.dato > b.dato ? 1 : 0))
}

/** Steps that carry a person's word are kept as they are when the start or end moves; the rest is made anew. */
export function mergePlan(hidtil: readonly Trin[], ny: readonly Trin[]): Trin[] {
  const faste = hidtil.filter(({ status }) => status !== 'planlagt')
  const frie = ny.filter(({ id }) => !faste.some((trin) => trin.id === id))
  return [...faste, ...frie].sort((a, b) => (a.dato < b.dato ? -1 : a.dato > b.dato ? 1 : 0))
}
