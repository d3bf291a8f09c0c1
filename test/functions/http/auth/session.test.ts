import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasRolle } from '../../../../functions/domain/roller.ts'
import { pages as adgang } from '../../../../functions/adgang/pages.tsx'
import { pages as dagbog } from '../../../../functions/dagbog/pages.tsx'
import { pages as forloeb } from '../../../../functions/forloeb/pages.tsx'
import { pages as matching } from '../../../../functions/matching/pages.tsx'
import { pages as rapport } from '../../../../functions/rapport/pages.tsx'
import { pages as visitation } from '../../../../functions/visitation/pages.tsx'
import { demoUsers } from '../../../../infra/local/login/demo.ts'
import { aktoerOf, ORIGIN, startWorld, type World } from '../../../world.ts'

let world: World
beforeAll(async () => void (world = await startWorld()))
afterAll(() => world.close())

const allPages = [adgang, dagbog, forloeb, matching, rapport, visitation].flat()
const fill = (path: string) => path.replace('{dato}', '2026-03-10').replaceAll(/\{\w+\}/g, () => randomUUID())
const form = (cookie: string, body: string, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: {
    cookie: `__Host-session=${cookie}`,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(body.length),
    origin: ORIGIN,
    ...headers,
  },
  body,
})
const create = (name: string) => world.deps.sessions.create(aktoerOf(name), 'id', world.deps.now())
const csrfOf = async (cookie: string) => (await world.deps.sessions.get(cookie, world.deps.now()))!.csrf

describe.each(allPages.map((page) => [`${page.method} ${page.path}`, page] as const))(
  '%s',
  (_, { method, path, permission }) => {
    test('needs a session, and a form its token', async () => {
      const sti = fill(path)
      if (method === 'get') {
        const { status, headers } = await world.fetch(sti)
        return expect([status, headers.get('location')]).toEqual([303, `/log-ind?retur=${encodeURIComponent(sti)}`])
      }
      expect((await world.fetch(sti, form('findes-ikke', 'a=b'))).status).toBe(401)
      expect((await world.fetch(sti, form(await create('leder'), 'a=b'))).status).toBe(403)
    })

    test('is no page to a role without the right, and never fails', async () => {
      for (const { brugernavn } of demoUsers) {
        const { status } = await world.page(brugernavn, fill(path), method === 'post' ? {} : undefined)
        const allowed = !permission || hasRolle(aktoerOf(brugernavn), permission)
        expect([brugernavn, status < 500]).toEqual([brugernavn, true])
        if (!allowed) expect([brugernavn, status]).toEqual([brugernavn, 404])
        // The control may ask about any number; what does not exist has no lines.
        else if (path.includes('{id}') && brugernavn !== 'revisor')
          expect([brugernavn, status]).not.toEqual([brugernavn, 200])
      }
    })
  },
)

describe('a form', () => {
  const sti = '/visitationer/ny'

  test.each<[string, (own: string) => [string, Record<string, string>?]]>([
    ['with the token of another session', () => [`_csrf=${randomUUID()}`]],
    ['from another site', (own) => [`_csrf=${own}`, { origin: 'https://andre.eksempel' }]],
    ['that the browser calls cross-site', (own) => [`_csrf=${own}`, { 'sec-fetch-site': 'cross-site' }]],
  ])('%s changes nothing', async (_, made) => {
    const cookie = await create('socialcenter')
    const drafts = async () =>
      (await world.deps.visitationer.ofAfsender(aktoerOf('socialcenter').organisation, { limit: 100 })).visitationer
        .length
    const before = await drafts()
    expect((await world.fetch(sti, form(cookie, ...made(await csrfOf(cookie))))).status).toBe(403)
    expect(await drafts()).toBe(before)
    expect((await world.fetch(sti, form(cookie, `_csrf=${await csrfOf(cookie)}`))).status).toBe(303)
    expect(await drafts()).toBe(before + 1)
  })

  test('typed while the login ran out is shown back, and saved when the person presses again', async () => {
    const sti = '/visitationer/ny'
    const own = { origin: ORIGIN }
    const typed = 'morsNavn=Maja%20%3Cb%3EPr%C3%B8ve&x=1&_csrf=gammel'
    const text = async (response: Response) => [response.status, await response.text()] as const
    const [status, html] = await text(await world.fetch(sti, form('udloebet', typed, own)))
    expect([status, html]).toEqual([401, expect.stringContaining('name="morsNavn" value="Maja &lt;b&gt;Prøve"')])
    expect(html).not.toContain('gammel')

    const cookie = await create('socialcenter')
    const [again, page] = await text(await world.fetch(sti, form(cookie, typed, own)))
    expect([again, page]).toEqual([403, expect.stringContaining(`name="_csrf" value="${await csrfOf(cookie)}"`)])
    const fields = [...page.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, n, v]) => [n!, v!])
    const sent = await world.fetch(sti, form(cookie, new URLSearchParams(fields).toString(), own))
    expect(sent.status).toBe(303)
  })

  test('of a stranger is never shown back', async () => {
    for (const [name, value] of [
      ['origin', 'https://andre.eksempel'],
      ['origin', 'null'],
      ['sec-fetch-site', 'cross-site'],
    ] as const) {
      const answer = await world.fetch(
        '/visitationer/ny',
        form(await create('socialcenter'), 'note=fremmed%20tekst', { [name]: value }),
      )
      expect([answer.status, (await answer.text()).includes('fremmed tekst')]).toEqual([403, false])
    }
  })

  test('too large is refused before it is read', async () => {
    const cookie = await create('socialcenter')
    const big = form(cookie, 'a=b', { 'content-length': String(9_000_000) })
    expect((await world.fetch(sti, big)).status).toBe(413)
  })
})

describe('a session', () => {
  test('ends with logging out: the same cookie opens nothing afterwards', async () => {
    const cookie = await create('paedagog')
    const open = () => world.fetch('/', { headers: { cookie: `__Host-session=${cookie}` } })
    expect((await open()).status).toBe(200)
    const { status, headers } = await world.fetch('/log-ud', form(cookie, `_csrf=${await csrfOf(cookie)}`))
    expect([status, headers.get('set-cookie')]).toEqual([303, expect.stringMatching(/^__Host-session=;.*Max-Age=0/)])
    expect((await open()).status).toBe(303)
  })

  test('ends by itself', async () => {
    const cookie = await create('paedagog')
    const before = world.clock.now
    world.clock.now = new Date(Date.parse(before) + 24 * 3_600_000).toISOString()
    expect((await world.fetch('/', { headers: { cookie: `__Host-session=${cookie}` } })).status).toBe(303)
    world.clock.now = before
  })
})
