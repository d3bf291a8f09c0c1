import type { Led } from './led.ts'
import type { LedOf, Skil, Stykke, Tid } from './stykke.ts'
import { nAt, type Tegn } from './tegn.ts'
import { fits, fitsMaengde } from './passer.ts'

/** A clause longer than this is cut, so that the work stays in proportion to the text. */
const MAX_LED = 60

const empty = (skil: Skil, saetning: number): Stykke => ({
  skil,
  saetning,
  led: [],
  udl: [],
  tal: [],
  ord: new Set(),
  tegn: 0,
  fra: -1,
  til: -1,
})

/** Splits at commas, "og", full stops, and inside a clause where a new event begins. */
export function toStykker(led: readonly Led[], tegn: readonly Tegn[]): Stykke[] {
  const out: Stykke[] = []
  let saetning = 0
  let skil: Skil = 'start'
  let current = empty(skil, saetning)
  const close = () => {
    if (current.led.length) out.push(current)
  }
  for (const l of led) {
    if (l.art === 'skil') {
      if (current.led.length) skil = 'ingen'
      close()
      const next: Skil = l.skil === 'ud' ? 'komma' : l.skil
      skil = RANK[next] > RANK[skil] || skil === 'ingen' ? next : skil
      if (l.skil === 'punktum') saetning++
      current = empty(skil, saetning)
    } else if (current.led.length >= MAX_LED || startsNew(current, l, tegn)) {
      const moved = takeTrailing(current, l, tegn)
      close()
      skil = 'ingen'
      current = empty('ingen', saetning)
      for (const m of moved) add(current, m)
      add(current, l)
    } else add(current, l)
  }
  close()
  countTegn(out)
  return out
}

function countTegn(stykker: readonly Stykke[]): void {
  const sums = new Map<number, number>()
  for (const s of stykker)
    sums.set(s.saetning, (sums.get(s.saetning) ?? 0) + s.udl.filter(({ udl }) => udl.type === 'abstinens').length)
  for (const s of stykker) s.tegn = sums.get(s.saetning)!
}

/** Which of two separators beside each other is the one that counts. */
const RANK: Readonly<Record<Skil, number>> = {
  start: 0,
  ingen: 0,
  plus: 1,
  og: 2,
  saa: 3,
  ind: 3,
  komma: 1,
  men: 4,
  mens: 4,
  hvor: 4,
  da: 4,
  naar: 4,
  punktum: 5,
}

function add(s: Stykke, l: Led): void {
  if (s.fra < 0) s.fra = l.fra
  s.til = l.til
  s.led.push(l)
  if (l.ord) s.ord.add(l.ord)
  else if (l.art === 'udl') s.udl.push(l)
  else if (l.art === 'tal') s.tal.push(l)
  else if (l.art === 'varighed') s.varighed ??= l
  else if (l.art === 'maengde') s.maengde ??= l
  else if (l.art === 'gange') s.gange ??= l
  else if (l.art === 'dag') s.dag = { ...s.dag, ...l.dag }
  else if (l.art === 'kl') s.tid = joinTid(s.tid, { a: l.kl, punkt: true, fra: l.fra, til: l.til, i: l.i })
  else if (l.art === 'spand') s.tid = joinTid(s.tid, { ...l.spand, punkt: false, fra: l.fra, til: l.til, i: l.i })
}

/** The first of two times holds. */
const joinTid = (before: Tid | undefined, next: Tid): Tid => (!before || isNu(before) ? next : before)

/** "har lige fået 90 ml kl 14": the clock wins over now. */
const isNu = (tid: Tid): boolean => tid.punkt && tid.a?.minSiden === 0

/** "vågnede 1 4 og 6": hours in a row. */
const isTime = (v: number): boolean => v <= 24 && Number.isInteger(v)

/** A modal verb after a finished event opens a new clause: "spiste 50 ml ville ikke sove". */
const MODAL = /^(kunne|ville|kan|vil|skal|skulle|nægter|gad|nægtede)$/

/** Nothing counted follows: "8 10.30 13". */
const isLast = (l: LedOf<'tal'>, tegn: readonly Tegn[]): boolean => tegn[l.i + l.n]?.art !== 'ord'

