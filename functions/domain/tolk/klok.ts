import { ordTal } from './talord.ts'
import { readTal } from './tal.ts'
import { ANTALSORD, ENHEDSORD, LOESE_MAAL, VARIGHEDSORD } from './ordbog/enheder.ts'
import { CIRKAORD, KLOKKEORD } from './ordbog/tidsord.ts'
import { nAt, type Tegn } from './tegn.ts'
import type { Dag } from './dag.ts'

/**
 * A time of day as said. `fast`: 24-hour writing (19.30, 07:00), no doubt about morning or evening;
 * `digital`: 7.30; `time`: a bare hour (kl 7); `talt`: spoken (halv syv).
 */
export type Klok = {
  h: number
  m: number
  form: 'fast' | 'digital' | 'time' | 'talt'
  cirka: boolean
  mangler?: boolean
  fra: number
  til: number
  /** The day or part of the day told right after this clock: "fra halv otte i aftes til seks i morges". */
  egenDag?: Dag
  minSiden?: number
  abs?: number
  ord?: boolean
}

export type Laest<T> = { led: T; n: number }

const TAELLEORD = new RegExp(
  `^(${ANTALSORD}|gange?|omgange|stræk|dage?|døgn|uger?s?|måneders?|mdr|års?|procent|skiver?)$`,
)

/** True when the number before this place counts or measures something, so that it is no hour. */
export function isMaalt(t: Tegn | undefined): boolean {
  if (!t) return false
  if (t.art === 'skil') return t.n === '%' || t.n === 'x'
  return t.art === 'ord' && (t.n in ENHEDSORD || t.n in VARIGHEDSORD || LOESE_MAAL.test(t.n) || TAELLEORD.test(t.n))
}

const MINUTORD = /^min(ut|utter|utters|uter|s)?$/

/** Reads a clock at a place. `bare` = an hour without "kl" counts too (after fra, til, mellem …). */
export function readKlok(tegn: readonly Tegn[], start: number, bare = false): Laest<Klok> | null {
  let i = start
  let cirka = false
  while (i < start + 3 && (CIRKAORD.has(nAt(tegn, i)) || tegn[i]?.n === '~')) {
    cirka = true
    i++
  }
  if (/^(lidt|lige)$/.test(nAt(tegn, i)) && /^(i|over|efter|før|inden)$/.test(nAt(tegn, i + 1)))
    [cirka, i] = [true, i + 2]
  const kl = KLOKKEORD.has(nAt(tegn, i))
  if (kl) i++
  if (kl && CIRKAORD.has(nAt(tegn, i))) [cirka, i] = [true, i + 1]
  const body =
    readMinutter(tegn, i, kl) ??
    readHalv(tegn, i) ??
    readDigital(tegn, i, kl || (bare && isTilKlok(tegn, i))) ??
    readTiden(tegn, i) ??
    readTime(tegn, i, kl, bare || cirka) ??
    readMidnat(tegn, i)
  if (!body) return null
  if (body.led.cirka) cirka = true
  const tiden =
    tegn[i + body.n]?.n === 'tiden' ? 1 : tegn[i + body.n]?.n === '-' && tegn[i + body.n + 1]?.n === 'tiden' ? 2 : 0
  if (tiden) cirka = true
  const n = i - start + body.n + tiden
  return { led: { ...body.led, cirka, fra: tegn[start]!.fra, til: tegn[start + n - 1]!.til }, n }
}

/** "230 til 6", "7-840": three digits beside "til" and an hour are a clock, after it when too many for a meal. */
const isTilKlok = (tegn: readonly Tegn[], i: number): boolean =>
  (/^(til|-)$/.test(nAt(tegn, i + 1)) && tegn[i + 2]?.art === 'tal' && !isMaalt(tegn[i + 3])) ||
  (/^(til|-)$/.test(nAt(tegn, i - 1)) && (tegn[i]?.tal?.v ?? 0) >= 300)

