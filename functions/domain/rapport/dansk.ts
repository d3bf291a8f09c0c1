import { addMaaneder, dageMellem, toLokal } from '../tid.ts'
import type { Datagrundlag } from './dokument.ts'

const MAANEDER = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
]

/** `2026-03-12` → `12. marts 2026`. */
export const datoTekst = (dato: string): string => `${dagMaaned(dato)} ${dato.slice(0, 4)}`

const dagMaaned = (dato: string): string =>
  `${Number(dato.slice(8, 10))}. ${MAANEDER[Number(dato.slice(5, 7)) - 1] ?? ''}`

/** `12. marts–10. juni 2026`; the year is said twice only when it differs. */
export const periodeTekst = (fra: string, til: string): string =>
  fra.slice(0, 4) === til.slice(0, 4) ? `${dagMaaned(fra)}–${datoTekst(til)}` : `${datoTekst(fra)}–${datoTekst(til)}`

/** Instant → `14.30`. */
export const klokTekst = (instant: string): string => toLokal(instant).slice(11, 16).replace(':', '.')

/** Instant → `12. marts 2026 kl. 14.30`. */
export const tidspunktTekst = (instant: string): string =>
  `${datoTekst(toLokal(instant).slice(0, 10))} kl. ${klokTekst(instant)}`

/** Danish number: decimal comma, dot in thousands. */
export const talTekst = (tal: number, decimaler = 0): string =>
  tal.toLocaleString('da-DK', { minimumFractionDigits: decimaler, maximumFractionDigits: decimaler })

/** A figure or, when there is no data, the word for it: never 0. */
export const talEllerIngen = (tal: number | null | undefined, enhed = '', decimaler = 0): string =>
  tal === null || tal === undefined ? 'ingen data' : `${talTekst(tal, decimaler)}${enhed && ` ${enhed}`}`

/** Minutes → `13 t 40 min`. */
export function varighedTekst(min: number | null | undefined): string {
  if (min === null || min === undefined) return 'ingen data'
  const hele = Math.round(min)
  if (hele < 60) return `${hele} min`
  return `${Math.floor(hele / 60)} t ${String(hele % 60).padStart(2, '0')} min`
}

/** Age as a health visitor says it: `3 måneder og 2 uger`; in the first month `12 dage`. */
export function alderTekst(foedselsdato: string, dato: string): string {
  let maaneder = 0
  while (addMaaneder(foedselsdato, maaneder + 1) <= dato) maaneder++
  const rest = dageMellem(addMaaneder(foedselsdato, maaneder), dato)
  if (maaneder === 0) return flertal(Math.max(rest, 0), 'dag', 'dage')
  const uger = Math.floor(rest / 7)
  return [flertal(maaneder, 'måned', 'måneder'), ...(uger > 0 ? [flertal(uger, 'uge', 'uger')] : [])].join(' og ')
}

export const flertal = (n: number, en: string, flere: string): string => `${talTekst(n)} ${n === 1 ? en : flere}`

/** The line below every figure and table of data: what it rests on, and what is missing. */
export function grundlagTekst({ fra, til, n, enhed, manglendeDage }: Datagrundlag): string {
  const mangler =
    manglendeDage === null
      ? ''
      : manglendeDage === 0
        ? ' Ingen dage mangler.'
        : ` ${flertal(manglendeDage, 'dag', 'dage')} uden data er ikke talt med.`
  return `Bygger på ${talTekst(n)} ${enhed}, ${periodeTekst(fra, til)}.${mangler}`
}
