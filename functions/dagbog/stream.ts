import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import type { GemtRegistrering } from '../domain/dagbog/gemt.ts'
import { toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { downloadName } from '../http/adgang.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import type { CsvOptions } from './csv.ts'
import { csvHeader, csvLine, ndjsonLine } from './format.ts'
import { openDagbog, periodeOf } from './laes.ts'

const JSON_TYPE = 'application/json'
const STREAMTYPER = ['text/csv', 'application/x-ndjson'] as const
export type Streamtype = (typeof STREAMTYPER)[number]

/** The media type asked for when it is not JSON; q-values count. */
export function wantedStream(c: Context): Streamtype | undefined {
  const type = accepts(c, { header: 'Accept', supports: [JSON_TYPE, ...STREAMTYPER], default: JSON_TYPE })
  return STREAMTYPER.find((one) => one === type)
}

/** Level of packing: most of the gain for little of the time. */
const FAST = 1

/** True when the client can unpack. */
export const acceptsGzip = (encodings = ''): boolean =>
  /(?:^|,)\s*gzip\s*(?:,|$|;(?!\s*q=0(?:\.0+)?\s*(?:,|$)))/i.test(encodings)

/** The whole range as one stream in constant memory; headers are sent when the log line stands. */
export async function streamDagbog(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  query: { fra?: string; til?: string; csv: CsvOptions },
  { type, gzip }: { type: Streamtype; gzip: boolean },
): Promise<Response> {
  const forloeb = await openDagbog(deps, anmodning, forloebId)
  const { fra, til } = periodeOf(forloeb, query, toDato(anmodning.nu))
  const rows = deps.dagboeger.each(forloebId, fra, til)
  const lines = type === 'text/csv' ? csvLines(rows, query.csv) : ndjsonLines(rows)
  const navn = downloadName('dagbog', toDato(anmodning.nu), type === 'text/csv' ? 'csv' : 'ndjson')
  const body = Readable.from(inChunks(lines))
  // A function's answer may be 6 MB; a year of diary is more, and an eighth of it when packed.
  const packed = gzip ? body.compose(createGzip({ level: FAST })) : body
  return new Response(Readable.toWeb(packed) as unknown as ReadableStream, {
    headers: {
      ...(gzip && { 'content-encoding': 'gzip' }),
      vary: 'accept, accept-encoding',
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
