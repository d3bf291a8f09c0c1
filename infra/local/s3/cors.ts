import type { IncomingMessage } from 'node:http'
import type { Answer } from './answer.ts'
import { ensure } from './errors.ts'
import type { Fields } from './request.ts'

const METHODS = ['GET', 'HEAD', 'PUT', 'POST']

/** Headers that let a page of an allowed origin read the answer; a foreign page gets none. */
export function corsHeaders(message: IncomingMessage, origins: string[]): Fields {
  const { origin } = message.headers
  if (origin === undefined || !origins.includes(origin)) return { vary: 'Origin' }
  return { vary: 'Origin', 'access-control-allow-origin': origin, 'access-control-expose-headers': 'ETag' }
}

/** Answers a browser's question whether it may send a request at all. */
export function answerPreflight({ headers }: IncomingMessage, origins: string[]): Answer {
  const { origin = '', 'access-control-request-method': method = '', 'access-control-request-headers': asked } = headers
  ensure(origins.includes(origin) && METHODS.includes(method), 'CORSForbidden')
  return {
    status: 200,
    headers: {
      'access-control-allow-methods': METHODS.join(', '),
      ...(asked && { 'access-control-allow-headers': asked }),
      'access-control-max-age': '300',
    },
  }
}
