import { VAGE_ANTAL } from './ordbog/rammeord.ts'
import { ANTALSORD, ENHEDSORD, VARIGHEDSORD } from './ordbog/enheder.ts'
import { readTal } from './tal.ts'
import type { Laest } from './klok.ts'
import { readMaengde, readVarighed } from './maengde.ts'
import { ORDENSTAL } from './ordbog/talord.ts'
import { nAt, type Tegn } from './tegn.ts'
import type { Enhed } from '../dagbog/typer.ts'
import { opslag } from './opslag.ts'

/** How often: `antal` null = vague ("flere gange"); `hver` = what each was ("5 a 120 ml", "2 x 40 min"); `interval` = "hver 3. time". */
export type Gange = {
  antal: number | null
  hver?: { v: number; enhed: Enhed; udledt?: boolean }
  interval?: number
  uvis?: boolean
}

const isX = (t: Tegn | undefined) => t?.n === 'x' || t?.n === 'gange' || t?.n === 'gang'

export function readGange(tegn: readonly Tegn[], i: number): Laest<Gange> | null {
  const told = tegn[i]?.art === 'ord' ? (readHver(tegn, i) ?? readVagt(tegn, i)) : null
  return told ?? readAntalGange(tegn, i) ?? readGangeAntal(tegn, i)
}

/** "hver 3. time", "hver anden time", "hver time"; "hver gang". */
function readHver(tegn: readonly Tegn[], i: number): Laest<Gange> | null {
  if (tegn[i]?.n !== 'hver' && tegn[i]?.n !== 'hvert') return null
  const ordinal = ORDENSTAL[nAt(tegn, i + 1)]
  const tal = ordinal ? { v: ordinal, n: 1 } : readTal(tegn, i + 1)
  const k = i + 1 + (tal?.n ?? 0)
  const skip = tegn[k]?.n === '.' ? 1 : 0
  const unit = VARIGHEDSORD[nAt(tegn, k + skip)]
  return unit ? { led: { antal: null, interval: (tal?.v ?? 1) * unit }, n: k + skip + 1 - i } : null
}

const VAGE = new RegExp(`^(${ANTALSORD})$`)

function readVagt(tegn: readonly Tegn[], i: number): Laest<Gange> | null {
  let k = i
  if (!VAGE_ANTAL.has(nAt(tegn, k))) return null
  if (nAt(tegn, k + 1) === 'af') k++
  const uvis = { antal: null, uvis: true }
  if (isX(tegn[k + 1])) return { led: uvis, n: k + 2 - i }
  return VAGE.test(nAt(tegn, k + 1)) || (VAGE.test(nAt(tegn, k + 2)) && nAt(tegn, k + 1).endsWith('e'))
    ? { led: uvis, n: k + 1 - i }
    : null
}

/** "3 gange", "tre gange", "2 x 40 min", "6 x 90", "x 3" and "x3". */
function readAntalGange(tegn: readonly Tegn[], i: number): Laest<Gange> | null {
  if (tegn[i]?.n === 'x' || /^x\d/.test(nAt(tegn, i))) {
    const after = readTal(tegn, i + 1)
    return after && isAntal(after.v) ? { led: { antal: after.v }, n: 1 + after.n } : null
  }
  const tal = readTal(tegn, i, isX(tegn[i + 1]))
  // "Flasker: 5 a 160 ml"
  const own =
    tal && /^[aáà]$/.test(tegn[i + tal.n]?.r ?? '') && isAntal(tal.v) ? readHverMaengde(tegn, i + tal.n, true) : null
  if (own) return { led: { antal: tal!.v, hver: own.led }, n: tal!.n + own.n }
  if (!tal || !isX(tegn[i + tal.n]) || !Number.isInteger(tal.v)) return null
  const k = i + tal.n + 1
  const each = readHverMaengde(tegn, k, tegn[k - 1]!.n === 'x')
  if (each && isAntal(tal.v)) return { led: { antal: tal.v, hver: each.led }, n: k + each.n - i }
  const after = readTal(tegn, k)
  if (after && tal.v > 15 && isAntal(after.v))
    return { led: { antal: after.v, hver: { v: tal.v, enhed: 'ml', udledt: true } }, n: k + after.n - i }
  return isAntal(tal.v) ? { led: { antal: tal.v }, n: tal.n + 1 } : null
}

const isAntal = (v: number): boolean => Number.isInteger(v) && v >= 1 && v <= 30

function readHverMaengde(tegn: readonly Tegn[], i: number, bare: boolean): Laest<NonNullable<Gange['hver']>> | null {
  const k = /^(a|á|à|jeg|af|på)$/.test(nAt(tegn, i)) ? i + 1 : i
  const varighed = readVarighed(tegn, k)
  if (varighed) return { led: { v: varighed.led.min, enhed: 'min' }, n: k - i + varighed.n }
  const maengde = readMaengde(tegn, k)
  if (maengde && !maengde.led.uvis) return { led: { v: maengde.led.v, enhed: maengde.led.enhed }, n: k - i + maengde.n }
  const tal = bare || k > i ? readTal(tegn, k) : null
  return tal && tal.v >= 30 && tal.v <= 400 ? { led: { v: tal.v, enhed: 'ml', udledt: true }, n: k - i + tal.n } : null
}

/** "5 flasker a 120 ml", "to lure på 45 min", "120 ml x 3": count, noun, each; the noun itself stays in the stream. */
function readGangeAntal(tegn: readonly Tegn[], i: number): Laest<Gange> | null {
  const at = nAt(tegn, i - 2) === 'i' ? i - 3 : i - 1
  const antal = isPluralNoun(tegn[at]) ? countAt(tegn, at - 1) : null
  if (antal && /^(på|á|à|jeg|af|a)$/.test(tegn[i]?.r ?? '')) {
    const each = readHverMaengde(tegn, i, true)
    if (each) return { led: { antal, hver: each.led }, n: each.n }
  }
  const maengde = readMaengde(tegn, i)
  if (!maengde || !isX(tegn[i + maengde.n]) || tegn[i + maengde.n]!.n !== 'x') return null
  const after = readTal(tegn, i + maengde.n + 1)
  return after && isAntal(after.v)
    ? { led: { antal: after.v, hver: { v: maengde.led.v, enhed: maengde.led.enhed } }, n: maengde.n + 1 + after.n }
    : null
}

const isPluralNoun = (t: Tegn | undefined): boolean =>
  t?.art === 'ord' && !(t.n in ENHEDSORD) && /(er|e|rne)$/.test(t.n) && opslag(t.n)?.verbum === false
function countAt(tegn: readonly Tegn[], i: number): number | null {
  if (/^e[nt]$/.test(nAt(tegn, i))) return null
  for (const k of [i, i - 1]) {
    const tal = k >= 0 ? readTal(tegn, k) : null
    if (tal && tal.n === 1 && isAntal(tal.v)) return tal.v
  }
  return null
}
