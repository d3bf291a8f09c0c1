import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { datoerFromStart } from '../../../functions/domain/forloeb/forloeb.ts'
import { addDage, toDato } from '../../../functions/domain/tid.ts'
import { logChange } from '../../../functions/store/revisionslog.ts'
import { functionNames } from '../../../infra/build/functions.ts'
import { genForloeb } from '../../fixtures/genForloeb.ts'
import { bytesOf, httpEvent, skannet } from '../../fakes/lambda.ts'
import { aktoerOf } from '../../world.ts'
import { ORIGIN, startBuilt, type World } from './built.ts'
import { callersOf } from './callers.ts'

/** What is deployed, called as Amazon calls it. */
let world: World
beforeAll(async () => {
  world = await startBuilt(functionNames)
})
afterAll(() => world.close())

const { json, bearer, openSession, api, upload } = callersOf(() => world)

describe('JSON', () => {
  test('the description of the API lies beside the bundle', async () => {
    const answer = await world.call('adgang', { path: '/api/openapi.json' })
    expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: false })
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
    expect(json(answer)).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) })
  })

  test('a write is stored, whether the body came plain or as base64', async () => {
    const [plain, encoded] = [
      await api('socialcenter', 'visitation', 'POST', '/api/visitationer', { stilling: 'ufoedt' }),
      await api('socialcenter', 'visitation', 'POST', '/api/visitationer', { stilling: 'foedt' }, true),
    ]
    expect([plain.statusCode, encoded.statusCode]).toEqual([201, 201])
    const list = json<{ data: { id: string }[] }>(await api('socialcenter', 'visitation', 'GET', '/api/visitationer'))
    expect(list.data.map(({ id }) => id)).toEqual(expect.arrayContaining([json(plain).id, json(encoded).id]))
  })

  test('the health answer reaches store, documents and login', async () => {
    expect(json(await world.call('adgang', { path: '/sundhed' }))).toEqual({ status: 'ok' })
  })
})

describe('pages and cookies', () => {
  test('going to login sets a cookie and sends the browser on, with PKCE', async () => {
    const answer = await world.call('adgang', { path: '/log-ind?retur=%2Fkoe' })
    expect(answer.statusCode).toBe(303)
    expect(answer.cookies?.[0]).toMatch(/^__Host-login=.*HttpOnly; Secure; SameSite=Lax/)
    expect(answer.headers['set-cookie']).toBeUndefined()
    const to = new URL(answer.headers.location!)
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      code_challenge_method: 'S256',
      redirect_uri: `${ORIGIN}/log-ind/retur`,
      client_id: 'web',
    })
  })

  test('a page is shown to the session of its cookie', async () => {
    const { cookies } = await openSession('socialcenter')
    const answer = await world.call('adgang', { path: '/', cookies: ['andet=1', ...cookies] })
    expect(answer.statusCode).toBe(200)
    expect(bytesOf(answer).toString('utf8')).toContain('Signe Demosen')
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })

  test('a form post (base64, as API Gateway sends forms) logs out: the cookie goes and so does the session', async () => {
    const { cookies, csrf } = await openSession('socialcenter')
    const form = {
      method: 'POST',
      path: '/log-ud',
      cookies,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN },
      body: `_csrf=${encodeURIComponent(csrf)}`,
      base64: true,
    }
    const answer = await world.call('adgang', form)
    expect([answer.statusCode, answer.headers.location]).toEqual([
      303,
      `https://login.spaedbarn.test/logout?client_id=web&logout_uri=${encodeURIComponent(`${ORIGIN}/`)}`,
    ])
    expect(answer.cookies?.[0]).toMatch(/^__Host-session=;.*Max-Age=0/)
    const after = await world.call('adgang', { path: '/', cookies })
    expect(after.statusCode).not.toBe(200)
  })

  test('a form without its csrf value is refused', async () => {
    const { cookies } = await openSession('socialcenter')
    const answer = await world.call('adgang', {
      method: 'POST',
      path: '/log-ud',
      cookies,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'x=1',
      base64: true,
    })
    expect(answer.statusCode).toBe(403)
  })
})

