import type { Felt } from '../felt.ts'
import { isDato } from '../tid.ts'

/** What a cell of a spreadsheet or a line was read as. Messages never repeat the cell. */
export type Celle = { vaerdi: unknown } | { besked: string }

/** Lower-case ASCII letters and digits only: "Børneattest, dato" → "boerneattestdato". */
export const toNoegle = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const DANSK = /^(\d{1,2})\s*[-./ ]\s*(\d{1,2})\s*[-./ ]\s*(\d{4})$/

/** 2026-03-12, 12-03-2026, 12.3.2026, 12/3 2026 → YYYY-MM-DD. A year of two digits is refused: nothing is guessed. */
export function parseDato(text: string): Celle {
  const iso = ISO.exec(text)
  const dansk = DANSK.exec(text)
  const [year, month, day] = iso ? iso.slice(1) : dansk ? dansk.slice(1).toReversed() : []
  const vaerdi = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isDato(vaerdi) ? { vaerdi } : { besked: 'Skriv datoen med fire cifre i året, fx 12-03-2026' }
}

/** 1,5 and 1.5 alike; no thousands separators. */
export function parseTal(text: string): Celle {
  return /^-?\d+([.,]\d+)?$/.test(text)
    ? { vaerdi: Number(text.replace(',', '.')) }
    : { besked: 'Skriv et tal, fx 12 eller 1,5' }
}

const JA = new Set(['ja', 'j', 'x', '1', 'true', 'sand'])
const NEJ = new Set(['nej', 'n', '0', 'false', 'falsk'])

function parseJaNej(text: string): Celle {
  const key = toNoegle(text)
  if (JA.has(key)) return { vaerdi: true }
  return NEJ.has(key) ? { vaerdi: false } : { besked: 'Skriv ja eller nej' }
}

const SYNONYMER: Record<string, string> = { j: 'ja', x: 'ja', n: 'nej', vedikke: 'ukendt', uoplyst: 'ukendt' }

/** A value or its label, whatever the case; yes/no fields also take the usual short forms. */
export function parseValg(text: string, valg: Record<string, string>): Celle {
  const wanted = toNoegle(text)
  const hit = Object.entries(valg).find(([key, label]) => toNoegle(key) === wanted || toNoegle(label) === wanted)?.[0]
  const synonym = text === '?' ? 'ukendt' : SYNONYMER[wanted]
  const vaerdi = hit ?? (synonym && synonym in valg ? synonym : undefined)
  return vaerdi === undefined ? { besked: `Skriv en af: ${Object.values(valg).join(', ')}` } : { vaerdi }
}

/** Split at `;` `|` or line break, and at commas where the part is not itself a label with a comma. "ingen" is an empty list. */
function parseFlervalg(text: string, valg: Record<string, string>): Celle {
  if (toNoegle(text) === 'ingen') return { vaerdi: [] }
  const isLabel = (part: string) => 'vaerdi' in parseValg(part, valg)
  const parts = text.split(/[;|\n]/).flatMap((part) => (isLabel(part) ? [part] : part.split(',')))
  const cells = parts.filter((part) => part.trim() !== '').map((part) => parseValg(part, valg))
  const wrong = cells.find((cell) => 'besked' in cell)
  return wrong ?? { vaerdi: cells.map((cell) => 'vaerdi' in cell && cell.vaerdi) }
}

/** Reads a non-empty cell the way its field is asked. */
export function parseCelle(text: string, { art, valg = {} }: Felt): Celle {
  switch (art) {
    case 'dato':
      return parseDato(text)
    case 'tal':
      return parseTal(text)
    case 'jaNej':
      return parseJaNej(text)
    case 'valg':
      return parseValg(text, valg)
    case 'flervalg':
      return parseFlervalg(text, valg)
    default:
      return { vaerdi: text }
  }
}
