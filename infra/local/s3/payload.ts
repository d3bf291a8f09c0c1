import { decodeAwsChunked } from './aws-chunked.ts'
import { createDigester, type Digests } from './digest.ts'
import { ensure } from './errors.ts'
import { type Fields, type S3Request, settingsOf } from './request.ts'

export type Payload = {
  chunks: AsyncIterable<Buffer>
  /** Refuses a body that is not the one that was announced; to be called when all of it has been read. */
  check(digests: Digests): void
}

const XML_MAX_BYTES = 64 * 1024
const STREAMING = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'

/** Checksum settings with a value, e.g. `x-amz-checksum-crc32`; the others name an algorithm or a mode. */
const CHECKSUM_VALUE = /^x-amz-checksum-(?!algorithm$|mode$|type$)/

function checkDeclared(settings: Fields): void {
  const unknown = Object.keys(settings).some((name) => CHECKSUM_VALUE.test(name) && name !== 'x-amz-checksum-crc32')
  const trailer = settings['x-amz-trailer'] ?? 'x-amz-checksum-crc32'
  ensure(!unknown && trailer === 'x-amz-checksum-crc32', 'NotImplemented', 'Only CRC32 checksums are checked here.')
}

function lengthOf(settings: Fields, header: string): number {
  const text = settings[header] ?? ''
  ensure(/^\d{1,15}$/.test(text), 'MissingContentLength')
  return Number(text)
}

function checkMd5(contentMd5: string | undefined, md5: Buffer): void {
  if (contentMd5 === undefined) return
  const expected = Buffer.from(contentMd5, 'base64')
  ensure(expected.length === md5.length, 'InvalidDigest')
  ensure(expected.equals(md5), 'BadDigest')
}

/** Opens the body of a verified request, plain or in AWS's chunks, with the checks its headers announce. */
export function openPayload(request: S3Request): Payload {
  const settings = settingsOf(request)
  const contentHash = settings['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD'
  const streaming = contentHash === STREAMING
  const hashed = /^[0-9a-f]{64}$/.test(contentHash)
  ensure(streaming || hashed || contentHash === 'UNSIGNED-PAYLOAD', 'NotImplemented')
  checkDeclared(settings)
  const length = lengthOf(settings, streaming ? 'x-amz-decoded-content-length' : 'content-length')
  const trailers: Fields = Object.create(null)

  return {
    chunks: streaming ? decodeAwsChunked(request.body, trailers) : request.body,
    check(digests) {
      ensure(digests.size === length, 'IncompleteBody')
      ensure(!hashed || digests.sha256 === contentHash, 'XAmzContentSHA256Mismatch')
      checkMd5(settings['content-md5'], digests.md5)
      ensure(!streaming || !settings['x-amz-trailer'] || 'x-amz-checksum-crc32' in trailers, 'MalformedTrailerError')
      const crc32 = trailers['x-amz-checksum-crc32'] ?? settings['x-amz-checksum-crc32']
      ensure(crc32 === undefined || crc32 === digests.crc32, 'BadDigest')
    },
  }
}

/** Reads a small XML body whole. */
export async function readXmlBody(request: S3Request): Promise<string> {
  if (!request.headers['content-length'] && !request.headers['transfer-encoding']) return ''
  const payload = openPayload(request)
  const digester = createDigester()
  const chunks: Buffer[] = []
  for await (const chunk of payload.chunks) {
    ensure(digester.update(chunk) <= XML_MAX_BYTES, 'MalformedXML')
    chunks.push(chunk)
  }
  payload.check(digester.digests())
  return Buffer.concat(chunks).toString('utf8')
}
