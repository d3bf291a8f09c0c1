import { addDage } from '../tid.ts'
import type { Barn } from '../vaekst/alder.ts'
import { doegnListeOf } from './doegn.ts'
import { doegnrammerOf } from './doegnramme.ts'
import { gaeldendeOf, type Gemt } from './indhold.ts'
import { type Samvaersaftale, samvaerslisteOf, samvaerstalOf } from './samvaer.ts'
import type { Statistik } from './schema.ts'
import { ugerOf } from './uger.ts'
import { VAEGT_MAX_DAGE, vaekstOf } from './vaekst.ts'

export interface Statistikgrundlag {
  /** The window's registrations and those from `hentFra(fra)` on: sleep reaches over midnight, weights serve 14 days. */
  registreringer: readonly Gemt[]
  /** First and last local date. */
  fra: string
  til: string
  barn: Barn
  planlagt?: readonly Samvaersaftale[] | undefined
  /** First day of the forløb, where week 1 begins (`fra`). */
  forloebStart?: string | undefined
  /** Instant, ISO. */
  nu: string
}

/** The date from which registrations are needed for a window that begins on `fra`. */
export const hentFra = (fra: string): string => addDage(fra, -VAEGT_MAX_DAGE)

/** All figures of the window (domain F2): missing is null, never 0; durations are elapsed time. */
export function assembleStatistik(grundlag: Statistikgrundlag): Statistik {
  const { registreringer, fra, til, barn, planlagt = [], forloebStart = fra } = grundlag
  const nu = Date.parse(grundlag.nu)
  const rammer = doegnrammerOf(fra, til)
  const gaeldende = gaeldendeOf(registreringer)
  const { haendelser } = gaeldende
  const doegn = doegnListeOf(gaeldende, rammer, nu)
  const vaekst = vaekstOf(haendelser, barn, fra, til)
  return {
    doegn,
    uger: ugerOf({ doegn, rammer, haendelser, vaekst, forloebStart, nu }),
    vaekst,
    samvaer: samvaerstalOf(samvaerslisteOf(haendelser, planlagt, { fra, til }, nu)),
  }
}
