import { fromOtherEvent } from './relativ.ts'
import { arriveLate, feedInVisit, shareVisit } from './besoegsregler.ts'
import type { Kladde } from './kladde.ts'
import { hasOrd, type Tid } from './stykke.ts'
import { point, same, shifted, withEnd } from './regelord.ts'

/** Rules on placed clocks: sleep and waking, soothing and crying, visits and measures. Order matters. */
export function applyEfterTid(kladder: Kladde[]): Kladde[] {
  let list = kladder
  for (const rule of [
    endAtAfter,
    endBeforeSleep,
    laterThan,
    fallAsleepAfter,
    closeSleep,
    splitSleep,
    fromOtherEvent,
    sootheCrying,
    shareVisit,
    feedInVisit,
    sleepOnWalk,
    eachTime,
    arriveLate,
    settle,
  ])
    list = rule(list)
  return list
}

/** "kl. 20 sov han efter 45 minutters gråd": the crying ended when the other began. */
function endAtAfter(list: Kladde[]): Kladde[] {
  const drop = new Set<Kladde>()
  for (const [i, k] of list.entries()) {
    if (
      k.min === undefined ||
      (k.tid && !k.delt) ||
      !(/^(graad|troest|aktivitet)$/.test(k.type) || /^(lur|soevn)$/.test(k.rolle)) ||
      !hasAfterDuration(k, list[i - 1])
    )
      continue
    const other = [list[i - 1], list[i + 1]].find(
      (x) => x && same(x, k) && x.type !== k.type && x.tid?.a && x.tid.punkt,
    )
    const calm = list[i - 1]?.rolle === 'ro' && same(list[i - 1]!, k) ? list[i - 1] : undefined
    const end = other?.tid!.a ?? (calm?.tid?.a ? undefined : calm?.tid?.b)
    if (end) k.tid = withEnd({ ...k, tid: undefined } as unknown as Kladde, end)
    if (end && calm) drop.add(calm)
  }
  return list.filter((k) => !drop.has(k))
}

/** "efter" stands right before the minutes: in this clause, or as the last word of the one before. */
function hasAfterDuration(k: Kladde, before: Kladde | undefined): boolean {
  const { led } = k.stykke
  const at = led.findIndex((l) => l.art === 'varighed')
  const word = at > 0 ? led[at - 1] : before && same(before, k) ? before.stykke.led.at(-1) : undefined
  return word?.ord === 'efter'
}

/** "græd 20 min før hun faldt i søvn kl 19.10" ends at 19.10. */
function endBeforeSleep(list: Kladde[]): Kladde[] {
  for (const [i, k] of list.entries()) {
    const before = list[i - 1]
    if (!before || !same(before, k) || !k.tid?.a) continue
    const until = k.stykke.udl.some(({ udl }) => /^(indtil|før|inden)$/.test(udl.omst ?? '')) || endsWithTil(before)
    if (before.min !== undefined && !before.tid && until) before.tid = withEnd(before, k.tid.a)
    else if (before.tid?.a && !before.tid.b && k.stykke.skil === 'ingen' && endsWithTil(before))
      before.tid = withEnd(before, k.tid.a)
  }
  return list
}

/** "fra 16.45 til hun blev lagt kl 18" */
const endsWithTil = (k: Kladde): boolean => k.stykke.led.slice(-4).some((l) => /^(til|indtil)$/.test(l.ord))

/** "lagt kl 19, og tyve minutter senere sov han": that long after the event before. */
function laterThan(list: Kladde[]): Kladde[] {
  for (const [i, k] of list.entries()) {
    const before = list[i - 1]
    const from = before && (before.tid?.b ?? before.tid?.a)
    if (
      !from ||
      k.min === undefined ||
      (k.tid && !k.delt) ||
      k.type === 'samvaer' ||
      !(hasOrd(k.stykke, /^senere$/) || k.stykke.led.at(-1)!.ord === 'efter')
    )
      continue
    k.tid = point(shifted(from, k.min))
    delete k.min
  }
  return list
}

/** "faldt i søvn igen efter 20 min": asleep that long after waking; waking ends where sleep begins again. */
function fallAsleepAfter(list: Kladde[]): Kladde[] {
  for (const [i, k] of list.entries()) {
    if (k.type !== 'soevn') continue
    const woke = list.slice(Math.max(0, i - 6), i).findLast((x) => x.type === 'opvaagning' && x.tid?.a)
    const laid = list[i - 1]
    if (laid?.rolle === 'lagt' && laid.tid?.a && !k.tid && k.min !== undefined && hasOrd(k.stykke, /^efter$/)) {
      k.tid = point(shifted(laid.tid.a, k.min))
      delete k.min
      continue
    }
    if (!woke) continue
    if (!k.tid?.a && k.min !== undefined && hasOrd(k.stykke, /^efter$/)) {
      const end = shifted(woke.tid!.a!, k.min)
      delete k.min
      woke.tid = { ...withEnd(woke, end) }
      k.tid = { ...point({ ...end }), ...(k.tid && { b: k.tid.b, punkt: false }) }
    } else if (!woke.tid!.b && k.tid?.punkt && (k.rolle === 'ind' || hasOrd(k.stykke, /^igen$/)) && near(woke, k))
      woke.tid = withEnd(woke, k.tid.a!)
  }
  return list
}

const near = (a: Kladde, b: Kladde): boolean => {
  const gap = b.tid!.a!.abs! - a.tid!.a!.abs!
  return gap > 0 && gap <= 60 && same(a, b)
}

