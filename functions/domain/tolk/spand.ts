import { opslag } from './opslag.ts'
import { nAt, type Tegn } from './tegn.ts'
import { readTal } from './tal.ts'
import { isMaalt, type Klok, type Laest, readKlok } from './klok.ts'
import { readDag } from './dag.ts'
import { readVarighed } from './maengde.ts'

/** A stretch of time: open at an end when only the other was told; `vindue` = "mellem 2 og 3", somewhere within. */
export type Spand = { a?: Klok; b?: Klok; vindue?: boolean; igang?: boolean }

/** A stretch that a word opens. */
export function readSpand(tegn: readonly Tegn[], i: number, dato: string): Laest<Spand> | null {
  return readSiden(tegn, i) ?? readMellem(tegn, i) ?? readFra(tegn, i, dato) ?? readTil(tegn, i)
}

/** A clock, "nu", or "for en time siden" at a place. */
function readPunkt(tegn: readonly Tegn[], i: number): Laest<Klok> | null {
  const ago = readForSiden(tegn, i)
  if (ago) return ago
  if (nAt(tegn, i) === 'lige' && nAt(tegn, i + 1) === 'nu') return readNu(tegn, i)
  if (nAt(tegn, i) === 'nu') return siden(tegn, i, 1)
  const skip = /^(op|hen|cirka)$/.test(nAt(tegn, i)) ? 1 : 0
  const kl = readKlok(tegn, i + skip, true)
  return kl && { led: kl.led, n: kl.n + skip }
}

/** So long before the writer's now. */
const siden = (tegn: readonly Tegn[], i: number, n: number, minSiden = 0, cirka = false): Laest<Klok> => ({
  led: { h: 0, m: 0, form: 'fast', cirka, minSiden, fra: tegn[i]!.fra, til: tegn[i + n - 1]!.til },
  n,
})

/** "for 20 min siden", "for en time siden", "20 min siden". */
export function readForSiden(tegn: readonly Tegn[], i: number): Laest<Klok> | null {
  let k = nAt(tegn, i) === 'for' ? i + 1 : i
  while (k < i + 4 && /^(næsten|omkring|knap|ca|cirka)$/.test(nAt(tegn, k))) k++
  const varighed = readVarighed(tegn, k)
  if (!varighed || nAt(tegn, k + varighed.n) !== 'siden' || varighed.led.uvis) return null
  return siden(tegn, i, k + varighed.n + 1 - i, varighed.led.min, varighed.led.cirka)
}

/** "lige nu", and "har lige …", "er netop …": the writer's now. */
export function readNu(tegn: readonly Tegn[], i: number): Laest<Klok> | null {
  if (!/^(akkurat|lige|netop)$/.test(nAt(tegn, i))) return null
  if (nAt(tegn, i + 1) === 'nu') return siden(tegn, i, 2)
  const first = i === 0 || tegn[i - 1]!.art === 'skil'
  const said = first
    ? opslag(nAt(tegn, i + 1))?.verbum || opslag(nAt(tegn, i + 1))?.rolle === 'skift'
    : [1, 2, 3].some(
        (k) => /^(har|er|fik|vågnede|blev|faldt)$/.test(nAt(tegn, i - k)) && !/[.!?,]/.test(nAt(tegn, i - k)),
      )
  const other = /^(lidt|meget|godt|nok|så|til|glad|over|ved|efter|som|siden|om|inden|før|i)$/.test(nAt(tegn, i + 1))
  return said && !other ? siden(tegn, i, 1) : null
}

/** "siden 19.15": began then and goes on. */
function readSiden(tegn: readonly Tegn[], i: number): Laest<Spand> | null {
  const k = nAt(tegn, i) === 'lige' ? i + 1 : i
  if (nAt(tegn, k) !== 'siden') return null
  const kl = readKlok(tegn, k + 1, true)
  return kl && { led: { a: kl.led, igang: true }, n: k + 1 - i + kl.n }
}

function readMellem(tegn: readonly Tegn[], i: number): Laest<Spand> | null {
  if (nAt(tegn, i) !== 'mellem') return null
  const a = readKlok(tegn, i + 1, true)
  if (!a || !/^(og|til|-)$/.test(nAt(tegn, i + 1 + a.n))) return null
  const b = readKlok(tegn, i + 2 + a.n, true)
  return b && { led: { a: a.led, b: b.led, vindue: true }, n: 2 + a.n + b.n }
}

const LINK = /^(til|indtil|frem|og|-|hen)$/
/** Steps over "til", "-", "og frem til", "og til", "frem til"; 0 when there is no link. */
function linkLength(tegn: readonly Tegn[], i: number): number {
  let k = i
  while (LINK.test(nAt(tegn, k)) && k - i < 3) {
    const done = /^(til|indtil|-)$/.test(nAt(tegn, k))
    k++
    if (done) return k - i
  }
  return 0
}

function readFra(tegn: readonly Tegn[], i: number, dato: string): Laest<Spand> | null {
  if (!/^(start|startede|fra)$/.test(nAt(tegn, i))) return null
  const a = readPunkt(tegn, i + 1)
  if (!a) return null
  const dag = readDag(tegn, i + 1 + a.n, dato)
  const at = i + 1 + a.n + (dag?.n ?? 0)
  const link = linkLength(tegn, at)
  const b = link ? readPunkt(tegn, at + link) : null
  if (!b) return { led: { a: a.led }, n: 1 + a.n }
  const told = readDag(tegn, at + link + b.n, dato)
  const slutDag = dag || (told?.led.del === 'morgen' && !told.led.dato && !told.led.bar) ? told : null
  if (dag) a.led.egenDag = dag.led
  if (slutDag) b.led.egenDag = slutDag.led
  return { led: { a: a.led, b: b.led }, n: at + link + b.n + (slutDag?.n ?? 0) - i }
}

function readTil(tegn: readonly Tegn[], i: number): Laest<Spand> | null {
  const k = /^(indtil|frem|lige|helt|først)$/.test(nAt(tegn, i)) && nAt(tegn, i + 1) === 'til' ? i + 1 : i
  if (!/^(indtil|sluttede|slut|til)$/.test(nAt(tegn, k))) return null
  const maalt = /^(op|ned|steget|vejede|faldet|scorede|vejet|målt|scoret|målte|vejer)$/
  if (maalt.test(nAt(tegn, k - 1)) || maalt.test(nAt(tegn, k - 2))) return null
  const hour = readPunkt(tegn, k + 1)
  return hour && { led: { b: hour.led }, n: k + 1 - i + hour.n }
}

/** A clock that counts as the beginning of a stretch only: the 9 of "9-11". */
export const readFoerste = (tegn: readonly Tegn[], i: number): Laest<Klok> | null =>
  linkLength(tegn, i + 1) && readTal(tegn, i) ? readKlok(tegn, i, true) : null

/** 9-11, 9.15-10.40, kl 13 - 14.30, "9 til 10", "kl 9 til 10", after the first clock; not "60-90 ml" or "2-3 gange". */
export function readStreg(tegn: readonly Tegn[], i: number, a: Laest<Klok>): Laest<Spand> | null {
  if (a.led.mangler) return null
  const link = linkLength(tegn, i + a.n)
  if (!link || nAt(tegn, i + a.n) === 'og') return null
  const b = readPunkt(tegn, i + a.n + link)
  if (!b || isMaalt(tegn[i + a.n + link + b.n])) return null
  return { led: { a: a.led, b: b.led }, n: a.n + link + b.n }
}
