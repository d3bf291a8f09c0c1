import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BUCKET, codeOf, someBytes, startTestS3, type TestS3 } from './server.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startTestS3()
})
afterAll(() => s3.stop())

const at = (key: string) => ({ Bucket: BUCKET, Key: key })

describe('objects', () => {
  it('gives back content, type, disposition and metadata as they were put', async () => {
    const put = await s3.put('a/handleplan.pdf', 'indhold', {
      ContentType: 'application/pdf',
      ContentDisposition: 'attachment; filename="plan.pdf"',
      Metadata: { visitation: 'v1' },
    })
    const got = await s3.client.send(new GetObjectCommand(at('a/handleplan.pdf')))
    expect(await got.Body?.transformToString()).toBe('indhold')
    expect(got).toMatchObject({
      ContentType: 'application/pdf',
      ContentDisposition: 'attachment; filename="plan.pdf"',
      ContentLength: 7,
      Metadata: { visitation: 'v1' },
      ETag: `"${createHash('md5').update('indhold').digest('hex')}"`,
    })
    expect(got.ETag).toBe(put.ETag)
  })

  it('describes an object without its body', async () => {
    await s3.put('hoved', 'tolv tegn...', { ContentType: 'text/plain' })
    expect(await s3.client.send(new HeadObjectCommand(at('hoved')))).toMatchObject({
      ContentLength: 12,
      ContentType: 'text/plain',
    })
    expect(await codeOf(s3.client.send(new HeadObjectCommand(at('findes-ikke'))))).toBe('NotFound')
  })

  it('keeps an empty object', async () => {
    await s3.put('tom', '')
    expect(await s3.read('tom')).toBe('')
  })

  it.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=5-99', '56789', 'bytes 5-9/10'],
  ])('gives the part %s', async (Range, text, contentRange) => {
    await s3.put('cifre', '0123456789')
    const got = await s3.client.send(new GetObjectCommand({ ...at('cifre'), Range }))
    expect(await got.Body?.transformToString()).toBe(text)
    expect(got.ContentRange).toBe(contentRange)
    expect(got.$metadata.httpStatusCode).toBe(206)
  })

  it('refuses a part behind the end', async () => {
    await s3.put('cifre', '0123456789')
    expect(await codeOf(s3.client.send(new GetObjectCommand({ ...at('cifre'), Range: 'bytes=10-' })))).toBe(
      'InvalidRange',
    )
  })

  it('keeps the newest of several writes, and forgets removed ones', async () => {
    await s3.put('skifter', 'gammel og længere')
    await s3.put('skifter', 'ny')
    expect(await s3.read('skifter')).toBe('ny')
    await s3.client.send(new DeleteObjectCommand(at('skifter')))
    expect(await codeOf(s3.read('skifter'))).toBe('NoSuchKey')
    expect(await codeOf(s3.client.send(new DeleteObjectCommand(at('skifter'))))).toBe('ok')
  })

  it('writes only once under If-None-Match', async () => {
    const writes = ['en', 'to', 'tre'].map((text) => codeOf(s3.put('kun-ny', text, { IfNoneMatch: '*' })))
    expect((await Promise.all(writes)).toSorted()).toEqual(['PreconditionFailed', 'PreconditionFailed', 'ok'])
    expect(await codeOf(s3.put('kun-ny', 'fire', { IfNoneMatch: '*' }))).toBe('PreconditionFailed')
    expect(await s3.read('kun-ny')).not.toBe('fire')
  })

  it('copies with type and tags to a name with Danish letters', async () => {
    await s3.put('karantæne/å b+c.txt', 'hej', { ContentType: 'text/plain', Tagging: 'art=bilag' })
    const CopySource = `${BUCKET}/${encodeURIComponent('karantæne/å b+c.txt')}`
    await s3.client.send(new CopyObjectCommand({ ...at('godkendt/å b+c.txt'), CopySource }))
    const copy = await s3.client.send(new GetObjectCommand(at('godkendt/å b+c.txt')))
    expect(await copy.Body?.transformToString()).toBe('hej')
    expect(copy).toMatchObject({ ContentType: 'text/plain', TagCount: 1 })
    expect(await codeOf(s3.client.send(new CopyObjectCommand({ ...at('x'), CopySource: `${BUCKET}/nej` })))).toBe(
      'NoSuchKey',
    )
  })

  it('copies from a name with dots in it as from any other', async () => {
    await s3.put('../punkter', 'hej')
    await s3.client.send(new CopyObjectCommand({ ...at('kopi'), CopySource: `/${BUCKET}/../punkter` }))
    expect(await s3.read('kopi')).toBe('hej')
    const versioned = new CopyObjectCommand({ ...at('kopi'), CopySource: `${BUCKET}/../punkter?versionId=1` })
    expect(await codeOf(s3.client.send(versioned))).toBe('NotImplemented')
  })

  it('replaces tags without touching the content', async () => {
    const tags = async () => (await s3.client.send(new GetObjectTaggingCommand(at('maerket')))).TagSet
    await s3.put('maerket', 'indhold', { Tagging: 'status=ny' })
    expect(await tags()).toEqual([{ Key: 'status', Value: 'ny' }])
    const TagSet = [
      { Key: 'GuardDutyMalwareScanStatus', Value: 'NO_THREATS_FOUND' },
      { Key: 'a<&>', Value: 'æ "ø"' },
    ]
    await s3.client.send(new PutObjectTaggingCommand({ ...at('maerket'), Tagging: { TagSet } }))
    expect(await tags()).toEqual(TagSet)
    expect(await s3.read('maerket')).toBe('indhold')
  })

  it('tells about every object after it can be read, and about nothing else', async () => {
    s3.events.length = 0
    await s3.put('haendelse', 'abc')
    await codeOf(s3.put('haendelse', 'nej', { IfNoneMatch: '*' }))
    expect(s3.events).toEqual([{ bucket: BUCKET, key: 'haendelse', size: 3 }])
  })
})

