import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3ClientConfig } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BUCKET, codeOf, connect, KEYS, startTestS3, type TestS3, WEB } from './server.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startTestS3()
  await s3.put('bilag/1', 'fortroligt', { ContentType: 'text/html' })
  await s3.put('bilag/2', 'noget andet')
})
afterAll(() => s3.stop())

const address = (path: string) => `${s3.url}/${BUCKET}/${path}`
const signGet = (options: object = {}, input: object = {}) =>
  getSignedUrl(s3.presigner, new GetObjectCommand({ Bucket: BUCKET, Key: 'bilag/1', ...input }), {
    expiresIn: 60,
    ...options,
  })

describe('signed headers', () => {
  it.each([
    ['wrong secret', { credentials: { ...KEYS, secretAccessKey: 'gaet' } }, 'SignatureDoesNotMatch'],
    ['unknown key', { credentials: { ...KEYS, accessKeyId: 'fremmed' } }, 'InvalidAccessKeyId'],
    ['other region', { region: 'us-east-1' }, 'AuthorizationHeaderMalformed'],
    ['wrong clock', { systemClockOffset: -16 * 60_000 }, 'RequestTimeTooSkewed'],
  ])('are refused with %s', async (_, config: S3ClientConfig, code) => {
    // a client corrects its clock after the first refusal, so each try has its own
    expect(await codeOf(connect(s3.url, config).send(new ListObjectsV2Command({ Bucket: BUCKET })))).toBe(code)
    const client = connect(s3.url, config)
    expect(await codeOf(client.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'ny', Body: 'x' })))).toBe(code)
    expect(await codeOf(s3.read('ny'))).toBe('NoSuchKey')
  })
})

describe('without a signature', () => {
  it.each(['GET', 'PUT', 'DELETE', 'HEAD'])('%s is refused', async (method) => {
    const response = await fetch(address('bilag/1'), { method, ...(method === 'PUT' && { body: 'x' }) })
    expect(response.status).toBe(403)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await s3.read('bilag/1')).toBe('fortroligt')
  })

  it('a bucket can be neither listed nor made, and no form taken', async () => {
    expect(await codeOf(fetch(`${s3.url}/${BUCKET}?list-type=2`))).toBe('AccessDenied')
    expect(await codeOf(fetch(`${s3.url}/ny-spand`, { method: 'PUT' }))).toBe('AccessDenied')
    const form = new FormData()
    form.set('key', 'bilag/3')
    form.set('file', new Blob(['x']))
    expect(await codeOf(fetch(`${s3.url}/${BUCKET}`, { method: 'POST', body: form }))).toBe('AccessDenied')
  })

  it.each(['Basic abc', 'AWS4-HMAC-SHA256 Credential=x', 'AWS4-HMAC-SHA256 '])(
    'nonsense is refused: %s',
    async (authorization) => {
      expect(await codeOf(fetch(address('bilag/1'), { headers: { authorization } }))).toBe(
        'AuthorizationHeaderMalformed',
      )
    },
  )

  it('a refusal repeats nothing of what was sent', async () => {
    const text = await (
      await fetch(address('Hemmeligt-Navn?x=Hemmeligt'), { headers: { 'x-amz-meta-navn': 'Hemmeligt' } })
    ).text()
    expect(text).toContain('<Code>AccessDenied</Code>')
    expect(text).not.toContain('Hemmeligt')
  })
})

