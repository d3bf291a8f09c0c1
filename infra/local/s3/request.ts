import type { IncomingMessage } from 'node:http'
import { ensure, S3Error } from './errors.ts'

/** Fields by lower-case name; parsed ones have no prototype, so `__proto__` from outside is a name like any other. */
export type Fields = Record<string, string>

export type S3Request = {
  readonly method: string
  /** Path as it is signed: every segment decoded and encoded again. */
  readonly path: string
  readonly bucket: string
  /** Empty for a request on the bucket itself. */
  readonly key: string
  readonly query: Fields
  readonly headers: Fields
  /** Ending it leaves the connection open, so that a refusal can still be answered. */
  readonly body: AsyncIterableIterator<Buffer>
}

const KEY_MAX_BYTES = 1024
const BUCKET_NAME = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    throw new S3Error('InvalidURI')
  }
}

function encode(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Checks a key by S3's rules; dots and slashes are plain characters since keys are hashed on disk. */
export function checkKey(key: string): string {
  ensure(Buffer.byteLength(key) <= KEY_MAX_BYTES, 'KeyTooLongError')
  return key
}

/** Splits `/bucket/key` (decoded or not) into its parts. */
export function parseLocation(path: string): { bucket: string; key: string } {
  const [, bucket = '', key = ''] = /^\/?([^/]*)\/?([\s\S]*)$/.exec(path) ?? []
  ensure(BUCKET_NAME.test(bucket), 'InvalidBucketName')
  return { bucket, key: checkKey(decode(key)) }
}

function parseQuery(search: string): Fields {
  const query: Fields = Object.create(null)
  for (const [name, value] of new URLSearchParams(search)) {
    ensure(!(name in query), 'InvalidArgument', 'A query parameter was given twice.')
    query[name] = value
  }
  return query
}

function parseHeaders(message: IncomingMessage): Fields {
  const headers: Fields = Object.create(null)
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(',') : value
  }
  return headers
}

/** Reads address and headers of a request; only path-style addresses (`/bucket/key`) exist here. */
export function parseRequest(message: IncomingMessage): S3Request {
  const target = message.url ?? '/'
  ensure(target.startsWith('/'), 'InvalidURI')
  const [rawPath = '/', ...rest] = target.split('?')
  return {
    method: message.method ?? 'GET',
    path: rawPath
      .split('/')
      .map((segment) => encode(decode(segment)))
      .join('/'),
    ...parseLocation(rawPath),
    query: parseQuery(rest.join('?')),
    headers: parseHeaders(message),
    body: message.iterator({ destroyOnReturn: false }),
  }
}

/** Presigned addresses carry `x-amz-*` settings in the query: there they count as headers. */
export function settingsOf(request: S3Request): Fields {
  const hoisted = Object.entries(request.query)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => name.startsWith('x-amz-'))
  return { ...Object.fromEntries(hoisted), ...request.headers }
}
