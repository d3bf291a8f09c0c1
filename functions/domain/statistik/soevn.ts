import type { Haendelse } from '../dagbog/registrering.ts'
import type { Doegnramme } from './doegnramme.ts'
import { detalje, intervalOf, isSamlet, loeseMinutter, talDetalje } from './indhold.ts'
import { clipIntervaller, type Interval, laengsteMinutter, minutterOf } from './intervaller.ts'

/** Begun or ended but not both: not counted, shown as a gap. */
export const isAaben = (r: Haendelse): boolean =>
  Boolean(r.start || r.slut) && intervalOf(r) === null && loeseMinutter(r) === null

const maxOf = (values: readonly (number | null)[]) => Math.max(0, ...values.filter((v) => v !== null))

/**
 * Minutes of a kind within a day: merged time on the clock plus minutes told without a time; an "i alt" figure
 * replaces what it covers. Null when nothing was told.
 */
export function minutterAf(
  haendelser: readonly Haendelse[],
  klippet: readonly Interval[],
  ramme: Doegnramme,
): number | null {
  const loese = haendelser.filter((r) => loeseMinutter(r) !== null)
  const hasUret = klippet.length > 0 || haendelser.some((r) => intervalOf(r) !== null)
  if (!hasUret && !loese.length) return null
  const enkelte = loese.filter((r) => !isSamlet(r)).reduce((sum, r) => sum + loeseMinutter(r)!, 0)
  const samlet = maxOf(loese.filter(isSamlet).map(loeseMinutter))
  return Math.min(Math.max(minutterOf(klippet) + enkelte, samlet), (ramme.slut - ramme.start) / 60_000)
}

/** Longest single stretch told without a time: "2 x 40 min" is 40. */
const laengsteLoese = (r: Haendelse): number | null =>
  talDetalje(r, 'hver') ?? ((r.antal ?? 1) === 1 && !isSamlet(r) ? loeseMinutter(r) : null)

interface Soevntal {
  soevnMin: number | null
  natSoevnMin: number | null
  dagSoevnMin: number | null
  laengsteSoevnMin: number | null
  laengsteUbrudtMin: number | null
  indsovningMin: number | null
}

/** Night and day can't be told apart when some minutes have no place on the clock. */
function natOgDag(
  soevnMin: number | null,
  klippet: readonly Interval[],
  ramme: Doegnramme,
): [number | null, number | null] {
  if (soevnMin === null || soevnMin > minutterOf(klippet)) return [null, null]
  const nat = ramme.nat.reduce((sum, part) => sum + minutterOf(clipIntervaller(klippet, part)), 0)
  return [nat, soevnMin - nat]
}

function indsovningOf(haendelser: readonly Haendelse[]): number | null {
  const told = haendelser.map((r) => talDetalje(r, 'indsovningMinutter')).filter((v) => v !== null)
  return told.length ? told.reduce((a, b) => a + b, 0) : null
}

/** `alle`: merged sleep of the whole window and the time around it. */
export function soevntalOf(haendelser: readonly Haendelse[], alle: readonly Interval[], ramme: Doegnramme): Soevntal {
  const klippet = clipIntervaller(alle, ramme)
  const soevnMin = minutterAf(haendelser, klippet, ramme)
  const [natSoevnMin, dagSoevnMin] = natOgDag(soevnMin, klippet, ramme)
  const laengst = Math.max(laengsteMinutter(klippet), maxOf(haendelser.map(laengsteLoese)))
  const ended = alle.filter(({ slut }) => slut > ramme.start && slut <= ramme.slut)
  const hasLaengst = soevnMin === 0 || laengst > 0
  return {
    soevnMin,
    natSoevnMin,
    dagSoevnMin,
    laengsteSoevnMin: soevnMin === null || !hasLaengst ? null : Math.min(laengst, soevnMin),
    laengsteUbrudtMin: ended.length ? laengsteMinutter(ended) : null,
    indsovningMin: indsovningOf(haendelser),
  }
}

/** Told as part of the night, or without any part of the day. */
export const isNatlig = (r: Haendelse): boolean => (detalje(r, 'doegndel') ?? 'nat') === 'nat'
