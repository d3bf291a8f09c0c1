import { isKendt } from './stavning.ts'
import { isTemp } from './hoved.ts'
import { nAt, type Tegn } from './tegn.ts'
import type { Dag } from './dag.ts'
import { fitsMaengde } from './passer.ts'
import { hasOrd, type LedOf, type Stykke, type Tid } from './stykke.ts'
import type { Detaljer, Forklaring } from './typer.ts'
import type { Enhed, Registreringstype } from '../dagbog/typer.ts'
import type { Omfang } from './note.ts'
import { ANTALSORD } from './ordbog/enheder.ts'
import type { Hoved } from './hoved.ts'

/** An event in the making: times are still as said, not yet placed on a date. */
export type Kladde = {
  type: Registreringstype
  rolle: string
  stykke: Stykke
  tid?: Tid
  /** The time was lent from a neighbour clause. */
  delt?: boolean
  /** The amount was copied from the item before in a list, and gives way to an own one. */
  laantMaengde?: boolean
  min?: number
  maengde?: number
  enhed?: Enhed
  antal?: number | null
  status?: string
  dag?: Dag
  /** Remarks that joined it, as stretches of the text; and every word told about it. */
  note: Omfang[]
  ord: Set<string>
  detaljer: Detaljer
  forklaring: Forklaring[]
  /** Why a question is needed, by code (see spoerg.ts). */
  spoerg: Set<string>
}

export function newKladde(hoved: Hoved, s: Stykke, tegn: readonly Tegn[]): Kladde {
  const k: Kladde = {
    type: hoved.type,
    rolle: hoved.rolle,
    stykke: s,
    note: [],
    ord: wordsOf(s),
    detaljer: {},
    forklaring: [],
    spoerg: new Set(),
    ...(s.dag && !(s.ord.has('siden') && !s.tid) && { dag: s.dag }),
  }
  if (hoved.udl) explain(k, 'type', hoved.udl.fra, hoved.udl.til)
  for (const { udl } of s.udl)
    if (udl.type === k.type && !udl.omst && udl.detaljer) mergeDetaljer(k.detaljer, udl.detaljer)
  setTid(k, s)
  setMaengde(k, s)
  setTal(k, s, tegn)
  setGange(k, s)
  if (isEach(k) && !s.ord.has('alt')) {
    k.detaljer['hver'] = k.maengde
    k.maengde = k.maengde! * k.antal!
  }
  if (k.type === 'abstinens') delete k.antal
  if (hoved.udl && hoved.rolle === 'praep') k.detaljer['praeparat'] ??= hoved.udl.udl.ord
  if ((k.tid?.igang || k.tid?.b?.minSiden === 0) && typeof k.antal === 'number') delete k.tid
  return k
}

/** "3 flasker 90 ml": so little for so many is what each was. */
const MINDSTE_FLASKE_ML = 40
const isEach = ({ type, antal, maengde, enhed, detaljer }: Kladde): boolean =>
  type === 'maaltid' &&
  !!antal &&
  antal > 1 &&
  enhed === 'ml' &&
  !!maengde &&
  detaljer['hver'] === undefined &&
  !detaljer['enhedUdledt'] &&
  maengde / antal < MINDSTE_FLASKE_ML

/** Every word of a clause, the event words included. */
const wordsOf = (s: Stykke): Set<string> => new Set([...s.ord, ...s.udl.flatMap(({ udl }) => udl.ord.split('_'))])

/** A clause that only says more about the event. */
export function addRemark(k: Kladde, s: Stykke): void {
  k.note.push({ fra: s.fra, til: s.til })
  for (const ord of wordsOf(s)) k.ord.add(ord)
}

export const explain = (k: Kladde, felt: string, fra: number, til: number): void => {
  k.forklaring.push({ felt, fra, til })
}

export function mergeDetaljer(into: Detaljer, from: Detaljer): void {
  for (const [key, value] of Object.entries(from)) {
    if (key === 'tegn' && Array.isArray(into['tegn']))
      into['tegn'] = [...new Set([...(into['tegn'] as string[]), ...(value as string[])])]
    else into[key] ??= value
  }
}

/** "sluttede kl 14", "blev afbrudt kl 11.30": the clock is the end. */
export const endsHere = (s: Stykke): boolean =>
  hasOrd(s, /^((af)?slutt?(et|ede)?|færdig|stoppe(de|t)|afbrudt|ophørte)$/) && !s.varighed

/** "20 min forsinket", "15 min for sent" */
export const isLate = (s: Stykke): boolean => hasOrd(s, /^(forsinkelse|sent|forsinket|forsinkede)$/)

/** "amning 10 min h 8 min v": both breasts, and "15 min på hver". */
function sumMin(s: Stykke): number {
  const sum = s.led.reduce((min, l) => (l.art === 'varighed' ? min + l.varighed.min : min), 0)
  return sum * (hasOrd(s, /^(hvert?|begge)$/) ? 2 : 1)
}

