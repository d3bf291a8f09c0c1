import { createBucket, headBucket, listObjects } from './bucket-operations.ts'
import { ensure } from './errors.ts'
import type { Operation } from './operation.ts'
import { postObject } from './post-object.ts'
import { getObject, getTagging } from './read-operations.ts'
import { type S3Request, settingsOf } from './request.ts'
import { copyObject, deleteObject, putObject, putTagging } from './write-operations.ts'

type Route = {
  method: string
  on: 'bucket' | 'object'
  run: Operation
  /** Query parameter or header that tells this route from the ones below. */
  needs?: string
  /** Query parameters this operation understands; a request with others is refused, not half done. */
  query?: RegExp
}

const ROUTES: Route[] = [
  { method: 'PUT', on: 'bucket', run: createBucket },
  { method: 'HEAD', on: 'bucket', run: headBucket },
  {
    method: 'GET',
    on: 'bucket',
    run: listObjects,
    query: /^(list-type|prefix|max-keys|continuation-token|start-after|encoding-type)$/,
  },
  { method: 'POST', on: 'bucket', run: postObject },
  { method: 'PUT', on: 'object', run: putTagging, needs: 'tagging', query: /^tagging$/ },
  { method: 'GET', on: 'object', run: getTagging, needs: 'tagging', query: /^tagging$/ },
  { method: 'PUT', on: 'object', run: copyObject, needs: 'x-amz-copy-source' },
  { method: 'PUT', on: 'object', run: putObject },
  {
    method: 'GET',
    on: 'object',
    run: getObject,
    query: /^response-(content-(type|disposition|encoding|language)|cache-control|expires)$/,
  },
  { method: 'HEAD', on: 'object', run: getObject },
  { method: 'DELETE', on: 'object', run: deleteObject },
]

/** Parameters that are about signing, or that clients add for their own logs. */
const COMMON_QUERY = /^(x-id|x-amz-.*)$/i

/** Finds the operation a request asks for. */
export function findRoute(request: S3Request): Route {
  const asked = { ...request.query, ...settingsOf(request) }
  const on = request.key === '' ? 'bucket' : 'object'
  const candidates = ROUTES.filter((route) => route.method === request.method && route.on === on)
  ensure(candidates.length > 0, 'MethodNotAllowed')
  const route = candidates.find(({ needs }) => needs === undefined || needs in asked)
  ensure(route, 'NotImplemented')
  const names = Object.keys(request.query).filter((name) => !COMMON_QUERY.test(name))
  ensure(
    names.every((name) => route.query?.test(name)),
    'NotImplemented',
  )
  return route
}
