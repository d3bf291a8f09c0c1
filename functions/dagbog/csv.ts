import * as z from 'zod'

export interface CsvOptions {
  /** Semicolon and decimal comma, as Danish Excel reads it. */
  dansk: boolean
  /** Days and times as Danish Excel takes them for dates, by the clock of Denmark. */
  datoer: boolean
}

/** What a client may ask for, and what it gets. */
const VALG = {
  dansk: { dansk: true, datoer: false },
  standard: { dansk: false, datoer: false },
  excel: { dansk: true, datoer: true },
} as const satisfies Record<string, CsvOptions>

export const CsvValg = z
  .enum(Object.keys(VALG) as [keyof typeof VALG, ...(keyof typeof VALG)[]], 'csv er dansk, standard eller excel')
  .default('dansk')
  .meta({
    description:
      'dansk: semikolon og decimalkomma, tidspunkter som ISO 8601 med tidszone. standard: komma og punktum, ellers som dansk. excel: som dansk, men datoer som 22-11-2026 og tidspunkter som 22-11-2026 09:05 efter dansk tid, så Excel åbner dem som datoer. Sekunder og tidszone følger ikke med, så til beregning over skift til og fra sommertid bruges en af de andre',
  })
export const csvOptionsOf = (valg: keyof typeof VALG): CsvOptions => VALG[valg]

/** `2026-11-22T09:05:00+01:00` → `22-11-2026 09:05`, a day alone without the time; as it is when Excel is not meant. */
export function csvDato(value: unknown, { datoer }: CsvOptions): unknown {
  const [, aar, maaned, dag, tid] = (datoer && /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(String(value))) || []
  if (!aar) return value
  return `${dag}-${maaned}-${aar}${tid ? ` ${tid}` : ''}`
}

/** A formula in a cell is text, never a formula: a leading sign is quoted away. */
const guard = (text: string) => (/^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text)

const quote = (text: string, separator: string) =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

function cell(value: unknown, { dansk }: CsvOptions): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return dansk ? String(value).replace('.', ',') : String(value)
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  if (typeof value === 'object') return JSON.stringify(value)
  return guard(String(value))
}

/** One line of cells; a value that is not known is an empty cell. */
export function csvRow(values: readonly unknown[], options: CsvOptions): string {
  const separator = options.dansk ? ';' : ','
  return `${values.map((value) => quote(cell(value, options), separator)).join(separator)}\r\n`
}

/** The heading, after the mark that tells Excel it is UTF-8. */
export const csvHead = (columns: readonly string[], options: CsvOptions) => `\uFEFF${csvRow(columns, options)}`
