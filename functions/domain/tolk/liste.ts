import { isTemp } from './hoved.ts'
import { hasOrd, type Stykke } from './stykke.ts'
import type { Tegn } from './tegn.ts'
import { personOf } from './holdning.ts'
import { isIn } from './regelord.ts'
import type { Dag } from './dag.ts'
import type { Maengde } from './maengde.ts'
import { explain, fitsType, hourTid, isNoun, newKladde, typeOfMaengde, type Kladde } from './kladde.ts'

const FUNKTIONSORD =
  /^(hun|han|bagefter|og|samt|med|kl|på|i|til|efter|gjort|så|mere|færdig|de|sluttede|igen|var|blev|ekstra|\.|god|fra|ved|ca|cirka|ene|hver|stk|næste|lidt|slut|dag|yderligere|anden|andet|a|á|sidste|det|hele|kun|nej|hov|alt|:|"|x|også|derefter|første|den|vent|en|et|har|begge)$/

/** Whether the clause is numbers and small words only, as a list item is. */
export const isListItem = (s: Stykke): boolean =>
  s.led.filter((l) => l.ord && !FUNKTIONSORD.test(l.ord) && !/^[\p{P}\p{S}]+$/u.test(l.ord)).length <= 1

/** "morfin 0,12 ml kl 4.10 og 60 ml kl 4.20": so much is milk. */
const isFlaske = ({ v, enhed }: Maengde): boolean => enhed === 'ml' && v > 20

/** The day of the next in a list: an evening goes on past midnight. */
function goOn(dag: Dag): Dag {
  const { del, ...day } = dag
  return del === 'aften' ? { ...day, videre: true } : dag
}

/** "kl 7, 10 og 13", "120, 100 og 130 ml", "10.15 110 ml": one more of the same. */
export function continueList(before: Kladde, s: Stykke, tegn: readonly Tegn[]): Kladde | null {
  if (s.maengde && (!fitsType(before, s) || (before.type === 'medicin' && isFlaske(s.maengde.maengde)))) return null
  if (!isIn(before, s) && !(s.tid && (s.maengde || s.tal.length))) return null
  if (before.type === 'observation' || before.type === 'samvaer') return null
  const k = newKladde({ type: before.type, rolle: before.rolle, udl: null }, { ...s, udl: before.stykke.udl }, tegn)
  const counts = before.antal !== undefined && !before.tid
  if (counts && !s.tid && s.tal.length) delete k.tid
  const hour = !counts && listHour(k, s, before, tegn)
  if (before.antal && (hour || before.tid?.b || (before.stykke.gange && k.tid))) delete before.antal
  if (!k.tid && !hour && k.maengde === undefined && !isCounted(k, s, before)) return null
  for (const key of ['maade', 'indhold', 'maal', 'art', 'vaad', 'affoering', 'praeparat'])
    if (before.detaljer[key] !== undefined) k.detaljer[key] ??= before.detaljer[key]
  if (k.maengde === undefined && before.maengde !== undefined && before.antal === undefined && k.tid && before.tid) {
    k.maengde = before.maengde
    k.enhed = before.enhed
    k.laantMaengde = true
  }
  if (before.dag) k.dag ??= goOn(before.dag)
  if (before.antal && before.maengde !== undefined && k.maengde !== undefined && before.detaljer['hver'] === undefined)
    delete before.antal
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
export function listHour(k: Kladde, s: Stykke, before: Kladde, tegn: readonly Tegn[]): boolean {
  const [t] = s.tal
  if (
    s.ord.has('de') ||
    k.tid ||
    k.maengde !== undefined ||
    !t ||
    !before.tid ||
    s.dag ||
    isNoun(tegn[t.i + t.n]) ||
    t.tal.v > 24 ||
    !Number.isInteger(t.tal.v)
  )
    return false
  k.tid = hourTid(t)
  delete k.antal
  explain(k, 'start', t.fra, t.til)
  return true
}

/** "natten: 20-06" is the night's sleep. */
export const inferNat = (s: Stykke, tegn: readonly Tegn[]): Kladde | null =>
  s.dag?.del === 'nat' && s.tid?.a && s.tid.b && !s.tid.vindue && !s.udl.length && isListItem(s)
    ? newKladde({ type: 'soevn', rolle: 'soevn', udl: null }, s, tegn)
    : null

export function inferFromMaengde(s: Stykke, tegn: readonly Tegn[]): Kladde | null {
  // "kl 12 var den 38,5": so warm is only a body
  const [t] = s.tal
  if (s.tid && !s.maengde && t?.tal.brud && t.tal.v > 36 && isTemp(t.tal.v))
    return newKladde({ type: 'maaling', rolle: 'temp', udl: null }, s, tegn)
  const hver = s.gange?.gange.hver
  const m = s.maengde?.maengde
  const own = m ? typeOfMaengde(m.enhed, m.v) : hver ? typeOfMaengde(hver.enhed, hver.v) : null
  if (m?.enhed === 'g' && m.v < 2000 && hasOrd(s, /^(tabt|mindre|på|mere|siden)$/)) return null
  if (hasOrd(s, /^(tilbage|hældte|tøede|malke(de|t))$/)) return null
  if (m?.enhed === '°C' && !s.tid && Number.isInteger(m.v)) return null
  // its own word was judged a thing: "barnevognen vejer 14 kg"
  if (s.udl.some(({ udl }) => udl.type === own?.type && !udl.verbum && !udl.omst)) return null
  const hvem = personOf(s, tegn)
  if (!own || (hvem && (own.type === 'maaling' || /(søster|bror|børn|barn)$/.test(hvem)))) return null
  return newKladde({ ...own, udl: null }, s, tegn)
}
