import { type Bytes, fejlOf, type Indholdsfejl, startsWith, textOf, u32be } from './bytes.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const MAX_PIXELS = 200_000_000

/** PNG: IHDR first with a size, whole chunks with right checksums, image data, IEND as the very last bytes. */
export function checkPng(bytes: Bytes): Indholdsfejl | undefined {
  if (!startsWith(bytes, SIGNATURE)) return fejlOf('type')
  if (u32be(bytes, 8) !== 13 || textOf(bytes, 12, 16) !== 'IHDR') return fejlOf('beskadiget')
  const pixels = u32be(bytes, 16) * u32be(bytes, 20)
  if (pixels <= 0) return fejlOf('beskadiget')
  if (pixels > MAX_PIXELS) return fejlOf('forMange')
  return checkChunks(bytes)
}

function checkChunks(bytes: Bytes): Indholdsfejl | undefined {
  let [at, data] = [SIGNATURE.length, false]
  while (at < bytes.length) {
    const length = u32be(bytes, at)
    const type = textOf(bytes, at + 4, at + 8)
    const end = at + 12 + length
    if (length < 0 || end > bytes.length || !/^[A-Za-z]{4}$/.test(type)) return fejlOf('beskadiget')
    if (crc32(bytes, at + 4, end - 4) !== u32be(bytes, end - 4)) return fejlOf('beskadiget')
    data ||= type === 'IDAT'
    if (type === 'IEND') return end === bytes.length ? (data ? undefined : fejlOf('beskadiget')) : fejlOf('blandet')
    at = end
  }
  return fejlOf('beskadiget')
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

/** Checksum of PNG chunks (ISO 3309). */
function crc32(bytes: Bytes, from: number, to: number): number {
  let c = 0xffffffff
  for (let at = from; at < to; at++) c = CRC[(c ^ bytes[at]!) & 0xff]! ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}
