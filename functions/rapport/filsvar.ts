import { Readable } from 'node:stream'
import { attachment } from '../store/attachment.ts'
import { type Filtype, MEDIETYPE, type Rapportfil } from './fil.ts'

const headersOf = (filnavn: string, type: string) => ({
  'content-type': type,
  'content-disposition': attachment(filnavn),
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
})

/** A file to be saved; kept by no cache. */
export const fileResponse = ({ filnavn, bytes }: Rapportfil, type: Filtype): Response =>
  new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { ...headersOf(filnavn, MEDIETYPE[type]), 'content-length': String(bytes.byteLength) },
  })

/** An archive, sent piece by piece while it is made. */
export const archiveResponse = (filnavn: string, stykker: AsyncIterable<Uint8Array>): Response =>
  new Response(Readable.toWeb(Readable.from(stykker)) as ReadableStream<Uint8Array<ArrayBuffer>>, {
    headers: headersOf(filnavn, 'application/zip'),
  })