/** A sleep without end ends where the child woke; the waking is told apart only when more follows it. */
function closeSleep(list: Kladde[]): Kladde[] {
  const drop = new Set<Kladde>()
  for (const [i, k] of list.entries()) {
    if (k.type !== 'opvaagning' || !k.tid?.a || k.antal !== undefined || k.tid.igang) continue
    const sleep = list.slice(Math.max(0, i - 6), i).findLast((x) => x.type === 'soevn')
    if (!sleep || sleep.tid?.b || sleep.tid?.igang || sleep.antal !== undefined) continue
    const gap = sleep.tid?.a ? k.tid.a.abs! - sleep.tid.a.abs! : (sleep.min ?? 0)
    if (gap <= 0 || gap > 960 || (!sleep.tid && !same(sleep, k))) continue
    sleep.tid = withEnd(sleep, k.tid.a)
    const follows = list[i + 1]
    if (
      list[i - 1] === sleep &&
      same(sleep, k) &&
      !k.tid.b &&
      !(follows && same(follows, k) && (follows.delt || !follows.tid || follows.type === k.type))
    )
      drop.add(k)
  }
  return list.filter((k) => !drop.has(k))
}

/** A night told as a whole with a waking of known length inside is two sleeps. */
function splitSleep(list: Kladde[]): Kladde[] {
  const out: Kladde[] = []
  let whole: Kladde | null = null
  for (const k of list) {
    const inside = whole && k.tid?.a && whole.tid!.a!.abs! < k.tid.a.abs! && k.tid.a.abs! < whole.tid!.b!.abs!
    if (k.type === 'soevn' && k.tid?.a && k.tid.b) whole = k
    else if (whole && inside && k.type === 'opvaagning' && k.tid!.b) {
      const rest: Kladde = {
        ...whole,
        tid: { ...whole.tid!, a: k.tid!.b },
        forklaring: [...whole.forklaring],
        note: [],
        detaljer: {},
        spoerg: new Set(),
      }
      whole.tid = { ...whole.tid!, b: k.tid!.a } as Tid
      out.push(k, rest)
      whole = rest
      continue
    } else if (whole && k.type === 'soevn' && k.tid?.punkt && k.tid.a?.abs === whole.tid?.a?.abs) continue
    out.push(k)
  }
  return out
}

/** Soothing told with a crying that ended: it ended with it. */
function sootheCrying(list: Kladde[]): Kladde[] {
  const drop = new Set<Kladde>()
  for (const [i, k] of list.entries()) {
    if (k.type !== 'troest' || (k.tid && !k.delt && k.rolle !== 'ro')) continue
    const cry = list.slice(Math.max(0, i - 3), i).findLast((x) => x.type === 'graad' && same(x, k))
    if (!cry) continue
    if (k.rolle === 'ro' && k.tid?.b && !cry.tid?.b && cry.min === undefined) cry.tid = withEnd(cry, k.tid.b)
    const end = cry.tid?.b ?? (cry.min !== undefined && cry.tid?.a ? shifted(cry.tid.a, cry.min) : undefined)
    if (k.rolle === 'ro' && !hasCare(k)) drop.add(k)
    else if (end && (!k.tid || k.delt)) k.tid = withEnd({ ...k, tid: undefined } as unknown as Kladde, end)
  }
  return list.filter((k) => !drop.has(k))
}
const hasCare = (k: Kladde): boolean =>
  k.stykke.udl.some(({ udl }) => udl.type === 'troest' && udl.rolle !== 'ro') ||
  k.min !== undefined ||
  k.note.length > 0

/** "gåtur 10-11 hvor han sov": the sleep has the walk's time. */
function sleepOnWalk(list: Kladde[]): Kladde[] {
  for (const [i, k] of list.entries()) {
    const walk = list[i - 1]
    if (
      k.type === 'soevn' &&
      !k.tid &&
      k.min === undefined &&
      /^(aktivitet|troest)$/.test(walk?.type ?? '') &&
      walk!.tid?.b &&
      same(walk!, k) &&
      (/^(hvor|mens)$/.test(k.stykke.skil) || hasOrd(k.stykke, /^(turen|vejen|tiden)$/)) &&
      !hasOrd(k.stykke, /^(meste|lidt|noget)$/)
    )
      k.tid = walk!.tid
  }
  return list
}

/** "vågnede 3 gange, hver gang 10 min trøst": three times ten minutes. */
function eachTime(list: Kladde[]): Kladde[] {
  for (const [i, k] of list.entries()) {
    const counted = list[i - 1]
    if (
      !counted?.antal ||
      k.min === undefined ||
      k.antal !== undefined ||
      !hasOrd(k.stykke, /^(hver|pr)$/) ||
      !hasOrd(k.stykke, /^gang$/)
    )
      continue
    k.antal = counted.antal
    k.detaljer['hver'] = k.min
    k.min *= counted.antal
    if (counted.dag && !k.dag) k.dag = counted.dag
  }
  return list
}

/** Minutes from put to bed until asleep. */
function settle(list: Kladde[]): Kladde[] {
  for (const [i, k] of list.entries()) {
    const laid = list[i - 1]
    if (k.type !== 'soevn' || laid?.rolle !== 'lagt' || !k.tid?.a || !laid.tid?.a) continue
    const min = k.tid.a.abs! - laid.tid.a.abs!
    if (min > 0 && min <= 180) k.detaljer['indsovningMinutter'] = min
  }
  return list
}
