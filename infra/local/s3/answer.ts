import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Fields } from './request.ts'

export type Answer = {
  status: number
  headers?: Fields
  xml?: string
  chunks?: AsyncIterable<Buffer>
}

/** Writes an answer out; a HEAD answer has the same headers and no body. */
export async function sendAnswer(
  response: ServerResponse,
  { status, headers = {}, xml, chunks }: Answer,
): Promise<void> {
  response.statusCode = status
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (xml !== undefined) {
    response.setHeader('content-type', 'application/xml')
    response.setHeader('content-length', Buffer.byteLength(xml))
  }
  if (chunks && response.req.method !== 'HEAD') return pipeline(Readable.from(chunks, { objectMode: false }), response)
  response.end(response.req.method === 'HEAD' ? undefined : xml)
}
