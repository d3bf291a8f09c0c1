import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

export type Digests = {
  size: number
  md5: Buffer
  /** Hex, as in `x-amz-content-sha256`. */
  sha256: string
  /** Base64 of four bytes, as in `x-amz-checksum-crc32`. */
  crc32: string
}

/** Counts and digests a body while it passes by. */
export function createDigester() {
  const md5 = createHash('md5')
  const sha256 = createHash('sha256')
  let crc = 0
  let size = 0
  return {
    /** Takes a chunk in and returns the number of bytes so far. */
    update(chunk: Buffer): number {
      md5.update(chunk)
      sha256.update(chunk)
      crc = crc32(chunk, crc)
      size += chunk.length
      return size
    },
    digests(): Digests {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32BE(crc)
      return { size, md5: md5.digest(), sha256: sha256.digest('hex'), crc32: bytes.toString('base64') }
    },
  }
}
