import * as z from 'zod'
import { type GemtRegistrering, GemtRegistrering as Gemt } from '../domain/dagbog/gemt.ts'
import { withOffset } from '../domain/tid.ts'

/** An entry as other programs get it: instants with the offset of Copenhagen, the author by name and role. */
export const DagbogRegistrering = Gemt.omit({ forloebId: true }).extend({
  forfatter: z.object({ navn: z.string(), rolle: z.string() }),
  gennemset: z.object({ navn: z.string(), tid: z.string() }).nullable(),
})
export type DagbogRegistrering = z.infer<typeof DagbogRegistrering>

const instant = (value: string | null) => (value === null ? null : withOffset(value))

export function toPublic(registrering: GemtRegistrering): DagbogRegistrering {
  const { forloebId: _, start, slut, oprettet, aendret, gennemset, ...rest } = registrering
  return {
    ...rest,
    start: instant(start),
    slut: instant(slut),
    oprettet: withOffset(oprettet),
    aendret: withOffset(aendret),
    gennemset: gennemset && { navn: gennemset.navn, tid: withOffset(gennemset.tid) },
  }
}

const COLUMNS = [
  'id',
  'type',
  'dato',
  'start',
  'slut',
  'maengde',
  'enhed',
  'antal',
  'status',
  'note',
  'tekst',
  'detaljer',
  'kilde',
  'version',
  'udgaaet',
  'forfatter',
  'oprettet',
  'aendret',
  'gennemset',
] as const

export interface CsvOptions {
  /** Semicolon and decimal comma, as Danish Excel reads it. */
  dansk: boolean
}

/** A formula in a cell is text, never a formula: a leading sign is quoted away. */
const guard = (text: string) => (/^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text)

const quote = (text: string, separator: string) => (text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function cell(value: unknown, { dansk }: CsvOptions): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return dansk ? String(value).replace('.', ',') : String(value)
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  if (typeof value === 'object') return JSON.stringify(value)
  return guard(String(value))
}

const separatorOf = ({ dansk }: CsvOptions) => (dansk ? ';' : ',')

export const csvHeader = (options: CsvOptions) => `\uFEFF${COLUMNS.join(separatorOf(options))}\r\n`

export function csvLine(registrering: GemtRegistrering, options: CsvOptions): string {
  const row = toPublic(registrering)
  const values: Record<string, unknown> = {
    ...row,
    detaljer: Object.keys(row.detaljer).length > 0 ? row.detaljer : null,
    forfatter: row.forfatter.navn,
    gennemset: row.gennemset?.tid ?? null,
  }
  const separator = separatorOf(options)
  return `${COLUMNS.map((column) => quote(cell(values[column], options), separator)).join(separator)}\r\n`
}

export const ndjsonLine = (registrering: GemtRegistrering) => `${JSON.stringify(DagbogRegistrering.parse(toPublic(registrering)))}\n`