describe('a forløb', () => {
  const today = toDato(new Date().toISOString())
  const forloeb = genForloeb(datoerFromStart(addDage(today, -10)))
  beforeAll(async () => {
    const nu = new Date().toISOString()
    const line = logChange(
      { aktoer: aktoerOf('familieplejecenter'), id: 'test', nu },
      { tilladelse: 'forloeb.laes', emne: 'forloeb', emneId: forloeb.id, sagId: forloeb.id },
    )
    await world.deps.forloeb.create(forloeb, line)
  })

  test('is a calendar file with its bytes unharmed', async () => {
    const answer = await world.call('forloeb', {
      path: `/api/forloeb/${forloeb.id}/kalender.ics`,
      headers: await bearer('plejefamilie1'),
    })
    expect([answer.statusCode, answer.isBase64Encoded]).toEqual([200, true])
    expect(bytesOf(answer).toString('utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR/)
  })

  test('takes a registration with its Danish letters, and gives it to the machine client', async () => {
    const registrering = {
      id: '7d5c0f0e-3f6f-4a53-9d0f-5a4b8a1f2c11',
      type: 'observation',
      start: `${addDage(today, -1)}T08:00:00Z`,
      note: 'Blå øjne, rød æske',
      kilde: 'api',
    }
    const written = await api(
      'plejefamilie1',
      'dagbog',
      'POST',
      `/api/forloeb/${forloeb.id}/dagbog`,
      [registrering],
      true,
    )
    expect(bytesOf(written).toString('utf8')).toContain(registrering.id)
    const token = await world.issuer.token({
      sub: 'rapportklient',
      client_id: 'rapportklient',
      scope: 'spaedbarn-api/dagbog:laes',
    })
    const path = `/api/forloeb/${forloeb.id}/dagbog?fra=${addDage(today, -2)}&til=${today}`
    const pull = await world.call('dagbog', {
      path,
      headers: { authorization: `Bearer ${token}`, accept: 'application/x-ndjson' },
    })
    expect(pull.statusCode).toBe(200)
    expect(bytesOf(pull).toString('utf8')).toContain('Blå øjne, rød æske')
  })

  test('has a rapport drawn with the parts in machine code and the typefaces that lie beside the bundle', async () => {
    const path = `/api/forloeb/${forloeb.id}/rapport`
    const headers = await bearer('doegncenter')
    const [pdf, docx] = [
      await world.call('rapport', { path: `${path}.pdf`, headers }),
      await world.call('rapport', { path: `${path}.docx`, headers }),
    ]
    expect([pdf.statusCode, pdf.isBase64Encoded, bytesOf(pdf).subarray(0, 5).toString()]).toEqual([200, true, '%PDF-'])
    // The typefaces are most of it.
    expect(bytesOf(pdf).length).toBeGreaterThan(15_000)
    expect([docx.statusCode, bytesOf(docx).subarray(0, 2).toString()]).toEqual([200, 'PK'])
  })

  test('is not found by another family', async () => {
    const answer = await api('plejefamilie2', 'forloeb', 'GET', `/api/forloeb/${forloeb.id}`)
    expect([answer.statusCode, json(answer).code]).toEqual([404, 'ikkeFundet'])
  })
})

test('the register of families answers from its own bundle', async () => {
  const answer = await api('familieplejecenter', 'matching', 'GET', '/api/plejefamilier')
  expect([answer.statusCode, json(answer)]).toEqual([200, expect.objectContaining({ data: [] })])
})

describe('errors', () => {
  test('an unknown path is a 404 page, and problem+json under /api', async () => {
    const page = await world.call('adgang', { path: '/findes-ikke' })
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, expect.stringMatching(/^text\/html/)])
    const answer = await world.call('adgang', { path: '/api/findes-ikke' })
    expect([answer.statusCode, answer.headers['content-type'], json(answer).code]).toEqual([
      404,
      expect.stringMatching(/^application\/problem\+json/),
      'ikkeFundet',
    ])
  })

  test('a foreign token and no token are 401', async () => {
    const answers = [
      await world.call('forloeb', { path: '/api/forloeb' }),
      await world.call('forloeb', { path: '/api/forloeb', headers: { authorization: 'Bearer x.y.z' } }),
    ]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401])
  })

  test('what did not come by the front is turned away before anything is read', async () => {
    const answer = await world.lambda('adgang').invoke(httpEvent({ path: '/api/openapi.json' }))
    expect([answer.statusCode, answer.body]).toEqual([403, ''])
  })

  test('a body that is no JSON is 4xx and is not repeated', async () => {
    const answer = await world.call('visitation', {
      method: 'POST',
      path: '/api/visitationer',
      headers: { ...(await bearer('socialcenter')), 'content-type': 'application/json' },
      body: '{"cpr":"1203264444"',
    })
    expect(answer.statusCode).toBe(400)
    expect(answer.body).not.toContain('1203264444')
  })

  test('a failing store is a 500 that the alarm counts, with a log line that names no one', async () => {
    const broken = world.lambda('forloeb', { TABEL_FORLOEB: 'findes-ikke' })
    const headers = {
      ...(await bearer('plejefamilie1')),
      'x-fra-forsiden': 'front-key-of-this-test',
      'x-andet': '1203264444',
    }
    const answer = await broken.invoke(httpEvent({ path: '/api/forloeb', headers }))
    expect([answer.statusCode, json(answer).code]).toEqual([500, 'intern'])
    expect(broken.log()).toContain('"serverfejl":1')
    expect(broken.log()).toMatch(/"message":"uventet fejl"/)
    for (const secret of ['1203264444', 'Mette', headers.authorization]) expect(broken.log()).not.toContain(secret)
  })

  test('a function without one of its settings does not start, and says only which', async () => {
    const lame = world.lambda('dagbog', { ISSUER: 'hemmeligt' })
    await expect(lame.invoke(httpEvent({ path: '/' }))).rejects.toThrow(/environment: ISSUER$/)
  })
})

