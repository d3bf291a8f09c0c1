import type { Registreringstype } from '../dagbog/typer.ts'
import { AFVISNING, ANDRE, BARNET, NEGATION, PLAN, RAMME, UDEN, VANE, VILJE } from './ordbog/rammeord.ts'
import { hasOrd, type Stykke } from './stykke.ts'
import { nAt, type Tegn } from './tegn.ts'
import { isMaalt } from './klok.ts'
import type { Led } from './led.ts'

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
  ble: ['tis', 'vaad', 'aff'],
  haendelse: true,
  maaling: ['vaegt', 'temp'],
  observation: true,
}
const PRAEPOSITION = /^(mellem|under|til|med|for|fra|ved|i|over|efter|på|hos|plus|af|uden|bag|samt|mod|om|ad)$/

/** "den store sov hos en ven": one of the family's other children. */
const ANDET_BARN = /^(mellemste|store|ældste|yngste|anden)$/

/** Who the clause is about: the first subject in it, '' for a child by name, null for the child otherwise. */
export function personOf(s: Stykke, tegn: readonly Tegn[]): string | null {
  for (const l of s.led) {
    if (!l.ord) continue
    const before = nAt(tegn, l.i - 1)
    if (
      PRAEPOSITION.test(before) ||
      (/^(vores|mit|min|sin|hans|hendes)$/.test(before) && PRAEPOSITION.test(nAt(tegn, l.i - 2)))
    )
      continue
    if (l.ord.startsWith('nabo')) return 'et andet barn'
    if (l.ord === 'de' && nAt(tegn, l.i + 2) === 'store') return 'andre børn'
    if (/^den?$/.test(l.ord) && ANDET_BARN.test(nAt(tegn, l.i + 1)) && s.udl.some((u) => u.i === l.i + 2))
      return 'et andet barn'
    if (
      /^(vores|mit|mine?)$/.test(l.ord) &&
      (tegn[l.i + 1]?.stort || /^(datter|ege[nt]|store|ældste|yngste|egne|søn)$/.test(nAt(tegn, l.i + 1)))
    )
      return 'et andet barn'
    if (
      (tegn[l.i]!.stort || /^(dreng|pige|ham|hende)$/.test(l.ord)) &&
      nAt(tegn, l.i + 1) === 'på' &&
      tegn[l.i + 2]?.art === 'tal' &&
      !isMaalt(tegn[l.i + 3])
    )
      return 'et andet barn'
    if (l.ord === 'andre' && before === 'de' && !PRAEPOSITION.test(nAt(tegn, l.i - 2))) return 'andre børn'
    if (/^(dreng|pige|baby|barn)$/.test(l.ord) && /^(anden|andet|(?!vores).+s)$/.test(before)) return 'et andet barn'
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
    .some(
      ({ n }, i, all) =>
        /^(pigen|drengen|barnet|ham|hende)$/.test(n) ||
        (type === 'maaling' && /^(hendes|hans)$/.test(n) && !(nAt(all, i + 1) in ANDRE)),
    )
  if (type === 'observation' && (/^(mor|far|forældre)$/.test(hvem) || hasOrd(s, /^(selv|mig|os)$/))) return false
  if (type === 'maaltid' && /^(tog|fik|taget|fået|får)$/.test(firstVerb(s)))
    return !object && !/^(mor|far|plejeforældre)$/.test(hvem)
  if (type === 'maaltid' && /^(gav|giver|tilbød)$/.test(firstVerb(s))) return false
  if (
    type === 'ble' &&
    ((rolle === 'aff' && hvem.startsWith('pleje')) || s.udl.some(({ udl }) => udl.rolle === 'skift'))
  )
    return false
  if (type === 'medicin')
    return !object && /^(har|tog|fik|taget|fået|får)$/.test(firstVerb(s)) && hvem !== 'plejeforældre'
  if (hvem === 'plejeforældre' && /^(aktivitet|helbred|bad|maaling)$/.test(type)) return false
  if (rolle === 'lagt' && !object && (hasOrd(s, /^(går|mig|os)$/) || (s.ord.has('jeg') && !s.tid))) return true
  if (type === 'bad' && !object && (/^(tog|fik)$/.test(firstVerb(s)) || (s.ord.has('jeg') && s.ord.has('i'))))
    return true
  if (hvem === 'plejemor' && /^(aktivitet|bad)$/.test(type)) return false
  if (object && /^(opvaagning|maaltid|observation|haendelse|aktivitet|helbred|bad|maaling)$/.test(type)) return false
  if (hasOrd(s, OMSORG) || s.udl.some(({ udl }) => udl.rolle === 'maalt')) return false
  const egne = EGNE[type]
  return egne === true || (egne?.includes(rolle) ?? false)
}

/** What a grown-up does to the child, also when the child is not named. */
const OMSORG = /^(forsøgte?|prøve(de|t)|madede|fodrede|serverede|lavede|lokkede)$/

/** Whether the clause has an event word of the type. */
const told = (s: Stykke, type: RegExp): boolean => s.udl.some(({ udl }) => type.test(udl.type))

/** The first verb of an event in the clause. */
export const firstVerb = (s: Stykke): string => s.udl.find((u): boolean => u.udl.verbum)?.udl.ord ?? ''

/** "planlagt" when the clause looks ahead, or tells what might be. */
export const isPlan = (s: Stykke, tegn: readonly Tegn[]): boolean =>
  !!s.dag?.frem ||
  s.led.some((l) => PLAN.has(l.ord) && looksAhead(l, tegn)) ||
  isUvirkelig(s, tegn) ||
  isRaad(s) ||
  isSnart(s)

/** A word of planning, but for "som aftalt", "næste dag", "skulle have været 120" and "skulle trøstes". */
function looksAhead({ ord, i }: Led, tegn: readonly Tegn[]): boolean {
  const next = nAt(tegn, i + 1)
  if (/^(planlagt|aftalt)$/.test(ord) && tegn.slice(Math.max(0, i - 3), i).some((t) => /^(som|end)$/.test(t.n)))
    return false
  if (ord === 'skulle' && next === 'have' && /^(heddet|stået|været)$/.test(nAt(tegn, i + 2)))
    return tegn[i + 3]?.art !== 'tal'
  return !/^(beroliges|vugges|vækkes|bæres|trøstes)$/.test(next)
}

/** "Havde hun sovet længere", "bare hun sover", "kunne godt have sovet", "måske kolik": what might be. */
function isUvirkelig(s: Stykke, tegn: readonly Tegn[]): boolean {
  const { i } = s.led[0]!
  if (/^(gid|havde|bare)$/.test(nAt(tegn, i)) && BARNET.has(nAt(tegn, i + 1))) return true
  if (hasOrd(s, /^(mener|måske|ligner|tror|tyder)$/) && told(s, /^(graad|helbred|symptom)$/)) return true
  return s.led.some((l) => {
    if (!/^(kunne|ville)$/.test(l.ord)) return false
    const k = l.i + (/^(godt|nok|også)$/.test(nAt(tegn, l.i + 1)) ? 2 : 1)
    return nAt(tegn, k) === 'være' || (/^(have|ha)$/.test(nAt(tegn, k)) && nAt(tegn, k + 1).endsWith('t'))
  })
}

/** "Opskrift: 1 dl havregryn": a list of what is no day. */
export const isRamme = (s: Stykke): boolean => has(s, RAMME) && s.ord.has(':') && !s.dag?.dato

/** "lægen siger max 4 x 60 mg", "der er tid hos lægen", "tak for flasken": said by one who advises, or to one who reads. */
function isRaad(s: Stykke): boolean {
  const [first] = s.led
  if (s.ord.has('tak') && ((!s.tid && !s.maengde) || first?.ord === 'tak')) return true
  if (isRamme(s)) return true
  if (told(s, /^(samvaer|helbred)$/) && (s.ord.has('kører') || s.udl.some(({ udl }) => udl.ord === 'tager')))
    return true
  const said = s.udl.some(({ udl }) => udl.rolle === 'siger')
  if (said && told(s, /^maaltid$/)) return true
  if (!told(s, /^helbred$/)) return false
  const says = said || hasOrd(s, /^(mener|mente|synes|vil)$/)
  return (s.ord.has('tid') && !s.ord.has('havde')) || (says && !s.ord.has('som') && !told(s, /^maaling$/))
}

/** Whether an event of the clause is told in the present tense. */
export const isNutid = (s: Stykke): boolean => s.udl.some(({ udl }) => udl.verbum && /(er|år)$/.test(udl.ord))

function isSnart(s: Stykke): boolean {
  if (s.ord.has('vil') && (s.ord.has('gerne') || !hasOrd(s, /^(han|hun|ikke)$/))) return true
  if (hasOrd(s, /^(kommer|bliver)$/) && s.dag?.dato) return true
  const ahead = hasOrd(s, /^(går|begynder|vil|kommer|tager)$/) || isNutid(s)
  return ahead && hasOrd(s, /^(snart|senere)$/) && !s.varighed
}

/** "Får hun feber, giver vi panodil" */
function isVilkaar({ led: [first] }: Stykke, tegn: readonly Tegn[]): boolean {
  const { i } = first!
  return /^[.!?\n]?$/.test(nAt(tegn, i - 1)) && /(er|år)$/.test(nAt(tegn, i)) && /^h[au]n$/.test(nAt(tegn, i + 1))
}

export const isVane = (s: Stykke, tegn: readonly Tegn[]): boolean =>
  isVilkaar(s, tegn) ||
  has(s, VANE) ||
  !!s.dag?.hver ||
  // "Bleen skiftes kl. 7 og 11"
  s.udl.some(({ udl }) => /^(?!tr|ber).*[^s]es$/.test(udl.ord)) ||
  PAR.some((par) => par.every((ord) => s.ord.has(ord))) ||
  // "i sidste uge", "for to måneder siden": too long ago for the day's diary
  (hasOrd(s, /^(dage|uger?|måned(er)?)$/) && hasOrd(s, /^(sidste|forrige|siden)$/)) ||
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
  'om lidt',
  'gør klar',
  'den dag',
  'for meste',
  'pr kg',
  'på neonatal',
].map((par) => par.split(' '))

