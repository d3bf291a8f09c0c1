import { mergeTarget, mergeKladde } from './saml.ts'
import { samvaerStatus } from './samvaer.ts'
import { repeatEach, repeatPending } from './gentag.ts'
import { holdningOf, addIkke } from './bedoem.ts'
import { isIn, same } from './regelord.ts'
import { hovedOf, type Hoved } from './hoved.ts'
import { lendTid, lendBack, readListHour } from './laan.ts'
import { addUdenHoved } from './tillaeg.ts'
import { hasOrd, type Stykke } from './stykke.ts'
import { type Forloeb, remember } from './forloeb.ts'
import { firstVerb, isAfvist, isNutid } from './holdning.ts'
import { addRemark, newKladde, typeOfMaengde, type Kladde } from './kladde.ts'

/** Adds one clause: a new event, more about the one before, or no event. */
export function addStykke(f: Forloeb, s: Stykke): void {
  if (s.skil === 'naar' && !s.tid) dropVane(f, s)
  const hoved = withSamvaer(s, hovedOf(s, f.tegn), f)
  const holdning = holdningOf(f, s, hoved)
  if (holdning !== 'sket' && holdning !== 'afvist') return addIkke(f, s, hoved, holdning)
  if (hoved?.type !== 'observation' && isHverGang(s)) return remember(f, s, 'vane', null)
  if (isLaterRefused(f, s, hoved)) return
  if (!hoved && !isAfvistIgen(f, s)) return addUdenHoved(f, s)
  const head = hoved ?? { type: 'maaltid', rolle: 'spise', udl: null }
  const k = newKladde(head, s, f.tegn)
  if (holdning === 'afvist' || !hoved) refuse(k)
  giveTid(f, s)
  readListHour(f, k)
  repeatPending(f, k)
  lendTid(f, k)
  repeatEach(f, k)
  lendBack(f, k)
  if (isPartOf(f, k) || isOtherBreast(f, k)) return
  if (k.type === 'maaling') addVisit(f, k)
  const into = mergeTarget(f, k)
  if (into) mergeKladde(into, k)
  else f.kladder.push(k)
  if (k.type === 'helbred') addMaalt(f, s)
  remember(f, s, 'sket', into ?? k)
}

/** "Vi giver hende en flaske, når hun vågner": what is done each time. */
function dropVane(f: Forloeb, s: Stykke): void {
  const k = f.last?.kladde
  if (!k || k.tid || !isIn(k, s) || !/^(aktivitet|maaltid|soevn|medicin|bad)$/.test(k.type)) return
  if (!isNutid(k.stykke) && !k.stykke.ord.has('går')) return
  f.kladder = f.kladder.filter((x) => x !== k)
  addIkke(f, k.stykke, null, 'vane')
}

/** "D-vitamin, 5 dråber, givet kl. 8 …": the clock of the giving is the medicine's. */
function giveTid(f: Forloeb, s: Stykke): void {
  const before = f.last?.kladde
  const [first] = s.led
  if (before?.type !== 'medicin' || before.tid || !s.tid || !isIn(before, s)) return
  if (first?.art === 'udl' && /^(givet|indgivet)$/.test(first.udl.ord)) before.tid = s.tid
}

/** "6.100 g hos sundhedsplejersken kl 9": the measure beside the visit. */
function addMaalt(f: Forloeb, s: Stykke): void {
  const m = s.maengde?.maengde
  const own = m && typeOfMaengde(m.enhed, m.v)
  if (own?.type === 'maaling') f.kladder.push(newKladde({ ...own, udl: null }, { ...s, udl: [] }, f.tegn))
}

/** "kl 10 vejede sundhedsplejersken hende": the visit is an event of its own. */
function addVisit(f: Forloeb, k: Kladde): void {
  const visit = k.stykke.udl.find(({ udl }) => udl.type === 'helbred' && !udl.omst)
  if (!visit) return
  const v = newKladde(
    { type: 'helbred', rolle: 'laege', udl: visit },
    { ...k.stykke, maengde: undefined, tal: [], gange: undefined } as unknown as Stykke,
    f.tegn,
  )
  f.kladder.push(v)
  remember(f, k.stykke, 'sket', v)
}

/** "Hver gang fik hun sutten" tells how, not one more event. */
const isHverGang = (s: Stykke): boolean =>
  s.ord.has('hver') && s.ord.has('gang') && !s.tid && !s.maengde && !s.varighed && !s.tal.length

