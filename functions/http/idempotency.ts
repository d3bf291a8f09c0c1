import { createHash, randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { DomaeneFejl } from '../domain/fejl.ts'
import { uuidOfHash } from '../domain/id.ts'
import type { HttpDeps } from './deps.ts'
import type { Env } from './env.ts'

const sha = (text: string) => createHash('sha256').update(text).digest('hex')

/** A UUID that follows from a text. */
export const uuidOf = (text: string): string => uuidOfHash(sha(text))

/** Runs the work once per Idempotency-Key; without the header it just runs. */
export async function idempotent(
  deps: Pick<HttpDeps, 'idempotens' | 'now'>,
  c: Context<Env>,
  operationId: string,
  raw: unknown,
  work: (newId: () => string) => Promise<Response>,
): Promise<Response> {
  const given = c.req.method === 'GET' ? undefined : c.req.header('idempotency-key')
  if (!given) return work(randomUUID)
  if (!/^[\x21-\x7e]{1,200}$/.test(given)) {
    throw new DomaeneFejl('felter.ugyldige', [
      { felt: 'Idempotency-Key', besked: 'Nøglen må højst være 200 synlige tegn' },
    ])
  }
  const key = `idem#${sha(`${c.get('aktoer').sub}#${operationId}#${c.req.path}#${given}`)}`
  const bodyHash = sha(JSON.stringify(raw) ?? '')
  const saved = await deps.idempotens.begin(key, bodyHash, deps.now())
  if (saved)
    return c.body(saved.body, saved.status as 200, {
      'content-type': 'application/json; charset=utf-8',
      'idempotent-replayed': 'true',
    })
  return finish(deps, key, bodyHash, work)
}

async function finish(
  deps: Pick<HttpDeps, 'idempotens' | 'now'>,
  key: string,
  bodyHash: string,
  work: (newId: () => string) => Promise<Response>,
): Promise<Response> {
  let n = 0
  try {
    const response = await work(() => uuidOf(`${key}#${n++}`))
    const body = await response.clone().text()
    await deps.idempotens.finish(key, bodyHash, { status: response.status, body }, deps.now())
    return response
  } catch (error) {
    await deps.idempotens.forget(key)
    throw error
  }
}
