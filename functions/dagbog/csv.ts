export interface CsvOptions {
  /** Semicolon and decimal comma, as Danish Excel reads it. */
  dansk: boolean
}

export const CSV_VALG = ['dansk', 'standard'] as const

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
