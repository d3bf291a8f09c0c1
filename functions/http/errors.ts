import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { DomaeneFejl, type Fejlkode } from '../domain/fejl.ts'
import { Konflikt } from '../store/db.ts'
import type { HttpDeps } from './deps.ts'
import type { Env } from './env.ts'

const byStatus: Record<number, Fejlkode> = {
  400: 'krop.ikkeJson',
  404: 'ikkeFundet',
  405: 'metode.ukendt',
  413: 'krop.forStor',
  415: 'krop.type',
}

/** Any thrown thing as the one error type; unknown ones become `intern` and are logged by name only. */
export function toFejl(error: unknown, writeLog: HttpDeps['writeLog'], anmodningId: string): DomaeneFejl {
  if (error instanceof DomaeneFejl) return error
  if (error instanceof Konflikt) return new DomaeneFejl('version.konflikt')
  if (error instanceof HTTPException) return new DomaeneFejl(byStatus[error.status] ?? 'intern')
  const { name, stack } = error as Error
  writeLog({ niveau: 'fejl', besked: 'uventet fejl', anmodningId, navn: name ?? 'ukendt', sted: placeOf(stack) })
  return new DomaeneFejl('intern')
}

/** File and line only: a message may carry what was sent. */
const placeOf = (stack = '') => /at .*?([\w-]+\.[mt]?[jt]sx?:\d+)/.exec(stack)?.[1] ?? 'ukendt'

/** RFC 9457 body. */
export function toProblem(fejl: DomaeneFejl) {
  return {
    type: `https://spaedbarnsprojektet.example/fejl/${fejl.kode}`,
    title: fejl.titel,
    status: fejl.status,
    code: fejl.kode,
    fejl: fejl.fejl,
  }
}

export function problemResponse(c: Context<Env>, fejl: DomaeneFejl): Response {
  return new Response(JSON.stringify(toProblem(fejl)), {
    status: fejl.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'x-anmodning-id': c.get('anmodningId') ?? '',
      ...(fejl.status === 401 && { 'www-authenticate': 'Bearer' }),
    },
  })
}
