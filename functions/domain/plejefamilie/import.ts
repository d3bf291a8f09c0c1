import type { Feltfejl } from '../fejl.ts'
import { canonicalJson } from '../kanonisk.ts'
import { kolonneOf, parseKolonne } from './kolonner.ts'
import { applyPatch, feltfejlOf, inputOf } from './patch.ts'
import { type Plejefamilie, PlejefamilieInput, type PlejefamiliePatch } from './schema.ts'

/** What became of one row. `vaerdi` is the whole entry when new, only the changed fields when changed. */
export type Raekkerapport = { linje: number; fejl: Feltfejl[] } & (
  | { udfald: 'ny'; vaerdi: PlejefamilieInput }
  | { udfald: 'aendret'; id: string; version: number; vaerdi: PlejefamiliePatch }
  | { udfald: 'uaendret'; id: string }
  | { udfald: 'fejl' }
)

export interface Importrapport {
  raekker: Raekkerapport[]
  /** Columns (1 = first) that were not understood; by number, because a file without headings would show persons. */
  ukendteKolonner: number[]
}

type Vaerdier = Record<string, unknown>
type Opslag = Map<string, Plejefamilie[]>
type Laest = { vaerdier: Vaerdier; fejl: Feltfejl[] }
/** Key of a family → the line that used it, and whether that line had a number on Tilbudsportalen. */
type Seen = Map<string, { linje: number; nummer: boolean }>

/**
 * Compares parsed CSV rows with the register and says row by row what would happen; saves nothing.
 * Same file again → all "uaendret". An empty cell never erases. Key: tilbudsportalId, else navn + postnr.
 */
export function importPlejefamilier(rows: Record<string, string>[], register: Plejefamilie[]): Importrapport {
  const opslag = lookupOf(register)
  const seen: Seen = new Map()
  const raekker = rows.map((row, index) => judgeRow(index + 2, readRow(row), opslag, seen))
  return { raekker, ukendteKolonner: unknownColumns(rows[0] ?? {}) }
}

const unknownColumns = (row: Record<string, string>): number[] =>
  Object.keys(row).flatMap((heading, i) => (kolonneOf(heading) ? [] : [i + 1]))

function readRow(row: Record<string, string>): Laest {
  const laest: Laest = { vaerdier: {}, fejl: [] }
  for (const [heading, raw] of Object.entries(row)) {
    const kolonne = kolonneOf(heading)
    // A parser puts surplus cells in an array under a heading of its own.
    const text = typeof raw === 'string' ? raw.trim() : ''
    if (!kolonne || text === '') continue
    const cell = parseKolonne(kolonne, text)
    if ('besked' in cell) laest.fejl.push({ felt: kolonne.key, besked: cell.besked })
    else laest.vaerdier[kolonne.key] = cell.vaerdi
  }
  return laest
}

const normal = (value: unknown) => (typeof value === 'string' ? value.trim().toLowerCase().replace(/\s+/g, ' ') : '')
const portalKey = (v: Vaerdier) => (v.tilbudsportalId ? `id:${normal(v.tilbudsportalId)}` : undefined)
const navnKey = (v: Vaerdier) => `navn:${normal(v.navn)}|${normal(v.postnr)}`

function lookupOf(register: Plejefamilie[]): Opslag {
  const opslag: Opslag = new Map()
  for (const familie of register) {
    for (const key of [portalKey(familie), navnKey(familie)])
      if (key) opslag.set(key, [...(opslag.get(key) ?? []), familie])
  }
  return opslag
}

/**
 * Marks the row's keys as used; answers the earlier line that was about the same family.
 * Two rows with different numbers may share name and postnummer.
 */
function takeKeys(
  vaerdier: Vaerdier,
  familie: Plejefamilie | undefined,
  seen: Seen,
  linje: number,
): number | undefined {
  const nummer = portalKey(vaerdier) !== undefined
  const keys = [portalKey(vaerdier), familie && `familie:${familie.id}`, navnKey(vaerdier)]
  let first: number | undefined
  for (const key of keys) {
    const earlier = key ? seen.get(key) : undefined
    if (earlier && !(key?.startsWith('navn:') && nummer && earlier.nummer)) first ??= earlier.linje
    else if (key) seen.set(key, { linje, nummer })
  }
  return first
}

/** Same number on Tilbudsportalen; else same name and postnummer, unless both have numbers and they differ. */
function findFamilier(vaerdier: Vaerdier, opslag: Opslag): Plejefamilie[] {
  const key = portalKey(vaerdier)
  const byPortal = key ? opslag.get(key) : undefined
  if (byPortal) return byPortal
  const byNavn = opslag.get(navnKey(vaerdier)) ?? []
  return key ? byNavn.filter((familie) => !familie.tilbudsportalId) : byNavn
}

const refuse = (linje: number, ...fejl: Feltfejl[]): Raekkerapport => ({ linje, udfald: 'fejl', fejl })

function judgeRow(linje: number, { vaerdier, fejl }: Laest, opslag: Opslag, seen: Seen): Raekkerapport {
  if (fejl.length > 0) return refuse(linje, ...fejl)
  const [familie, another] = findFamilier(vaerdier, opslag)
  if (another)
    return refuse(linje, {
      felt: 'navn',
      besked: 'Flere familier i registret passer. Skriv nummeret på Tilbudsportalen',
    })
  const first = takeKeys(vaerdier, familie, seen, linje)
  if (first) return refuse(linje, { felt: 'navn', besked: `Den samme familie står også i linje ${first}` })
  return familie ? judgeChange(linje, vaerdier, familie) : judgeNew(linje, vaerdier)
}

function judgeNew(linje: number, vaerdier: Vaerdier): Raekkerapport {
  const answer = PlejefamilieInput.safeParse(vaerdier)
  if (!answer.success) return refuse(linje, ...feltfejlOf(answer.error))
  return { linje, udfald: 'ny', fejl: [], vaerdi: answer.data }
}

/** The family is known again by these, whatever the case and spaces: written otherwise they are no change. */
const NOEGLEFELTER = ['navn', 'tilbudsportalId']
const isSame = (key: string, before: unknown, value: unknown): boolean =>
  NOEGLEFELTER.includes(key) && before
    ? normal(before) === normal(value)
    : canonicalJson(before) === canonicalJson(value)

function judgeChange(linje: number, vaerdier: Vaerdier, familie: Plejefamilie): Raekkerapport {
  const answer = applyPatch(familie, vaerdier)
  if ('fejl' in answer) return refuse(linje, ...answer.fejl)
  const before = inputOf(familie)
  const changed = Object.entries(answer.vaerdi).filter(([key, value]) => !isSame(key, before[key], value))
  if (changed.length === 0) return { linje, udfald: 'uaendret', fejl: [], id: familie.id }
  const vaerdi = Object.fromEntries(changed)
  return { linje, udfald: 'aendret', fejl: [], id: familie.id, version: familie.version, vaerdi }
}