/** True when this part can't belong to the event told so far. */
function startsNew(s: Stykke, l: Led, tegn: readonly Tegn[]): boolean {
  if (
    l.art === 'kl' &&
    s.led.at(-1)?.art === 'tal' &&
    tegn[l.i]!.art === 'tal' &&
    (s.tal.length > 1 || (s.udl.length && isTime(s.tal[0]!.tal.v)))
  )
    return true
  if (l.art === 'kl' || l.art === 'spand') return !!s.tid && !isNu(s.tid) && !isNuLed(l)
  if (l.art === 'maengde' && lastOrd(s) === 'efter' && s.udl.some(({ udl }) => udl.type === 'symptom')) return true
  if (l.art === 'maengde') return !fitsMaengde(s, l.maengde.enhed) || (!!s.maengde && !isRepeat(s, l))
  const last = s.led.at(-1)
  if (l.art === 'tal' && last?.art === 'tal') return isTime(l.tal.v) && (isTime(last.tal.v) || !!s.tid)
  if (l.art === 'tal' && last?.art === 'kl' && isLast(l, tegn)) return isTime(l.tal.v) && l.tal.v > last.kl.h
  if (l.ord === 'ikke') return isRetTal(s, l, tegn)
  if (/^(alle|begge)$/.test(l.ord)) return /^(tal|kl)$/.test(last?.art ?? '')
  if (l.ord === 'nej') return !!(s.tid || s.maengde)
  if (l.ord)
    return (
      MODAL.test(l.ord) &&
      s.udl.length > 0 &&
      (!!(s.tid || s.maengde) || lastOrd(s) === 'ikke') &&
      s.udl.at(-1)!.i < l.i
    )
  if (l.art !== 'udl') return false
  if (
    !s.udl.length &&
    s.maengde?.maengde.enhed === 'ml' &&
    /^(aktivitet|ble|graad|opvaagning|soevn|bad)$/.test(l.udl.type) &&
    !l.udl.omst
  )
    return true
  return !s.udl.slice(-6).every((before) => fits(before.udl, l.udl, s, l, tegn))
}

/** "150 ikke 105": the wrong value after the right one. */
const isRetTal = (s: Stykke, l: Led, tegn: readonly Tegn[]): boolean =>
  (!!s.tid || !!s.maengde || s.tal.length > 0) &&
  !s.led.at(-1)!.ord &&
  (tegn[l.i + 1]?.art === 'tal' || /^(halv|klokken|kl|kvart)$/.test(nAt(tegn, l.i + 1)))

const isRepeat = (s: Stykke, l: LedOf<'maengde'>): boolean =>
  l.maengde.enhed === s.maengde!.maengde.enhed && /^(ud|af|tilbudt|ikke)$/.test(lastOrd(s))
const lastOrd = (s: Stykke): string => s.led.at(-1)?.ord ?? ''

const lastWord = (l: Led, tegn: readonly Tegn[]): string => tegn[l.i + l.n - 1]!.n

const isNuLed = (l: LedOf<'kl'> | LedOf<'spand'>): boolean => l.art === 'kl' && l.kl.minSiden === 0

/** A count or amount just before the new word goes with it: "ble våd 2 flasker", "9-10 sov 120 ml mme". */
function takeTrailing(s: Stykke, l: Led, tegn: readonly Tegn[]): Led[] {
  const last = s.led.at(-1)
  if (l.art !== 'udl' || !last || s.led.length < 2) return []
  const genitive =
    last.art === 'varighed' &&
    s.varighed === last &&
    (lastWord(last, tegn).endsWith('s') || (nAt(tegn, last.i - 1) === 'efter' && /^(graad|troest)$/.test(l.udl.type)))
  const moves =
    genitive ||
    (last.art === 'tal' && last.tal.v <= 15) ||
    (last.art === 'maengde' &&
      l.udl.type === 'maaltid' &&
      s.udl.at(-1)?.udl.rolle === 'fast' &&
      (s.led.filter((x) => x.art === 'maengde').length > 1 || nAt(tegn, last.i - 1) === 'med'))
  if (!moves) return []
  s.led.pop()
  s.tal = s.tal.filter((x) => x !== last)
  if (s.maengde === last) delete s.maengde
  if (s.varighed === last) delete s.varighed
  s.til = s.led.at(-1)!.til
  return [last]
}
