import type { Stykke } from './stykke.ts'
import type { Kladde } from './kladde.ts'
import type { Led } from './led.ts'

/** A stretch of the original text. */
export type Omfang = { fra: number; til: number }

/** Small words that open or close what is left of a clause and say nothing alone. */
const TOMT =
  /^(hun|han|barnet|jeg|vi|den|det|en|et|har|havde|blev|blevet|er|var|fik|kl|på|i|til|med|af|ca|cirka|og|så|også|der|som|sig|om|lige|igen|nu|for|fra|ved|efter|under|inden|før|a|aflyst|aflyste|udeblev|holdt|afholdt|støttet|overvåget|rettelse|ene|hver|gang|igennem|alt|:|"|'|\))$/

/** Words of the event that belong in its note: what was eaten, the drug, how the crying was. */
function isOmtalt(k: Kladde, l: Led): boolean {
  if (l.ord) return true
  if (l.art !== 'udl') return false
  const { udl } = l
  if (udl.type !== k.type) return true
  return /^(staerk|us|milepael|ulykke|urolig|arm|symptom|praep|obs|skade|fald|laege|fast|aff|vand|svagt|spise)$/.test(
    udl.rolle,
  )
}

/** What a clause says beyond times, amounts and the event's own word. */
export function restOf(k: Kladde, s: Stykke): Omfang[] {
  if (!s.tid && !s.maengde && !s.varighed && !s.tal.length && !s.gange && s.led.length > 1 && s.ord.size > 0)
    return trim(s.led)
  const runs: Led[][] = [[]]
  for (const l of s.led) {
    if (isOmtalt(k, l)) runs.at(-1)!.push(l)
    else if (runs.at(-1)!.length) runs.push([])
  }
  return runs.flatMap((run) => trim(run))
}

const isTomt = (l: Led): boolean => !!l.ord && (TOMT.test(l.ord) || !/[\p{L}]/u.test(l.ord))

function trim(run: readonly Led[]): Omfang[] {
  let [a, b] = [0, run.length]
  const keep = (l: Led | undefined) => /^(på|i|til|med|inden|før|uden|ved|efter|under)$/.test(l?.ord ?? '')
  while (a < b && isTomt(run[a]!) && !(keep(run[a]) && b - a > 1 && !isTomt(run[a + 1]!))) a++
  while (b > a && isTomt(run[b - 1]!)) b--
  return b > a ? [{ fra: run[a]!.fra, til: run[b - 1]!.til }] : []
}

const MAX_NOTE = 1000

/** The note: stretches of the text as written, neighbours joined. */
export function noteOf(k: Kladde, tekst: string): string | null {
  const all = [...(k.type === 'observation' ? [] : restOf(k, k.stykke)), ...k.note].sort((x, y) => x.fra - y.fra)
  const joined: Omfang[] = []
  for (const o of all) {
    const last = joined.at(-1)
    if (last && o.fra <= last.til) last.til = Math.max(last.til, o.til)
    else if (last && /^[\s,;:]*(og|samt|men|\+)?\s*$/.test(tekst.slice(last.til, o.fra))) last.til = o.til
    else joined.push({ ...o })
  }
  const note = joined.map(({ fra, til }) => clean(tekst.slice(fra, til))).filter(Boolean)
  return note.length ? note.join(', ').slice(0, MAX_NOTE) : null
}

const clean = (text: string): string => text.trim().replace(/^[\s,.;:()!-]+|[\s,;:(!.-]+$/g, '')
