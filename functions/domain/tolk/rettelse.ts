import { assignMaengde, explain, type Kladde } from './kladde.ts'
import { fill } from './udfyld.ts'
import { isListItem } from './liste.ts'
import { hasOrd, type Stykke } from './stykke.ts'
import { type Forloeb, remember } from './forloeb.ts'

/**
 * "180 ml, nej det var 160", "kl 7, hov kl 8", "det var kun 100 ml": the value told last is the right one;
 * true when the clause was that.
 */
export function replaceTold(f: Forloeb, k: Kladde, s: Stykke): boolean {
  const said =
    hasOrd(s, /^(nej|hov|mener|mente)$/) ||
    (hasOrd(f.last!.s, /^(nej|hov|undskyld)$/) && f.last!.s.led.length < 3) ||
    (s.ord.has('kun') && s.ord.has('var'))
  if (!said || s.saetning - k.stykke.saetning > 1 || s.udl.length) return false
  const { tid, maengde, min, forklaring } = k
  const ny = !s.tid ? 'maengde' : tid?.b ? 'slut' : 'start'
  k.forklaring = forklaring.filter(({ felt }) => felt !== ny)
  if (s.tid) {
    explain(k, ny, s.tid.fra, s.tid.til)
    k.tid = s.tid.punkt ? (tid?.b ? { ...tid, b: s.tid.a } : s.tid) : { ...(s.tid.a ? {} : tid), ...s.tid }
    if (s.maengde) assignMaengde(k, s.maengde)
    return true
  }
  if (s.varighed) delete k.min
  else delete k.maengde
  if (fill(k, s)) return true
  Object.assign(k, { maengde, min, forklaring })
  return false
}

/** "ikke 120", "i stedet for 120": the value that was wrong. */
export function isRettet(f: Forloeb, s: Stykke): boolean {
  if (!s.tid && !s.maengde && !s.tal.length) return false
  const before = f.last?.s.led.slice(-2)
  return s.ord.has('ikke') || (before?.[0]?.ord === 'stedet' && before[1]?.ord === 'for')
}

/** "flasken kl 8 er forkert, den var kl 9": the new time replaces the old. */
export function isNyTid(f: Forloeb, before: Kladde, s: Stykke): boolean {
  return (
    !!s.tid &&
    !!before.tid &&
    f.last?.kladde === before &&
    ['forkert', 'fejl', 'forkerte'].some((w) => before.stykke.ord.has(w)) &&
    isListItem(s)
  )
}

export function addNyTid(f: Forloeb, before: Kladde, s: Stykke): void {
  before.tid = s.tid!
  before.detaljer['retter'] = {}
  explain(before, 'start', s.tid!.fra, s.tid!.til)
  remember(f, s, 'sket', before)
}

export function addRettet(f: Forloeb, before: Kladde, s: Stykke): void {
  before.detaljer['retter'] = s.maengde ? { amount: s.maengde.maengde.v } : s.tal[0] ? { amount: s.tal[0].tal.v } : {}
  explain(before, 'retter', s.fra, s.til)
  remember(f, s, 'sket', before)
}
