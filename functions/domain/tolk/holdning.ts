import type { Registreringstype } from '../dagbog/typer.ts'
import { nAt, type Tegn } from './tegn.ts'
import { AFVISNING, ANDRE, BARNET, NEGATION, PLAN, UDEN, VANE, VILJE } from './ordbog/rammeord.ts'
import { hasOrd, type LedOf, type Stykke } from './stykke.ts'
import { opslag } from './opslag.ts'

/** How a clause stands to the child's day: told as happened, or one of the kinds that give no event. */
export type Holdning = 'sket' | 'naegtet' | 'afvist' | 'planlagt' | 'vane' | 'andenPerson'

/** Whether the clause has one of the words. */
export const has = (s: Stykke, words: ReadonlySet<string>): boolean => {
  for (const word of s.ord) if (words.has(word)) return true
  return false
}

/** What a person does or has for oneself; care given by a person is the child's event. */
const EGNE: Partial<Record<Registreringstype, readonly string[] | true>> = {
  soevn: true,
  opvaagning: ['vaagn', 'vaagen', 'oppe'],
  maaltid: ['spis', 'drik', 'mad', 'spise', 'fast'],
  graad: true,
  symptom: true,
  abstinens: true,
  aktivitet: ['leg', 'andet'],
  helbred: true,
  bad: ['bad'],
  haendelse: true,
  maaling: ['vaegt', 'temp'],
}
const PRAEPOSITION = /^(til|med|hos|på|af|for|fra|ved|mod|under|efter|om|i|ad|over|bag|uden|mellem|plus|samt)$/

/** "den store sov hos en ven": one of the family's other children. */
const ANDET_BARN = /^(store|ældste|mellemste|yngste|anden)$/

/** Who the clause is about: the first subject in it, '' for a child by name, null for the child otherwise. */
export function personOf(s: Stykke, tegn: readonly Tegn[]): string | null {
  for (const l of s.led) {
    if (l.art !== 'ord') continue
    const before = nAt(tegn, l.i - 1)
    if (
      PRAEPOSITION.test(before) ||
      (/^(min|mit|sin|hans|hendes|vores)$/.test(before) && PRAEPOSITION.test(nAt(tegn, l.i - 2)))
    )
      continue
    if (/^den?$/.test(l.ord) && ANDET_BARN.test(nAt(tegn, l.i + 1)) && opslag(nAt(tegn, l.i + 2))?.verbum)
      return 'andre børn'
    if (l.ord === 'vores' && /^(egen|egne|ældste|yngste|søn|datter)$/.test(nAt(tegn, l.i + 1))) return 'andre børn'
    if (l.ord === 'andre' && before === 'de' && !PRAEPOSITION.test(nAt(tegn, l.i - 2))) return 'andre børn'
    if (/^(barn|baby|dreng|pige)$/.test(l.ord) && /^(and(en|et|re)|hendes|hans|deres)$/.test(before))
      return 'andre børn'
    if (BARNET.has(l.ord) && !/^(ham|hende)$/.test(l.ord)) return null
    if (l.ord in ANDRE) return ANDRE[l.ord]!
    if (tegn[l.i]?.stort && l.i > 0 && !/[.!?\n]/.test(tegn[l.i - 1]!.n) && l.ord.length > 2) return ''
  }
  return null
}

export function isAndenPerson(
  s: Stykke,
  hvem: string,
  rolle: string,
  type: Registreringstype,
  tegn: readonly Tegn[],
): boolean {
  const object = tegn
    .slice(s.led[0]!.i, s.led.at(-1)!.i + 1)
    .some((t) => /^(ham|hende|barnet|pigen|drengen)$/.test(t.n))
  if (type === 'maaltid' && /^(fik|fået|får|tog|taget)$/.test(firstVerb(s)))
    return !object && !/^(plejeforældre|mor|far)$/.test(hvem)
  if (type === 'maaltid' && /^(gav|giver|tilbød)$/.test(firstVerb(s))) return false
  if (type === 'medicin') return !object && /^(fik|tog|har|får|taget)$/.test(firstVerb(s)) && hvem !== 'plejeforældre'
  if (hvem === 'plejeforældre' && /^(aktivitet|helbred|bad|maaling)$/.test(type)) return false
  if (rolle === 'lagt' && !object && hasOrd(s, /^(går|mig|os)$/)) return true
  if (type === 'bad' && !object && /^(tog|fik)$/.test(firstVerb(s))) return true
  if (hvem === 'plejemor' && /^(aktivitet|bad)$/.test(type)) return false
  if (object && /^(aktivitet|bad|haendelse|helbred|maaling|maaltid|opvaagning)$/.test(type)) return false
  if (hasOrd(s, OMSORG)) return false
  const egne = EGNE[type]
  return egne === true || (egne?.includes(rolle) ?? false)
}

