import { isIn } from './regelord.ts'
import { isTemp } from './hoved.ts'
import { hasOrd, type Stykke, type Tid } from './stykke.ts'
import {
  assignMaengde,
  fitsType,
  isLate,
  endsHere,
  explain,
  mergeDetaljer,
  newKladde,
  setGange,
  type Kladde,
} from './kladde.ts'
import type { Forloeb } from './forloeb.ts'
import { isListItem } from './liste.ts'
import type { Registreringstype } from '../dagbog/typer.ts'

const LASTS: readonly Registreringstype[] = [
  'soevn',
  'graad',
  'troest',
  'aktivitet',
  'maaltid',
  'opvaagning',
  'abstinens',
  'samvaer',
  'bad',
  'symptom',
]

/** "110 ml (af 140)": what was offered. */
export function isOffered(before: Kladde, s: Stykke): boolean {
  const v = s.maengde?.maengde.v ?? s.tal[0]?.tal.v
  const first = s.led[0]
  if (
    before.type !== 'maaltid' ||
    !before.maengde ||
    v === undefined ||
    v < before.maengde ||
    !/^(ud|af|tilbudt)$/.test(first?.ord ?? '')
  )
    return false
  before.detaljer['tilbudt'] = v
  if (s.tid) before.tid ??= s.tid
  return true
}

/** "…, begge på 110 ml", "…, 2 ml hver gang": the amount of every event listed. */
export function fillAll(f: Forloeb, before: Kladde, s: Stykke): boolean {
  if (s.varighed && !s.maengde && !s.tid && s.ord.has('hver') && s.ord.has('gang')) {
    const timed = f.kladder.filter((k) => k.type === before.type && isIn(k, s) && k.tid?.punkt)
    if (timed.length > 1) for (const k of timed) fillVarighed(k, s)
    if (timed.length > 1) return true
  }
  if (!s.maengde || s.tid || !hasOrd(s, /^(hver|alle|begge)$/)) return false
  const listed = f.kladder.filter((k) => k.type === before.type && isIn(k, s) && k.maengde === undefined)
  for (const k of listed) {
    assignMaengde(k, s.maengde)
    if (!k.antal || k.maengde === undefined || s.ord.has('alle')) continue
    k.detaljer['hver'] = k.maengde
    k.maengde *= k.antal
  }
  return listed.length > 0
}

/** Fills what the event before lacks; true when the clause is used up. */
export function fill(k: Kladde, s: Stykke): boolean {
  const late = isLate(s)
  if (late && s.varighed && k.type === 'samvaer') {
    k.detaljer['forsinketMinutter'] = s.varighed.varighed.min
    k.note.push({ fra: s.fra, til: s.til })
    return true
  }
  const over = hasOrd(s, /^(over|stoppede)$/)
  const waits = !over && hasOrd(s, /^(forsinket|ventede|efter|sad|senere)$/)
  if (
    s.varighed &&
    !s.tid &&
    !s.maengde &&
    !waits &&
    LASTS.includes(k.type) &&
    k.min === undefined &&
    !(k.tid?.b && k.tid.a && !k.tid.vindue)
  ) {
    return fillVarighed(k, s)
  }
  const happened = s.skil === 'da' && (!k.tid || k.delt) && s.tid?.punkt
  if (fillFeber(k, s)) return true
  if (s.tid && !s.maengde && !s.tal.length && (happened || isListItem(s)) && fillTid(k, s)) {
    if (s.varighed && LASTS.includes(k.type)) k.min ??= s.varighed.varighed.min
    return true
  }
  const amongBreast = k.detaljer['maade'] === 'amning'
  if (
    s.maengde &&
    (k.maengde === undefined || (k.laantMaengde && /^(ind|komma)$/.test(s.skil))) &&
    !amongBreast &&
    !(k.rolle === 'fast' && /^(og|plus)$/.test(s.skil) && s.maengde.maengde.enhed === 'ml') &&
    fitsType(k, s) &&
    !(s.tid && k.tid && k.tid.a?.minSiden !== 0)
  ) {
    assignMaengde(k, s.maengde)
    delete k.laantMaengde
    if (s.tid) [k.tid] = [s.tid]
    return true
  }
  return !s.tid && !s.maengde && !s.varighed && (fillAntal(k, s) || fillTal(k, s))
}

/** "feber, 38,7" is a measured temperature. */
function fillFeber(k: Kladde, s: Stykke): boolean {
  const v = s.tal[0]?.tal.v
  if (k.rolle !== 'feber' || v === undefined || !isTemp(v)) return false
  k.type = 'maaling'
  k.rolle = 'temp'
  k.detaljer = { maal: 'temperatur' }
  k.tid ??= s.tid!
  k.maengde = v
  k.enhed = '°C'
  explain(k, 'maengde', s.tal[0]!.fra, s.tal[0]!.til)
  return true
}

/** "…, i alt 6" */
function fillAntal(k: Kladde, s: Stykke): boolean {
  const v = s.tal[0]?.tal.v
  if (
    !s.ord.has('alt') ||
    v === undefined ||
    v > 30 ||
    k.antal !== undefined ||
    !/^(ble|opvaagning|maaltid)$/.test(k.type)
  )
    return false
  k.antal = v
  explain(k, 'antal', s.tal[0]!.fra, s.tal[0]!.til)
  return true
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
  if (end && k.tid?.b && (s.ord.has('kun') || k.stykke.ord.has('kun'))) k.tid = { ...k.tid, b: undefined } as Tid
  if (end && (!k.tid || (k.tid.a && !k.tid.b)))
    k.tid = { ...(k.tid ?? { fra: tid.fra, til: tid.til, i: tid.i }), b: end, punkt: false }
  else if (tid.a && !tid.b && k.tid && !k.tid.a && (!tid.punkt || s.ord.has('startede'))) k.tid = { ...k.tid, a: tid.a }
  else if ((!k.tid || (k.delt && s.skil === 'da')) && (k.antal === undefined || !hasOrd(s, /^(første|sidste|ene)$/)))
    k.tid = tid
  else return false
  if (s.dag) k.dag = { ...k.dag, ...s.dag }
  explain(k, end ? 'slut' : 'start', tid.fra, tid.til)
  if (tid.a?.cirka) k.detaljer['cirka'] = true
  return true
}

function fillTal(k: Kladde, s: Stykke): boolean {
  const [t] = s.tal
  if (!t || (k.maengde !== undefined && !(k.laantMaengde && /^(ind|komma)$/.test(s.skil))) || !isListItem(s))
    return false
  const probe = newKladde({ type: k.type, rolle: k.rolle, udl: null }, { ...s, udl: k.stykke.udl }, [])
  if (probe.maengde === undefined) return false
  k.maengde = probe.maengde
  k.enhed = probe.enhed
  mergeDetaljer(k.detaljer, probe.detaljer)
  explain(k, 'maengde', t.fra, t.til)
  return true
}
