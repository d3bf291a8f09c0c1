import { hasOrd, type Tid } from './stykke.ts'
import { addRemark, type Kladde } from './kladde.ts'
import { same } from './regelord.ts'

/** Rules that need no clock placed: they only say which words belong to which end. */
export function applyFoerTid(kladder: Kladde[]): Kladde[] {
  for (const [i, k] of kladder.entries()) {
    if (k.rolle === 'ro' && k.tid?.punkt) k.tid = { ...k.tid, a: undefined, b: k.tid.a, punkt: false } as Tid
    if (isSeenInVisit(k, kladder[i - 1])) k.type = 'observation'
    if ((/^(vaagen|oppe)$/.test(k.rolle) || kladder[i - 1]?.type === 'opvaagning') && k.tid?.b && !k.tid.a)
      startFromBefore(k, kladder.slice(Math.max(0, i - 3), i))
  }
  const after = new Set(kladder.filter((k, i) => isAfterthought(k, kladder[i - 1], kladder[i + 1])))
  const told = new Set(kladder.filter((k) => k.type !== 'observation' && !after.has(k)).map((k) => k.stykke.saetning))
  for (const [i, k] of kladder.entries()) {
    const before = kladder[i - 1]
    if (before && after.has(k)) addRemark(before, k.stykke)
    else if (k.type === 'observation' && !k.tid && told.has(k.stykke.saetning)) noteOn([before, kladder[i + 1]], k)
  }
  return kladder.filter(
    (k, i) =>
      !after.has(k) &&
      !(isBare(k) && k.stykke.led.at(-1)!.ord === ':' && kladder[i + 1]?.type === k.type) &&
      !(k.type === 'maaling' && k.maengde === undefined && !k.spoerg.size) &&
      !(k.type === 'observation' && !k.tid && told.has(k.stykke.saetning)),
  )
}

/** "Far læste bog for hende" after a visit is what was seen there. */
const isSeenInVisit = (k: Kladde, before: Kladde | undefined): boolean =>
  /^(aktivitet|troest)$/.test(k.type) &&
  isBare(k) &&
  before !== undefined &&
  /^(samvaer|observation)$/.test(before.type) &&
  (k.type === 'troest' || hasOrd(k.stykke, /^(mor|far|moren|faren|forældrene)$/))

/** An observation in an event's sentence is a remark on the event before it, or else after it. */
function noteOn(around: readonly (Kladde | undefined)[], k: Kladde): void {
  const event = around.find((x) => x && same(x, k) && x.type !== 'observation')
  if (!event) return
  addRemark(event, k.stykke)
  event.note.push(...k.note)
}

/** "kl 24 flaske, vågen til 00.40": awake from the event before; a waking already told takes the end. */
function startFromBefore(k: Kladde, before: Kladde[]): void {
  const from = before.findLast((x) => same(x, k) && x.tid?.a && (x.tid.punkt || x.tid.b))
  const woke = before.findLast((x) => same(x, k) && x.type === 'opvaagning' && x.tid?.punkt)
  if (woke) woke.tid = { ...woke.tid!, b: k.tid!.b, punkt: false }
  if (woke) delete k.tid
  else if (from) k.tid = { ...k.tid!, a: from.tid!.b ?? from.tid!.a }
}

const isBare = (k: Kladde): boolean =>
  (!k.tid || (k.rolle === 'ro' && k.delt === true)) &&
  k.min === undefined &&
  k.antal === undefined &&
  k.maengde === undefined &&
  !k.spoerg.size

/** "…, vågnede glad" after a sleep is its note; so is "faldt til ro" after crying with an end. */
function isAfterthought(k: Kladde, before: Kladde | undefined, after: Kladde | undefined): boolean {
  if (isBare(k) && k.stykke.skil === 'naar') return true
  if (isBare(k) && k.stykke.skil === 'ind' && before && before.type !== k.type && same(before, k)) return true
  if (isBare(k) && /^(mens|da)$/.test(k.stykke.skil) && (!before || !same(before, k))) return true
  if (!before || !isBare(k) || k.stykke.saetning - before.stykke.saetning > 1) return false
  if (k.stykke.skil === 'mens' && same(before, k)) return !/^(tur|leg)$/.test(before.rolle)
  if (k.stykke.skil === 'da' && same(before, k) && !/^(haendelse|symptom|soevn)$/.test(k.type)) return true
  if (/^(helbred|symptom|aktivitet)$/.test(k.type) && /^(haendelse|helbred)$/.test(before.type) && same(before, k))
    return true
  if (/^(vaagen|oppe)$/.test(k.rolle) && same(before, k)) return true
  if (k.rolle === 'sov' && k.stykke.ord.has('videre') && same(before, k)) return true
  if (k.rolle === 'ind' && before.type === 'opvaagning' && same(before, k)) return true
  if (k.rolle === 'ro' && before.type === 'maaltid' && same(before, k)) return true
  if (before.type === 'aktivitet' && k.ord.has('stod') && same(before, k)) return true
  if (
    same(before, k) &&
    (k.rolle === 'skinger' ? before.type === 'graad' : k.rolle === 'urolig' && before.type === 'soevn')
  )
    return true
  if (k.type === 'opvaagning' && before.type === 'soevn' && !isBare(before))
    return same(before, k) || !after || !same(after, k)
  return false
}
