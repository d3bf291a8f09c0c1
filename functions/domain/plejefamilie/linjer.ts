import type { Felt } from '../felt.ts'
import { type Celle, parseCelle, toNoegle } from './celler.ts'
import { DOEGNCENTRET } from './lister.ts'
import { konfliktartTekst, kursusartTekst } from './typer.ts'

type Kolonne = Pick<Felt, 'art' | 'valg'> & { key: string }

/** Lists written as text, one row a line, cells divided by `;`: the same in the form's text area and in a CSV cell. */
const linjeKolonner = {
  kurser: [
    { key: 'navn', art: 'tekst' },
    { key: 'dato', art: 'dato' },
    { key: 'dage', art: 'tal' },
    { key: 'art', art: 'valg', valg: kursusartTekst },
  ],
  pauser: [
    { key: 'fra', art: 'dato' },
    { key: 'til', art: 'dato' },
    { key: 'note', art: 'tekst' },
  ],
  konflikter: [
    { key: 'art', art: 'valg', valg: konfliktartTekst },
    { key: 'postnr', art: 'tekst' },
    { key: 'note', art: 'tekst' },
    { key: 'noegle', art: 'tekst' },
  ],
  rejseminutter: [
    { key: 'sted', art: 'tekst' },
    { key: 'minutter', art: 'tal' },
  ],
} as const satisfies Record<string, readonly Kolonne[]>
export type Listefelt = keyof typeof linjeKolonner

export const isListefelt = (key: string): key is Listefelt => key in linjeKolonner

const INGEN = 'ingen'

/** The rows as text; an empty list is "ingen" (asked, and none), which is not the same as nothing. */
export function formatLinjer(felt: Listefelt, rows: readonly Record<string, unknown>[]): string {
  if (rows.length === 0) return INGEN
  const kolonner: readonly Kolonne[] = linjeKolonner[felt]
  const line = (row: Record<string, unknown>) =>
    kolonner.map((kolonne) => formatCelle(row[kolonne.key], kolonne)).join('; ')
  return rows.map((row) => line(row).replace(/(; )+$/, '')).join('\n')
}

/** A cell as people write it: label of a choice, decimal comma. */
export function formatCelle(value: unknown, { valg }: Pick<Felt, 'valg'>): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  if (Array.isArray(value))
    return value.length === 0 ? INGEN : value.map((item) => formatCelle(item, { valg })).join(' | ')
  return valg?.[String(value)] ?? String(value)
}

/** Reads the lines back; the message names the line, never its content. */
export function parseLinjer(felt: Listefelt, text: string): Celle {
  if (toNoegle(text) === INGEN) return { vaerdi: [] }
  const rows: Record<string, unknown>[] = []
  for (const [index, line] of text
    .split(/\r?\n/)
    .filter((item) => item.trim() !== '')
    .entries()) {
    const row = parseLinje(
      linjeKolonner[felt],
      line.split(';').map((cell) => cell.trim()),
    )
    if (typeof row === 'string') return { besked: `Linje ${index + 1}: ${row}` }
    rows.push(row)
  }
  return { vaerdi: rows }
}

function parseLinje(kolonner: readonly Kolonne[], cells: string[]): Record<string, unknown> | string {
  if (cells.length > kolonner.length) return 'der er for mange semikoloner'
  const row: Record<string, unknown> = {}
  for (const [i, kolonne] of kolonner.entries()) {
    if (!cells[i]) continue
    const cell = parseCelle(cells[i], { label: '', ...kolonne })
    if ('besked' in cell) return cell.besked
    row[kolonne.key] = kolonne.key === 'sted' && toNoegle(cells[i]) === DOEGNCENTRET ? DOEGNCENTRET : cell.vaerdi
  }
  return row
}
