import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  authorizeUrl,
  CookieJar,
  clientFields,
  createPkce,
  exchangeCode,
  follow,
  logInByHttp,
  postForm,
  requestToken,
  type Walk,
} from '../../../infra/local/login/browserless.ts'
import { demoClients, demoUsers, PLEJEFAMILIE1 } from '../../../infra/local/login/demo.ts'
import { loadSecret } from '../../../infra/local/login/keys.ts'
import { createLogin, type Login } from '../../../infra/local/login/login.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'login-'))
let server: Server
let login: Login
let origin: string
let walk: Walk & { clientSecret: string }
let nowOffset = 0

async function startProvider() {
  const options = { issuer: `${origin}/idp`, origin, dataDir, users: demoUsers, clients: demoClients, showDemo: true }
  login = await createLogin({ ...options, now: () => Date.now() + nowOffset })
}

beforeAll(async () => {
  server = createServer((req, res) => {
    if (!login.handle(req, res)) res.writeHead(404).end('not the provider')
  }).listen(0, 'localhost')
  await once(server, 'listening')
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
  await startProvider()
  const clientSecret = loadSecret(dataDir, 'web')
  walk = { issuer: `${origin}/idp`, redirectUri: `${origin}/log-ind/retur`, clientId: 'web', clientSecret }
})
afterAll(async () => {
  server.close()
  server.closeAllConnections()
  rmSync(dataDir, { recursive: true, force: true })
})

async function verify(token: string, audience: string) {
  const discovery = (await (await fetch(`${walk.issuer}/.well-known/openid-configuration`)).json()) as {
    jwks_uri: string
  }
  const keys = createRemoteJWKSet(new URL(discovery.jwks_uri))
  return (await jwtVerify(token, keys, { issuer: walk.issuer, audience, algorithms: ['RS256'] })).payload
}

/** Opens the login page in a fresh browser. */
async function openForm(jar = new CookieJar(), extra: Record<string, string> = {}) {
  const { verifier, challenge } = createPkce()
  const page = await follow(jar, walk, authorizeUrl(walk, challenge, extra))
  const submit = (brugernavn: string, adgangskode: string) =>
    follow(jar, walk, page.url.href, postForm({ brugernavn, adgangskode }))
  return { jar, verifier, page, submit }
}

async function codeFor(name: string) {
  const form = await openForm()
  const { url } = await form.submit(name, 'demo')
  return { code: url.searchParams.get('code')!, verifier: form.verifier }
}

const refresh = (refresh_token: string) =>
  requestToken(walk.issuer, { grant_type: 'refresh_token', ...clientFields(walk), refresh_token })

const isLoggedIn = async (jar: CookieJar) => (await openForm(jar)).page.url.searchParams.has('code')

describe('log in', () => {
  test('every address of the discovery document lies under the mount', async () => {
    const discovery = await (await fetch(`${walk.issuer}/.well-known/openid-configuration`)).json()
    const addresses = Object.entries(discovery as Record<string, unknown>).filter(([key]) =>
      /_endpoint$|_uri$|^issuer$/.test(key),
    )
    expect(addresses.map(([key]) => key)).toEqual(
      expect.arrayContaining(['authorization_endpoint', 'token_endpoint', 'end_session_endpoint', 'jwks_uri']),
    )
    expect(addresses.filter(([, url]) => !String(url).startsWith(walk.issuer))).toEqual([])
  })

  test('the tokens say who it is, in the shape of Amazon Cognito', async () => {
    const tokens = await logInByHttp(walk, 'plejefar1', 'demo')
    const who = {
      name: 'Morten Demosen',
      'custom:rolle': 'plejefamilie',
      'custom:organisation': PLEJEFAMILIE1,
      'custom:organisationsnavn': 'Familien Demosen',
      'cognito:groups': ['plejefamilie'],
      client_id: 'web',
    }
    const access = await verify(tokens.access_token, 'spaedbarn-api')
    const id = await verify(tokens.id_token, 'web')
    expect(access).toMatchObject({ ...who, token_use: 'access', scope: 'openid profile' })
    expect(id).toMatchObject({ ...who, token_use: 'id', acr: 'https://data.gov.dk/concept/core/nsis/Substantial' })
    expect(id.sub).toBe(access.sub)
    expect(id.sub).toBe(demoUsers.find(({ brugernavn }) => brugernavn === 'plejefar1')!.sub)
  })

  test('a wrong password is told calmly, without what was typed, and the right one then works', async () => {
    const form = await openForm()
    const wrong = await form.submit('socialcenter', 'kodeord-med-<b>')
    const html = await wrong.response.text()
    expect(wrong.response.status).toBe(401)
    expect(html).toContain('Brugernavn eller adgangskode passer ikke')
    expect(html).not.toContain('kodeord-med')
    const unknown = await form.submit('findes-ikke', 'demo')
    expect(await unknown.response.text()).toBe(html)
    expect((await form.submit('socialcenter', 'demo')).url.searchParams.has('code')).toBe(true)
  })

  test('five wrong passwords block the name for a minute, also for the right password, and nobody else', async () => {
    const form = await openForm()
    for (let n = 0; n < 5; n++) expect((await form.submit('revisor', 'forkert')).response.status).toBe(401)
    expect((await form.submit('Revisor ', 'demo')).response.status).toBe(429)
    await expect(logInByHttp(walk, 'psykolog', 'demo')).resolves.toHaveProperty('access_token')
    nowOffset += 61_000
    expect((await form.submit('revisor', 'demo')).url.searchParams.has('code')).toBe(true)
  })

  test('the form of one browser is worth nothing in another', async () => {
    const { page } = await openForm()
    const { response, url } = await follow(
      new CookieJar(),
      walk,
      page.url.href,
      postForm({ brugernavn: 'leder', adgangskode: 'demo' }),
    )
    expect([response.status, url.searchParams.has('code')]).toEqual([400, false])
  })

  test('another person can log in where someone is logged in, without a page in between', async () => {
    const jar = new CookieJar()
    await logInByHttp(walk, 'socialcenter', 'demo', jar)
    const form = await openForm(jar, { prompt: 'login' })
    const { url } = await form.submit('leder', 'demo')
    const tokens = await exchangeCode(walk, url.searchParams.get('code')!, form.verifier)
    expect(await verify(tokens.id_token, 'web')).toMatchObject({ name: 'Lone Demosen' })
  })

  test('every demo user has own fixed ids and can be given a token', async () => {
    expect(new Set(demoUsers.map(({ sub }) => sub)).size).toBe(demoUsers.length)
    for (const { brugernavn, sub, rolle } of demoUsers) {
      expect(await verify(await login.issueToken(brugernavn), 'spaedbarn-api')).toMatchObject({
        sub,
        'custom:rolle': rolle,
        token_use: 'access',
      })
    }
  })
})

