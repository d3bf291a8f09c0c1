import * as z from 'zod'
import { type GemtRegistrering, GemtRegistrering as Gemt } from '../domain/dagbog/gemt.ts'
import { withOffset } from '../domain/tid.ts'
import { csvDato, csvHead, type CsvOptions, csvRow } from './csv.ts'

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
    billeder: rest.udgaaet ? [] : rest.billeder,
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
  'tilfoejelse',
  'oprindeligTekst',
] as const

/** Columns of days and instants; these have the offset of Copenhagen. */
const DATOER: ReadonlySet<string> = new Set(['dato', 'start', 'slut', 'oprettet', 'aendret', 'gennemset'])

export const csvHeader = (options: CsvOptions) => csvHead(COLUMNS, options)

export function csvLine(registrering: GemtRegistrering, options: CsvOptions): string {
  const row = toPublic(registrering)
  const values: Record<string, unknown> = {
    ...row,
    detaljer: Object.keys(row.detaljer).length > 0 ? row.detaljer : null,
    forfatter: row.forfatter.navn,
    gennemset: row.gennemset?.tid ?? null,
  }
  return csvRow(
    COLUMNS.map((column) => (DATOER.has(column) ? csvDato(values[column], options) : values[column])),
    options,
  )
}

export const ndjsonLine = (registrering: GemtRegistrering) =>
  `${JSON.stringify(DagbogRegistrering.parse(toPublic(registrering)))}\n`