function setTid(k: Kladde, s: Stykke): void {
  if (s.tid) {
    k.tid = endsHere(s) && s.tid.punkt ? { ...s.tid, a: undefined, b: s.tid.a, punkt: false } : s.tid
    explain(k, s.tid.a ? 'start' : 'slut', s.tid.fra, s.tid.til)
    if (s.tid.a?.cirka || s.tid.b?.cirka) k.detaljer['cirka'] = true
  }
  if (s.varighed && k.type === 'samvaer' && isLate(s)) k.detaljer['forsinketMinutter'] = s.varighed.varighed.min
  else if (s.varighed && !(k.type === 'samvaer' && hasOrd(s, /^(holdt|ventede)$/))) {
    explain(k, s.tid ? 'slut' : 'maengde', s.varighed.fra, s.varighed.til)
    if (s.varighed.varighed.uvis) k.spoerg.add('varighed')
    else if (k.detaljer['maade'] === 'amning') k.min = sumMin(s)
    else k.min = s.varighed.varighed.min
    if (s.varighed.varighed.cirka) k.detaljer['cirka'] = true
  }
}

function setMaengde(k: Kladde, s: Stykke): void {
  const m = s.maengde
  if (!m || !fitsMaengde(s, m.maengde.enhed)) return
  assignMaengde(k, m)
}

export function assignMaengde(k: Kladde, m: LedOf<'maengde'>): void {
  const { v, enhed, tilbudt, uvis, cirka } = m.maengde
  explain(k, 'maengde', m.fra, m.til)
  if (uvis) {
    k.spoerg.add('maengde')
    k.detaljer['cirka'] = true
    return
  }
  k.maengde = v
  k.enhed = enhed
  if (tilbudt !== undefined) k.detaljer['tilbudt'] = tilbudt
  if (cirka) k.detaljer['cirka'] = true
}

/** Bare numbers: an amount, a score, an hour or a count, by what the clause is about. */
function setTal(k: Kladde, s: Stykke, tegn: readonly Tegn[]): void {
  for (const t of s.tal) {
    const { v, brud } = t.tal
    if (nAt(tegn, t.i + t.n) === '%' || (k.type === 'maaling' && /^(over|under)$/.test(nAt(tegn, t.i - 1)))) continue
    if (k.maengde === undefined && readAs(k, t)) continue
    if (isTaken(k, t, s)) [k.detaljer['tilbudt'], k.maengde] = [k.maengde, v]
    if (k.maengde === v) continue
    if ((isCountBefore(t, tegn) && !isHourAfterBle(k, t, tegn)) || isTally(t, s, tegn)) k.antal ??= v
    else if (k.type === 'medicin' && /^stk|stykker?$|dråber$/.test(nAt(tegn, t.i + t.n)))
      [k.maengde, k.enhed] = [v, 'dråber']
    else if (
      !k.tid &&
      v <= 24 &&
      Number.isInteger(v) &&
      !brud &&
      k.type !== 'maaling' &&
      followsOwn(t, s) &&
      !isNoun(tegn[t.i + t.n])
    ) {
      k.tid = hourTid(t)
      explain(k, 'start', t.fra, t.til)
    } else if (v <= 30 && Number.isInteger(v) && k.type === 'ble') k.antal ??= v
  }
}

/** "fire lam": what is counted is nothing of the diary, or days. */
export const isNoun = (t: Tegn | undefined): boolean =>
  t?.art === 'ord' && ((t.n.length > 2 && !isKendt(t.n)) || /^(måneder|uger|dage?|døgn)$/.test(t.n))

/** "fl 150 tog 130": the amount after the verb is what was taken. */
const isTaken = (k: Kladde, t: LedOf<'tal'>, s: Stykke): boolean =>
  k.type === 'maaltid' &&
  k.maengde !== undefined &&
  within(t.tal.v, [ML[0], k.maengde]) &&
  s.udl.some((u) => u.udl.verbum && u.i < t.i && u.i > (s.maengde ?? s.tal[0]!).i)

/** The hour comes after the word it belongs to ("lagt 19") or opens the clause before anything else. */
const followsOwn = (t: LedOf<'tal'>, s: Stykke): boolean => s.udl.some((u) => u.i < t.i)

const COUNTED = new RegExp(
  `^(${ANTALSORD}|tør(re)?|ble|lur|afføring(er)?|med|stor|tis|tisble|lorte?bleer|bæbleer|pølser|bæ|gåture|ture|skridt|bade|natflasker|stikpiller|grædeture|skrigeture|til)$`,
)

