import type { Registreringstype } from '../dagbog/typer.ts'
import { type Holdning, isAfvist, isAndenPerson, isNaegtet, isPlan, isVane, personOf } from './holdning.ts'
import { type Hoved, hovedOf } from './hoved.ts'
import { assignMaengde, endsHere, explain, type Kladde, mergeDetaljer, newKladde, setGange, typeOfMaengde } from './kladde.ts'
import { samvaerStatus } from './samvaer.ts'
import type { Stykke, Tid } from './stykke.ts'
import type { Tegn } from './tegn.ts'
import type { IkkeHaendelse } from './typer.ts'

/** What has been understood so far, clause by clause. */
export type Forloeb = { kladder: Kladde[]; ikke: IkkeHaendelse[]; tekst: string; tegn: readonly Tegn[]; last: { s: Stykke; holdning: Holdning; kladde: Kladde | null; hvem: string | null } | null }

/** Adds one clause: a new event, more about the one before, or no event. */
export function addStykke(f: Forloeb, s: Stykke): void {
  const hoved = withSamvaer(s, hovedOf(s, f.tegn), f)
  const holdning = holdningOf(f, s, hoved)
  if (holdning !== 'sket' && holdning !== 'afvist') return addIkke(f, s, hoved, holdning)
  if (isHverGang(s)) return remember(f, s, 'vane', null)
  if (!hoved && !isAfvistIgen(f, s)) return addUdenHoved(f, s)
  const head = hoved ?? { type: 'maaltid', rolle: 'spise', udl: null }
  const k = newKladde(head, s, f.tegn)
  if (holdning === 'afvist' || !hoved) refuse(k)
  readListHour(f, k)
  lendTid(f, k)
  lendBack(f, k)
  if (isPartOf(f, k) || isOtherBreast(f, k)) return
  if (k.type === 'maaling') addVisit(f, k)
  const into = mergeTarget(f, k)
  if (into) mergeKladde(into, k, f.tekst)
  else f.kladder.push(k)
  if (k.type === 'helbred') addMaalt(f, s)
  remember(f, s, 'sket', into ?? k)
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
  const v = newKladde({ type: 'helbred', rolle: 'laege', udl: visit }, { ...k.stykke, maengde: undefined, tal: [], gange: undefined } as unknown as Stykke, f.tegn)
  f.kladder.push(v)
  remember(f, k.stykke, 'sket', v)
}

function remember(f: Forloeb, s: Stykke, holdning: Holdning, kladde: Kladde | null): void {
  const joined = f.last?.s.saetning === s.saetning && s.skil !== 'men' && !hasBarn(s) ? f.last.hvem : null
  f.last = { s, holdning, kladde, hvem: personOf(s, f.tegn) ?? joined }
}

/** "Hver gang fik hun sutten" tells how, not one more event. */
const isHverGang = (s: Stykke): boolean => s.ord.has('hver') && s.ord.has('gang') && !s.tid && !s.maengde && !s.varighed && !s.tal.length

/** "Kl. 13: afvist" in a row of meals. */
const isAfvistIgen = (f: Forloeb, s: Stykke): boolean => !!s.tid && !s.udl.length && isAfvist(s) && f.kladder.at(-1)?.type === 'maaltid'

/** A clause with only a status ("men holdt kl. 14-15", "mor kom ikke") speaks of the samvær before it. */
function withSamvaer(s: Stykke, hoved: Hoved | null, f: Forloeb): Hoved | null {
  if (hoved && hoved.type !== 'observation') return hoved
  const status = samvaerStatus(s)
  const before = f.kladder.at(-1)
  if (status && s.tid?.a && before?.type === 'samvaer' && before.stykke.saetning === s.saetning && before.tid && !s.udl.length) return { type: 'samvaer', rolle: 'samvaer', udl: null }
  if (s.tid && [...s.ord].some((w) => /^besøg(te|et)?$/.test(w)) && [...s.ord].some((w) => /^(mor|far|forældrene|forældre)$/.test(w))) return { type: 'samvaer', rolle: 'samvaer', udl: null }
  return hoved
}

