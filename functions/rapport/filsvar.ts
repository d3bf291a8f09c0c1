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