describe('what is refused', () => {
  test('a wrong verifier, and a code used twice (which also ends what it gave)', async () => {
    const first = await codeFor('socialcenter')
    await expect(exchangeCode(walk, first.code, createPkce().verifier)).rejects.toThrow('invalid_grant')
    const second = await codeFor('socialcenter')
    const { refresh_token } = await exchangeCode(walk, second.code, second.verifier)
    await expect(exchangeCode(walk, second.code, second.verifier)).rejects.toThrow('invalid_grant')
    await expect(refresh(refresh_token)).rejects.toThrow('invalid_grant')
  })

  test.each([
    ['another port', () => 'http://localhost:1/log-ind/retur'],
    ['another path', () => `${origin}/andet`],
    ['another host', () => 'https://example.org/log-ind/retur'],
  ])('a return address with %s', async (_name, redirectUri) => {
    const response = await fetch(authorizeUrl({ ...walk, redirectUri: redirectUri() }, createPkce().challenge), {
      redirect: 'manual',
      headers: { accept: 'text/html' },
    })
    expect(response.status).toBe(400)
    expect(response.headers.get('location')).toBeNull()
    expect(await response.text()).not.toContain(redirectUri())
  })

  test('the web application without its secret, or with a wrong one', async () => {
    for (const clientSecret of ['', 'forkert']) {
      const { code, verifier } = await codeFor('socialcenter')
      await expect(exchangeCode({ ...walk, clientSecret }, code, verifier)).rejects.toThrow('invalid_client')
    }
  })

  test('a request without PKCE', async () => {
    const url = new URL(authorizeUrl(walk, ''))
    url.searchParams.delete('code_challenge')
    url.searchParams.delete('code_challenge_method')
    const { url: end } = await follow(new CookieJar(), walk, url.href)
    expect(end.searchParams.get('error')).toBe('invalid_request')
  })

  test('a very large form', async () => {
    const form = await openForm()
    expect((await form.submit('a'.repeat(20_000), 'demo')).response.status).toBe(413)
  })
})

