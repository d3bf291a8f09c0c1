import { ensure } from './errors.ts'
import type { ObjectMeta } from './object-file.ts'
import type { Fields } from './request.ts'

/** What S3 keeps with an object and gives back with it; everything else a request carries is about the request. */
const KEPT = /^(content-(type|disposition|encoding|language)|cache-control|expires|x-amz-meta-[\w-]+)$/
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/

/** Picks the headers to keep. AWS's own chunk framing is undone on arrival, so it is no property of the object. */
export function keptHeaders(settings: Fields): Fields {
  const kept = Object.entries(settings).filter(([name]) => KEPT.test(name))
  ensure(
    kept.every(([, value]) => HEADER_VALUE.test(value)),
    'InvalidArgument',
    'A header value has characters headers cannot have.',
  )
  const { 'content-encoding': encoding = '', ...headers } = Object.fromEntries(kept)
  const codings = encoding.split(',').map((coding) => coding.trim())
  const left = codings.filter((coding) => coding !== '' && coding !== 'aws-chunked').join(',')
  return { 'content-type': 'binary/octet-stream', ...headers, ...(left && { 'content-encoding': left }) }
}

/** `response-content-disposition=…` in a signed address decides the header of that answer. */
export function overrides(query: Fields): Fields {
  const asked = Object.entries(query).filter(([name]) => name.startsWith('response-'))
  const headers = Object.fromEntries(asked.map(([name, value]) => [name.slice('response-'.length), value]))
  ensure(
    Object.values(headers).every((value) => HEADER_VALUE.test(value)),
    'InvalidArgument',
  )
  return headers
}

/** The headers every answer about an object has. */
export function describeObject(meta: ObjectMeta, withChecksum: boolean): Fields {
  const tagCount = Object.keys(meta.tags).length
  return {
    ...meta.headers,
    'accept-ranges': 'bytes',
    'content-length': String(meta.size),
    etag: `"${meta.etag}"`,
    'last-modified': new Date(meta.lastModified).toUTCString(),
    ...(tagCount > 0 && { 'x-amz-tagging-count': String(tagCount) }),
    ...(withChecksum && { 'x-amz-checksum-crc32': meta.crc32 }),
  }
}
