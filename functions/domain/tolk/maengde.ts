import type { Laest } from './klok.ts'
import { CIRKAORD } from './ordbog/tidsord.ts'
import { readTal } from './tal.ts'
import { ENHEDSORD, VARIGHEDSORD } from './ordbog/enheder.ts'
import { nAt, type Tegn } from './tegn.ts'
import type { Enhed } from '../dagbog/typer.ts'

/** An amount with its unit; `tilbudt` of "120 af 150", `uvis` of "60-90 ml" (asked about, not chosen). */
export type Maengde = { v: number; enhed: Enhed; tilbudt?: number; uvis?: boolean; cirka?: boolean; brud: boolean }
export type Varighed = { min: number; cirka: boolean }

const round = (v: number): number => Math.round(v * 1000) / 1000
const unitAt = (tegn: readonly Tegn[], i: number) =>
  tegn[i]?.art === 'ord' && tegn[i]!.n in ENHEDSORD ? ENHEDSORD[tegn[i]!.n] : undefined
const TILLAEG = /^(små|stor|ekstra|god|lille|normal|gode|hele|knap|hel)$/

/** 120 ml, 1,2 dl, ½ portion, 100 + 30 ml, 120 af 150 ml, 60-90 ml. */
export function readMaengde(tegn: readonly Tegn[], i: number): Laest<Maengde> | null {
  const mellem = nAt(tegn, i) === 'mellem'
  const cirka = mellem || CIRKAORD.has(nAt(tegn, i))
  const start = cirka ? i + 1 : i
  const first = readTal(tegn, start, true)
  if (!first) return null
  let k = start + first.n
  const before = unitAt(tegn, k)
  const link = nAt(tegn, before ? k + 1 : k)
  if (
    (/^(\+|plus|af|ud|-|\/|til)$/.test(link) || (mellem && link === 'og')) &&
    !(link === '/' && tegn[before ? k + 1 : k]!.luft)
  ) {
    const joined = readTo(tegn, start, first.v, before ? k + 1 : k, before, link)
    if (joined) return { led: { ...joined.led, ...(cirka && { cirka }) }, n: joined.n + (cirka ? 1 : 0) }
  }
  const grams = before?.faktor === 1000 ? readMaengde(tegn, k + (tegn[k + 1]?.n === 'og' ? 2 : 1)) : null
  if (grams?.led.enhed === 'g' && grams.led.v < 1000)
    return {
      led: { v: round(first.v * 1000) + grams.led.v, enhed: 'g', brud: false },
      n: k + (tegn[k + 1]?.n === 'og' ? 2 : 1) - i + grams.n,
    }
  if (!before && (first.brud || first.v === 1) && TILLAEG.test(nAt(tegn, k)) && unitAt(tegn, k + 1)) k++
  const unit = before ?? unitAt(tegn, k)
  if (!unit) return null
  return {
    led: { v: round(first.v * unit.faktor), enhed: unit.enhed, brud: first.brud, ...(cirka && { cirka }) },
    n: k + 1 - i,
  }
}

function readTo(
  tegn: readonly Tegn[],
  i: number,
  v: number,
  link: number,
  unitBefore: { enhed: Enhed; faktor: number } | undefined,
  word: string,
): Laest<Maengde> | null {
  let k = link + 1
  if (word === 'ud') {
    if (tegn[k]?.n !== 'af') return null
    k++
  }
  if (tegn[k]?.n === 'de') k++
  const second = readTal(tegn, k)
  if (!second) return null
  const unitAfter = unitAt(tegn, k + second.n)
  const unit = unitAfter ?? unitBefore
  if (!unit || (second.v < 10 && word === 'af')) return null
  if (unitBefore && unitAfter && unitBefore.enhed !== unitAfter.enhed) return null
  const n = k + second.n + (unitAfter ? 1 : 0) - i
  const [a, b] = [round(v * (unitBefore ?? unit).faktor), round(second.v * unit.faktor)]
  if (word === '+' || word === 'plus') return { led: { v: a + b, enhed: unit.enhed, brud: false }, n }
  if (word === 'af' || word === 'ud' || word === '/')
    return { led: { v: a, enhed: unit.enhed, tilbudt: b, brud: false }, n }
  return b > a ? { led: { v: a, enhed: unit.enhed, uvis: true, brud: false }, n } : null
}

/** 20 min, halvanden time, tre kvarter, 1 time og 20 min, en halv times tid. "kvart i" is a clock, not this. */
export function readVarighed(tegn: readonly Tegn[], i: number): Laest<Varighed & { uvis?: boolean }> | null {
  let k = i
  let cirka = false
  while (k < i + 3 && CIRKAORD.has(nAt(tegn, k))) [cirka, k] = [true, k + 1]
  const first = readDel(tegn, k)
  if (!first) return null
  let { min } = first
  k += first.n
  const joint = /^(og|\+)$/.test(nAt(tegn, k)) ? 1 : 0
  if (first.unit === 60) {
    const second = readDel(tegn, k + joint)
    if (second && second.unit < 60 && second.unit > 0.5) [min, k] = [min + second.min, k + joint + second.n]
  }
  if (/^(tid|tids)$/.test(nAt(tegn, k)) && tegn[k - 1]!.n.endsWith('s')) [cirka, k] = [true, k + 1]
  return { led: { min: Math.round(min), cirka: cirka || first.uvis, ...(first.uvis && { uvis: true }) }, n: k - i }
}

/** "den første time", "det sidste kvarter". */
const readFoerste = (tegn: readonly Tegn[], i: number) =>
  /^(første|sidste)$/.test(nAt(tegn, i)) && /^(time|kvarter)$/.test(nAt(tegn, i + 1)) ? { v: 1, n: 1 } : null

function readDel(tegn: readonly Tegn[], i: number): { min: number; n: number; unit: number; uvis: boolean } | null {
  const tal = readTal(tegn, i, true) ?? readFoerste(tegn, i)
  if (!tal) return null
  let k = i + tal.n
  let uvis = false
  if (/^(-|til)$/.test(nAt(tegn, k))) {
    const second = readTal(tegn, k + 1)
    if (second && second.v > tal.v) [uvis, k] = [true, k + 1 + second.n]
  }
  if (tegn[k]?.n === '-') k++
  for (const end = k + 3; k < end && TILLAEG.test(nAt(tegn, k)); ) k++
  const word = tegn[k]?.art === 'ord' ? tegn[k]!.n : ''
  if (!(word in VARIGHEDSORD)) return null
  if (word === 't' && tegn[k + 1]?.n === '.') k++
  return { min: tal.v * VARIGHEDSORD[word]!, n: k + 1 - i, unit: VARIGHEDSORD[word]!, uvis }
}
