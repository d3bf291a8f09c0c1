import { feltOf } from '../felt.ts'
import { formatKolonne } from './kolonner.ts'
import { type Plejefamilie, type Plejefamiliefelt, plejefamilieFelter } from './schema.ts'

const KEYS = Object.keys(plejefamilieFelter) as Plejefamiliefelt[]

/** The columns of template and export, in the order of the register; the import reads them back. */
export const exportHeaders: string[] = KEYS.map((key) => feltOf(plejefamilieFelter[key], key).label)

const quote = (text: string) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const toLine = (cells: string[]) => `${cells.map(quote).join(';')}\r\n`

/** UTF-8 mark and semicolons: what Danish spreadsheets open without a question. */
const BOM = '\uFEFF'

/** An entry as the cells of one row. */
const toCsvCells = (familie: Partial<Plejefamilie>): string[] => KEYS.map((key) => formatKolonne(key, familie[key]))

/** The register as CSV; without families it is the template to fill in. Holds names and addresses: classed as such by the caller. */
export const toCsv = (familier: Partial<Plejefamilie>[] = []): string =>
  BOM + toLine(exportHeaders) + familier.map((familie) => toLine(toCsvCells(familie))).join('')