/** What a grown-up does to the child, also when the child is not named. */
const OMSORG = /^(forsøgte?|prøve(de|t)|madede|fodrede|serverede|lavede|lokkede)$/

/** The first verb of an event in the clause. */
export const firstVerb = (s: Stykke): string => s.udl.find((u): boolean => u.udl.verbum)?.udl.ord ?? ''

/** "planlagt" when the clause looks ahead, or tells what might be. */
export const isPlan = (s: Stykke, tegn: readonly Tegn[]): boolean =>
  !!s.dag?.frem ||
  s.led.some((l) => l.art === 'ord' && PLAN.has(l.ord) && looksAhead(l, tegn)) ||
  isUvirkelig(s, tegn) ||
  isRaad(s) ||
  isSnart(s)

/** A word of planning, but for "som aftalt", "næste dag", "skulle have været 120" and "skulle trøstes". */
function looksAhead({ ord, i }: LedOf<'ord'>, tegn: readonly Tegn[]): boolean {
  const [before, next] = [nAt(tegn, i - 1), nAt(tegn, i + 1)]
  if (/^(planlagt|aftalt)$/.test(ord) && /^(som|end)$/.test(before)) return false
  if ((ord === 'næste' && next === 'dag') || (ord === 'må' && next === 'have')) return false
  if (ord === 'skulle' && next === 'have' && /^(været|stået|heddet)$/.test(nAt(tegn, i + 2)))
    return tegn[i + 3]?.art !== 'tal'
  return !/^(trøstes|vugges|bæres|beroliges|vækkes)$/.test(next)
}

/** "Havde hun sovet længere", "bare hun sover", "kunne godt have sovet", "måske kolik": what might be. */
function isUvirkelig(s: Stykke, tegn: readonly Tegn[]): boolean {
  const { i } = s.led[0]!
  if (/^(havde|bare|gid)$/.test(nAt(tegn, i)) && BARNET.has(nAt(tegn, i + 1))) return true
  if (
    hasOrd(s, /^(måske|mener|ligner|tror|tyder)$/) &&
    s.udl.some(({ udl }) => /^(symptom|helbred|graad)$/.test(udl.type))
  )
    return true
  return s.led.some((l) => {
    if (l.art !== 'ord' || !/^(kunne|ville)$/.test(l.ord)) return false
    const k = l.i + (/^(godt|nok|også)$/.test(nAt(tegn, l.i + 1)) ? 2 : 1)
    return nAt(tegn, k) === 'være' || (/^(have|ha)$/.test(nAt(tegn, k)) && nAt(tegn, k + 1).endsWith('t'))
  })
}

/** "lægen siger max 4 x 60 mg", "der er tid hos lægen", "tak for flasken": said by one who advises, or to one who reads. */
function isRaad(s: Stykke): boolean {
  const told = (pattern: RegExp) => s.udl.some(({ udl }) => pattern.test(udl.type))
  const [first] = s.led
  if (s.ord.has('tak') && (!s.tid || (first?.art === 'ord' && first.ord === 'tak'))) return true
  if (!told(/^helbred$/)) return false
  const says = hasOrd(s, /^(mener|mente|synes)$/) || s.udl.some(({ udl }) => udl.rolle === 'siger')
  return (s.ord.has('tid') && !s.ord.has('havde')) || (says && !told(/^maaling$/))
}

