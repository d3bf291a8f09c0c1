import { GetObjectTaggingCommand, HeadObjectCommand } from '@aws-sdk/client-s3'
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BUCKET, codeOf, connect, KEYS, startTestS3, type TestS3 } from './server.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startTestS3()
})
afterAll(() => s3.stop())
beforeEach(() => {
  s3.events.length = 0
})

const KEY = 'karantaene/bilag-1'
type Form = { url: string; fields: Record<string, string> }

const sign = (options: Partial<PresignedPostOptions> = {}, client = s3.presigner): Promise<Form> =>
  createPresignedPost(client, {
    Bucket: BUCKET,
    Key: KEY,
    Expires: 600,
    Fields: { 'Content-Type': 'application/pdf' },
    Conditions: [['content-length-range', 2, 20]],
    ...options,
  })

function send(
  { url, fields }: Form,
  file: string | Uint8Array<ArrayBuffer> = '%PDF',
  changes: Record<string, string | undefined> = {},
) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, ...changes }))
    if (value !== undefined) form.append(name, value)
  form.append('file', new Blob([file], { type: 'text/html' }), 'min fil.pdf')
  return fetch(url, { method: 'POST', body: form, redirect: 'manual' })
}

/** The policy of a form, changed by the one who fills the form in. */
function tamper({ fields }: Form, change: (policy: { conditions: unknown[]; expiration: string }) => void): string {
  const policy = JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString())
  change(policy)
  return Buffer.from(JSON.stringify(policy)).toString('base64')
}

describe('a form as it was signed', () => {
  it('puts the file with the type of the form, not the one of the file', async () => {
    const response = await send(await sign(), '%PDF-1.7 æ')
    expect(response.status).toBe(204)
    expect(await s3.read(KEY)).toBe('%PDF-1.7 æ')
    const head = await s3.client.send(new HeadObjectCommand({ Bucket: BUCKET, Key: KEY }))
    expect(head.ContentType).toBe('application/pdf')
    expect(response.headers.get('etag')).toBe(head.ETag)
    expect(s3.events).toEqual([{ bucket: BUCKET, key: KEY, size: 11 }])
  })

  it('keeps line ends and boundaries in the file as they are', async () => {
    const text = '\r\n--x\r\n\r\n--\r\n'
    await send(await sign(), text)
    expect(await s3.read(KEY)).toBe(text)
  })

  it('leads back to the page that was signed', async () => {
    const success_action_redirect = 'http://localhost:3000/visitation/v1?trin=bilag'
    const response = await send(await sign({ Fields: { success_action_redirect } }))
    const location = new URL(response.headers.get('location') ?? '')
    expect(response.status).toBe(303)
    expect(location.href.startsWith(success_action_redirect)).toBe(true)
    expect(Object.fromEntries(location.searchParams)).toMatchObject({ trin: 'bilag', bucket: BUCKET, key: KEY })
  })

  it.each([
    ['200', 200],
    ['201', 201],
    ['204', 204],
    ['418', 204],
  ])('answers success_action_status %s with %d', async (success_action_status, status) => {
    const response = await send(await sign({ Fields: { success_action_status } }))
    expect(response.status).toBe(status)
    expect((await response.text()).includes(`<Key>${KEY}</Key>`)).toBe(status === 201)
  })

  it('carries metadata and tags', async () => {
    const tagging = '<Tagging><TagSet><Tag><Key>art</Key><Value>bilag</Value></Tag></TagSet></Tagging>'
    await send(await sign({ Fields: { 'x-amz-meta-visitation': 'v1', tagging } }))
    const at = { Bucket: BUCKET, Key: KEY }
    expect((await s3.client.send(new HeadObjectCommand(at))).Metadata).toEqual({ visitation: 'v1' })
    expect((await s3.client.send(new GetObjectTaggingCommand(at))).TagSet).toEqual([{ Key: 'art', Value: 'bilag' }])
  })

  it('may leave room where the policy does', async () => {
    const form = await sign({ Conditions: [['starts-with', '$Content-Type', 'image/']], Fields: {} })
    expect(await codeOf(send(form, 'x', { 'Content-Type': 'image/png' }))).toBe('204')
    expect(await codeOf(send(form, 'x', { 'Content-Type': 'text/html' }))).toBe('AccessDenied')
    expect(await codeOf(send(form, 'x'))).toBe('AccessDenied')
  })
})

describe('size', () => {
  it.each([
    [1, 'EntityTooSmall'],
    [2, '204'],
    [20, '204'],
    [21, 'EntityTooLarge'],
    [3_000_000, 'EntityTooLarge'],
  ])('%d bytes of 2 to 20: %s', async (length, code) => {
    const form = await sign({ Key: `stoerrelse/${length}` })
    expect(await codeOf(send(form, new Uint8Array(length)))).toBe(code)
    expect(await codeOf(s3.read(`stoerrelse/${length}`))).toBe(code === '204' ? 'ok' : 'NoSuchKey')
    expect(await s3.unfinished()).toEqual([])
  })
})

