import { ALMINDELIGE } from './ordbog/almindelige.ts'
import { ENHEDSORD, LOESE_MAAL, VARIGHEDSORD } from './ordbog/enheder.ts'
import { EFTERLED, UDLOESERE } from './ordbog/haendelsesord.ts'
import { AFVISNING, ANDRE, BARNET, BINDEORD, NEGATION, OMSTAENDIGHED, PLAN, RETTELSE, UDEN, VANE, VILJE } from './ordbog/rammeord.ts'
import { ENERE, ORDENSTAL, TIERE } from './ordbog/talord.ts'
import { CIRKAORD, DELORD, KLOKKEORD, MAANEDER, UGEDAGE } from './ordbog/tidsord.ts'
import { VARIANTER } from './ordbog/varianter.ts'
import { ordTal } from './talord.ts'

/** Words a misspelling may be corrected to, the diary's own words first. */
const MAAL = new Set<string>()
for (const form of [...UDLOESERE.keys(), ...Object.keys(TIERE), ...Object.keys(ENERE), ...Object.keys(DELORD), ...Object.keys(UGEDAGE)]) for (const ord of form.split('_')) MAAL.add(ord)
for (const ord of [...Object.keys(VARIGHEDSORD), ...Object.keys(ENHEDSORD), ...KLOKKEORD, ...CIRKAORD, ...Object.keys(MAANEDER), ...NEGATION, ...AFVISNING, ...VILJE, ...PLAN, ...VANE, ...RETTELSE, ...BARNET, ...Object.keys(ANDRE), 'aflyst', 'aflyste', 'udeblev', 'udeblevet', 'afbud', 'hundrede', 'halvanden', 'halvandet', 'halvtredje', 'halv', 'halvt', 'halve', 'halvdelen', 'trekvart', 'kvart', 'mellem', 'fra', 'over', 'tiden', 'ved', 'midnat', 'siden', 'overvåget', 'støttet', 'portion', 'lige', 'gange', 'barnevognen', 'vognen', 'sidst'])
  MAAL.add(ord)

const KENDTE = new Set<string>([...MAAL, ...ALMINDELIGE, ...Object.keys(VARIANTER), ...UDEN, ...OMSTAENDIGHED, ...Object.keys(BINDEORD), ...LOESE_MAAL, ...EFTERLED, ...Object.keys(ORDENSTAL)])

/** Candidates by first letter and length, so that a word is compared with a few dozen forms only. */
const SPANDE = new Map<string, string[]>()
for (const ord of MAAL) {
  if (ord.length < 4) continue
  const key = `${ord[0]}${ord.length}`
  SPANDE.set(key, [...(SPANDE.get(key) ?? []), ord])
}

export const isKendt = (ord: string): boolean => KENDTE.has(ord) || ordTal(ord) !== null || isSammensat(ord)

/** "frugtgrød", "formiddagslur": a compound is known by its last part. */
export function isSammensat(ord: string): boolean {
  return efterledOf(ord) !== null
}

export function efterledOf(ord: string): string | null {
  if (ord.length < 6 || ALMINDELIGE.has(ord)) return null
  for (const led of EFTERLED) if (ord.length >= led.length + 3 && ord.endsWith(led) && (led.length > 3 || FORLED.test(ord.slice(0, -led.length)))) return led
  return null
}
/** First parts that are accepted before the shortest last parts ("lur", "mos", "ble", "bad"). */
const FORLED = /^(?:(?:for|efter)?middags?|morgen|aften|nat|dag|frugt|grønt(?:sags)?|kartoffel|gulerods?|æble|pære|banan|banan|tisse?|lorte?|bæ|hånd|kar|barnevogns?|power|store?|lille|fin|blomme|squash|sove?)-?$/

/** The nearest known word, or the word itself. A name (capital inside a sentence) is corrected only when nearly certain. */
export function correctOrd(ord: string, name: boolean): string {
  const ascii = ord.replaceAll('aa', 'å').replaceAll('ae', 'æ').replaceAll('oe', 'ø')
  if (ascii !== ord && isKendt(ascii)) return ascii
  if (ord.length < 4 || ord.length > 20 || (name && ord.length < 8)) return ord
  const undoubled = ord.replace(/(.)\1+/g, '$1')
  if (undoubled !== ord && MAAL.has(undoubled) && undoubled.length >= 3) return undoubled
  return nearest(ord) ?? ord
}

function nearest(ord: string): string | null {
  const max = ord.length >= 8 ? 2 : 1
  let best: string | null = null
  let bestAfstand = max + 1
  for (const letter of new Set([ord[0]!, ord[1]!])) {
    for (let length = ord.length - max; length <= ord.length + max; length++) {
      for (const candidate of SPANDE.get(letter + length) ?? []) {
        const afstand = editDistance(ord, candidate, bestAfstand - 1)
        if (afstand < bestAfstand) [best, bestAfstand] = [candidate, afstand]
      }
    }
  }
  return best
}

/** Optimal string alignment distance (swap counts one), giving up above `max`. */
export function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      next.push(cost)
      if (cost < least) least = cost
    }
    if (least > max) return max + 1
    before = row
    row = next
  }
  return row[b.length]!
}
