import type { Answer } from './answer.ts'
import { ensure } from './errors.ts'
import { readUploadForm } from './multipart.ts'
import { keptHeaders } from './object-headers.ts'
import type { ObjectMeta } from './object-file.ts'
import type { Place } from './objects.ts'
import { MAX_OBJECT, type Operation } from './operation.ts'
import { checkPolicy } from './post-policy.ts'
import { checkKey, type Fields } from './request.ts'
import { parseTagXml } from './tags.ts'
import { renderXml } from './xml.ts'

function redirectTo(target: string | undefined, { bucket, key }: Place, etag: string): string | undefined {
  if (!target || !URL.canParse(target)) return undefined
  const url = new URL(target)
  for (const [name, value] of Object.entries({ bucket, key, etag })) url.searchParams.set(name, value)
  return url.href
}

/** A redirect wins over a status, and any status but 200 and 201 means 204. */
function answerPost(fields: Fields, place: Place, meta: ObjectMeta): Answer {
  const etag = `"${meta.etag}"`
  const location = redirectTo(fields.success_action_redirect, place, etag)
  if (location) return { status: 303, headers: { location, etag } }
  if (fields.success_action_status === '200') return { status: 200, headers: { etag } }
  if (fields.success_action_status !== '201') return { status: 204, headers: { etag } }
  const xml = renderXml('PostResponse', { Bucket: place.bucket, Key: place.key, ETag: etag })
  return { status: 201, headers: { etag }, xml }
}

/** A browser's form upload: the signed policy is the authority, for everything the form says. */
export const postObject: Operation = async ({ store, verifier, request }) => {
  const { fields, file } = await readUploadForm(request.body, request.headers['content-type'])
  await verifier.verifyPolicy(fields)
  const size = checkPolicy(fields, request.bucket, new Date(), MAX_OBJECT)
  ensure(fields.key, 'InvalidArgument', 'The form has no key.')
  const place = { bucket: request.bucket, key: checkKey(fields.key) }
  const meta = await store.put(place, {
    chunks: file,
    headers: keptHeaders(fields),
    tags: fields.tagging === undefined ? {} : parseTagXml(fields.tagging),
    max: size.max,
    check: (digests) => ensure(digests.size >= size.min, 'EntityTooSmall'),
  })
  return answerPost(fields, place, meta)
}
