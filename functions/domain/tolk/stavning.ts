import { ENERE, ORDENSTAL, TIERE } from './ordbog/talord.ts'
import {
  AFVISNING,
  ANDRE,
  BARNET,
  BESTEMMERE,
  BINDEORD,
  NEGATION,
  OMSTAENDIGHED,
  PLAN,
  RETTELSE,
  UDEN,
  VANE,
  VILJE,
} from './ordbog/rammeord.ts'
import { UDLOESERE } from './ordbog/haendelsesord.ts'
import { CIRKAORD, DELORD, KLOKKEORD, MAANEDER, UGEDAGE } from './ordbog/tidsord.ts'
import { ENHEDSORD, LOESE_MAAL, VARIGHEDSORD } from './ordbog/enheder.ts'
import { VARIANTER } from './ordbog/varianter.ts'
import { isAlmindelig, opslag } from './opslag.ts'
import { ordTal } from './talord.ts'

/** Words a misspelling may be corrected to; of two as near, the first. */
const MAAL = new Set<string>(
  [
    ...'udeblev udeblevet afbud hundrede halvanden halvandet halvtredje halv halvt halve halvdelen trekvart kvart mellem fra over tiden ved midnat siden overvåget støttet portion lige gange barnevognen vognen sidst gang'.split(
      ' ',
    ),
    ...[...UDLOESERE].flatMap(([form, { type }]) => (type === 'observation' ? [] : [form])),
    ...[TIERE, ENERE, DELORD, UGEDAGE, VARIGHEDSORD, ENHEDSORD, MAANEDER, ANDRE].flatMap((tabel) => Object.keys(tabel)),
    ...[KLOKKEORD, CIRKAORD, NEGATION, AFVISNING, VILJE, PLAN, VANE, RETTELSE, BARNET].flatMap((set) => [...set]),
  ].flatMap((form) => form.split('_')),
)

const KENDTE = new Set<string>([
  ...MAAL,
  ...Object.keys(VARIANTER),
  ...UDEN,
  ...OMSTAENDIGHED,
  ...BESTEMMERE,
  ...Object.keys(BINDEORD),
  ...Object.keys(ORDENSTAL),
])

/** Candidates by first letter and length, so that a word is compared with a few dozen forms only. */
const SPANDE = new Map<string, { ord: string; maske: number }[]>()
for (const ord of MAAL) {
  if (ord.length < 4) continue
  const key = `${ord[0]}${ord.length}`
  SPANDE.set(key, [...(SPANDE.get(key) ?? []), { ord, maske: maskOf(ord) }])
}

/** The letters of a word as bits: words that share too few can't be near each other. */
function maskOf(ord: string): number {
  let maske = 0
  for (let i = 0; i < ord.length; i++) maske |= 1 << (ord.charCodeAt(i) % 31)
  return maske
}

function bitCount(v: number): number {
  let n = 0
  for (let rest = v; rest; rest &= rest - 1) n++
  return n
}

export const isKendt = (ord: string): boolean =>
  KENDTE.has(ord) ||
  LOESE_MAAL.test(ord) ||
  ordTal(ord.replace(/tiden$/, '')) !== null ||
  opslag(ord) !== null ||
  isAlmindelig(ord)

/** The nearest known word, or the word itself. A name (capital inside a sentence) is corrected only when nearly certain. */
export function correctOrd(ord: string, name: boolean): string {
  const ascii = ord.replaceAll('aa', 'å').replaceAll('ae', 'æ').replaceAll('oe', 'ø')
  if (ascii !== ord && isKendt(ascii)) return ascii
  if (ord.length < 4 || ord.length > 20 || (name && ord.length < 8)) return ord
  const undoubled = ord.replace(/(.)\1+/g, '$1')
  if (undoubled !== ord && MAAL.has(undoubled) && undoubled.length >= 3) return undoubled
  return nearest(ord) ?? ord
}

/** Doubt allowed: a letter too many, too few or swapped in a short word; a wrong one, or two slips, in longer ones. */
const maxOf = (ord: string): number => (ord.length >= 8 ? 2 : ord.length >= 6 ? WRONG : 1)

function nearest(ord: string): string | null {
  const max = maxOf(ord)
  const own = maskOf(ord)
  let best: string | null = null
  let bestAfstand = max + 0.01
  for (const letter of new Set([ord[0]!, ord[1]!])) {
    for (const step of [0, 1, -1, 2, -2]) {
      if (Math.abs(step) > max) continue
      for (const { ord: candidate, maske } of SPANDE.get(letter + (ord.length + step)) ?? []) {
        if (bitCount(maske ^ own) > max * 2) continue
        const afstand = editDistance(ord, candidate, bestAfstand)
        if (afstand < bestAfstand) [best, bestAfstand] = [candidate, afstand]
      }
    }
  }
  return best
}

/** What a wrong letter costs: more than one left out, doubled or swapped. */
const WRONG = 1.5

/** Optimal string alignment distance (a swap counts one, a wrong letter 1.5), giving up above `max`. */
function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const [x, y] = [a[i - 1]!, b[j - 1]!]
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (x === y ? 0 : WRONG))
      if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y) cost = Math.min(cost, before[j - 2]! + 1)
      next.push(cost)
      if (cost < least) least = cost
    }
    if (least > max) return max + 1
    before = row
    row = next
  }
  return row[b.length]!
}