type Krop = Laest<Pick<Klok, 'h' | 'm' | 'form' | 'cirka' | 'mangler' | 'ord'>>
const krop = (
  h: number,
  m: number,
  form: Klok['form'],
  n: number,
  more: { cirka?: boolean; mangler?: boolean; ord?: boolean } = {},
): Krop => ({
  led: {
    h: ((h % 24) + 24) % 24,
    m,
    form: form === 'talt' || h % 24 ? form : 'fast',
    cirka: false,
    ...more,
  },
  n,
})

/** The hour after i/over/halv: a number word or whole digits to 24, "et/en" included. */
function readTimetal(tegn: readonly Tegn[], i: number): { h: number; n: number } | null {
  const t = tegn[i]
  if (!t) return null
  if (KLOKKEORD.has(t.n) && !KLOKKEORD.has(nAt(tegn, i + 1))) {
    const hour = readTimetal(tegn, i + 1)
    return hour && { h: hour.h, n: hour.n + 1 }
  }
  if (t.art === 'tal')
    return t.tal!.form === 'heltal' &&
      !t.tal!.brud &&
      t.tal!.v <= 24 &&
      t.tal!.cifre.length <= 2 &&
      (KLOKKEORD.has(nAt(tegn, i - 1)) || !isMaalt(tegn[i + 1]))
      ? { h: t.tal!.v, n: 1 }
      : null
  const v = t.art === 'ord' ? ordTal(t.n) : null
  if (v === null || v > 24 || isMaalt(tegn[i + 1])) return null
  return { h: v, n: 1 }
}

const shift = (h: number, m: number): [number, number] => {
  const total = (((h * 60 + m) % 1440) + 1440) % 1440
  return [Math.floor(total / 60), total % 60]
}

/** fem i halv ni, ti minutter over fire, kvart i tre; without an hour the clock is incomplete. */
function readMinutter(tegn: readonly Tegn[], i: number, kl: boolean): Krop | null {
  const kvart = /^kvarte?r?t?$/.test(nAt(tegn, i))
  const tal = kvart ? { v: 15, n: 1 } : readTal(tegn, i)
  if (!tal || tal.v > 29 || tal.v < 1 || !Number.isInteger(tal.v) || (tegn[i]!.tal && tegn[i]!.tal!.form !== 'heltal'))
    return null
  let k = i + tal.n
  const withUnit = MINUTORD.test(nAt(tegn, k))
  if (withUnit) k++
  const word = tegn[k]?.n
  const sign =
    word === 'over' || (word === 'efter' && (kvart || withUnit))
      ? 1
      : word === 'i' || (/^(før|inden)$/.test(word ?? '') && (kvart || withUnit || /^halv$/.test(nAt(tegn, k + 1))))
        ? -1
        : 0
  if (!sign) return null
  const half = readHalv(tegn, k + 1)
  const hour = half ?? readTimetal(tegn, k + 1)
  if (hour) {
    const [h, m] = 'led' in hour ? [hour.led.h, hour.led.m] : [hour.h, 0]
    const [hh, mm] = shift(h, m + sign * tal.v)
    return krop(hh, mm, 'talt', k + 1 - i + hour.n)
  }
  if (/^halvt?$/.test(nAt(tegn, k + 1))) k++
  const end = tegn[k + 1]
  const open = !end || end.art === 'skil' || /^(og|så|men|hun|han)$/.test(end.n)
  return open && (word === 'i' || word === 'over') && (kvart || withUnit || !kl)
    ? krop(0, 0, 'talt', k + 1 - i, { mangler: true })
    : null
}

/** halv syv = 06:30 */
function readHalv(tegn: readonly Tegn[], i: number): Krop | null {
  if (!/^halvt?$/.test(nAt(tegn, i))) return null
  const hour = readTimetal(tegn, i + 1)
  if (!hour) return null
  const [h, m] = shift(hour.h, -30)
  return krop(h, m, 'talt', 1 + hour.n)
}

