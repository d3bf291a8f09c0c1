import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { controlBilag } from '../functions/bilagskontrol/service.ts'
import type { Deps } from '../functions/deps.ts'
import { DomaeneFejl } from '../functions/domain/fejl.ts'
import type { Forloeb } from '../functions/domain/forloeb/forloeb.ts'
import type { Aktoer } from '../functions/domain/roller.ts'
import type { Change } from '../functions/store/db.ts'
import type { Mail, Post } from '../functions/store/post.ts'
import { logChange, type Loglinje } from '../functions/store/revisionslog.ts'
import { createFront } from '../infra/apps.ts'
import { createLocalDeps, S3_KEYS } from '../infra/local/deps.ts'
import { startDynamoDb } from '../infra/local/dynamodb.ts'
import { demoClients, demoUsers } from '../infra/local/login/demo.ts'
import { startS3 } from '../infra/local/s3/index.ts'

export interface World {
  deps: Deps
  /** The clock of the product; tests set it. */
  clock: { now: string }
  mails: Mail[]
  /** Technical log lines, to prove that nothing leaks. */
  lines: object[]
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** A JSON call as one of the demo names, as in the contract. */
  api(name: string, method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>
  /** A page as one of the demo names, with a session; forms get their csrf token. */
  page(name: string, path: string, form?: Record<string, string | string[]>): Promise<Response>
  /** What a page's script sends by itself: JSON, or files in a form; proof of origin in a header. */
  device(name: string, path: string, body: object): Promise<Response>
  /** A forløb as it is, written by Familieplejecentret's leader. */
  saveForloeb(forloeb: Forloeb): Promise<void>
  /** The log of a case in March 2026, where the tests live; newest first. */
  linjerOf(sagId: string): Promise<Loglinje[]>
  close(): Promise<void>
}

/** One demo name for each role in each house, and with the machine client everyone who can ask. */
export const PERSONER = demoUsers
  .filter(
    ({ rolle, organisation }, i) =>
      i === demoUsers.findIndex((u) => u.rolle === rolle && u.organisation === organisation),
  )
  .map(({ brugernavn }) => brugernavn)
export const ALLE = [...PERSONER, ...demoClients.map(({ clientId }) => clientId)]

export const ORIGIN = 'http://localhost:3000'

/** The actor of a demo name, as its claims say. */
export function aktoerOf(name: string): Aktoer {
  const user = demoUsers.find(({ brugernavn }) => brugernavn === name)
  if (user)
    return {
      sub: user.sub,
      navn: user.navn,
      rolle: user.rolle,
      organisation: user.organisation,
      organisationsnavn: user.organisationsnavn,
      scopes: ['openid'],
    }
  const client = demoClients.find(({ clientId }) => clientId === name)
  if (!client) throw new Error(`no demo user ${name}`)
  return {
    sub: client.clientId,
    navn: client.navn,
    rolle: 'maskine',
    organisation: client.organisation,
    organisationsnavn: client.organisationsnavn,
    scopes: client.scopes,
  }
}

/** Every function on the real embedded store and documents; only login is replaced: the token is the demo name. */
export async function startWorld(now = '2026-03-12T09:00:00Z'): Promise<World> {
  const dir = mkdtempSync(join(tmpdir(), 'spaedbarn-'))
  const clock = { now }
  const mails: Mail[] = []
  const lines: object[] = []
  const post: Post = { send: async (mail) => void mails.push(mail) }
  const [dynamo, s3] = await Promise.all([
    startDynamoDb({ inMemory: true }),
    startS3({
      dir,
      port: 0,
      ...S3_KEYS,
      allowedOrigins: [ORIGIN],
      onObjectCreated: ({ key }) => controlBilag(deps, key),
    }),
  ])
  const local = await createLocalDeps({
    origin: ORIGIN,
    dynamoEndpoint: dynamo.endpoint,
    s3Url: s3.url,
    clientSecret: 'x',
    secret: 'test',
    post,
    aktiver: new Proxy({}, { get: (_, name) => `/aktiver/${String(name)}` }),
    demo: true,
    now: () => new Date(clock.now),
    writeLog: (line) => void lines.push(line),
  })
  const deps: Deps = { ...local, verifyToken: async (token) => knownAktoer(token) }
  const front = createFront(deps)
  const fetch = async (path: string, init?: RequestInit) => front(new Request(`${ORIGIN}${path}`, init))
  return {
    deps,
    clock,
    mails,
    lines,
    fetch,
    api: (name, method, path, body, headers = {}) =>
      fetch(path, {
        method,
        headers: {
          authorization: `Bearer ${name}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    page: (name, path, form) => openPage(deps, fetch, name, path, form),
    linjerOf: async (sagId) =>
      (await deps.revisionslog.page({ sagId }, { fra: '2026-03', til: '2026-03-32', limit: 10_000 })).linjer,
    saveForloeb: (forloeb) => deps.forloeb.create(forloeb, changeOf(forloeb, clock.now)),
    device: (name, path, body) => sendFromDevice(deps, fetch, name, path, body),
    async close() {
      await s3.close()
      await dynamo.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

function changeOf({ id }: Forloeb, nu: string): Change {
  const anmodning = { aktoer: aktoerOf('leder'), id: 'test', nu }
  return logChange(anmodning, { tilladelse: 'forloeb.ret', emne: 'forloeb', emneId: id, sagId: id })
}

function knownAktoer(token: string): Aktoer {
  try {
    return aktoerOf(token)
  } catch {
    throw new DomaeneFejl('login.ugyldigt')
  }
}

async function openPage(
  deps: Deps,
  fetch: World['fetch'],
  name: string,
  path: string,
  form?: Record<string, string | string[]>,
): Promise<Response> {
  const cookie = await deps.sessions.create(aktoerOf(name), 'id', deps.now())
  const headers = { cookie: `__Host-session=${cookie}`, accept: 'text/html' }
  if (!form) return fetch(path, { headers })
  const session = await deps.sessions.get(cookie, deps.now())
  const body = new URLSearchParams()
  for (const [key, value] of Object.entries({ _csrf: session!.csrf, ...form }))
    for (const one of [value].flat()) body.append(key, one)
  const text = body.toString()
  return fetch(path, {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(text.length),
      origin: ORIGIN,
    },
    body: text,
  })
}

async function sendFromDevice(
  deps: Deps,
  fetch: World['fetch'],
  name: string,
  path: string,
  body: object,
): Promise<Response> {
  const cookie = await deps.sessions.create(aktoerOf(name), 'id', deps.now())
  const { csrf } = (await deps.sessions.get(cookie, deps.now()))!
  const sent = body instanceof FormData ? new Response(body) : Response.json(body)
  const bytes = new Uint8Array(await sent.clone().arrayBuffer())
  return fetch(path, {
    method: 'POST',
    headers: {
      cookie: `__Host-session=${cookie}`,
      accept: 'application/json',
      'x-csrf': csrf,
      'content-type': sent.headers.get('content-type')!,
      'content-length': String(bytes.length),
    },
    body: bytes,
  })
}
