import type { Haendelse } from '../dagbog/registrering.ts'
import { detalje, isSamlet } from './indhold.ts'

/** What an entry says about a figure: a number (0 is said), or null when it says nothing. */
type Udsagn = (r: Haendelse) => number | null

interface Sagt {
  r: Haendelse
  tal: number
}

const sum = (sagt: readonly Sagt[]) => sagt.reduce((total, { tal }) => total + tal, 0)
const most = (sagt: readonly Sagt[]) => sagt.reduce((max, { tal }) => Math.max(max, tal), 0)

/** How it was given when said ("flaske"), else '' = covers any. */
function gruppeOf(r: Haendelse): string {
  const maade = detalje(r, 'maade')
  if (typeof maade === 'string') return maade
  return r.type === 'maaltid' && r.enhed === 'ml' ? 'flaske' : ''
}

/** Total of a day where "i alt" entries and single ones may tell of the same things; null when nothing was said. */
export function optael(haendelser: readonly Haendelse[], udsagn: Udsagn): number | null {
  const sagt = haendelser.map((r) => ({ r, tal: udsagn(r) })).filter((s): s is Sagt => s.tal !== null)
  if (!sagt.length) return null
  const samlede = sagt.filter(({ r }) => isSamlet(r))
  const enkelte = sagt.filter(({ r }) => !isSamlet(r))
  if (!samlede.length) return sum(enkelte)
  const grupper = new Set(sagt.map(({ r }) => gruppeOf(r)).filter(Boolean))
  const perGruppe = [...grupper].map((gruppe) => {
    const here = ({ r }: Sagt) => gruppeOf(r) === gruppe
    return Math.max(sum(enkelte.filter(here)), most(samlede.filter(here)))
  })
  const overAlt = most(samlede.filter(({ r }) => gruppeOf(r) === ''))
  return Math.max(
    sum(enkelte),
    overAlt,
    perGruppe.reduce((a, b) => a + b, 0),
  )
}

const antalOf = (r: Haendelse) => r.antal ?? 1

export const forekomster: Udsagn = antalOf

export const isAfvist = (r: Haendelse): boolean => detalje(r, 'udfald') === 'afvist' || r.maengde === 0

/** Meals where something was taken; a refused one is 0, not missing. */
export const maaltider: Udsagn = (r) => (isAfvist(r) ? 0 : antalOf(r))

/** Millilitres as told; breast, portions and grams are never turned into ml. */
export const milliliter: Udsagn = (r) => {
  if (isAfvist(r) || r.antal === 0) return 0
  return r.enhed === 'ml' ? (r.maengde ?? null) : null
}

export const isUdenMl = (r: Haendelse): boolean => milliliter(r) === null && detalje(r, 'maade') !== 'fast'

/** Diapers with the sign: said by yes or no, or by "ingen bleer" (antal 0 and no sign given). */
export const bleerMed =
  (tegn: 'vaad' | 'affoering'): Udsagn =>
  (r) => {
    const flag = detalje(r, tegn)
    if (typeof flag === 'boolean') return flag ? antalOf(r) : 0
    const isIngen = r.antal === 0 && typeof detalje(r, tegn === 'vaad' ? 'affoering' : 'vaad') !== 'boolean'
    return isIngen ? 0 : null
  }