describe('presigned download', () => {
  it('opens with the type and disposition it was signed for, and is never sniffed', async () => {
    const ResponseContentDisposition = "attachment; filename*=UTF-8''b%C3%B8rnefaglig.pdf"
    const response = await fetch(await signGet({}, { ResponseContentDisposition }))
    expect(response.headers.get('content-disposition')).toBe(ResponseContentDisposition)
    expect(response.headers.get('content-type')).toBe('text/html')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await response.text()).toBe('fortroligt')
  })

  it('gives parts, and says when the reader has it already', async () => {
    const url = await signGet()
    const part = await fetch(url, { headers: { range: 'bytes=0-2' } })
    expect([part.status, await part.text()]).toEqual([206, 'for'])
    const again = await fetch(url, { headers: { 'if-none-match': part.headers.get('etag') ?? '' } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it.each<[string, (url: string) => string, string]>([
    ['another key', (url) => url.replace('bilag/1', 'bilag/2'), 'SignatureDoesNotMatch'],
    ['another bucket', (url) => url.replace(`/${BUCKET}/`, '/andre-dokumenter/'), 'SignatureDoesNotMatch'],
    ['a longer life', (url) => url.replace('X-Amz-Expires=60', 'X-Amz-Expires=600'), 'SignatureDoesNotMatch'],
    [
      'an endless life',
      (url) => url.replace('X-Amz-Expires=60', 'X-Amz-Expires=700000'),
      'AuthorizationQueryParametersError',
    ],
    ['another disposition', (url) => `${url}&response-content-disposition=inline`, 'SignatureDoesNotMatch'],
    ['another signature', (url) => url.replace(/X-Amz-Signature=\w/, 'X-Amz-Signature=g'), 'SignatureDoesNotMatch'],
    ['a parameter given twice', (url) => `${url}&X-Amz-Expires=600`, 'InvalidArgument'],
    ['no signature', (url) => url.replace(/&X-Amz-Signature=\w+/, ''), 'AccessDenied'],
    ['the host unsigned', (url) => url.replace('X-Amz-SignedHeaders=host', 'X-Amz-SignedHeaders='), 'AccessDenied'],
  ])('is refused when changed to %s', async (_, change, code) => {
    const url = await signGet()
    expect(change(url)).not.toBe(url)
    expect(await codeOf(fetch(change(url)))).toBe(code)
  })

  it('is for reading only', async () => {
    const url = await signGet()
    expect(await codeOf(fetch(url, { method: 'DELETE' }))).toBe('SignatureDoesNotMatch')
    expect(await codeOf(fetch(url, { method: 'PUT', body: 'x' }))).toBe('SignatureDoesNotMatch')
  })

  it('ends when its time is over, and does not begin before', async () => {
    expect(await codeOf(fetch(await signGet({ signingDate: new Date(Date.now() - 61_000) })))).toBe('AccessDenied')
    expect(await codeOf(fetch(await signGet({ signingDate: new Date(Date.now() + 3_600_000) })))).toBe('AccessDenied')
    expect(await codeOf(fetch(await signGet({ signingDate: new Date(Date.now() - 30_000) })))).toBe('200')
  })
})

describe('presigned upload', () => {
  const signPut = (client = s3.presigner) =>
    getSignedUrl(
      client,
      new PutObjectCommand({ Bucket: BUCKET, Key: 'op', ContentType: 'image/png', ContentLength: 4, Tagging: 'a=b' }),
      {
        signableHeaders: new Set(['host', 'content-type', 'content-length']),
      },
    )
  const upload = async (body: string, headers: Record<string, string>, url?: string) =>
    fetch(url ?? (await signPut()), { method: 'PUT', body, headers })

  it('takes exactly the type and length it was signed for', async () => {
    expect(await codeOf(upload('fire', { 'content-type': 'image/png' }))).toBe('200')
    expect(await s3.read('op')).toBe('fire')
    expect(await codeOf(upload('fire', { 'content-type': 'text/html' }))).toBe('SignatureDoesNotMatch')
    expect(await codeOf(upload('fem--', { 'content-type': 'image/png' }))).toBe('SignatureDoesNotMatch')
    expect(await s3.read('op')).toBe('fire')
  })

  it('refuses settings nobody signed', async () => {
    const headers = { 'content-type': 'image/png', 'x-amz-meta-godkendt': 'ja' }
    expect(await codeOf(upload('fire', headers))).toBe('AccessDenied')
  })

  it('shows the mistake of a presigner that signs the checksum of an empty body', async () => {
    expect(await codeOf(upload('fire', { 'content-type': 'image/png' }, await signPut(s3.client)))).toBe('BadDigest')
  })
})

describe('pages of other origins', () => {
  const preflight = (origin: string, method = 'POST') =>
    fetch(address(''), {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': 'content-type' },
    })

  it('may ask only when they are ours', async () => {
    const ours = await preflight(WEB)
    expect(ours.status).toBe(200)
    expect(ours.headers.get('access-control-allow-origin')).toBe(WEB)
    expect(ours.headers.get('access-control-allow-headers')).toBe('content-type')
    const foreign = await preflight('https://fremmed.example')
    expect(foreign.status).toBe(403)
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
    expect((await preflight(WEB, 'DELETE')).status).toBe(403)
  })

  it('may read an answer only when they are ours', async () => {
    const url = await signGet()
    const originFor = async (origin: string) =>
      (await fetch(url, { headers: { origin } })).headers.get('access-control-allow-origin')
    expect(await originFor(WEB)).toBe(WEB)
    expect(await originFor('https://fremmed.example')).toBeNull()
  })
})
