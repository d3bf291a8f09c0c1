import { hasOrd, type Stykke } from './stykke.ts'
import { isIn } from './regelord.ts'
import {
  isAfvist,
  isAndenPerson,
  isNaegtet,
  isNaesten,
  isPlan,
  has,
  isVane,
  isNutid,
  personOf,
  type Holdning,
} from './holdning.ts'
import { NEGATION, RETTELSE } from './ordbog/rammeord.ts'
import { isListItem } from './liste.ts'
import { samvaerStatus } from './samvaer.ts'
import { addRemark, newKladde } from './kladde.ts'
import { type Forloeb, hasBarn, lastOf, remember } from './forloeb.ts'
import { nAt, type Tegn } from './tegn.ts'
import type { Hoved } from './hoved.ts'

export function holdningOf(f: Forloeb, s: Stykke, hoved: Hoved | null): Holdning {
  const type = hoved?.type
  const last = lastOf(f, s)
  const joined = last?.holdning ?? 'sket'
  const finite =
    s.udl.some((u) => u.udl.verbum && u.udl.rolle !== 'giv') ||
    s.udl.some((u) => u.udl.rolle === 'giv' && /^(tog|fik|gav)$/.test(u.udl.ord))
  if (
    type === 'samvaer' &&
    (samvaerStatus(s) === 'aflyst' || (samvaerStatus(s) && !s.dag?.frem && !s.ord.has('næste')))
  )
    return 'sket'
  if (isVane(s, f.tegn) || (opensNaar(s, f.tegn) && !s.tid && hasBarn(s) && type !== 'observation')) return 'vane'
  if (!has(s, RETTELSE) && (isPlan(s, f.tegn) || (f.ramme && !finite && !s.dag))) return 'planlagt'
  if (joined === 'planlagt' || joined === 'vane') {
    const newDay = s.dag?.dato && s.tid
    if (s.skil !== 'men' && !newDay && (!finite || goesOn(joined, last!.s, s, type, f.tegn))) return joined
  }
  if (joined === 'naegtet' && !s.tid && !s.varighed) {
    if (s.skil === 'ingen' && type === 'soevn') return joined
    // "ingen tegn på rysten, sved eller nysen"
    if (/^(symptom|abstinens)$/.test(type ?? '') && last!.s.ord.has('ingen') && isListItem(s)) return joined
  }
  const own = isChilds(hoved, f) || has(s, RETTELSE) ? null : personOf(s, f.tegn)
  const hvem = own ?? inherited(last, s)
  if (last && !last.kladde && /(barn|bror|søster)$/.test(last.hvem ?? '') && hasOrd(s, /^(ham|hende)$/))
    return 'andenPerson'
  if (hoved?.type === 'aktivitet' && !s.tid && isAtVisit(f) && /^(mor|far|forældre)$/.test(hvem ?? '')) return 'sket'
  if (hoved && hvem && isAndenPerson(s, hvem, hoved.rolle, hoved.type, f.tegn)) return 'andenPerson'
  if (hoved && isNaesten(s, f.tegn)) return 'naegtet'
  // "ingen samvær i dag"
  if (type === 'samvaer' && NEGATION.has(nAt(f.tegn, (hoved?.udl?.i ?? 0) - 1))) return 'naegtet'
  if (!hoved || type === 'observation' || type === 'samvaer') return 'sket'
  if (type === 'maaltid' && isAfvist(s)) return 'afvist'
  if (!isNaegtet(s, f.tegn)) return 'sket'
  const taken = /^(drik|spis|spise)$/.test(hoved.rolle) || s.udl.some((u) => /^(tog|tager)$/.test(u.udl.ord))
  return type === 'maaltid' && taken ? 'afvist' : 'naegtet'
}

/** Whether a clause with a verb of its own still belongs to the plan or the habit told before it. */
const goesOn = (
  joined: 'planlagt' | 'vane',
  before: Stykke,
  s: Stykke,
  type: Hoved['type'] | undefined,
  tegn: readonly Tegn[],
): boolean =>
  (joined === 'vane' && s.skil === 'og' && !s.tid) ||
  ((joined === 'vane' || /^(og|saa)$/.test(s.skil)) && (isNutid(s) || s.ord.has('bliver'))) ||
  s.skil === 'ingen' ||
  before.ord.has('hvis') ||
  (opensNaar(before, tegn) && !s.tid && /^(maaltid|soevn|medicin|bad)$/.test(type ?? '')) ||
  isAt(s)

/** "jeg bar rundt på ham, til han faldt i søvn": the pronoun beside the verb is who it tells of. */
const isChilds = (hoved: Hoved | null, { tegn }: Forloeb): boolean =>
  !!hoved?.udl?.udl.verbum && /^(han|hun|barnet)$/.test(nAt(tegn, hoved.udl.i - 1))

/** "Når hun græder, går vi en tur": what is done each time. */
const opensNaar = ({ skil, led: [first] }: Stykke, tegn: readonly Tegn[]): boolean =>
  skil === 'naar' && /^[.!?\n]?$/.test(nAt(tegn, first!.i - 2))

/** "Jeg håber, at hun sover": what is hoped. */
const isAt = ({ led: [first] }: Stykke): boolean => first?.ord === 'at'

/** The sentence follows a visit: what the parents do there is the child's day. */
const isAtVisit = (f: Forloeb): boolean => /^(samvaer|observation)$/.test(f.kladder.at(-1)?.type ?? '')

/** A clause without a subject of its own goes on about the person of the clause before, unless that told of the child. */
const inherited = (last: Forloeb['last'], s: Stykke): string | null =>
  last &&
  (s.skil !== 'men' || last.hvem?.endsWith('barn')) &&
  (!last.kladde || s.skil === 'ingen' || last.kladde.type === 'samvaer') &&
  !hasBarn(s, last.hvem)
    ? last.hvem
    : null

export function addIkke(
  f: Forloeb,
  s: Stykke,
  hoved: Hoved | null,
  holdning: Exclude<Holdning, 'sket' | 'afvist'>,
): void {
  remember(f, s, holdning, null)
  if (holdning === 'naegtet' && hoved?.type === 'ble' && !hoved.udl?.udl.detaljer?.['konsistens'])
    return addZero(f, s, hoved)
  const tekst = f.tekst.slice(s.fra, s.til)
  const art = holdning === 'naegtet' ? 'naegtelse' : holdning
  const hvem = holdning === 'andenPerson' ? (personOf(s, f.tegn) ?? undefined) : undefined
  if (!hoved && holdning === 'naegtet') return
  const before = f.kladder.at(-1)
  if (holdning === 'naegtet' && before && isIn(before, s)) addRemark(before, s)
  const start = art === 'planlagt' ? planStart(s) : null
  const type = hoved?.type ?? s.udl.find(({ udl }) => udl.rolle !== 'giv')?.udl.type
  f.ikke.push({ art, ...(type && { type }), ...(hvem && { who: hvem }), ...(start && { start }), tekst })
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
  delete k.min
  k.detaljer = { [k.detaljer['vaad'] ? 'vaad' : 'affoering']: false, samlet: 'dag', naegtet: true }
  f.kladder.push(k)
  remember(f, s, 'sket', k)
}