/** "tilbudt grød kl. 17, men han ville ikke åbne munden": the meal told before was refused. */
function isLaterRefused(f: Forloeb, s: Stykke, hoved: Hoved | null): boolean {
  const before = f.last?.kladde
  if (before?.type !== 'maaltid' || !isIn(before, s) || (hoved && hoved.type !== 'observation')) return false
  if (!isAfvist(s) || s.udl.some(({ udl }) => udl.type === 'soevn') || s.ord.has('mere')) return false
  if (before.maengde !== undefined && before.maengde !== 0) return false
  refuse(before)
  addRemark(before, s)
  remember(f, s, 'sket', before)
  return true
}

/** "Kl. 13: afvist" in a row of meals. */
const isAfvistIgen = (f: Forloeb, s: Stykke): boolean =>
  !!s.tid && !s.udl.length && isAfvist(s) && f.kladder.at(-1)?.type === 'maaltid'

const FORAELDRE = /^(mor|far|moren|faren|forældre(ne)?)$/

/** A clause with only a status ("men holdt kl. 14-15", "mor kom ikke") speaks of the samvær before it. */
function withSamvaer(s: Stykke, hoved: Hoved | null, f: Forloeb): Hoved | null {
  if (hoved && hoved.type !== 'observation') return hoved
  const status = samvaerStatus(s)
  const before = f.kladder.at(-1)
  if (hasOrd(s, /^(udeblev|aflyste)$/) && hasOrd(s, FORAELDRE)) {
    if (before?.type !== 'samvaer') return { type: 'samvaer', rolle: 'samvaer', udl: null }
    before.status = status!
  }
  if (status && s.tid?.a && before?.type === 'samvaer' && isIn(before, s) && before.tid && !s.udl.length)
    return { type: 'samvaer', rolle: 'samvaer', udl: null }
  if (
    s.tid &&
    [...s.ord].some((w) => /^besøg(te|et)?$/.test(w) || (w === 'her' && s.tid?.a && s.tid.b)) &&
    hasOrd(s, FORAELDRE)
  )
    return { type: 'samvaer', rolle: 'samvaer', udl: null }
  return hoved
}

/** "20 min på venstre og 10 min på højre": one feed, minutes together. */
function isOtherBreast(f: Forloeb, k: Kladde): boolean {
  const before = f.last?.kladde
  if (
    before?.detaljer['maade'] !== 'amning' ||
    before.min === undefined ||
    k.min === undefined ||
    !same(before, k) ||
    !hasOrd(k.stykke, /^(venstre|anden|andet|højre)$/)
  )
    return false
  before.min += k.min
  if (k.tid && !k.delt) before.tid ??= k.tid
  before.forklaring.push(...k.forklaring)
  remember(f, k.stykke, 'sket', before)
  return true
}

/** "120 (spiste 100)", "tilbudt 150, drak 95": what was eaten of what was offered. */
function isPartOf(f: Forloeb, k: Kladde): boolean {
  const before = f.last?.kladde
  if (
    before?.type !== 'maaltid' ||
    k.type !== 'maaltid' ||
    !before.maengde ||
    k.maengde === undefined ||
    (k.tid && !k.delt && before.tid) ||
    k.stykke.saetning > before.stykke.saetning + 1
  )
    return false
  const { udl } = before.stykke
  const offered =
    udl.some((u) => u.udl.ord.startsWith('tilb')) ||
    hasOrd(before.stykke, /^(blandet|lavet|lavede|blandede)$/) ||
    (before.rolle === 'flaske' && !udl.some((u) => u.udl.verbum) && /^(tog|drak|spiste)$/.test(firstVerb(k.stykke)))
  const part = k.stykke.skil === 'ind' || offered || k.stykke.ord.has('kun')
  if (!part || k.maengde > before.maengde || !k.stykke.udl.some(({ udl }) => /^(giv|drik|spise?)$/.test(udl.rolle)))
    return false
  Object.assign(before.detaljer, k.detaljer, { tilbudt: before.maengde })
  before.maengde = k.maengde
  before.tid ??= k.tid!
  before.forklaring.push(...k.forklaring)
  remember(f, k.stykke, 'sket', before)
  return true
}

function refuse(k: Kladde): void {
  k.maengde = 0
  delete k.enhed
  delete k.antal
  k.detaljer['udfald'] = 'afvist'
}
