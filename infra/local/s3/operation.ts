import type { ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'
import type { ObjectStore } from './objects.ts'
import type { S3Request } from './request.ts'
import type { Verifier } from './signature.ts'

export type Context = {
  request: S3Request
  response: ServerResponse
  store: ObjectStore
  verifier: Verifier
  region: string
}

/** Does one of S3's operations; undefined means that the answer was streamed already. */
export type Operation = (context: Context) => Promise<Answer | undefined>

/** S3's limit for an upload in one piece, in bytes. */
export const MAX_OBJECT = 5 * 1024 ** 3