function holdningOf(f: Forloeb, s: Stykke, hoved: Hoved | null): Holdning {
  const type = hoved?.type
  const joined = f.last && f.last.s.saetning === s.saetning ? f.last.holdning : 'sket'
  const finite = s.udl.some((u) => u.udl.verbum && u.udl.rolle !== 'giv') || s.udl.some((u) => u.udl.rolle === 'giv' && /^(fik|gav|tog)$/.test(u.udl.ord))
  if (samvaerStatus(s) && type === 'samvaer' && !s.dag?.frem) return 'sket'
  if (isVane(s)) return 'vane'
  if (isPlan(s, f.tegn)) return 'planlagt'
  if ((joined === 'planlagt' || joined === 'vane') && s.skil !== 'men' && (!finite || s.skil === 'ingen' || (f.last!.s.ord.has('gang') && !s.tid) || f.last!.s.ord.has('hvis'))) return joined
  const own = personOf(s, f.tegn)
  const hvem = own ?? (f.last?.s.saetning === s.saetning && s.skil !== 'men' && !hasBarn(s) ? f.last.hvem : null)
  if (hoved && hvem && isAndenPerson(s, hvem, hoved.rolle, hoved.type, f.tegn)) return 'andenPerson'
  if (!hoved && hvem && f.last === null && s.udl.some((u) => u.udl.type === 'symptom')) return 'andenPerson'
  if (hoved && type !== 'samvaer' && joined === 'andenPerson' && s.skil !== 'men' && !own && !hasBarn(s)) return 'andenPerson'
  if (!hoved || type === 'observation' || type === 'samvaer') return 'sket'
  if (type === 'maaltid' && isAfvist(s)) return 'afvist'
  if (!isNaegtet(s, f.tegn)) return 'sket'
  if (type === 'maaltid' && /^(spis|drik|spise)$/.test(hoved.rolle)) return 'afvist'
  if (type === 'maaltid' && s.udl.some((u) => /^(tog|tager)$/.test(u.udl.ord))) return 'afvist'
  return 'naegtet'
}

const hasBarn = (s: Stykke): boolean => [...s.ord].some((w) => /^(hun|han|barnet|pigen|drengen|baby|babyen)$/.test(w))

function addIkke(f: Forloeb, s: Stykke, hoved: Hoved | null, holdning: Exclude<Holdning, 'sket' | 'afvist'>): void {
  remember(f, s, holdning, null)
  if (holdning === 'naegtet' && hoved?.type === 'ble' && (hoved.rolle === 'aff' || hoved.rolle === 'tis' || hoved.rolle === 'ble')) return addZero(f, s, hoved)
  const tekst = f.tekst.slice(s.fra, s.til)
  const art = holdning === 'naegtet' ? 'naegtelse' : holdning
  const hvem = holdning === 'andenPerson' ? (personOf(s, f.tegn) ?? undefined) : undefined
  if (!hoved && holdning === 'naegtet') return
  const start = art === 'planlagt' ? planStart(s) : null
  f.ikke.push({ art, ...(hoved && { type: hoved.type }), ...(hvem && { who: hvem }), ...(start && { start }), tekst })
}

/** A plan's day and clock as said (the day's reading of a bare hour: visits and doctors are by day). */
function planStart(s: Stykke): string | null {
  const [dato, kl] = [s.dag?.dato, s.tid?.a]
  if (!dato) return null
  if (!kl || kl.minSiden !== undefined) return dato
  const h = kl.form !== 'fast' && kl.h < 7 ? kl.h + 12 : kl.h
  return `${dato}T${String(h).padStart(2, '0')}:${String(kl.m).padStart(2, '0')}`
}

/** "ingen afføring i dag" is information: a count of nought. */
function addZero(f: Forloeb, s: Stykke, hoved: Hoved): void {
  const k = newKladde(hoved, s, f.tegn)
  k.antal = 0
  delete k.tid
  k.detaljer = { ...(hoved.rolle === 'tis' ? { vaad: false } : { affoering: false }), samlet: 'dag', naegtet: true }
  if ([...s.ord].some((w) => w === 'siden')) delete k.dag
  f.kladder.push(k)
  remember(f, s, 'sket', k)
}

