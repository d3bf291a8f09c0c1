import { type Forloeb, remember } from './forloeb.ts'
import { isListItem } from './liste.ts'
import type { Stykke } from './stykke.ts'
import { explain, type Kladde } from './kladde.ts'

/** "ikke 120", "i stedet for 120": the value that was wrong. */
export function isRettet(f: Forloeb, s: Stykke): boolean {
  if (!s.tid && !s.maengde && !s.tal.length) return false
  const before = f.last?.s.led.slice(-2).map((l) => (l.art === 'ord' ? l.ord : ''))
  return s.ord.has('ikke') || (before?.[0] === 'stedet' && before[1] === 'for')
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