describe('documents', () => {
  test('a clean scan lets the document on to the control of its content', async () => {
    const { key, state } = await upload()
    await world.lambda('bilagskontrol').invoke(skannet(key, 'NO_THREATS_FOUND'))
    const { tilstand, hent } = await state()
    expect([tilstand, (await fetch(hent!)).status]).toEqual(['godkendt', 200])
  })

  test('a document with malware is refused and gone', async () => {
    const { key, state } = await upload()
    await world.lambda('bilagskontrol').invoke(skannet(key, 'THREATS_FOUND'))
    expect(await state()).toMatchObject({ tilstand: 'afvist' })
    expect(await world.deps.lager.head(key)).toBeUndefined()
  })

  test('a scan that failed is tried again, not passed', async () => {
    const { key, state } = await upload()
    await expect(world.lambda('bilagskontrol').invoke(skannet(key, 'FAILED'))).rejects.toThrow(
      'hændelsen blev ikke behandlet',
    )
    expect((await state()).tilstand).not.toBe('godkendt')
  })
})

test('the access token gets role and organisation, and nothing else of the person', async () => {
  const event = {
    version: '2',
    triggerSource: 'TokenGeneration_HostedAuth',
    request: {
      userAttributes: {
        sub: 'x',
        email: 'a@b.test',
        name: 'Signe Demosen',
        'custom:rolle': 'socialcenter',
        'custom:organisation': 'socialcenter-nord',
      },
    },
    response: {},
  }
  const { response } = await world.lambda('tokenclaims').invoke<{ response: object }>(event)
  expect(response).toEqual({
    claimsAndScopeOverrideDetails: {
      accessTokenGeneration: {
        claimsToAddOrOverride: {
          name: 'Signe Demosen',
          'custom:rolle': 'socialcenter',
          'custom:organisation': 'socialcenter-nord',
        },
      },
    },
  })
})
