import { ordTal } from './talord.ts'
import { ENERE, TIERE } from './ordbog/talord.ts'
import { nAt, type Tegn } from './tegn.ts'

/** A number at a place in the token stream; `n` tokens long. `ord` = written in letters. */
export type Tal = { v: number; n: number; ord: boolean; brud: boolean }

const EN = new Set(['en', 'et', 'én', 'ét'])
const isOg = (t: Tegn | undefined) => t?.n === 'og'

/** Reads a number in digits or words; "en/et" alone counts only when asked for (`article`). */
export function readTal(tegn: readonly Tegn[], i: number, article = false): Tal | null {
  const t = tegn[i]
  if (!t) return null
  if (t.art === 'tal') return readCifre(tegn, i)
  if (t.art !== 'ord' || !(/^(halv|hele?$|trekvart|kvart)/.test(t.n) || ordTal(t.n) !== null)) return null
  const hel = readHalvanden(tegn, i) ?? readHalve(tegn, i) ?? readOrdtal(tegn, i, article)
  const tiendedele = hel && nAt(tegn, i + hel.n) === 'komma' ? ENERE[nAt(tegn, i + hel.n + 1)] : undefined
  return tiendedele === undefined ? hel : { v: hel!.v + tiendedele / 10, n: hel!.n + 2, ord: true, brud: true }
}

function readCifre(tegn: readonly Tegn[], i: number): Tal {
  const { v, form, brud } = tegn[i]!.tal!
  const next = tegn[i + 1]
  if (form === 'heltal' && !brud && next?.tal?.brud && v < 20)
    return { v: v + next.tal.v, n: 2, ord: false, brud: true }
  if (v >= 34 && v < 43 && isOg(next) && EN.has(nAt(tegn, i + 2)) && tegn[i + 3]?.n.startsWith('halv'))
    return { v: v + 0.5, n: 4, ord: false, brud: true }
  return { v, n: 1, ord: false, brud: brud || form === 'komma' }
}

/** halvanden 1.5, halvandet hundrede 150, halvtredje 2.5. */
function readHalvanden(tegn: readonly Tegn[], i: number): Tal | null {
  const factor = { halvanden: 1.5, halvandet: 1.5, halvandens: 1.5, halvtredje: 2.5 }[tegn[i]!.n]
  if (!factor) return null
  const hundred = /^hundrede?$/.test(nAt(tegn, i + 1))
  return { v: hundred ? factor * 100 : factor, n: hundred ? 2 : 1, ord: true, brud: !hundred }
}

/** en halv 0.5, to en halv 2.5, en og en halv 1.5, trekvart 0.75. */
function readHalve(tegn: readonly Tegn[], i: number): Tal | null {
  const kvart = EN.has(tegn[i]!.n) ? 1 : 0
  if (nAt(tegn, i + kvart) === 'kvart' && /^(portion|flaske|liter|dl)/.test(nAt(tegn, i + kvart + 1)))
    return { v: 0.25, n: 1 + kvart, ord: true, brud: true }
  const isHalv = (k: number) => /^halvt?$/.test(nAt(tegn, k))
  if (tegn[i]!.n === 'trekvart') return { v: 0.75, n: 1, ord: true, brud: true }
  if (/^hele?$/.test(tegn[i]!.n) && nAt(tegn, i + 1).startsWith('portion'))
    return { v: 1, n: 1, ord: true, brud: false }
  if (tegn[i]!.n === 'halvdelen' || tegn[i]!.n === 'halve') return { v: 0.5, n: 1, ord: true, brud: true }
  const whole = ENERE[tegn[i]!.n] ?? (EN.has(nAt(tegn, i + 1)) ? (ordTal(tegn[i]!.n) ?? undefined) : undefined)
  if (whole === undefined) return isHalv(i) ? { v: 0.5, n: 1, ord: true, brud: true } : null
  const skip = isOg(tegn[i + 1]) ? 2 : 1
  if (EN.has(nAt(tegn, i + skip)) && isHalv(i + skip + 1)) return { v: whole + 0.5, n: skip + 2, ord: true, brud: true }
  if (EN.has(tegn[i]!.n) && isHalv(i + 1)) return { v: 0.5, n: 2, ord: true, brud: true }
  if (
    EN.has(tegn[i]!.n) &&
    ['god', 'lille', 'knap', 'stor', 'cirka', 'lang'].includes(nAt(tegn, i + 1)) &&
    isHalv(i + 2)
  )
    return { v: 0.5, n: 3, ord: true, brud: true }
  return null
}

function readOrdtal(tegn: readonly Tegn[], i: number, article: boolean): Tal | null {
  const first = ordTal(tegn[i]!.n)
  if (first === null) return null
  if (first === 100) return addHundrede(tegn, i + 1, 100, 1)
  if (first < 10 && first > 0 && /^hundrede?$/.test(nAt(tegn, i + 1))) return addHundrede(tegn, i + 2, first * 100, 2)
  const tens = TIERE[nAt(tegn, i + 2)]
  if (first > 0 && first < 10 && isOg(tegn[i + 1]) && tens && !EN.has(tegn[i]!.n))
    return { v: first + tens, n: 3, ord: true, brud: false }
  if (EN.has(tegn[i]!.n) && !article) return null
  return { v: first, n: 1, ord: true, brud: false }
}

function addHundrede(tegn: readonly Tegn[], i: number, v: number, n: number): Tal {
  const skip = isOg(tegn[i]) ? 1 : 0
  const below = tegn[i + skip]?.art === 'ord' && (ordTal(tegn[i + skip]!.n) ?? 100) < 100
  const rest = below && !/^hundrede?$/.test(nAt(tegn, i + skip + 1)) ? readOrdtal(tegn, i + skip, skip === 1) : null
  return rest && rest.v < 100
    ? { v: v + rest.v, n: n + skip + rest.n, ord: true, brud: false }
    : { v, n, ord: true, brud: false }
}
