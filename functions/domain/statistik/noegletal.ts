import { rund } from './rund.ts'
import { type Doegn, NOEGLETAL, type Noegletal, type Noegletalsnavn, type Sammenfatning } from './schema.ts'

function medianOf(sorted: readonly number[]): number {
  const mid = sorted.length >> 1
  return sorted.length % 2 ? sorted[mid]! : (sorted[mid - 1]! + sorted[mid]!) / 2
}

/** Mean, median and range of the days that have the figure; days without it are left out and show in `n`. */
function noegletalOf(values: readonly (number | null)[]): Noegletal {
  const sorted = values.filter((v) => v !== null).toSorted((a, b) => a - b)
  if (!sorted.length) return { n: 0, middel: null, median: null, min: null, max: null }
  return {
    n: sorted.length,
    middel: rund(sorted.reduce((a, b) => a + b, 0) / sorted.length, 1),
    median: rund(medianOf(sorted), 1),
    min: rund(sorted[0]!, 1),
    max: rund(sorted.at(-1)!, 1),
  }
}

/**
 * Sleep is compared only on days somebody wrote and where no sleep lacks its end: the tail of last night alone would
 * pull the mean down.
 */
const hasHelSoevn = (d: Doegn) => d.registreringer > 0 && !d.mangler.includes('soevn')

/** Days of 23 and 25 hours are compared as if they had 24. */
const per24 = (d: Doegn, minutter: number | null) => (minutter === null ? null : (minutter * 24) / d.timer)

const soevn = (navn: 'soevnMin' | 'natSoevnMin' | 'dagSoevnMin') => (d: Doegn) =>
  hasHelSoevn(d) ? per24(d, d[navn]) : null

const KILDE: Record<Noegletalsnavn, (d: Doegn) => number | null> = {
  soevnMin: soevn('soevnMin'),
  natSoevnMin: soevn('natSoevnMin'),
  dagSoevnMin: soevn('dagSoevnMin'),
  laengsteUbrudtMin: (d) => (hasHelSoevn(d) ? d.laengsteUbrudtMin : null),
  indsovningMin: (d) => d.indsovningMin,
  opvaagningerNat: (d) => d.opvaagningerNat,
  graadMin: (d) => per24(d, d.graadMin),
  troest: (d) => d.troest,
  maaltider: (d) => d.maaltider,
  fastFoede: (d) => d.fastFoede,
  ml: (d) => d.ml,
  mlPrKg: (d) => d.mlPrKg,
  vaad: (d) => d.bleer.vaad,
  affoering: (d) => d.bleer.affoering,
}

/** One figure over ended days. */
export const noegletalAf = (dage: readonly Doegn[], navn: Noegletalsnavn): Noegletal =>
  noegletalOf(dage.map(KILDE[navn]))

/** Temperature (°C) that counts as fever in the figures: above, not at. */
const FEBER_OVER = 38

const count = <T>(liste: readonly T[], test: (item: T) => boolean) => liste.filter(test).length

/** Sums up days; a day that has not ended is counted in `n` but kept out of the averages. */
export function sammenfatDage(dage: readonly Doegn[], isEndt: (dato: string) => boolean): Sammenfatning {
  const endte = dage.filter(({ dato }) => isEndt(dato))
  const maalte = dage.filter(({ temperaturMax }) => temperaturMax !== null)
  const tal = NOEGLETAL.map((navn) => [navn, noegletalAf(endte, navn)] as const)
  return {
    fra: dage[0]!.dato,
    til: dage.at(-1)!.dato,
    dage: dage.length,
    n: count(dage, ({ registreringer }) => registreringer > 0),
    heleDage: count(endte, ({ mangler }) => mangler.length === 0),
    ...(Object.fromEntries(tal) as Record<Noegletalsnavn, Noegletal>),
    dageMedMlMangel: count(endte, ({ maaltiderUdenMl }) => (maaltiderUdenMl ?? 0) > 0),
    feberDage: maalte.length ? count(maalte, ({ temperaturMax }) => temperaturMax! > FEBER_OVER) : null,
  }
}
