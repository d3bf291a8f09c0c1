import { type ByteReader, createByteReader } from './byte-reader.ts'
import { ensure } from './errors.ts'
import type { Fields } from './request.ts'

const CRLF = Buffer.from('\r\n')
const LINE_MAX = 1024

async function readLine(reader: ByteReader): Promise<string> {
  const line = await reader.until(CRLF, LINE_MAX)
  ensure(line, 'IncompleteBody')
  return line.toString('latin1')
}

async function readTrailers(reader: ByteReader, trailers: Fields): Promise<void> {
  for (let line = await readLine(reader); line !== ''; line = await readLine(reader)) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
    ensure(name !== undefined && value !== undefined, 'MalformedTrailerError')
    trailers[name.toLowerCase()] = value
  }
}

/** Takes AWS's chunk framing off a body; what stands after the last chunk is put into `trailers`. */
export async function* decodeAwsChunked(source: AsyncIterator<Buffer>, trailers: Fields): AsyncGenerator<Buffer> {
  const reader = createByteReader(source)
  for (;;) {
    const [, hex] = /^([0-9a-f]{1,8})$/i.exec(await readLine(reader)) ?? []
    ensure(hex, 'IncompleteBody')
    const length = Number.parseInt(hex, 16)
    if (length === 0) return readTrailers(reader, trailers)
    ensure(yield* reader.exactly(length), 'IncompleteBody')
    ensure((await readLine(reader)) === '', 'IncompleteBody')
  }
}
