import { type Dag, readDag } from './dag.ts'
import { type Klok, type Laest, readKlok } from './klok.ts'
import { type Maengde, readMaengde, readVarighed, type Varighed } from './maengde.ts'
import { BINDEORD, VAGE_ANTAL } from './ordbog/rammeord.ts'
import { ORDENSTAL } from './ordbog/talord.ts'
import { CIRKAORD, DELORD, KLOKKEORD, UGEDAGE } from './ordbog/tidsord.ts'
import { readForSiden, readNu, readSpand, type Spand } from './spand.ts'
import { readTal, type Tal } from './tal.ts'
import { nAt, type Tegn } from './tegn.ts'
import { readGange, type Gange } from './gange.ts'
import { ordTal } from './talord.ts'
import { beginsUdloeser, type Fundet, readUdloeser } from './udloeser.ts'

type Sted = { fra: number; til: number; i: number; n: number }

/** The parts of speech of a diary: what the grammar sees instead of words. */
export type Led = Sted &
  (
    | { art: 'kl'; kl: Klok }
    | { art: 'spand'; spand: Spand }
    | { art: 'varighed'; varighed: Varighed & { uvis?: boolean } }
    | { art: 'dag'; dag: Dag }
    | { art: 'maengde'; maengde: Maengde; hver?: boolean }
    | { art: 'tal'; tal: Tal }
    | { art: 'gange'; gange: Gange }
    | { art: 'udl'; udl: Fundet }
    | {
        art: 'skil'
        skil: 'punktum' | 'komma' | 'og' | 'men' | 'mens' | 'hvor' | 'da' | 'naar' | 'saa' | 'plus' | 'ind' | 'ud'
      }
    | { art: 'ord'; ord: string }
  )

const READERS: readonly ((tegn: readonly Tegn[], i: number, dato: string) => Laest<Delled> | null)[] = [
  (tegn, i, dato) => wrap(readDag(tegn, i, dato), (dag) => ({ art: 'dag', dag })),
  (tegn, i) => wrap(readGange(tegn, i), (gange) => ({ art: 'gange', gange })),
  (tegn, i) => wrap(readForSiden(tegn, i) ?? readNu(tegn, i), (kl) => ({ art: 'kl', kl })),
  (tegn, i, dato) => wrap(readSpand(tegn, i, dato), (spand) => ({ art: 'spand', spand })),
  (tegn, i) => wrap(readKlok(tegn, i), (kl) => ({ art: 'kl', kl })),
  (tegn, i) => wrap(readVarighed(tegn, i), (varighed) => ({ art: 'varighed', varighed })),
  (tegn, i) => wrap(readMaengde(tegn, i), (maengde) => ({ art: 'maengde', maengde })),
  (tegn, i) => wrap(readUdloeser(tegn, i), (udl) => ({ art: 'udl', udl })),
  (tegn, i) => readLoestTal(tegn, i),
]
type Delled = Led extends infer L ? (L extends Sted ? Omit<L, keyof Sted> : never) : never

/** A number that is neither clock nor amount: a count, or an amount whose unit was left out. "en" counts before "våd", "med", "stor". */
function readLoestTal(tegn: readonly Tegn[], i: number): Laest<Delled> | null {
  const tal = readTal(tegn, i, /^(våd|med|stor|til|lille|tis)$/.test(nAt(tegn, i + 1)))
  return tal && { led: { art: 'tal', tal }, n: tal.n }
}

function wrap<T>(read: Laest<T> | null, make: (led: T) => Delled): Laest<Delled> | null {
  return read && { led: make(read.led), n: read.n }
}

const SKIL: Readonly<Record<string, 'punktum' | 'komma' | 'plus' | 'ind' | 'ud'>> = {
  '.': 'punktum',
  '!': 'punktum',
  '?': 'punktum',
  '\n': 'punktum',
  ';': 'punktum',
  '•': 'punktum',
  ',': 'komma',
  '/': 'komma',
  '-': 'komma',
  '|': 'komma',
  '+': 'plus',
  '&': 'plus',
  '(': 'ind',
  ')': 'ud',
  '→': 'komma',
  '…': 'komma',
}

/** Small words that may open a time, an amount or a count. */
const BEGINS = new Set(
  'i her på første sidste til næste natten den d for om hele forrige denne ved henad sent tidligt tidlig sen over ud midt af hver hvert et en par x lidt lige netop akkurat siden mellem fra start startede frem indtil helt først sluttede slut a á à jeg halv halvt halve halvdelen trekvart halvanden halvandet halvandens halvtredje midnat midnatt omkring'.split(
    ' ',
  ),
)
for (const table of [DELORD, UGEDAGE, ORDENSTAL]) for (const word of Object.keys(table)) BEGINS.add(word)
for (const set of [KLOKKEORD, CIRKAORD, VAGE_ANTAL]) for (const word of set) BEGINS.add(word)

/** Most words can't open anything: they are passed over without trying the readers. */
const mayBegin = (t: Tegn): boolean =>
  t.art !== 'ord' || BEGINS.has(t.n) || beginsUdloeser(t.n) || ordTal(t.n) !== null || /^(kvart|x\d)|tiden$/.test(t.n)

/** The token stream as parts of speech, left to right, longest reading first. */
export function toLed(tegn: readonly Tegn[], dato: string): Led[] {
  const led: Led[] = []
  for (let i = 0; i < tegn.length; ) {
    const t = tegn[i]!
    const read = readSkil(tegn, i) ??
      (mayBegin(t) ? firstOf(tegn, i, dato) : null) ?? { led: { art: 'ord', ord: t.n }, n: 1 }
    led.push(Object.assign(read.led, { fra: t.fra, til: tegn[i + read.n - 1]!.til, i, n: read.n }) as Led)
    i += read.n
  }
  return led
}

function firstOf(tegn: readonly Tegn[], i: number, dato: string): Laest<Delled> | null {
  for (const read of READERS) {
    const hit = read(tegn, i, dato)
    if (hit) return hit
  }
  return null
}

function readSkil(tegn: readonly Tegn[], i: number): Laest<Delled> | null {
  const t = tegn[i]!
  if (t.art === 'skil') {
    const skil = SKIL[t.n]
    if (skil) return { led: { art: 'skil', skil }, n: 1 }
    return { led: { art: 'ord', ord: t.n }, n: 1 }
  }
  if (t.art !== 'ord' || !Object.hasOwn(BINDEORD, t.n)) return null
  if (t.n === 'så' && /^(meget|lidt|godt|mange|længe)$/.test(nAt(tegn, i + 1))) return null
  return { led: { art: 'skil', skil: BINDEORD[t.n]! }, n: 1 }
}
