import { lendTid } from './laan.ts'
import { personOf } from './holdning.ts'
import { replaceTold, isRettet, isNyTid, addNyTid, addRettet } from './rettelse.ts'
import { isListItem, continueList, inferFromMaengde, inferNat } from './liste.ts'
import { addPending } from './gentag.ts'
import { type Forloeb, lastOf, remember } from './forloeb.ts'
import { hasOrd, type Stykke } from './stykke.ts'
import type { Tegn } from './tegn.ts'
import { isOffered, fillAll, fill } from './udfyld.ts'
import { addRemark, newKladde, type Kladde } from './kladde.ts'
import { isIn } from './regelord.ts'

/** "samvær 10-11.30, far kom 10.15", "mor gik kl. 11", "gik tur kl 10 og var hjemme 11": it lasted from then, or till then. */
function isArrival(k: Kladde, s: Stykke): boolean {
  const at = k.tid?.a && s.tid?.punkt ? s.tid.a : undefined
  const visit = k.type === 'samvaer'
  const came = visit && hasOrd(s, /^(kom|ankom|mødte)$/)
  const ended = hasOrd(s, visit ? /^(gik|kørte)$/ : k.type === 'aktivitet' ? /^(tilbage|hjem|hjemme)$/ : /^holdt$/)
  if (!at || !(came || ended)) return false
  k.tid = { ...k.tid!, punkt: false, ...(came ? { a: at } : { b: at }) }
  addRemark(k, s)
  return true
}

/** "Faren holdt ham og sang" after a visit is what was seen there. */
const isSeenInVisit = (f: Forloeb, before: Kladde, s: Stykke): boolean =>
  f.kladder.some(({ type }) => type === 'samvaer') &&
  s.saetning > before.stykke.saetning &&
  !s.tid &&
  hasOrd(s, /^(hinanden|var|virkede|barnet|ham|hende)$/) &&
  /^(mor|far|forældre)$/.test(personOf(s, f.tegn) ?? '')

/** "3 lure, 45 min, 30 min og 1 time": each length is one of them. */
function nextVarighed(before: Kladde, s: Stykke, tegn: readonly Tegn[]): Kladde | null {
  if (!s.varighed || s.tid || before.tid || before.min === undefined || !(before.antal || before.delt)) return null
  if (!isListItem(s)) return null
  delete before.antal
  const { type, rolle } = before
  return { ...newKladde({ type, rolle, udl: null }, { ...s, udl: before.stykke.udl }, tegn), delt: true }
}

/** A clause without an event word: it fills a gap, continues a list, or is a remark. */
export function addUdenHoved(f: Forloeb, s: Stykke): void {
  const last = lastOf(f, s)
  const told = last && !last.kladde ? f.venter.at(-1) : undefined
  addPending(f, s)
  const before = f.kladder.at(-1) ?? null
  if (before && replaceTold(f, before, s)) return remember(f, s, 'sket', before)
  if (before && isRettet(f, s)) return addRettet(f, before, s)
  if (before && isNyTid(f, before, s)) return addNyTid(f, before, s)
  const live = !last || last.holdning === 'sket' || personOf(s, f.tegn) === '' || (s.dag?.dato && s.tid)
  const same = before && isIn(before, s) ? before : null
  if (!live) return remember(f, s, last.holdning, null)
  if (same && (isArrival(same, s) || isOffered(same, s) || fillAll(f, same, s) || fill(same, s)))
    return remember(f, s, 'sket', same)
  const next = same && nextVarighed(same, s, f.tegn)
  if (next) {
    f.kladder.push(next)
    return remember(f, s, 'sket', next)
  }
  const again = s.ord.has('igen') && !s.maengde ? f.kladder.findLast((k) => !k.delt) : null
  const listed = before && isListItem(s) ? continueList(again ?? before, s, f.tegn) : null
  const gain = same?.type === 'maaling' && (s.skil === 'plus' || s.skil === 'ind') && s.maengde?.maengde.enhed === 'g'
  const made = gain ? null : (listed ?? inferFromMaengde(s, f.tegn) ?? inferNat(s, f.tegn))
  if (made) {
    if (told) made.tid ??= told
    if (same && (made.type !== same.type || s.skil === 'plus')) lendTid(f, made)
    f.kladder.push(made)
    return remember(f, s, 'sket', made)
  }
  if (before && isSeenInVisit(f, before, s)) {
    const k = newKladde({ type: 'observation', rolle: 'obs', udl: null }, s, f.tegn)
    f.kladder.push(k)
    return remember(f, s, 'sket', k)
  }
  if (same) addRemark(same, s)
  remember(f, s, 'sket', same)
}