function isCountBefore(t: LedOf<'tal'>, tegn: readonly Tegn[]): boolean {
  if (!Number.isInteger(t.tal.v) || t.tal.v > 30) return false
  const next = tegn[t.i + t.n]
  return (
    next?.art === 'ord' &&
    (COUNTED.test(next.n) || (t.tal.v <= 10 && /^fls?$/.test(next.r)) || /^(lange|gode|hele|korte)$/.test(next.n))
  )
}

/** "Opvågninger i nat: 2." */
const isTally = (t: LedOf<'tal'>, s: Stykke, tegn: readonly Tegn[]): boolean =>
  nAt(tegn, t.i - 1) === ':' && /^[.\n]?$/.test(nAt(tegn, t.i + t.n)) && !!s.udl[0]?.udl.ord.endsWith('er')

/** "ble 8 våd": after the singular noun a number is the hour, not a count. */
const isHourAfterBle = (k: Kladde, t: LedOf<'tal'>, tegn: readonly Tegn[]): boolean =>
  k.type === 'ble' &&
  (/^(bleskift|ble|bleen)$/.test(nAt(tegn, t.i - 1)) || (nAt(tegn, t.i - 1) === ':' && nAt(tegn, t.i + t.n) === 'våd'))

type Range = readonly [min: number, max: number]
const LAENGDE: Range = [30, 110]
const HOVED: Range = [25, 60]
const ML: Range = [25, 400]
const within = (v: number, [min, max]: Range): boolean => v >= min && v <= max

function readAs(k: Kladde, t: LedOf<'tal'>): boolean {
  const value = bareValue(k, t.tal.v, t.tal.brud)
  if (!value) return false
  ;[k.maengde, k.enhed] = value
  if (k.type !== 'abstinens') k.detaljer['enhedUdledt'] = true
  explain(k, 'maengde', t.fra, t.til)
  return true
}

function bareValue(k: Kladde, v: number, brud: boolean): [number, Enhed] | null {
  if (k.type === 'maaltid') return within(v, ML) && !brud ? [v, 'ml'] : null
  if (k.type === 'abstinens') return k.rolle === 'score' && v <= 45 ? [v, 'point'] : null
  if (k.type !== 'maaling') return null
  if (k.rolle === 'vaegt') return v >= 1000 ? [v, 'g'] : v >= 1.5 && v < 20 ? [Math.round(v * 1000), 'g'] : null
  if (k.rolle === 'laengde') return within(v, LAENGDE) ? [v, 'cm'] : null
  if (k.rolle === 'hoved') return within(v, HOVED) ? [v, 'cm'] : null
  return isTemp(v) ? [v, '°C'] : null
}

export function setGange(k: Kladde, s: Stykke): void {
  const g = s.gange
  if (!g) return
  const { antal, hver, interval, uvis } = g.gange
  explain(k, 'antal', g.fra, g.til)
  if (interval !== undefined) {
    k.spoerg.add('gentagelse')
  } else if (uvis) {
    k.antal = null
    k.spoerg.add('antal')
  } else if (antal !== null) k.antal = antal
  if (!hver || antal === null) return
  k.detaljer['hver'] = hver.v
  if (hver.udledt) k.detaljer['enhedUdledt'] = true
  ;[k.maengde, k.enhed] = [Math.round(hver.v * antal * 1000) / 1000, hver.enhed]
}

/** The type an amount tells of by its unit alone. */
export function typeOfMaengde(enhed: Enhed, v: number): { type: Registreringstype; rolle: string } | null {
  if (enhed === 'ml' || enhed === 'portion') return { type: 'maaltid', rolle: enhed === 'ml' ? 'drik' : 'fast' }
  if (enhed === 'g') return v >= 1500 ? { type: 'maaling', rolle: 'vaegt' } : { type: 'maaltid', rolle: 'fast' }
  if (enhed === 'cm') return v >= 30 ? { type: 'maaling', rolle: 'laengde' } : null
  if (enhed === '°C') return isTemp(v) ? { type: 'maaling', rolle: 'temp' } : null
  return enhed === 'mg' || enhed === 'dråber' ? { type: 'medicin', rolle: 'medicin' } : null
}

/** Whether the amount of a clause can belong to the draft. */
export function fitsType(k: Kladde, s: Stykke): boolean {
  const { enhed } = s.maengde!.maengde
  const own = typeOfMaengde(enhed, s.maengde!.maengde.v)
  return (
    own?.type === k.type || (k.type === 'medicin' && enhed === 'ml') || (k.type === 'abstinens' && enhed === 'point')
  )
}

/** A bare number read as an hour. */
export function hourTid({ tal, fra, til, i }: LedOf<'tal'>): Tid {
  const form = tal.v % 24 ? 'time' : 'fast'
  return { a: { h: tal.v % 24, m: 0, form, cirka: false, fra, til }, punkt: true, fra, til, i }
}
