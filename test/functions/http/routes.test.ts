import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasRolle } from '../../../functions/domain/roller.ts'
import { demoClients, demoUsers } from '../../../infra/local/login/demo.ts'
import { allRoutes } from '../../../infra/openapi.ts'
import { genForloeb } from '../../fixtures/genForloeb.ts'
import { aktoerOf, startWorld, type World } from '../../world.ts'

let world: World
const forloeb = genForloeb()

beforeAll(async () => {
  world = await startWorld()
  await world.saveForloeb(forloeb)
})
afterAll(() => world.close())

const names = [...demoUsers.map(({ brugernavn }) => brugernavn), ...demoClients.map(({ clientId }) => clientId)]
const fill = (path: string, id: string) =>
  path
    .replace('{id}', id)
    .replace('{dato}', '2026-03-10')
    .replaceAll(/\{(\w*[iI]d|\w+)\}/g, () => randomUUID())
const send = (name: string, { method, path }: { method: string; path: string }, id: string) =>
  world.api(name, method.toUpperCase(), fill(path, id), method === 'get' ? undefined : {})

describe.each(allRoutes.map(({ spec }) => [`${spec.method} ${spec.path}`, spec] as const))('%s', (_, spec) => {
  test('needs a login', async () => {
    const response = await world.fetch(fill(spec.path, randomUUID()), { method: spec.method.toUpperCase() })
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([401, 'login.mangler'])
  })

  test('refuses every role that has no such right, and never fails', async () => {
    for (const name of names) {
      const { status } = await send(name, spec, randomUUID())
      const allowed = hasRolle(aktoerOf(name), spec.permission)
      const refusal = spec.path.includes('{') ? 404 : 403
      if (!allowed) expect([name, status]).toEqual([name, refusal])
      else expect([name, status < 500]).toEqual([name, true])
    }
  })

  test('a foreign object answers exactly as one that does not exist', async () => {
    if (!spec.path.startsWith('/api/forloeb/{id}')) return expect(spec.path).not.toContain('/forloeb/{id}')
    for (const name of ['plejefamilie2', 'socialcenter2', 'vuggested', 'revisor']) {
      const [foreign, unknown] = [await send(name, spec, forloeb.id), await send(name, spec, randomUUID())]
      expect([name, foreign.status, await foreign.text()]).toEqual([name, unknown.status, await unknown.text()])
      expect([name, foreign.status]).not.toEqual([name, 200])
    }
  })
})

describe('bad bodies', () => {
  const path = `/api/forloeb/${forloeb.id}/dagbog`
  const raw = (body: string, headers: Record<string, string> = {}) =>
    world.api('plejefamilie1', 'POST', path, body, headers)

  test.each([
    ['not JSON', '{', {}, 400, 'krop.ikkeJson'],
    ['broken UTF-8 and NUL', '\u0000', {}, 400, 'krop.ikkeJson'],
    ['another content type', 'a=b', { 'content-type': 'text/plain' }, 415, 'krop.type'],
    ['too large', `"${'x'.repeat(3 * 1024 * 1024)}"`, {}, 413, 'krop.forStor'],
    ['more than a hundred', JSON.stringify(Array.from({ length: 101 }, () => ({}))), {}, 422, 'felter.ugyldige'],
  ])('%s is refused with its own code', async (_, body, headers, status, code) => {
    const response = await raw(body, headers as Record<string, string>)
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code])
    expect(response.headers.get('content-type')).toContain('application/problem+json')
  })

  test('an unknown path is a problem too, and nothing was logged as an error of ours', async () => {
    const response = await world.api('leder', 'GET', '/api/findes-ikke')
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'ikkeFundet'])
    expect(world.lines).toEqual([])
  })
})

describe('the log', () => {
  test('when the line can not be written, neither read nor write is answered', async () => {
    const broken = await startWorld()
    try {
      await broken.saveForloeb(forloeb)
      broken.deps.revisionslog.read = async () => Promise.reject(new Error('log'))
      const read = await broken.api('plejefamilie1', 'GET', `/api/forloeb/${forloeb.id}/dagbog`)
      expect([read.status, ((await read.json()) as { code: string }).code]).toEqual([500, 'intern'])
    } finally {
      await broken.close()
    }
  })
})