const DELVIS =
  /^(fuldt|meget|længe|lige|helt|op|umiddelbart|så|mere|færdig|det|hele|kun|nok|særligt?|altid|specielt|rigtigt?|alt|bare)$/

/** "intet hjælper", "ingenting virkede": the no is about the remedy. */
const HJALP_IKKE = /^(nytter|hjulpet|virker|hjælper|hjalp|virkede|nyttede)$/

/** "lige ved at falde i søvn", "næsten faldet i søvn", "gik glip af": it did not happen. */
export const isNaesten = (s: Stykke, tegn: readonly Tegn[]): boolean =>
  s.led.some((l, i) => {
    if (!l.ord) return false
    const next = s.led[i + 1]
    if (l.ord === 'næsten') return next?.art === 'udl' && next.udl.verbum
    return l.ord === 'glip' || (nAt(tegn, l.i - 1) === 'lige' && nAt(tegn, l.i + 1) === 'at')
  })

/** Whether a "no" in the clause hits the event. "Ikke før kl 22" and "ikke det hele" don't. */
export function isNaegtet(s: Stykke, tegn: readonly Tegn[]): boolean {
  if (s.skil === 'ingen' && nAt(tegn, s.led[0]!.i - 1) === 'ikke') return true
  if (s.ord.has('sprang') && s.ord.has('over')) return true
  for (const l of s.led) {
    if (!l.ord) continue
    if (UDEN.has(l.ord)) return s.udl.length > 0 && s.udl[0]!.i > l.i && !s.tid
    if (!NEGATION.has(l.ord)) continue
    const next = nAt(tegn, l.i + 1)
    if (tegn.slice(Math.max(0, l.i - 2), l.i).some((t) => t.n === 'som')) continue
    if ((DELVIS.test(next) && !(next === 'så' && told(s, /^graad$/))) || HJALP_IKKE.test(next)) continue
    if (/^(skrive|sige|notere|fortælle)$/.test(nAt(tegn, l.i + 2))) continue
    if (tegn.slice(l.i + 1, l.i + 6).some((t) => /^(inden|før|førend)$/.test(t.n)) && s.tid) continue
    if (isTalNegated(s, l)) continue
    return true
  }
  return false
}

/** "og ikke 18", "ikke 120": the number is denied, not the event (a correction). */
function isTalNegated(s: Stykke, l: Led): boolean {
  const at = s.led.indexOf(l)
  return l.ord === 'ikke' && at < 2 && /^(tal|spand|maengde|kl)$/.test(s.led[at + 1]?.art ?? '')
}

export function isAfvist(s: Stykke): boolean {
  if (hasOrd(s, /^(resten|slip)$/)) return false
  if (has(s, AFVISNING)) return true
  if (s.ord.has('sprang') && s.ord.has('over')) return true
  if (s.ord.has('spyttede') || (s.ord.has('væk') && s.udl.some(({ udl }) => udl.ord === 'vendte'))) return true
  return has(s, NEGATION) && has(s, VILJE)
}
