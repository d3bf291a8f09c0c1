import { once } from 'node:events'
import { request } from 'node:http'
import { Sha256 } from '@aws-crypto/sha256-js'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { SignatureV4 } from '@smithy/signature-v4'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BUCKET, codeOf, KEYS, startTestS3, type TestS3 } from './server.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startTestS3()
})
afterAll(() => s3.stop())

const signer = new SignatureV4({
  credentials: KEYS,
  region: KEYS.region,
  service: 's3',
  sha256: Sha256,
  uriEscapePath: false,
})

type Raw = {
  method?: string
  path?: string
  query?: Record<string, string>
  headers?: Record<string, string>
  body?: string
}

/** A rightly signed request that no SDK would send. */
async function send({
  method = 'PUT',
  path = `/${BUCKET}/raa`,
  query = {},
  headers = {},
  body,
}: Raw): Promise<Response> {
  const { hostname, port, host } = new URL(s3.url)
  const hash = { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }
  const request = {
    method,
    protocol: 'http:',
    hostname,
    port: Number(port),
    path,
    query,
    headers: { host, ...hash, ...headers },
  }
  const { host: _, ...signed } = (await signer.sign(request)).headers
  return fetch(`${s3.url}${path}?${new URLSearchParams(query)}`, {
    method,
    headers: signed,
    ...(body !== undefined && { body }),
  })
}

describe('a body in chunks', () => {
  const sendChunks = (body: string, length = 5, trailer = 'x-amz-checksum-crc32') =>
    codeOf(
      send({
        body,
        headers: {
          'content-encoding': 'aws-chunked',
          'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
          'x-amz-decoded-content-length': String(length),
          'x-amz-trailer': trailer,
        },
      }),
    )
  const TRAILER = 'x-amz-checksum-crc32:NhCmhg==\r\n'

  it('is put together', async () => {
    expect(await sendChunks(`2\r\nhe\r\n3\r\nllo\r\n0\r\n${TRAILER}\r\n`)).toBe('200')
    expect(await s3.read('raa')).toBe('hello')
  })

  it.each<[string, string, string, number?]>([
    ['no frame at all', 'hello', 'IncompleteBody'],
    ['a length that is none', `zz\r\nhello\r\n0\r\n${TRAILER}\r\n`, 'IncompleteBody'],
    ['a chunk longer than it says', `4\r\nhello\r\n0\r\n${TRAILER}\r\n`, 'IncompleteBody'],
    ['a chunk that stops', '5\r\nhel', 'IncompleteBody'],
    ['no last chunk', '5\r\nhello\r\n', 'IncompleteBody'],
    ['no end of trailers', `5\r\nhello\r\n0\r\n${TRAILER}`, 'IncompleteBody'],
    ['another length than announced', `5\r\nhello\r\n0\r\n${TRAILER}\r\n`, 'IncompleteBody', 6],
    ['no checksum', '5\r\nhello\r\n0\r\n\r\n', 'MalformedTrailerError'],
    ['a trailer that is none', '5\r\nhello\r\n0\r\nNhCmhg==\r\n\r\n', 'MalformedTrailerError'],
    ['a wrong checksum', '5\r\nhello\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n', 'BadDigest'],
  ])('is refused with %s', async (_, body, code, length) => {
    s3.events.length = 0
    expect(await sendChunks(body, length)).toBe(code)
    expect(s3.events).toEqual([])
    expect(await s3.unfinished()).toEqual([])
  })

  it('is refused with a checksum nobody would check', async () => {
    expect(await sendChunks('5\r\nhello\r\n0\r\n\r\n', 5, 'x-amz-checksum-crc64nvme')).toBe('NotImplemented')
  })
})

