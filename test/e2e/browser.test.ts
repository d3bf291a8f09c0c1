import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { authorizeUrl, createPkce, exchangeCode } from '../../infra/local/login/browserless.ts'
import { demoClients, demoUsers } from '../../infra/local/login/demo.ts'
import { loadSecret } from '../../infra/local/login/keys.ts'
import { createLogin, type Login } from '../../infra/local/login/login.ts'
import { findAxeViolations, launchBrowser, openContext, PHONE } from './browser.ts'

const page = (body: string) =>
  `<!doctype html><html lang="da"><head><title>Prøve</title></head><body><main><h1>Prøve</h1>${body}</main></body></html>`
const FORM = `<form method="post"><label for="n">Navn</label><input id="n" name="n"><label for="d">Dato</label><input id="d" name="d" type="date">
  <label for="v">Valg</label><select id="v" name="v"><option>ét</option><option>to</option></select><button>Gem</button></form>`

/** Answers page loads itself and passes everything else on to the network. */
const SERVICE_WORKER = `self.onactivate = (event) => event.waitUntil(clients.claim())
self.onfetch = (event) => event.respondWith(event.request.mode === 'navigate'
  ? new Response('<!doctype html><h1>Fra lageret</h1>', { headers: { 'content-type': 'text/html' } }) : fetch(event.request))`

const dataDir = mkdtempSync(join(tmpdir(), 'browser-'))
let server: Server
let login: Login
let origin: string
let browser: Browser
const contexts: BrowserContext[] = []

async function serve(req: IncomingMessage, res: ServerResponse) {
  if (login.handle(req, res)) return
  if (req.url === '/sw.js') return void res.setHeader('content-type', 'text/javascript').end(SERVICE_WORKER)
  let body = ''
  for await (const chunk of req) body += String(chunk)
  res.setHeader('content-type', 'text/html; charset=utf-8')
  res.end(page(req.method === 'POST' ? `<p id="svar">${new URLSearchParams(body).toString()}</p>` : FORM))
}

beforeAll(async () => {
  server = createServer((req, res) => void serve(req, res)).listen(0, 'localhost')
  await once(server, 'listening')
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const issuer = `${origin}/idp`
  login = await createLogin({ issuer, origin, dataDir, users: demoUsers, clients: demoClients, showDemo: true })
  browser = await launchBrowser()
})
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})
afterAll(async () => {
  await browser?.close()
  server.close()
  server.closeAllConnections()
  rmSync(dataDir, { recursive: true, force: true })
})

async function open(path: string, options?: BrowserContextOptions): Promise<Page> {
  const context = await openContext(browser, options)
  contexts.push(context)
  const opened = await context.newPage()
  await opened.goto(new URL(path, origin).href)
  return opened
}

describe('the browser', () => {
  test('fills in and sends a form with Danish letters', async () => {
    const opened = await open('/')
    await opened.getByLabel('Navn').fill('Søren Ærø')
    await opened.getByLabel('Dato').fill('2026-03-12')
    await opened.getByLabel('Valg').selectOption('to')
    await opened.getByRole('button', { name: 'Gem' }).click()
    expect(await opened.locator('#svar').textContent()).toBe(
      new URLSearchParams({ n: 'Søren Ærø', d: '2026-03-12', v: 'to' }).toString(),
    )
  })

  test('is in Denmark, and goes on when another context closes', async () => {
    const opened = await open('/')
    await (await openContext(browser)).close()
    const shown = await opened.evaluate(() => new Date('2026-07-01T12:00:00Z').toLocaleString())
    expect(shown).toMatch(/^1\.7\.2026,? 14\.00\.00$/)
  })

  test('keeps the origins apart', async () => {
    const opened = await open('/')
    const foreign = origin.replace('localhost', '127.0.0.1')
    expect(
      await opened.evaluate(
        (url) =>
          fetch(url).then(
            () => 'read',
            () => 'refused',
          ),
        foreign,
      ),
    ).toBe('refused')
  })

  test('is really offline, also for a service worker after a reload', async () => {
    const opened = await open('/')
    await opened.evaluate(async () => {
      await navigator.serviceWorker.register('/sw.js')
      await navigator.serviceWorker.ready
    })
    await opened.context().setOffline(true)
    await opened.reload()
    const answer = await opened.evaluate(() =>
      fetch('/').then(
        () => 'answered',
        () => 'no answer',
      ),
    )
    expect([await opened.locator('h1').textContent(), answer]).toEqual(['Fra lageret', 'no answer'])
    expect(await opened.evaluate(() => navigator.onLine)).toBe(false)
  })

  test('axe finds a missing label and a picture without text', async () => {
    const opened = await open('/')
    await opened.setContent(page('<input><img src="data:,">'))
    expect(await findAxeViolations(opened)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^label:/), expect.stringMatching(/^image-alt:/)]),
    )
  })
})

