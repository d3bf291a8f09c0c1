import { isListItem, listHour } from './liste.ts'
import { isIn, same } from './regelord.ts'
import type { Kladde } from './kladde.ts'
import { hasOrd, type Stykke } from './stykke.ts'
import { type Forloeb, lastOf } from './forloeb.ts'
import type { Registreringstype } from '../dagbog/typer.ts'

const SHARES: readonly Registreringstype[] = [
  'opvaagning',
  'maaltid',
  'ble',
  'medicin',
  'maaling',
  'graad',
  'bad',
  'abstinens',
  'aktivitet',
]
const BORROWS: readonly Registreringstype[] = [
  'maaltid',
  'ble',
  'graad',
  'medicin',
  'symptom',
  'maaling',
  'abstinens',
  'troest',
]

/** "vågnede kl 6 og fik 90 ml": a clause joined by "og" has the time of the one before; after a comma only when waking was told. */
export function lendTid(f: Forloeb, k: Kladde): void {
  const s = k.stykke
  const last = lastOf(f, s)
  const before = f.last?.kladde
  if (!k.dag && last && !last.kladde && last.s.dag?.del) k.dag = last.s.dag
  if (takePending(f, k) || wakeAtEnd(before, k)) return
  if (k.tid || !before || !isIn(before, s) || !last) return
  if (hasOrd(s, /^(bagefter|efter|efterfølgende|senere|siden)$/) || s.dag || k.antal !== undefined) return
  if (endsInCause(last.s) || s.ord.has('nu') || s.udl.some(({ udl }) => /_er_/.test(udl.ord))) return
  if (before.stykke.udl.some(({ udl }) => udl.omst && udl.type === before.type)) return
  const near =
    (s.skil === 'men' && before.maengde === 0) ||
    s.skil === 'og' ||
    s.skil === 'plus' ||
    s.skil === 'ingen' ||
    s.skil === 'hvor'
  const woke =
    before.type === 'opvaagning' &&
    s.skil === 'komma' &&
    s.udl.some((u) => u.udl.verbum && /^(giv|drik|spis|amning)$/.test(u.udl.rolle))
  const subordinate = s.skil === 'komma' && /^(da|naar)$/.test(before.stykke.skil)
  if (!before.tid?.punkt || !SHARES.includes(before.type) || !BORROWS.includes(k.type)) return
  if ((!near && !woke && !subordinate) || (before.type === 'maaltid' && k.type === 'maaling')) return
  k.tid = before.tid
  k.delt = true
}

/** "sov fra 19 til 1.10, hvor han vågnede": awake when the sleep ended. */
function wakeAtEnd(before: Kladde | null | undefined, k: Kladde): boolean {
  const end = before?.tid?.b
  if (!end || k.tid || !(/^(opvaagning|maaltid)$/.test(k.type) || k.rolle === 'lagt') || k.antal !== undefined)
    return false
  if (!/^(hvor|da)$/.test(k.stykke.skil)) return false
  k.tid = { a: end, punkt: true, fra: end.fra, til: end.til, i: -1 }
  return true
}

const endsInCause = ({ led }: Stykke): boolean => {
  return led.slice(-2).some((l) => /^(pga|grundet|af)$/.test(l.ord))
}

/** "Dagen begyndte kl. 6, hvor hun vågnede": a clock told before any event of the sentence is the first event's. */
function takePending(f: Forloeb, k: Kladde): boolean {
  const last = lastOf(f, k.stykke)
  if (!last || last.kladde || k.tid || (last.holdning !== 'sket' && k.type !== 'samvaer')) return false
  if (!last.s.tid || (!last.s.tid.punkt && !isListItem(last.s)) || k.stykke.dag || k.antal !== undefined) return false
  if (
    !(/^(men|ingen|hvor|da|komma)$/.test(k.stykke.skil) || (k.type === 'maaling' && k.stykke.skil === 'og')) ||
    endsInCause(last.s)
  )
    return false
  k.tid = last.s.tid
  return true
}

const LENDS_BACK = /^(graad|medicin|ble|maaltid|maaling|abstinens)$/

/** "rysten og skinger gråd kl 8-9": a noun joined by "og" lends its time to the one before. */
export function lendBack(f: Forloeb, k: Kladde): void {
  const before = f.last?.kladde
  if (
    !before ||
    before.tid ||
    before.dag ||
    before.min !== undefined ||
    before.antal !== undefined ||
    (before.maengde !== undefined && before.type !== 'maaling' && k.maengde === undefined) ||
    !(k.stykke.skil === 'og' || (k.stykke.skil === 'ingen' && before.type === 'abstinens')) ||
    !same(before, k)
  )
    return
  if (
    !k.tid ||
    k.delt ||
    !LENDS_BACK.test(k.type) ||
    !LENDS_BACK.test(before.type) ||
    (before.type === 'maaltid') !== (k.type === 'maaltid' && (before.maengde !== undefined || before.rolle === 'fast'))
  )
    return
  before.tid = k.tid
  if (k.min !== undefined) before.min = k.min
  if (before.type === k.type) k.delt = true
  else before.delt = true
}

/** "bleer: 7.30 våd, 10 afføring": after a clock a number no one counts to is the next hour. */
export function readListHour(f: Forloeb, k: Kladde): void {
  const before = f.last?.kladde
  const [t] = k.stykke.tal
  if (
    !t ||
    k.tid ||
    !before?.tid ||
    before.type !== k.type ||
    k.antal === undefined ||
    k.antal === null ||
    k.antal < 5 ||
    k.antal > 24
  )
    return
  listHour(k, k.stykke, before, f.tegn)
}