describe('a signed request', () => {
  it.each<[string, Raw, string]>([
    [
      'content of another hash',
      { body: 'x', headers: { 'x-amz-content-sha256': 'a'.repeat(64) } },
      'XAmzContentSHA256Mismatch',
    ],
    [
      'chunks signed one by one',
      { body: 'x', headers: { 'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD' } },
      'NotImplemented',
    ],
    ['another checksum', { body: 'x', headers: { 'x-amz-checksum-sha256': 'x' } }, 'NotImplemented'],
    ['a write only over a certain object', { body: 'x', headers: { 'if-match': '"x"' } }, 'NotImplemented'],
    ['tags that are no XML', { body: 'x', query: { tagging: '' } }, 'MalformedXML'],
    [
      'a tag without key',
      { body: '<TagSet><Tag><Value>x</Value></Tag></TagSet>', query: { tagging: '' } },
      'MalformedXML',
    ],
    ['too long tags', { body: 'x'.repeat(70_000), query: { tagging: '' } }, 'MalformedXML'],
    ['eleven tags', { body: 'x', headers: { 'x-amz-tagging': 'abcdefghijk'.replace(/./g, '$&=1&') } }, 'InvalidTag'],
    ['a tag twice', { body: 'x', headers: { 'x-amz-tagging': 'a=1&a=2' } }, 'InvalidTag'],
    ['a tag without name', { body: 'x', headers: { 'x-amz-tagging': '=1' } }, 'InvalidTag'],
    ['a list of the old kind', { method: 'GET', path: `/${BUCKET}/` }, 'NotImplemented'],
    [
      'a list by folder',
      { method: 'GET', path: `/${BUCKET}/`, query: { 'list-type': '2', delimiter: '/' } },
      'NotImplemented',
    ],
    [
      'a list of many',
      { method: 'GET', path: `/${BUCKET}/`, query: { 'list-type': '2', 'max-keys': 'mange' } },
      'InvalidArgument',
    ],
    ['another version', { method: 'GET', query: { versionId: '1' } }, 'NotImplemented'],
    ['a multipart upload', { method: 'POST', query: { uploads: '' } }, 'MethodNotAllowed'],
    ['all buckets', { method: 'GET', path: '/' }, 'InvalidBucketName'],
    ['a bucket with a strange name', { path: '/Æble' }, 'InvalidBucketName'],
    ['an address that is none', { method: 'GET', path: `/${BUCKET}/%ff` }, 'InvalidURI'],
    [
      'a header nobody can send back',
      { method: 'GET', query: { 'response-content-disposition': 'a\r\nb: c' } },
      'InvalidArgument',
    ],
  ])('for %s gets a clear no', async (_, raw, code) => {
    await s3.put('raa', 'gammel')
    expect(await codeOf(send(raw))).toBe(code)
    expect(await s3.read('raa')).toBe('gammel')
  })

  it('without a length is refused', async () => {
    const command = new PutObjectCommand({ Bucket: BUCKET, Key: 'uden-laengde' })
    const upload = request(await getSignedUrl(s3.presigner, command), { method: 'PUT' })
    upload.write('ukendt')
    upload.end('længde')
    const [response] = await once(upload, 'response')
    response.resume()
    expect(response.statusCode).toBe(411)
    expect(await codeOf(s3.read('uden-laengde'))).toBe('NoSuchKey')
  })

  it('gets the object only when it is the one it knows', async () => {
    await s3.put('raa', 'indhold')
    expect(await codeOf(send({ method: 'GET', headers: { 'if-match': '"andet"' } }))).toBe('PreconditionFailed')
    expect(await codeOf(send({ method: 'GET', headers: { 'if-match': '*' } }))).toBe('200')
  })

  it('for parts that are none gets everything', async () => {
    await s3.put('raa', '0123456789')
    for (const range of ['bytes=5-2', 'bytes=-', 'bytes=0-1,4-5', 'sider=1-2']) {
      expect(await (await send({ method: 'GET', headers: { range } })).text()).toBe('0123456789')
    }
    expect(await codeOf(send({ method: 'GET', headers: { range: 'bytes=-0' } }))).toBe('InvalidRange')
  })
})

describe('a signature', () => {
  const DATE = '20260312T143000Z'
  const credential = (changes: object = {}) =>
    Object.values({
      key: KEYS.accessKeyId,
      date: '20260312',
      region: KEYS.region,
      service: 's3',
      end: 'aws4_request',
      ...changes,
    }).join('/')
  const query = (changes: Record<string, string>) =>
    fetch(
      `${s3.url}/${BUCKET}/raa?${new URLSearchParams({
        'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
        'X-Amz-Credential': credential(),
        'X-Amz-Date': DATE,
        'X-Amz-Expires': '60',
        'X-Amz-SignedHeaders': 'host',
        'X-Amz-Signature': 'a'.repeat(64),
        ...changes,
      })}`,
    )
  const MALFORMED = 'AuthorizationQueryParametersError'

  it.each<[string, Record<string, string>, string]>([
    ['another algorithm', { 'X-Amz-Algorithm': 'AWS4-ECDSA-P256-SHA256' }, MALFORMED],
    ['no date', { 'X-Amz-Date': 'i dag' }, MALFORMED],
    ['a day that does not exist', { 'X-Amz-Date': '20261399T143000Z' }, MALFORMED],
    ['no life', { 'X-Amz-Expires': '0' }, MALFORMED],
    ['another service', { 'X-Amz-Credential': credential({ service: 'sts' }) }, MALFORMED],
    ['another region', { 'X-Amz-Credential': credential({ region: 'us-east-1' }) }, MALFORMED],
    ['another end', { 'X-Amz-Credential': credential({ end: 'aws4' }) }, MALFORMED],
    ['more than a credential', { 'X-Amz-Credential': `${credential()}/mere` }, MALFORMED],
    ['another account', { 'X-Amz-Credential': credential({ key: 'fremmed' }) }, 'InvalidAccessKeyId'],
  ])('with %s is refused', async (_, changes, code) => {
    expect(await codeOf(query(changes))).toBe(code)
  })

  it('that leaves out the date or the content is refused', async () => {
    const authorization = (headers: string) =>
      `AWS4-HMAC-SHA256 Credential=${credential()}, SignedHeaders=${headers}, Signature=${'a'.repeat(64)}`
    const now = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
    for (const names of ['host;x-amz-date', 'host;x-amz-content-sha256']) {
      const headers = {
        authorization: authorization(names),
        'x-amz-date': now,
        'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
      }
      expect(await codeOf(fetch(`${s3.url}/${BUCKET}/raa`, { headers }))).toBe('AuthorizationHeaderMalformed')
    }
    const undated = { authorization: authorization('host'), 'x-amz-date': 'i dag' }
    expect(await codeOf(fetch(`${s3.url}/${BUCKET}/raa`, { headers: undated }))).toBe('AccessDenied')
  })
})
