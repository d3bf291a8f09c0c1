import { type Answer, sendAnswer } from './answer.ts'
import { ensure } from './errors.ts'
import type { ObjectMeta } from './object-file.ts'
import { describeObject, overrides } from './object-headers.ts'
import { readBody } from './objects.ts'
import type { Operation } from './operation.ts'
import { parseRange } from './range.ts'
import type { S3Request } from './request.ts'
import { renderTagXml } from './tags.ts'

function matches(header: string, etag: string): boolean {
  return header === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === `"${etag}"`)
}

/** What the answer would be without its body: the whole object, a part of it, or "you have it". */
function describeAnswer({ headers, query }: S3Request, meta: ObjectMeta): Answer & { start?: number; end?: number } {
  const ifMatch = headers['if-match']
  ensure(ifMatch === undefined || matches(ifMatch, meta.etag), 'PreconditionFailed')
  const range = parseRange(headers.range, meta.size)
  const described = {
    ...describeObject(meta, headers['x-amz-checksum-mode'] === 'ENABLED' && !range),
    ...overrides(query),
  }
  if (headers['if-none-match'] !== undefined && matches(headers['if-none-match'], meta.etag)) {
    return { status: 304, headers: { etag: `"${meta.etag}"` } }
  }
  if (!range) return { status: 200, headers: described }
  const { start, end } = range
  const part = { 'content-length': String(end - start + 1), 'content-range': `bytes ${start}-${end}/${meta.size}` }
  return { status: 206, headers: { ...described, ...part }, start, end }
}

/** GetObject and HeadObject. The answer is sent here, while the file is open: it can be overwritten or removed meanwhile. */
export const getObject: Operation = ({ store, request, response }) =>
  store.read(request, async (object) => {
    const { start, end, ...answer } = describeAnswer(request, object.meta)
    await sendAnswer(response, answer.status === 304 ? answer : { ...answer, chunks: readBody(object, start, end) })
    return undefined
  })

export const getTagging: Operation = ({ store, request }) =>
  store.read(request, async ({ meta }) => ({ status: 200, xml: renderTagXml(meta.tags) }))
