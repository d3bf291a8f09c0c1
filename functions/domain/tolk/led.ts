import { readFoerste, readForSiden, readNu, readSpand, readStreg, type Spand } from './spand.ts'
import { readTal, type Tal } from './tal.ts'
import { BINDEORD } from './ordbog/rammeord.ts'
import { nAt, type Tegn } from './tegn.ts'
import { type Dag, readDag } from './dag.ts'
import { type Fundet, readUdloeser } from './udloeser.ts'
import { type Maengde, readMaengde, readVarighed, type Varighed } from './maengde.ts'
import { readGange, type Gange } from './gange.ts'
import { type Klok, type Laest, readKlok } from './klok.ts'

/** `ord` is the word of what is no more than a word, '' of the others. */
type Sted = { fra: number; til: number; i: number; n: number; ord: string }

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
    | { art: 'ord' }
  )

/** Reads one part at a place in the stream, or null. */
type Reader = (tegn: readonly Tegn[], i: number, dato: string) => Laest<Delled> | null

/** Tried in this order at every token. */
const READERS: readonly Reader[] = [
  (tegn, i, dato) => wrap(readDag(tegn, i, dato), (dag) => ({ art: 'dag', dag })),
  (tegn, i) => wrap(readGange(tegn, i), (gange) => ({ art: 'gange', gange })),
  (tegn, i) => wrap(readForSiden(tegn, i) ?? readNu(tegn, i), (kl) => ({ art: 'kl', kl })),
  readTid,
  (tegn, i) => wrap(readVarighed(tegn, i), (varighed) => ({ art: 'varighed', varighed })),
  (tegn, i) => wrap(readMaengde(tegn, i), (maengde) => ({ art: 'maengde', maengde })),
  (tegn, i) => wrap(readUdloeser(tegn, i), (udl) => ({ art: 'udl', udl })),
  readLoestTal,
]

/** A clock or a stretch. */
function readTid(tegn: readonly Tegn[], i: number, dato: string): Laest<Delled> | null {
  const kl = readKlok(tegn, i)
  const first = kl ?? readFoerste(tegn, i)
  const spand = (tegn[i]!.art === 'ord' ? readSpand(tegn, i, dato) : null) ?? (first && readStreg(tegn, i, first))
  return spand ? { led: { art: 'spand', spand: spand.led }, n: spand.n } : wrap(kl, (kl) => ({ art: 'kl', kl }))
}

type Delled = Led extends infer L ? (L extends Sted ? Omit<L, keyof Sted> : never) : never

/** A number that is neither clock nor amount: a count, or an amount whose unit was left out. "en" counts before "våd", "med", "stor". */
function readLoestTal(tegn: readonly Tegn[], i: number): Laest<Delled> | null {
  const tal = readTal(tegn, i, /^(til|beskidt|med|stor|tis|våd|lille)$/.test(nAt(tegn, i + 1)))
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

/** The token stream as parts of speech, left to right, longest reading first. */
export function toLed(tegn: readonly Tegn[], dato: string): Led[] {
  const led: Led[] = []
  for (let i = 0; i < tegn.length; ) {
    const t = tegn[i]!
    const read = readSkil(tegn, i) ?? firstOf(tegn, i, dato) ?? { led: { art: 'ord' }, n: 1 }
    led.push(
      Object.assign(read.led, {
        ord: read.led.art === 'ord' ? t.n : '',
        fra: t.fra,
        til: tegn[i + read.n - 1]!.til,
        i,
        n: read.n,
      }) as Led,
    )
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
    return { led: { art: 'ord' }, n: 1 }
  }
  if (t.art !== 'ord' || !(t.n in BINDEORD)) return null
  return { led: { art: 'skil', skil: BINDEORD[t.n]! }, n: 1 }
}
