import { Readable } from 'node:stream'
import type { GemtRegistrering } from '../domain/dagbog/gemt.ts'
import { toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { downloadName } from '../http/adgang.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import type { CsvOptions } from './csv.ts'
import { csvHeader, csvLine, ndjsonLine } from './format.ts'
import { openDagbog, periodeOf } from './laes.ts'

const STREAMTYPER = ['text/csv', 'application/x-ndjson'] as const
export type Streamtype = (typeof STREAMTYPER)[number]

/** The media type asked for besides JSON. */
export const wantedStream = (accept = ''): Streamtype | undefined =>
  STREAMTYPER.find((type) => accept.split(',').some((part) => part.trim().startsWith(type)))

/** The whole range as one stream in constant memory; headers are sent when the log line stands. */
export async function streamDagbog(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  query: { fra?: string; til?: string; csv: CsvOptions },
  type: Streamtype,
): Promise<Response> {
  const forloeb = await openDagbog(deps, anmodning, forloebId)
  const { fra, til } = periodeOf(forloeb, query, toDato(anmodning.nu))
  const rows = deps.dagboeger.each(forloebId, fra, til)
  const lines = type === 'text/csv' ? csvLines(rows, query.csv) : ndjsonLines(rows)
  const navn = downloadName('dagbog', toDato(anmodning.nu), type === 'text/csv' ? 'csv' : 'ndjson')
  return new Response(Readable.toWeb(Readable.from(inChunks(lines))) as unknown as ReadableStream, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${navn}"`,
      'cache-control': 'no-store',
    },
  })
}

async function* csvLines(rows: AsyncIterable<GemtRegistrering>, options: CsvOptions): AsyncGenerator<string> {
  yield csvHeader(options)
  for await (const row of rows) yield csvLine(row, options)
}

async function* ndjsonLines(rows: AsyncIterable<GemtRegistrering>): AsyncGenerator<string> {
  for await (const row of rows) yield ndjsonLine(row)
}

const CHUNK = 64 * 1024

async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let text = ''
  for await (const line of lines) {
    text += line
    if (text.length < CHUNK) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text) yield Buffer.from(text)
}