describe('buckets', () => {
  it('lists by prefix in byte order, page by page', async () => {
    const keys = Array.from({ length: 25 }, (_, i) => `liste/${String(i).padStart(2, '0')}-æ`)
    for (const key of [...keys].toReversed()) await s3.put(key, key)
    await s3.put('listeandet', 'uden for')
    const seen: (string | undefined)[] = []
    let token: string | undefined
    do {
      const page: { Contents?: { Key?: string }[]; NextContinuationToken?: string } = await s3.client.send(
        new ListObjectsV2Command({ Bucket: BUCKET, Prefix: 'liste/', MaxKeys: 10, ContinuationToken: token }),
      )
      seen.push(...(page.Contents ?? []).map((item) => item.Key))
      token = page.NextContinuationToken
    } while (token)
    expect(seen).toEqual(keys)
  })

  it('knows which buckets there are', async () => {
    expect(await codeOf(s3.client.send(new HeadBucketCommand({ Bucket: BUCKET })))).toBe('ok')
    expect(await codeOf(s3.client.send(new HeadBucketCommand({ Bucket: 'findes-ikke' })))).toBe('NotFound')
    expect(await codeOf(s3.client.send(new CreateBucketCommand({ Bucket: BUCKET })))).toBe('BucketAlreadyOwnedByYou')
    const write = s3.client.send(new PutObjectCommand({ Bucket: 'findes-ikke', Key: 'a', Body: 'b' }))
    expect(await codeOf(write)).toBe('NoSuchBucket')
  })

  it('says so when it is asked for something it does not do', async () => {
    const command = new PutBucketVersioningCommand({ Bucket: BUCKET, VersioningConfiguration: { Status: 'Enabled' } })
    expect(await codeOf(s3.client.send(command))).toBe('NotImplemented')
  })
})

describe('what arrives', () => {
  it('takes a streamed body with a checksum behind it', async () => {
    const bytes = someBytes(300_000)
    const chunks = [bytes.subarray(0, 1), bytes.subarray(1, 100_000), bytes.subarray(100_000)]
    await s3.put('stroem', '', { Body: Readable.from(chunks), ContentLength: bytes.length, ChecksumAlgorithm: 'CRC32' })
    const got = await s3.client.send(new GetObjectCommand(at('stroem')))
    expect(Buffer.compare((await got.Body?.transformToByteArray()) ?? new Uint8Array(), bytes)).toBe(0)
    expect(got.ContentEncoding).toBeUndefined()
  })

  it('refuses a body that is not the announced one, and keeps the old object', async () => {
    await s3.put('tjek', 'gammel')
    expect(await codeOf(s3.put('tjek', 'ny', { ChecksumCRC32: 'AAAAAA==' }))).toBe('BadDigest')
    expect(await codeOf(s3.put('tjek', 'ny', { ContentMD5: createHash('md5').update('x').digest('base64') }))).toBe(
      'BadDigest',
    )
    expect(await codeOf(s3.put('tjek', 'ny', { ContentMD5: 'kort' }))).toBe('InvalidDigest')
    const body = { Body: Readable.from([Buffer.from('ny')]), ContentLength: 2, ChecksumCRC32: 'AAAAAA==' }
    expect(await codeOf(s3.put('tjek', '', body))).toBe('BadDigest')
    expect(await s3.read('tjek')).toBe('gammel')
    expect(await s3.unfinished()).toEqual([])
  })

  it('takes 25 MB', async () => {
    const bytes = someBytes(25 * 1024 * 1024)
    await s3.put('stor', bytes)
    const got = await s3.client.send(new GetObjectCommand(at('stor')))
    expect(Buffer.compare((await got.Body?.transformToByteArray()) ?? new Uint8Array(), bytes)).toBe(0)
  })
})

describe('keys', () => {
  it.each([
    '../../udenfor',
    '..',
    './a/../../b',
    'a//b',
    '/rod',
    '%2e%2e%2f%2e%2e%2fx',
    'a\\..\\b',
    '__proto__',
    'CON',
    '.',
  ])('are only names: %s', async (key) => {
    const before = await readdir(resolve(s3.dir, '..'))
    await s3.put(key, key)
    expect(await s3.read(key)).toBe(key)
    const after = await readdir(resolve(s3.dir, '..'))
    expect(after.filter((name) => name.includes('udenfor') && !before.includes(name))).toEqual([])
    expect((await readdir(join(s3.dir, 'buckets', BUCKET))).every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true)
    expect((await readdir(s3.dir)).toSorted()).toEqual(['buckets', 'tmp'])
  })

  it('differ when they differ in any character', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), async (key) => {
        await s3.put(`fc/${key}`, key)
        expect(await s3.read(`fc/${key}`)).toBe(key)
      }),
      { numRuns: 40 },
    )
  })

  it('may not be longer than S3 allows', async () => {
    expect(await codeOf(s3.put('x'.repeat(1025), ''))).toBe('KeyTooLongError')
  })
})
