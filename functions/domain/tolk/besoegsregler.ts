import { point, same, shifted } from './regelord.ts'
import type { Kladde } from './kladde.ts'

/** Measures told with a visit that has a time were taken then. */
export function shareVisit(list: Kladde[]): Kladde[] {
  const visit = list.find((k) => k.type === 'helbred' && k.tid?.a)
  if (visit) for (const k of list) if (k.type === 'maaling' && !k.tid && !k.dag) k.tid = point(visit.tid!.a!)
  return list
}

/** "mor ammede 15 min under samværet kl 10-11": somewhere within the visit. */
export function feedInVisit(list: Kladde[]): Kladde[] {
  for (const [i, k] of list.entries()) {
    const visit = list[i + 1]
    const under = visit?.type === 'samvaer' && visit.stykke.udl.some(({ udl }) => udl.omst === 'under')
    if (!under || k.tid || !same(k, visit) || !visit.tid?.a || !visit.tid.b) continue
    if (k.type === 'maaltid') k.tid = { ...visit.tid, vindue: true }
  }
  return list
}

/** "de kom 15 min for sent": the visit began when they came. */
export function arriveLate(list: Kladde[]): Kladde[] {
  for (const k of list) {
    const late = k.detaljer['forsinketMinutter']
    if (k.type !== 'samvaer' || typeof late !== 'number' || !k.tid?.a) continue
    k.tid = { ...k.tid, a: shifted(k.tid.a, late) }
  }
  return list
}
