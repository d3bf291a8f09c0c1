import * as z from 'zod'
import type { Feltfejl } from '../fejl.ts'
import { felt } from '../felt.ts'
import { addDage, toDato } from '../tid.ts'
import { Tidspunkt } from '../dagbog/registrering.ts'
import type { Trin, Trinstatus } from './forloebsplan.ts'
import { type Trinslags, trinarter } from './regler.ts'

const KLARET: readonly Trinstatus[] = ['afholdt', 'foreligger', 'fravalgt']
export const isKlaret = ({ status }: Pick<Trin, 'status'>): boolean => KLARET.includes(status)

export const fristTekst = { klaret: 'Klaret', forsinket: 'Forsinket', snart: 'Snart', senere: 'Senere' } as const
export type Frist = keyof typeof fristTekst

/** Days before the rule's date that a step is shown as coming up. */
const SNART = 7

/** How a step stands on a day: late only when the tolerance is used up. */
export function fristOf(trin: Trin, today: string): Frist {
  if (isKlaret(trin)) return 'klaret'
  if (today > trin.senest) return 'forsinket'
  const dag = trin.aftaltTil ? toDato(trin.aftaltTil) : trin.forslag
  return addDage(today, SNART) >= dag ? 'snart' : 'senere'
}

/** The first step that is not done. */
export const nextStep = (plan: readonly Trin[]): Trin | undefined => plan.find((trin) => !isKlaret(trin))

/** Documents that stand in the way of closing (S1-59): there, or waived with a reason. */
export const mangledeDokumenter = (plan: readonly Trin[]): Trin[] =>
  plan.filter((trin) => trinarter[trin.art].slags === 'dokument' && !isKlaret(trin))

/** A forløb may become active when the formøde is held, or with a reason (S1-54). */
export const mayActivate = (plan: readonly Trin[], begrundelse?: string): boolean =>
  begrundelse !== undefined || plan.some(({ art, status }) => art === 'formoede' && status === 'afholdt')

/** What is missing: the formøde before the start, the documents at the end (S1-54, S1-59). */
export function manglerIPlan(status: 'planlagt' | 'aktiv' | 'afsluttet', plan: readonly Trin[]): Feltfejl[] {
  if (status === 'planlagt' && !mayActivate(plan))
    return [{ felt: 'formoede', besked: 'Formødet, hvor alle involverede medarbejdere deltager, er ikke holdt' }]
  if (status !== 'afsluttet') return []
  return mangledeDokumenter(plan).map(({ id, titel }) => ({ felt: id, besked: `${titel} foreligger ikke` }))
}

/** What may be said of a step, by its kind. */
const muligheder: Record<Trinslags, readonly Trinstatus[]> = {
  moede: ['planlagt', 'aftalt', 'afholdt', 'aflyst'],
  dokument: ['planlagt', 'foreligger', 'fravalgt'],
  opgave: ['planlagt', 'afholdt'],
}
export const statusserOf = ({ art }: Pick<Trin, 'art'>): readonly Trinstatus[] => muligheder[trinarter[art].slags]

const valg = { aftalt: 'Aftalt', afholdt: 'Afholdt', aflyst: 'Aflyst', foreligger: 'Foreligger', fravalgt: 'Fravalgt' }

/** What a consultant tells about a step. */
export const TrinInput = z
  .strictObject({
    status: felt(
      z.enum(['planlagt', 'aftalt', 'afholdt', 'aflyst', 'foreligger', 'fravalgt'], 'Vælg, hvad der er sket'),
      {
        label: 'Status',
        art: 'valg',
        valg,
      },
    ),
    aftaltTil: felt(Tidspunkt.pipe(z.iso.datetime()).optional(), {
      label: 'Hvornår',
      art: 'tidspunkt',
      frivillig: true,
    }),
    begrundelse: felt(z.string().trim().min(1).max(2000, 'Begrundelsen må højst være 2000 tegn').optional(), {
      label: 'Begrundelse',
      art: 'langtekst',
      frivillig: true,
      klasse: 'foelsom',
    }),
    referat: felt(z.string().trim().min(1).max(20_000, 'Referatet må højst være 20.000 tegn').optional(), {
      label: 'Referat',
      art: 'langtekst',
      frivillig: true,
      klasse: 'foelsom',
    }),
  })
  .superRefine(({ status, aftaltTil, begrundelse }, ctx) => {
    const issue = (felt: string, message: string) => ctx.addIssue({ code: 'custom', path: [felt], message })
    if (status === 'aftalt' && !aftaltTil) issue('aftaltTil', 'Skriv, hvornår det er aftalt')
    if ((status === 'aflyst' || status === 'fravalgt') && !begrundelse) issue('begrundelse', 'Skriv hvorfor')
  })
export type TrinInput = z.output<typeof TrinInput>

/** The plan with one step changed, or undefined when there is no such step or the state does not fit its kind. */
export function updateTrin(plan: readonly Trin[], id: string, input: TrinInput): Trin[] | undefined {
  const trin = plan.find((et) => et.id === id)
  if (!trin || !statusserOf(trin).includes(input.status)) return undefined
  const { aftaltTil: _aftalt, begrundelse: _grund, ...uden } = trin
  const changed: Trin = input.status === 'planlagt' ? { ...uden, ...input } : { ...trin, ...input }
  return plan.map((et) => (et.id === id ? changed : et))
}