describe('a form that was changed', () => {
  it.each<[string, Record<string, string | undefined>, string]>([
    ['another key', { key: 'godkendt/bilag-1' }, 'AccessDenied'],
    ['a key outside', { key: '../../bilag-1' }, 'AccessDenied'],
    ['another type', { 'Content-Type': 'text/html' }, 'AccessDenied'],
    ['no type', { 'Content-Type': undefined }, 'AccessDenied'],
    ['no key', { key: undefined }, 'AccessDenied'],
    ['another bucket', { bucket: 'andre-dokumenter' }, 'AccessDenied'],
    ['a field more', { 'x-amz-meta-godkendt': 'ja' }, 'AccessDenied'],
    ['a redirect more', { success_action_redirect: 'https://fremmed.example/' }, 'AccessDenied'],
    ['another disposition', { 'Content-Disposition': 'inline' }, 'AccessDenied'],
    ['a field called __proto__', { ['__proto__']: 'x' }, 'AccessDenied'],
    ['no policy', { Policy: undefined }, 'AccessDenied'],
    ['no signature', { 'X-Amz-Signature': undefined }, 'AccessDenied'],
    ['another signature', { 'X-Amz-Signature': 'a'.repeat(64) }, 'SignatureDoesNotMatch'],
    ['another account', { 'X-Amz-Credential': 'fremmed/20260101/eu-central-1/s3/aws4_request' }, 'InvalidAccessKeyId'],
  ])('to %s is refused', async (_, changes, code) => {
    const form = await sign()
    expect(await codeOf(send(form, '%PDF', changes))).toBe(code)
    expect(s3.events).toEqual([])
  })

  it('may have fields that are declared to mean nothing', async () => {
    expect(await codeOf(send(await sign(), '%PDF', { 'x-ignore-csrf': '1' }))).toBe('204')
  })

  it.each<[string, Parameters<typeof tamper>[1]]>([
    ['larger files', (policy) => policy.conditions.push(['content-length-range', 0, 1e9])],
    ['other keys', (policy) => policy.conditions.push(['starts-with', '$key', ''])],
    ['a longer life', (policy) => (policy.expiration = '2099-01-01T00:00:00Z')],
  ])('in its policy, for %s, is refused', async (_, change) => {
    const form = await sign()
    expect(await codeOf(send(form, '%PDF', { Policy: tamper(form, change) }))).toBe('SignatureDoesNotMatch')
  })

  it('to go to another bucket is refused', async () => {
    const { url, fields } = await sign()
    expect(await codeOf(send({ url: url.replace(`/${BUCKET}`, '/andre-dokumenter'), fields }))).toBe('AccessDenied')
  })

  it('after the policy ran out is refused', async () => {
    expect(await codeOf(send(await sign({ Expires: -1 })))).toBe('AccessDenied')
  })

  it('and signed with another secret is refused', async () => {
    const stranger = connect(s3.url, { credentials: { ...KEYS, secretAccessKey: 'gaet' } })
    expect(await codeOf(send(await sign({}, stranger)))).toBe('SignatureDoesNotMatch')
  })

  it('cannot smuggle a second key past the check', async () => {
    const { url, fields } = await sign()
    const form = new FormData()
    form.append('key', 'godkendt/bilag-1')
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', new Blob(['%PDF']))
    expect(await codeOf(fetch(url, { method: 'POST', body: form }))).toBe('InvalidArgument')
  })

  it('ignores fields behind the file', async () => {
    const { url, fields } = await sign()
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', new Blob(['%PDF']))
    form.append('Content-Type', 'text/html')
    expect(await codeOf(fetch(url, { method: 'POST', body: form }))).toBe('204')
    const head = await s3.client.send(new HeadObjectCommand({ Bucket: BUCKET, Key: KEY }))
    expect(head.ContentType).toBe('application/pdf')
  })
})

describe('a form that is none', () => {
  const post = async (body: string, type = 'multipart/form-data; boundary=x') =>
    codeOf(fetch((await sign()).url, { method: 'POST', body, headers: { 'content-type': type } }))
  const part = (name: string, value: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

  it.each([
    ['no boundary', 'x', 'multipart/form-data', 'MalformedPOSTRequest'],
    ['another type', '{}', 'application/json', 'MalformedPOSTRequest'],
    ['nothing in it', '', undefined, 'MalformedPOSTRequest'],
    ['no file', `${part('key', 'a')}--x--\r\n`, undefined, 'InvalidArgument'],
    [
      'a field without end',
      '--x\r\nContent-Disposition: form-data; name="key"\r\n\r\nabc',
      undefined,
      'MaxPostPreDataLengthExceededError',
    ],
    ['a part without name', '--x\r\nContent-Type: text/plain\r\n\r\nabc\r\n--x--', undefined, 'MalformedPOSTRequest'],
    [
      'too much before the file',
      part('x-ignore-a', 'y'.repeat(21_000)),
      undefined,
      'MaxPostPreDataLengthExceededError',
    ],
  ])('with %s is refused', async (_, body, type, code) => {
    expect(await post(body, type)).toBe(code)
  })

  it('that S3 could not give back as headers, or has no name, is refused', async () => {
    const disposition = await sign({ Fields: { 'Content-Disposition': 'attachment; filename="☃.pdf"' } })
    expect(await codeOf(send(disposition))).toBe('InvalidArgument')
    expect(await codeOf(send(await sign({ Key: '' })))).toBe('InvalidArgument')
    expect(await codeOf(send(await sign({ Key: 'x'.repeat(1025) })))).toBe('KeyTooLongError')
  })

  it('with a policy that is none, although signed, is refused', async () => {
    for (const condition of [['in', '$key', 'a'], ['eq', 'key', 'a'], 'key'] as unknown as [['eq', string, string]]) {
      expect(await codeOf(send(await sign({ Conditions: [condition] })))).toBe('InvalidPolicyDocument')
    }
  })

  it('whose file never ends leaves nothing', async () => {
    const { fields, url } = await sign({ Key: 'uden-ende' })
    const head = Object.entries(fields)
      .map(([name, value]) => part(name, value))
      .join('')
    const body = `${head}--x\r\nContent-Disposition: form-data; name="file"\r\n\r\n%PDF-uden`
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect(await codeOf(fetch(url, { method: 'POST', body, headers }))).toBe('IncompleteBody')
    expect(await codeOf(s3.read('uden-ende'))).toBe('NoSuchKey')
  })
})
