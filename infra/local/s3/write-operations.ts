import { ensure } from './errors.ts'
import { keptHeaders } from './object-headers.ts'
import { readBody } from './objects.ts'
import { MAX_OBJECT, type Operation } from './operation.ts'
import { openPayload, readXmlBody } from './payload.ts'
import { parseLocation, settingsOf } from './request.ts'
import { parseTagHeader, parseTagXml } from './tags.ts'
import { renderXml } from './xml.ts'

export const putObject: Operation = async ({ store, request }) => {
  const settings = settingsOf(request)
  const { 'if-none-match': ifNoneMatch, 'if-match': ifMatch } = request.headers
  ensure(ifMatch === undefined && (ifNoneMatch ?? '*') === '*', 'NotImplemented')
  const meta = await store.put(request, {
    ...openPayload(request),
    headers: keptHeaders(settings),
    tags: parseTagHeader(settings['x-amz-tagging']),
    max: MAX_OBJECT,
    onlyIfNew: ifNoneMatch === '*',
  })
  return { status: 200, headers: { etag: `"${meta.etag}"`, 'x-amz-checksum-crc32': meta.crc32 } }
}

export const copyObject: Operation = async ({ store, request }) => {
  const settings = settingsOf(request)
  const [source = '', version] = (settings['x-amz-copy-source'] ?? '').split('?')
  ensure(version === undefined, 'NotImplemented')
  const copied = await store.read(parseLocation(source), (object) =>
    store.put(request, {
      chunks: readBody(object),
      headers: settings['x-amz-metadata-directive'] === 'REPLACE' ? keptHeaders(settings) : object.meta.headers,
      tags:
        settings['x-amz-tagging-directive'] === 'REPLACE'
          ? parseTagHeader(settings['x-amz-tagging'])
          : object.meta.tags,
      max: MAX_OBJECT,
      check: ({ crc32 }) => ensure(crc32 === object.meta.crc32, 'InternalError'),
    }),
  )
  return {
    status: 200,
    xml: renderXml('CopyObjectResult', { LastModified: copied.lastModified, ETag: `"${copied.etag}"` }),
  }
}

export const putTagging: Operation = async ({ store, request }) => {
  await store.setTags(request, parseTagXml(await readXmlBody(request)))
  return { status: 200 }
}

/** Like S3, removing what is not there is no error. */
export const deleteObject: Operation = async ({ store, request }) => {
  await store.remove(request)
  return { status: 204 }
}