describe('the login page', () => {
  const start = () => {
    const { verifier, challenge } = createPkce()
    const walk = {
      issuer: `${origin}/idp`,
      redirectUri: `${origin}/log-ind/retur`,
      clientId: 'web',
      clientSecret: loadSecret(dataDir, 'web'),
    }
    return { walk, verifier, url: authorizeUrl(walk, challenge) }
  }

  test.each([
    ['on a phone', PHONE],
    ['without scripts', { javaScriptEnabled: false }],
  ])('logs in with name and password %s', async (_name, options) => {
    const { walk, verifier, url } = start()
    const opened = await open(url, options)
    await opened.getByLabel('Brugernavn').fill('plejefamilie1')
    await opened.getByLabel('Adgangskode').fill('demo')
    await opened.getByRole('button', { name: 'Log ind', exact: true }).click()
    await opened.waitForURL(`${walk.redirectUri}*`)
    const code = new URL(opened.url()).searchParams.get('code')!
    await expect(exchangeCode(walk, code, verifier)).resolves.toHaveProperty('id_token')
  })

  test('logs in with one click, and out without one', async () => {
    const { walk, verifier, url } = start()
    const opened = await open(url)
    await opened.getByRole('button', { name: 'Log ind som socialcenter', exact: true }).click()
    await opened.waitForURL(`${walk.redirectUri}*`)
    await exchangeCode(walk, new URL(opened.url()).searchParams.get('code')!, verifier)
    const query = new URLSearchParams({ client_id: 'web', post_logout_redirect_uri: `${origin}/` })
    await opened.goto(`${origin}/idp/session/end?${query.toString()}`)
    await opened.waitForURL(`${origin}/`)
    await opened.goto(start().url)
    expect(await opened.getByRole('heading', { level: 1 }).textContent()).toBe('Log ind')
  })

  test('works in two tabs begun at the same time', async () => {
    const first = await open(start().url)
    const second = await first.context().newPage()
    await second.goto(start().url)
    for (const tab of [first, second]) {
      await tab.getByRole('button', { name: 'Log ind som leder', exact: true }).click()
      await tab.waitForURL(`${origin}/log-ind/retur*`)
      expect(new URL(tab.url()).searchParams.has('code')).toBe(true)
    }
  })

  test('without scripts the button logs out', async () => {
    const opened = await open(start().url, { javaScriptEnabled: false })
    await opened.getByRole('button', { name: 'Log ind som leder', exact: true }).click()
    await opened.goto(`${origin}/idp/session/end?client_id=web`)
    await opened.getByRole('button', { name: 'Log ud' }).click()
    expect(await opened.getByRole('heading', { level: 1 }).textContent()).toBe('Du er logget ud')
  })

  test('breaks no rule of accessibility, neither with a message', async () => {
    const opened = await open(start().url)
    expect(await findAxeViolations(opened)).toEqual([])
    await opened.getByLabel('Brugernavn').fill('leder')
    await opened.getByLabel('Adgangskode').fill('forkert')
    await opened.getByRole('button', { name: 'Log ind', exact: true }).click()
    expect(await opened.getByRole('alert').textContent()).toContain('Prøv igen')
    expect(await findAxeViolations(opened)).toEqual([])
    await opened.goto(`${origin}/idp/session/end`)
    expect(await findAxeViolations(opened)).toEqual([])
  })
})