describe('refresh and log out', () => {
  test('a refresh token works once', async () => {
    const { refresh_token } = await logInByHttp(walk, 'leder', 'demo')
    const renewed = await refresh(refresh_token)
    expect(await verify(renewed.access_token, 'spaedbarn-api')).toMatchObject({
      name: 'Lone Demosen',
      token_use: 'access',
    })
    await expect(refresh(refresh_token)).rejects.toThrow('invalid_grant')
  })

  test('with the own ID token it goes straight back, and login and refresh token are gone', async () => {
    const jar = new CookieJar()
    const { id_token, refresh_token } = await logInByHttp(walk, 'leder', 'demo', jar)
    expect(await isLoggedIn(jar)).toBe(true)
    const query = new URLSearchParams({ id_token_hint: id_token, post_logout_redirect_uri: `${origin}/`, state: 'abc' })
    const response = await jar.fetch(`${walk.issuer}/session/end?${query.toString()}`)
    expect([response.status, response.headers.get('location')]).toEqual([303, `${origin}/?state=abc`])
    expect(await isLoggedIn(jar)).toBe(false)
    await expect(refresh(refresh_token)).rejects.toThrow('invalid_grant')
  })

  test('without proof it asks first, and the button logs out', async () => {
    const jar = new CookieJar()
    await logInByHttp(walk, 'leder', 'demo', jar)
    const query = new URLSearchParams({ client_id: 'web', post_logout_redirect_uri: `${origin}/` })
    const page = await (await jar.fetch(`${walk.issuer}/session/end?${query.toString()}`)).text()
    expect(await isLoggedIn(jar)).toBe(true)
    const again = await (await jar.fetch(`${walk.issuer}/session/end?${query.toString()}`)).text()
    expect(page).toContain('Vil du logge ud?')
    const [, action] = /action="([^"]+)"/.exec(again)!
    const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(again)!
    const response = await jar.fetch(action!, postForm({ xsrf: xsrf!, logout: 'yes' }))
    expect(response.headers.get('location')).toBe(`${origin}/`)
    expect(await isLoggedIn(jar)).toBe(false)
  })

  test("someone else's ID token logs nobody out at once", async () => {
    const jar = new CookieJar()
    await logInByHttp(walk, 'leder', 'demo', jar)
    const { id_token } = await logInByHttp(walk, 'socialcenter', 'demo')
    const response = await jar.fetch(`${walk.issuer}/session/end?id_token_hint=${id_token}`)
    expect(response.status).toBe(200)
    expect(await isLoggedIn(jar)).toBe(true)
  })

  test('where nobody is logged in it goes straight back', async () => {
    const query = new URLSearchParams({ client_id: 'web', post_logout_redirect_uri: `${origin}/` })
    const response = await new CookieJar().fetch(`${walk.issuer}/session/end?${query.toString()}`)
    expect(response.headers.get('location')).toBe(`${origin}/`)
  })
})

describe('machine client', () => {
  const secret = () => readFileSync(join(dataDir, 'rapportklient.secret'), 'utf8').trim()
  const ask = (fields: Record<string, string> = {}) =>
    requestToken(walk.issuer, {
      grant_type: 'client_credentials',
      client_id: 'rapportklient',
      client_secret: secret(),
      ...fields,
    })

  test('gets its scope, asked for or not, and its organisation', async () => {
    const expected = {
      sub: 'rapportklient',
      client_id: 'rapportklient',
      scope: 'dagbog:laes',
      'custom:organisation': 'doegncentret',
    }
    for (const fields of [{ scope: 'dagbog:laes' }, undefined]) {
      expect(await verify((await ask(fields)).access_token, 'spaedbarn-api')).toMatchObject(expected)
    }
    expect(await verify(await login.issueToken('rapportklient'), 'spaedbarn-api')).toMatchObject(expected)
  })

  test('a foreign scope gives nothing and a wrong secret is refused', async () => {
    const answer = await ask({ scope: 'profile' }).then(
      ({ access_token }) => verify(access_token, 'spaedbarn-api'),
      () => ({ scope: undefined }),
    )
    expect(answer.scope).toBeUndefined()
    await expect(ask({ client_secret: 'forkert' })).rejects.toThrow('invalid_client')
  })

  test('secrets and keys can be read by the owner only', () => {
    for (const file of ['rapportklient.secret', 'web.secret', 'login-noegler.json', 'login.jsonl']) {
      expect(statSync(join(dataDir, file)).mode & 0o077).toBe(0)
    }
  })
})

describe('restart', () => {
  test('login, refresh token, signing key and a half-done login go on', async () => {
    const jar = new CookieJar()
    const tokens = await logInByHttp(walk, 'paedagog', 'demo', jar)
    const halfDone = await openForm()
    await startProvider()
    expect(await isLoggedIn(jar)).toBe(true)
    expect(await verify(tokens.access_token, 'spaedbarn-api')).toMatchObject({ name: 'Peter Prøvegaard' })
    await expect(refresh(tokens.refresh_token)).resolves.toHaveProperty('id_token')
    expect((await halfDone.submit('paedagog', 'demo')).url.searchParams.has('code')).toBe(true)
  })

  test('what was ended stays ended', async () => {
    const used = await codeFor('socialcenter')
    await exchangeCode(walk, used.code, used.verifier)
    await startProvider()
    await expect(exchangeCode(walk, used.code, used.verifier)).rejects.toThrow('invalid_grant')
  })
})

describe('mount', () => {
  test('leaves other paths alone and brings other names of the host to the issuer', async () => {
    expect(await (await fetch(`${origin}/idpx`)).text()).toBe('not the provider')
    const port = new URL(origin).port
    const { address } = server.address() as AddressInfo
    const host = address.includes(':') ? `[${address}]` : address
    const response = await fetch(`http://${host}:${port}/idp/auth?x=1`, { redirect: 'manual' })
    expect(response.headers.get('location')).toBe(`${origin}/idp/auth?x=1`)
  })

  test('is not ready once its directory is gone', () => {
    expect(login.ready()).toBe(true)
    rmSync(dataDir, { recursive: true })
    expect(login.ready()).toBe(false)
  })
})
