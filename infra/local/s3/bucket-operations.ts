import { ensure } from './errors.ts'
import type { ObjectMeta } from './object-file.ts'
import type { Operation } from './operation.ts'
import { readXmlBody } from './payload.ts'
import { renderXml } from './xml.ts'

const MAX_KEYS = 1000

export const createBucket: Operation = async ({ store, request }) => {
  await readXmlBody(request)
  await store.createBucket(request.bucket)
  return { status: 200, headers: { location: `/${request.bucket}` } }
}

export const headBucket: Operation = async ({ store, request, region }) => {
  await store.requireBucket(request.bucket)
  return { status: 200, headers: { 'x-amz-bucket-region': region } }
}

function describe({ key, lastModified, etag, size }: ObjectMeta, encode: (text: string) => string) {
  return { Key: encode(key), LastModified: lastModified, ETag: `"${etag}"`, Size: size, StorageClass: 'STANDARD' }
}

function parseMaxKeys(text = String(MAX_KEYS)): number {
  ensure(/^\d{1,9}$/.test(text), 'InvalidArgument')
  return Math.min(Number(text), MAX_KEYS)
}

/** The token is the last key of the page before, so a page stays right when objects come and go between. */
export const listObjects: Operation = async ({ store, request: { bucket, query } }) => {
  const { prefix = '', 'continuation-token': token, 'start-after': startAfter = '', 'encoding-type': encoding } = query
  ensure(query['list-type'] === '2', 'NotImplemented')
  const maxKeys = parseMaxKeys(query['max-keys'])
  const after = Buffer.from(token === undefined ? startAfter : Buffer.from(token, 'base64url'))
  const rest = (await store.list(bucket, prefix)).filter(({ key }) => Buffer.compare(Buffer.from(key), after) > 0)
  const page = rest.slice(0, maxKeys)
  const isTruncated = maxKeys > 0 && rest.length > page.length
  const encode = encoding === 'url' ? encodeURIComponent : (text: string) => text
  const xml = renderXml('ListBucketResult', {
    Name: bucket,
    Prefix: encode(prefix),
    KeyCount: page.length,
    MaxKeys: maxKeys,
    EncodingType: encoding,
    IsTruncated: isTruncated,
    ContinuationToken: token,
    NextContinuationToken: isTruncated ? Buffer.from(page.at(-1)?.key ?? '').toString('base64url') : undefined,
    Contents: page.map((meta) => describe(meta, encode)),
  })
  return { status: 200, xml }
}
