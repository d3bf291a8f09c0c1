import * as z from 'zod'
import { Dato } from '../dato.ts'
import { MAALGRUPPER, SPROG, SVAR } from '../plejefamilie/typer.ts'
import { dageMellem } from '../tid.ts'

const Svaret = z.enum(SVAR).nullish()
const antal = (max: number) => z.int().min(0).max(max)

/**
 * What the child needs, taken from the visitation: no name and no CPR. A member left out is not known;
 * for secrecy, siblings and language it means that no such need is noted.
 */
export const Behov = z.object({
  /** The visitation's id; also the seed that decides ties. */
  id: z.string(),
  foedt: Dato.nullish(),
  termin: Dato.nullish(),
  startDato: Dato.nullish(),
  maalgrupper: z.array(z.enum(MAALGRUPPER)).nullish(),
  perspektiv: z.enum(['laengerevarende', 'kort', 'uafklaret']).nullish(),
  adoption: z.boolean().nullish(),
  abstinensForventet: Svaret,
  /** Siblings to be placed together with the child. */
  soeskende: antal(10).nullish(),
  /** The placement's address is to be kept from the parents (barnets lov § 105). */
  adresseHemmelig: Svaret,
  /** Keyed hashes of the mother and the child, as in a family's konflikter. */
  moderNoegle: z.string().nullish(),
  barnNoegle: z.string().nullish(),
  foraeldrePostnr: z.string().nullish(),
  samvaerPostnr: z.string().nullish(),
  /** Absolute need (H11). */
  sprogKrav: z.enum(SPROG).nullish(),
  /** The parents' recorded wish; a language is weighed only then (sensitive, art. 9). */
  sprogOenske: z.enum(SPROG).nullish(),
  allergiDyr: Svaret,
  /** Observation by Døgncentret is ordered (S1-14). */
  observation: z.boolean().nullish(),
})
export type Behov = z.infer<typeof Behov>

/** The day the place is needed: wished start, else termin of an unborn child. */
export const startOf = ({ startDato, foedt, termin }: Behov): string | null =>
  startDato ?? (foedt ? null : termin) ?? null

/** Completed months from one date to a later one: 14 March + 1 month is 14 April; never below 0. */
export function heleMaaneder(fra: string, til: string): number {
  const [y1, m1, d1] = fra.split('-').map(Number) as [number, number, number]
  const [y2, m2, d2] = til.split('-').map(Number) as [number, number, number]
  return Math.max(0, (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0))
}

/** Age at start in completed months; an unborn child counts from termin. Null when neither date is known. */
export function alderVedStart(behov: Behov): number | null {
  const start = startOf(behov)
  const fra = behov.foedt ?? behov.termin
  if (!start || !fra) return null
  return dageMellem(fra, start) <= 0 ? 0 : heleMaaneder(fra, start)
}

/** The child itself and the siblings that come along. */
export const pladsbehov = (behov: Behov): number => 1 + (behov.soeskende ?? 0)

export const isTilAdoption = (behov: Behov): boolean =>
  behov.adoption === true || (behov.maalgrupper?.includes('bortadoption') ?? false)