function isSnart(s: Stykke): boolean {
  if (s.ord.has('vil') && hasOrd(s, /^(jeg|vi|gerne)$/) && !has(s, NEGATION)) return true
  const ahead =
    hasOrd(s, /^(vil|kommer|går|tager|begynder)$/) ||
    s.udl.some(({ udl }) => /^(giver|får|tager|skifter|lægger|putter)$/.test(udl.ord))
  return ahead && hasOrd(s, /^(snart|senere)$/) && !s.varighed
}

export const isVane = (s: Stykke): boolean =>
  has(s, VANE) ||
  !!s.dag?.hver ||
  PAR.some((par) => par.every((ord) => s.ord.has(ord))) ||
  // "i sidste uge", "for to måneder siden": too long ago for the day's diary
  (hasOrd(s, /^(uger?|måned(er)?)$/) && hasOrd(s, /^(sidste|forrige|siden)$/)) ||
  (s.ord.has('gangen') && !s.tid)

/** Words that together tell of a habit, or of what is written somewhere: "som regel", "der står på pakken". */
const PAR = [
  'som regel',
  'om dagen',
  'i døgnet',
  'der står',
  'der stod',
  'hver dag',
  'længe siden',
  'ved ikke',
  'glemte hvornår',
  'holder øje',
  'regner med',
].map((par) => par.split(' '))

const DELVIS =
  /^(det|helt|op|så|særligt?|meget|færdig|mere|kun|bare|alt|hele|specielt|nok|lige|længe|altid|fuldt|rigtigt?|umiddelbart)$/

/** "intet hjælper", "ingenting virkede": the no is about the remedy. */
const HJALP_IKKE = /^(hjælper|hjalp|hjulpet|virker|virkede|nytter|nyttede)$/

/** "lige ved at falde i søvn", "næsten faldet i søvn", "gik glip af": it did not happen. */
export const isNaesten = (s: Stykke, tegn: readonly Tegn[]): boolean =>
  s.led.some((l, i) => {
    if (l.art !== 'ord') return false
    const next = s.led[i + 1]
    if (l.ord === 'næsten') return next?.art === 'udl' && next.udl.verbum
    return l.ord === 'glip' || (nAt(tegn, l.i - 1) === 'lige' && nAt(tegn, l.i + 1) === 'at')
  })

/** Whether a "no" in the clause hits the event. "Ikke før kl 22" and "ikke det hele" don't. */
export function isNaegtet(s: Stykke, tegn: readonly Tegn[]): boolean {
  if (s.skil === 'ingen' && nAt(tegn, s.led[0]!.i - 1) === 'ikke') return true
  if (s.ord.has('sprang') && s.ord.has('over')) return true
  for (const l of s.led) {
    if (l.art !== 'ord') continue
    if (UDEN.has(l.ord)) return s.udl.length > 0 && s.udl[0]!.i > l.i && !s.tid
    if (!NEGATION.has(l.ord)) continue
    const next = nAt(tegn, l.i + 1)
    if (nAt(tegn, l.i - 2) === 'som') continue
    if (DELVIS.test(next) || HJALP_IKKE.test(next)) continue
    if (/^(skrive|notere|fortælle|sige)$/.test(nAt(tegn, l.i + 2))) continue
    if (tegn.slice(l.i + 1, l.i + 6).some((t) => /^(før|inden|førend)$/.test(t.n)) && s.tid) continue
    if (isTalNegated(s, l)) continue
    return true
  }
  return false
}

/** "og ikke 18", "ikke 120": the number is denied, not the event (a correction). */
function isTalNegated(s: Stykke, l: LedOf<'ord'>): boolean {
  const at = s.led.indexOf(l)
  return at < 2 && /^(tal|kl|maengde|spand)$/.test(s.led[at + 1]?.art ?? '')
}

export function isAfvist(s: Stykke): boolean {
  if (s.ord.has('resten')) return false
  if (has(s, AFVISNING)) return true
  if (s.ord.has('sprang') && s.ord.has('over')) return true
  if (s.ord.has('spyttede') || (s.ord.has('væk') && s.udl.some(({ udl }) => udl.ord === 'vendte'))) return true
  return has(s, NEGATION) && has(s, VILJE)
}
