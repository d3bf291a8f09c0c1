import { readFoerste, readForSiden, readNu, readSpand, readStreg, type Spand } from './spand.ts'
import { ordTal } from './talord.ts'
import { nAt, type Tegn } from './tegn.ts'
import { readGange, type Gange } from './gange.ts'
import { readTal, type Tal } from './tal.ts'
import { type Maengde, readMaengde, readVarighed, type Varighed } from './maengde.ts'
import { BINDEORD, VAGE_ANTAL } from './ordbog/rammeord.ts'
import { type Dag, readDag } from './dag.ts'
import { CIRKAORD, DELORD, KLOKKEORD, UGEDAGE } from './ordbog/tidsord.ts'
import { ORDENSTAL } from './ordbog/talord.ts'
import { beginsUdloeser, type Fundet, readUdloeser } from './udloeser.ts'
import { type Klok, type Laest, readKlok } from './klok.ts'

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

type Reader = (tegn: readonly Tegn[], i: number, dato: string) => Laest<Delled> | null
type Begins = (n: string) => boolean

const isTal: Begins = (n) => ordTal(n) !== null || /^(halv|hele?$|trekvart|kvart)/.test(n)
const isCirka: Begins = (n) => isTal(n) || CIRKAORD.has(n)
const isKlok: Begins = (n) => isCirka(n) || KLOKKEORD.has(n) || /^(lidt|lige|midnatt?)$|tiden$/.test(n)
const isDag: Begins = (n) =>
  n in DELORD ||
  n in UGEDAGE ||
  n in ORDENSTAL ||
  /^(i|her|på|sidste|til|næste|natten|den|d|for|om|hele|forrige|denne|ved|henad|sent|tidligt?|sen|over|ud|midt|af|hver)$/.test(
    n,
  )
const isGange: Begins = (n) => isTal(n) || VAGE_ANTAL.has(n) || /^(hvert?|et|en|a|á|à|på|af|jeg|x\d*)$/.test(n)
const isNu: Begins = (n) => isCirka(n) || /^(for|lige|netop|akkurat)$/.test(n)
const isSpand: Begins = (n) =>
  isKlok(n) || /^(siden|mellem|fra|start(ede)?|frem|indtil|helt|først|til|slut(tede)?)$/.test(n)
const isVarighed: Begins = (n) => isCirka(n) || /^(første|sidste)$/.test(n)

/** Tried in this order; each only where a word may open it (digits may open all but a trigger). */
const READERS: readonly (readonly [begins: Begins, read: Reader])[] = [
  [isDag, (tegn, i, dato) => wrap(readDag(tegn, i, dato), (dag) => ({ art: 'dag', dag }))],
  [isGange, (tegn, i) => wrap(readGange(tegn, i), (gange) => ({ art: 'gange', gange }))],
  [isNu, (tegn, i) => wrap(readForSiden(tegn, i) ?? readNu(tegn, i), (kl) => ({ art: 'kl', kl }))],
  [isSpand, readTid],
  [isVarighed, (tegn, i) => wrap(readVarighed(tegn, i), (varighed) => ({ art: 'varighed', varighed }))],
  [
    (n) => isCirka(n) || n === 'mellem',
    (tegn, i) => wrap(readMaengde(tegn, i), (maengde) => ({ art: 'maengde', maengde })),
  ],
  [beginsUdloeser, (tegn, i) => wrap(readUdloeser(tegn, i), (udl) => ({ art: 'udl', udl }))],
  [isTal, (tegn, i) => readLoestTal(tegn, i)],
]
const ALLE = READERS.filter(([begins]) => begins !== beginsUdloeser).map(([, read]) => read)

/** A clock or a stretch. */
function readTid(tegn: readonly Tegn[], i: number, dato: string): Laest<Delled> | null {
  const kl = readKlok(tegn, i)
  const first = kl ?? readFoerste(tegn, i)
  const spand = (tegn[i]!.art === 'ord' ? readSpand(tegn, i, dato) : null) ?? (first && readStreg(tegn, i, first))
  return spand ? { led: { art: 'spand', spand: spand.led }, n: spand.n } : wrap(kl, (kl) => ({ art: 'kl', kl }))
}

/** The readers a word may open, remembered for so many words. */
const MAX_HUSKET = 4000
const husket = new Map<string, readonly Reader[]>()
function readersOf({ art, n }: Tegn): readonly Reader[] {
  if (art !== 'ord') return ALLE
  let readers = husket.get(n)
  if (!readers) {
    if (husket.size >= MAX_HUSKET) husket.clear()
    husket.set(n, (readers = READERS.filter(([begins]) => begins(n)).map(([, read]) => read)))
  }
  return readers
}
type Delled = Led extends infer L ? (L extends Sted ? Omit<L, keyof Sted> : never) : never

/** A number that is neither clock nor amount: a count, or an amount whose unit was left out. "en" counts before "våd", "med", "stor". */
function readLoestTal(tegn: readonly Tegn[], i: number): Laest<Delled> | null {
  const tal = readTal(tegn, i, /^(våd|beskidt|med|stor|til|lille|tis)$/.test(nAt(tegn, i + 1)))
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
    const read = readSkil(tegn, i) ?? firstOf(tegn, i, dato) ?? { led: { art: 'ord', ord: t.n }, n: 1 }
    led.push(Object.assign(read.led, { fra: t.fra, til: tegn[i + read.n - 1]!.til, i, n: read.n }) as Led)
    i += read.n
  }
  return led
}

function firstOf(tegn: readonly Tegn[], i: number, dato: string): Laest<Delled> | null {
  for (const read of readersOf(tegn[i]!)) {
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
  if (t.art !== 'ord' || !(t.n in BINDEORD)) return null
  if (t.n === 'så' && /^(meget|lidt|godt|mange|længe)$/.test(nAt(tegn, i + 1))) return null
  return { led: { art: 'skil', skil: BINDEORD[t.n]! }, n: 1 }
}
