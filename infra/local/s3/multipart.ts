import { type ByteReader, createByteReader } from './byte-reader.ts'
import { ensure } from './errors.ts'
import type { Fields } from './request.ts'

export type UploadForm = {
  /** Everything before the file, by lower-case name; what comes after it is ignored, as S3 does. */
  fields: Fields
  file: AsyncIterable<Buffer>
}

/** S3's limit for all fields before the file together, in bytes. */
const FIELDS_MAX = 20 * 1024
const MALFORMED = 'MalformedPOSTRequest'
const TOO_LARGE = 'MaxPostPreDataLengthExceededError'
const LINE_END = Buffer.from('\r\n')
const HEADERS_END = Buffer.from('\r\n\r\n')

function boundaryOf(contentType: string | undefined): Buffer {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/i.exec(contentType ?? '') ?? []
  const boundary = quoted ?? plain
  ensure(boundary, MALFORMED)
  return Buffer.from(`\r\n--${boundary}`)
}

/** Reads the name of the next part, or undefined after the last one. */
async function readPartName(reader: ByteReader): Promise<string | undefined> {
  const rest = await reader.until(LINE_END, FIELDS_MAX)
  ensure(rest, MALFORMED)
  if (rest.toString('latin1').startsWith('--')) return undefined
  const headers = await reader.until(HEADERS_END, FIELDS_MAX)
  ensure(headers, TOO_LARGE)
  const [, name] = /^content-disposition:\s*form-data\s*;.*?\bname="([^"]*)"/im.exec(headers.toString('utf8')) ?? []
  ensure(name, MALFORMED)
  return name.toLowerCase()
}

async function* readFile(reader: ByteReader, boundary: Buffer): AsyncGenerator<Buffer> {
  ensure(yield* reader.before(boundary), 'IncompleteBody')
}

/** Reads a browser's upload form up to its file, which is left to be streamed. */
export async function readUploadForm(
  body: AsyncIterator<Buffer>,
  contentType: string | undefined,
): Promise<UploadForm> {
  const boundary = boundaryOf(contentType)
  const reader = createByteReader(body, LINE_END)
  const fields: Fields = Object.create(null)
  let left = FIELDS_MAX
  ensure((await reader.until(boundary, FIELDS_MAX))?.length === 0, MALFORMED)
  for (let name = await readPartName(reader); name !== 'file'; name = await readPartName(reader)) {
    ensure(name !== undefined, 'InvalidArgument', 'POST requires exactly one file upload per request.')
    const value = await reader.until(boundary, left)
    ensure(value, TOO_LARGE)
    ensure(!(name in fields), 'InvalidArgument', 'A form field was given twice.')
    left -= name.length + value.length
    fields[name] = value.toString('utf8')
  }
  return { fields, file: readFile(reader, boundary) }
}