/** 7.30, 7:30, 07:00, kl 7,30, 0730, and 730 after kl. */
function readDigital(tegn: readonly Tegn[], i: number, kl: boolean): Krop | null {
  const t = tegn[i]?.tal
  if (!t) return null
  if (t.m >= 0 && (kl || t.form !== 'komma')) {
    if (!kl && nAt(tegn, i + 1) in ENHEDSORD && t.form !== 'kolon') return null
    if (t.form === 'punktum' && /^times?r?$/.test(nAt(tegn, i + 1))) return null
    return krop(t.h, t.m, digital(t.cifre), 1)
  }
  if (t.form !== 'heltal' || t.brud) return null
  const four = /^([01]\d|2[0-4])([0-5]\d)$/.exec(t.cifre) ?? (kl ? /^(\d)([0-5]\d)$/.exec(t.cifre) : null)
  if (!four || isMaalt(tegn[i + 1])) return null
  return krop(Number(four[1]), Number(four[2]), digital(t.cifre), 1)
}

const digital = (cifre: string): Klok['form'] => (cifre.startsWith('0') ? 'fast' : 'digital')

/** 4-tiden, syvtiden, 17 tiden, otte-ni-tiden (the first is taken). */
function readTiden(tegn: readonly Tegn[], i: number): Krop | null {
  const word = nAt(tegn, i)
  const compound = /^(.+?)-?tiden$/.exec(word)
  const v = compound && ordTal(compound[1]!)
  if (v !== null && v !== undefined && v <= 24) return krop(v, 0, 'time', 1, { cirka: true })
  const hour = readTimetal(tegn, i)
  if (!hour) return null
  const k = i + hour.n + (tegn[i + hour.n]?.n === '-' ? 1 : 0)
  return /^(ti'en|tiden|tide)$/.test(nAt(tegn, k)) ? krop(hour.h, 0, 'time', k + 1 - i, { cirka: true }) : null
}

/** kl 7, klokken syv tredive; a bare "tolv fyrre" in words is a clock too. */
function readTime(tegn: readonly Tegn[], i: number, kl: boolean, bare: boolean): Krop | null {
  const hour = readTimetal(tegn, i)
  if (!hour || (hour.n === 1 && tegn[i]!.tal?.cifre.length === 3)) return null
  const literal = tegn[i]!.tal?.cifre.startsWith('0')
  const minutes = readMinutord(tegn, i + hour.n, tegn[i]!.art === 'ord', kl)
  if (minutes) return krop(hour.h, minutes.m, literal ? 'fast' : 'digital', hour.n + minutes.n)
  if (!kl && !bare) return null
  if (
    !kl &&
    (tegn[i]!.n === 'en' || tegn[i]!.n === 'et') &&
    !/^(til|og|-)?$/.test(tegn[i + 1]?.art === 'ord' ? tegn[i + 1]!.n : '')
  )
    return null
  return krop(hour.h, 0, literal ? 'fast' : 'time', hour.n, { ord: tegn[i]!.art === 'ord' })
}

function readMinutord(tegn: readonly Tegn[], i: number, words: boolean, kl: boolean): { m: number; n: number } | null {
  const t = tegn[i]
  if (!t) return null
  if (words && t.art === 'ord') {
    const nul = t.n === 'nul'
    const tal = readTal(tegn, nul ? i + 1 : i)
    if (!tal || !tal.ord || tal.brud || (nul ? tal.v > 9 : tal.v < 10) || tal.v > 59) return null
    const n = tal.n + (nul ? 1 : 0)
    return isMaalt(tegn[i + n]) || /^(i|over)$/.test(nAt(tegn, i + n)) ? null : { m: tal.v, n }
  }
  if (!kl || t.art !== 'tal' || t.tal!.cifre.length !== 2 || t.tal!.v > 59 || t.tal!.v % 5 || isMaalt(tegn[i + 1]))
    return null
  return { m: t.tal!.v, n: 1 }
}

const readMidnat = (tegn: readonly Tegn[], i: number): Krop | null =>
  /^midnatt?$/.test(nAt(tegn, i)) ? krop(0, 0, 'fast', 1, { cirka: true }) : null
