import { type Bytes, textOf, u32be } from '../../visitation/indhold/bytes.ts'
import type { Parts } from './jpeg.ts'

/** Chunks without which the picture would look different; text, time, EXIF and everything unknown is left out. */
const SEEN = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT'])
const SIGNATURE = 8
/** Encoders cut the picture into chunks of some kB; crumbs would fill the memory. */
const MAX_CHUNKS = 20_000

/** The picture of a PNG that has been checked. */
export function cleanPng(bytes: Bytes): Parts | undefined {
  const parts = [bytes.subarray(0, SIGNATURE)]
  for (let at = SIGNATURE; at < bytes.length; ) {
    const next = at + 12 + u32be(bytes, at)
    if (SEEN.has(textOf(bytes, at + 4, at + 8))) parts.push(bytes.subarray(at, next))
    if (parts.length > MAX_CHUNKS) return undefined
    at = next
  }
  return { parts, bredde: u32be(bytes, 16), hoejde: u32be(bytes, 20) }
}