/** "20 min på venstre og 10 min på højre": one feed, minutes together. */
function isOtherBreast(f: Forloeb, k: Kladde): boolean {
  const before = f.last?.kladde
  if (before?.detaljer['maade'] !== 'amning' || before.min === undefined || k.min === undefined || before.stykke.saetning !== k.stykke.saetning || !/^(højre|venstre|andet|anden)$/.test([...k.stykke.ord].find((w) => /^(højre|venstre|andet|anden)$/.test(w)) ?? '')) return false
  before.min += k.min
  if (k.tid && !k.delt) before.tid ??= k.tid
  before.forklaring.push(...k.forklaring)
  remember(f, k.stykke, 'sket', before)
  return true
}

/** "120 (spiste 100)", "tilbudt 150, drak 95": what was eaten of what was offered. */
function isPartOf(f: Forloeb, k: Kladde): boolean {
  const before = f.last?.kladde
  if (before?.type !== 'maaltid' || k.type !== 'maaltid' || !before.maengde || !k.maengde || (k.tid && !k.delt) || before.stykke.saetning !== k.stykke.saetning) return false
  const offered = before.stykke.udl.some(({ udl }) => /^tilb/.test(udl.ord)) || [...before.stykke.ord].some((w) => /^(lavede|blandede|lavet|blandet)$/.test(w))
  const part = k.stykke.skil === 'ind' || offered || k.stykke.ord.has('kun')
  if (!part || k.maengde > before.maengde || !k.stykke.udl.some(({ udl }) => /^(spis|drik|giv)$/.test(udl.rolle))) return false
  before.detaljer['tilbudt'] = before.maengde
  before.maengde = k.maengde
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

const SHARES: readonly Registreringstype[] = ['opvaagning', 'maaltid', 'ble', 'medicin', 'maaling', 'graad', 'bad', 'abstinens', 'aktivitet']
const BORROWS: readonly Registreringstype[] = ['maaltid', 'ble', 'graad', 'medicin', 'symptom', 'maaling', 'abstinens', 'troest']

/** "vågnede kl 6 og fik 90 ml": a clause joined by "og" has the time of the one before; after a comma only when waking was told. */
function lendTid(f: Forloeb, k: Kladde): void {
  const before = f.last?.kladde
  const s = k.stykke
  if (k.tid || !before || before.stykke.saetning !== s.saetning || f.last!.s.saetning !== s.saetning) return
  if ([...s.ord].some((w) => /^(bagefter|senere|efterfølgende|efter|siden)$/.test(w)) || s.dag || k.antal !== undefined) return
  const cause = f.last!.s.led.at(-1)
  if (cause?.art === 'ord' && /^(pga|grundet|af)$/.test(cause.ord)) return
  if (before.stykke.udl.some(({ udl }) => udl.omst && udl.type === before.type)) return
  const near = s.skil === 'og' || s.skil === 'plus' || s.skil === 'ingen' || s.skil === 'hvor'
  const woke = before.type === 'opvaagning' && s.skil === 'komma' && s.udl.some((u) => u.udl.verbum && /^(giv|spis|drik|amning)$/.test(u.udl.rolle))
  if (!before.tid?.punkt || !SHARES.includes(before.type) || !BORROWS.includes(k.type) || !(near || woke)) return
  k.tid = before.tid
  k.delt = true
}

/** "rysten og skinger gråd kl 8-9": a noun joined by "og" lends its time to the one before. */
function lendBack(f: Forloeb, k: Kladde): void {
  const before = f.last?.kladde
  if (!before || before.tid || before.dag || before.min !== undefined || before.antal !== undefined || (before.maengde !== undefined && before.type !== 'maaling') || k.stykke.skil !== 'og' || before.stykke.saetning !== k.stykke.saetning) return
  if (!k.tid || k.delt || !/^(abstinens|graad|medicin|ble|maaling)$/.test(k.type) || !/^(abstinens|graad|medicin|ble|maaling)$/.test(before.type)) return
  before.tid = k.tid
  if (k.min !== undefined) before.min = k.min
  if (before.type === k.type) k.delt = true
  else before.delt = true
}

/** "bleer: 7.30 våd, 10 afføring": after a clock a number no one counts to is the next hour. */
function readListHour(f: Forloeb, k: Kladde): void {
  const before = f.last?.kladde
  const [t] = k.stykke.tal
  if (!t || k.tid || !before?.tid || before.type !== k.type || k.antal === undefined || k.antal === null || k.antal < 5 || k.antal > 24) return
  listHour(k, k.stykke, before)
}

/** The event before that this clause only says more about. */
function mergeTarget(f: Forloeb, k: Kladde): Kladde | null {
  const before = f.last?.kladde ?? null
  if (!before || f.last!.holdning !== 'sket') return sameSentence(f, k)
  const same = before.stykke.saetning === k.stykke.saetning
  const next = k.stykke.saetning - before.stykke.saetning === 1
  if (before.type !== k.type) return same ? sameSentence(f, k) : null
  if (same && isOneOf(before, k)) return before
  if (!next) return null
  if (k.type === 'maaltid' && k.rolle !== 'flaske' && !k.tid && before.maengde === undefined && before.antal === undefined && before.tid) return before
  return /^(maaltid|soevn|bad|ble)$/.test(k.type) && isBare(k) && before.maengde !== 0 ? before : null
}

const isBare = (k: Kladde): boolean => (!k.tid || k.delt === true) && k.maengde === undefined && k.antal === undefined && k.min === undefined && !k.spoerg.size && !k.dag?.dato

/** Signs of withdrawal and observations are one per sentence, wherever in it they stand. */
function sameSentence(f: Forloeb, k: Kladde): Kladde | null {
  if (!/^(abstinens|observation)$/.test(k.type)) return null
  return f.kladder.findLast((x) => x.type === k.type && x.stykke.saetning === k.stykke.saetning && (k.type === 'observation' || k.maengde === undefined)) ?? null
}

const isFast = (k: Kladde): boolean => k.rolle === 'fast' || k.stykke.udl.some(({ udl }) => udl.rolle === 'fast' && !udl.omst)
const isMaelk = (k: Kladde): boolean => /^(flaske|mme|maelk|amning|drik)$/.test(k.rolle) || (k.rolle === 'giv' && k.enhed === 'ml')

const ROLLER_APART: Partial<Record<Registreringstype, boolean>> = { maaling: true, medicin: true }

function isOneOf(a: Kladde, b: Kladde): boolean {
  if (a.type === 'observation' || a.type === 'haendelse') return true
  if (a.type === 'medicin' && b.rolle === 'praep' && a.rolle === 'praep') return false
  if (ROLLER_APART[a.type] && a.rolle !== b.rolle && a.type === 'maaling') return false
  if (a.type === 'samvaer') return !(a.tid && b.tid && !b.delt)
  if (a.type === 'aktivitet') return a.detaljer['art'] === b.detaljer['art'] && !(a.tid && b.tid)
  if (a.type === 'maaltid' && isFast(a) !== isFast(b) && (isMaelk(a) || isMaelk(b))) return false
  if (a.type === 'maaltid' && (a.maengde === 0) !== (b.maengde === 0)) return false
  if (a.type === 'symptom' && a.detaljer['art'] !== b.detaljer['art']) return false
  if (a.type === 'ble' && a.antal === 0) return false
  const tidClash = a.tid && b.tid && !b.delt && !(a.tid.a && !a.tid.b && !b.tid.a && b.tid.b)
  const both = (x: unknown, y: unknown) => x !== undefined && y !== undefined
  return !tidClash && !both(a.maengde, b.maengde) && !both(a.antal, b.antal) && !both(a.min, b.min) && !(a.antal !== undefined && b.tid && !b.delt) && !(b.antal !== undefined && a.tid)
}

export function mergeKladde(into: Kladde, k: Kladde, tekst: string): void {
  if (k.tid && !k.delt) {
    if (!into.tid) into.tid = k.tid
    else if (!into.tid.b && k.tid.b && !k.tid.a) into.tid = { ...into.tid, b: k.tid.b, punkt: false }
  }
  into.min ??= k.min
  if (into.maengde === undefined && k.maengde !== undefined) {
    into.maengde = k.maengde
    into.enhed = k.enhed
  }
  if (into.antal === undefined && k.antal !== undefined) into.antal = k.antal
  if (k.dag) into.dag = { ...k.dag, ...into.dag }
  mergeDetaljer(into.detaljer, k.detaljer)
  for (const code of k.spoerg) into.spoerg.add(code)
  into.forklaring.push(...k.forklaring)
  into.note.push(tekst.slice(k.stykke.fra, k.stykke.til))
  if (k.rolle === 'ro') into.rolle = 'ro'
}

/** A clause without an event word: it fills a gap, continues a list, or is a remark. */
function addUdenHoved(f: Forloeb, s: Stykke): void {
  const before = f.kladder.at(-1) ?? null
  if (before && isRettet(f, s)) return addRettet(f, before, s)
  if (before && isNyTid(f, before, s)) return addNyTid(f, before, s)
  const live = f.last?.holdning === 'sket' || f.last === null || f.last.s.saetning !== s.saetning
  const same = before !== null && before.stykke.saetning === s.saetning
  if (!live) return remember(f, s, f.last!.holdning, null)
  if (before && same && isOffered(before, s)) return remember(f, s, 'sket', before)
  if (before && same && fillAll(f, before, s)) return remember(f, s, 'sket', before)
  if (before && same && fill(before, s)) return remember(f, s, 'sket', before)
  const listed = before && isListItem(s) ? continueList(before, s, f.tegn) : null
  const gain = before?.type === 'maaling' && same && (s.skil === 'plus' || s.skil === 'ind') && s.maengde?.maengde.enhed === 'g'
  const made = gain ? null : (listed ?? inferFromMaengde(s, f.tegn))
  if (made) {
    if (before && same && made.type !== before.type) lendTid(f, made)
    f.kladder.push(made)
    return remember(f, s, 'sket', made)
  }
  if (before && (same || f.last?.kladde === before) && s.led.length) {
    if (same) before.note.push(f.tekst.slice(s.fra, s.til))
  }
  remember(f, s, 'sket', same ? before : null)
}

/** "ikke 120", "i stedet for 120": the value that was wrong. */
function isRettet(f: Forloeb, s: Stykke): boolean {
  if (!s.tid && !s.maengde && !s.tal.length) return false
  const before = f.last?.s.led.slice(-2).map((l) => (l.art === 'ord' ? l.ord : ''))
  return s.ord.has('ikke') || (before?.[0] === 'stedet' && before[1] === 'for')
}

/** "flasken kl 8 er forkert, den var kl 9": the new time replaces the old. */
function isNyTid(f: Forloeb, before: Kladde, s: Stykke): boolean {
  return !!s.tid && !!before.tid && f.last?.kladde === before && ['forkert', 'fejl', 'forkerte'].some((w) => before.stykke.ord.has(w)) && isListItem(s)
}

function addNyTid(f: Forloeb, before: Kladde, s: Stykke): void {
  before.tid = s.tid!
  before.detaljer['retter'] = {}
  explain(before, 'start', s.tid!.fra, s.tid!.til)
  remember(f, s, 'sket', before)
}

function addRettet(f: Forloeb, before: Kladde, s: Stykke): void {
  before.detaljer['retter'] = { ...(s.maengde ? { amount: s.maengde.maengde.v } : s.tal[0] ? { amount: s.tal[0].tal.v } : {}) }
  explain(before, 'retter', s.fra, s.til)
  remember(f, s, 'sket', before)
}

const FUNKTIONSORD = /^(og|fra|til|ved|med|den|det|de|en|et|igen|også|samt|hun|han|så|efter|i|på|alt|a|á|x|:|\.|kl|ene|anden|andet|sidste|første|cirka|bagefter|begge|derefter|var|blev|dag|stk|hver|kun|lidt|hele|sluttede|slut|færdig|mere|yderligere|ekstra|ca|")$/

/** Whether the clause is numbers and small words only, as a list item is. */
const isListItem = (s: Stykke): boolean => s.led.filter((l) => l.art === 'ord' && !FUNKTIONSORD.test(l.ord) && !/^[\p{P}\p{S}]+$/u.test(l.ord)).length <= 1

const LASTS: readonly Registreringstype[] = ['soevn', 'graad', 'troest', 'aktivitet', 'maaltid', 'opvaagning', 'abstinens', 'samvaer', 'bad', 'symptom']

/** "110 ml (af 140)": what was offered. */
function isOffered(before: Kladde, s: Stykke): boolean {
  const v = s.maengde?.maengde.v ?? s.tal[0]?.tal.v
  const first = s.led[0]
  if (before.type !== 'maaltid' || !before.maengde || v === undefined || v < before.maengde || first?.art !== 'ord' || !/^(af|ud|tilbudt)$/.test(first.ord)) return false
  before.detaljer['tilbudt'] = v
  if (s.tid) before.tid ??= s.tid
  return true
}

/** "…, begge på 110 ml", "…, 2 ml hver gang": the amount of every event listed. */
function fillAll(f: Forloeb, before: Kladde, s: Stykke): boolean {
  if (!s.maengde || s.tid || ![...s.ord].some((w) => /^(begge|alle|hver)$/.test(w))) return false
  const listed = f.kladder.filter((k) => k.type === before.type && k.stykke.saetning === s.saetning && k.maengde === undefined)
  for (const k of listed) assignMaengde(k, s.maengde)
  return listed.length > 0
}

/** Fills what the event before lacks; true when the clause is used up. */
function fill(k: Kladde, s: Stykke): boolean {
  const late = [...s.ord].some((w) => /^(sent|forsinket|forsinkede|forsinkelse)$/.test(w))
  if (late && s.varighed && k.type === 'samvaer') {
    k.detaljer['forsinketMinutter'] = s.varighed.varighed.min
    k.note.push('kom for sent')
    return true
  }
  const waits = [...s.ord].some((w) => /^(ventede|senere|forsinket|efter)$/.test(w))
  if (s.varighed && !s.tid && !s.maengde && !waits && LASTS.includes(k.type) && k.min === undefined && !(k.tid?.b && k.tid.a && !k.tid.vindue)) {
    return fillVarighed(k, s)
  }
  if (s.tid && !s.maengde && !s.tal.length && isListItem(s) && fillTid(k, s)) return true
  if (s.maengde && k.maengde === undefined && fitsType(k, s) && !(s.tid && k.tid)) {
    assignMaengde(k, s.maengde)
    if (s.tid) [k.tid] = [s.tid]
    return true
  }
  if (s.gange && !s.tid && !s.maengde && k.antal === undefined) {
    setGange(k, s)
    return true
  }
  return !s.tid && !s.maengde && !s.varighed && fillTal(k, s)
}

function fillVarighed(k: Kladde, s: Stykke): boolean {
  const { varighed, fra, til } = s.varighed!
  if (varighed.uvis) k.spoerg.add('varighed')
  else k.min = varighed.min * (s.ord.has('hver') && k.antal ? k.antal : 1)
  if (k.min !== varighed.min) k.detaljer['hver'] = varighed.min
  if (varighed.cirka) k.detaljer['cirka'] = true
  explain(k, 'maengde', fra, til)
  if (s.gange) setGange(k, s)
  return true
}

function fillTid(k: Kladde, s: Stykke): boolean {
  const tid = s.tid!
  const ends = tid.punkt && endsHere(s)
  const end = ends ? tid.a : !tid.a ? tid.b : undefined
  if (end && k.tid?.b && s.ord.has('kun')) k.tid = { ...k.tid, b: undefined } as Tid
  if (end && (!k.tid || (k.tid.a && !k.tid.b))) k.tid = { ...(k.tid ?? { fra: tid.fra, til: tid.til, i: tid.i }), b: end, punkt: false }
  else if (tid.a && !tid.b && k.tid && !k.tid.a && (!tid.punkt || s.ord.has('startede'))) k.tid = { ...k.tid, a: tid.a }
  else if (!k.tid && (k.antal === undefined || !s.ord.has('ene'))) k.tid = tid
  else return false
  if (s.dag) k.dag = { ...k.dag, ...s.dag }
  explain(k, end ? 'slut' : 'start', tid.fra, tid.til)
  if (tid.a?.cirka) k.detaljer['cirka'] = true
  return true
}

function fitsType(k: Kladde, s: Stykke): boolean {
  const { enhed } = s.maengde!.maengde
  const own = typeOfMaengde(enhed, s.maengde!.maengde.v)
  return own?.type === k.type || (k.type === 'medicin' && enhed === 'ml') || (k.type === 'abstinens' && enhed === 'point')
}

function fillTal(k: Kladde, s: Stykke): boolean {
  const [t] = s.tal
  if (!t || k.maengde !== undefined || !isListItem(s)) return false
  const probe = newKladde({ type: k.type, rolle: k.rolle, udl: null }, { ...s, udl: k.stykke.udl }, [])
  if (probe.maengde === undefined) return false
  k.maengde = probe.maengde
  k.enhed = probe.enhed
  mergeDetaljer(k.detaljer, probe.detaljer)
  explain(k, 'maengde', t.fra, t.til)
  return true
}

/** "kl 7, 10 og 13", "120, 100 og 130 ml", "10.15 110 ml": one more of the same. */
function continueList(before: Kladde, s: Stykke, tegn: readonly Tegn[]): Kladde | null {
  const fits = !s.maengde || fitsType(before, s)
  if (!fits || (!s.tid && !s.maengde && !s.tal.length)) return null
  if (s.saetning !== before.stykke.saetning && !(s.tid && (s.maengde || s.tal.length))) return null
  if (before.type === 'observation' || before.type === 'samvaer') return null
  const k = newKladde({ type: before.type, rolle: before.rolle, udl: null }, { ...s, udl: before.stykke.udl }, tegn)
  const counts = before.antal !== undefined && !before.tid
  if (counts && !s.tid && s.tal.length) delete k.tid
  const hour = !counts && listHour(k, s, before)
  if (hour && before.antal) delete before.antal
  if (!k.tid && !hour && k.maengde === undefined && !isCounted(k, s, before)) return null
  for (const key of ['maade', 'indhold', 'maal', 'art', 'vaad', 'affoering', 'praeparat']) if (before.detaljer[key] !== undefined) k.detaljer[key] ??= before.detaljer[key]
  if (k.maengde === undefined && before.maengde !== undefined && before.antal === undefined && k.tid && before.tid) {
    k.maengde = before.maengde
    k.enhed = before.enhed
  }
  if (before.dag && !k.dag) k.dag = before.dag
  if (before.antal && before.maengde !== undefined && k.maengde !== undefined && before.detaljer['hver'] === undefined) delete before.antal
  return k
}

/** "ingen i går, men 2 i dag": a bare number after a count is a count. */
function isCounted(k: Kladde, s: Stykke, before: Kladde): boolean {
  const v = s.tal[0]?.tal.v
  if (before.antal === undefined || before.tid || v === undefined || v > 30) return false
  k.antal = v
  for (const key of ['naegtet', 'affoering']) delete k.detaljer[key]
  return true
}

/** In a list of clocks a bare number is an hour: "kl 7, 10 og 13". */
function listHour(k: Kladde, s: Stykke, before: Kladde): boolean {
  const [t] = s.tal
  if (k.tid || k.maengde !== undefined || !t || !before.tid || s.dag || t.tal.v > 24 || !Number.isInteger(t.tal.v)) return false
  const { v } = t.tal
  k.tid = { a: { h: v % 24, m: 0, form: v >= 13 || v === 0 ? 'fast' : 'time', cirka: false, fra: t.fra, til: t.til }, punkt: true, fra: t.fra, til: t.til, i: t.i }
  delete k.antal
  explain(k, 'start', t.fra, t.til)
  return true
}

function inferFromMaengde(s: Stykke, tegn: readonly Tegn[]): Kladde | null {
  const hver = s.gange?.gange.hver
  const m = s.maengde?.maengde
  const own = m ? typeOfMaengde(m.enhed, m.v) : hver ? typeOfMaengde(hver.enhed, hver.v) : null
  if (!own) return null
  return newKladde({ ...own, udl: null }, s, tegn)
}
