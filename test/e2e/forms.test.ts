import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildAssets } from '../../infra/build/assets.ts'
import { demoSider } from '../forms/sample.tsx'
import { findAxeViolations, launchBrowser, openContext, PHONE } from './browser.ts'

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'"
const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const outDir = mkdtempSync(join(tmpdir(), 'forms-'))
let manifest: Record<string, string>
let server: Server
let origin: string
let browser: Browser
let page: Page
let consoleErrors: string[]
/** Bodies posted to /kladde, and how the next ones are answered. */
let drafts: URLSearchParams[]
let draftStatus: number

async function bodyOf(req: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of req) body += String(chunk)
  return body
}

async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { pathname } = new URL(req.url!, origin)
  const body = await bodyOf(req)
  if (pathname.startsWith('/aktiver/')) {
    res.setHeader('content-type', TYPES[extname(pathname)] ?? 'application/octet-stream')
    return void res.end(readFileSync(join(outDir, basename(pathname))))
  }
  if (pathname === '/kladde') {
    if (draftStatus === 200) drafts.push(new URLSearchParams(body))
    return void res.writeHead(draftStatus).end('{}')
  }
  if (pathname === '/mig/session')
    return void res.end(JSON.stringify({ udloeber: new Date(Date.now() + 3_600_000).toISOString() }))
  if (pathname === '/lager') return void res.writeHead(204).end()
  res.setHeader('content-security-policy', CSP)
  res.setHeader('content-type', 'text/html; charset=utf-8')
  const show = demoSider[pathname === '/gem' ? '/fejl' : pathname]
  res.writeHead(show ? 200 : 404).end(show?.(manifest))
}

async function open(path: string, options: BrowserContextOptions = PHONE): Promise<void> {
  const context = await openContext(browser, { reducedMotion: 'reduce', ...options })
  page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && consoleErrors.push(message.text()))
  await page.goto(origin + path)
}

beforeAll(async () => {
  ;({ manifest } = await buildAssets({ outDir }))
  server = createServer((req, res) => void serve(req, res)).listen(0, 'localhost')
  await once(server, 'listening')
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})
beforeEach(() => {
  consoleErrors = []
  drafts = []
  draftStatus = 200
})
afterEach(() => page.context().close())
afterAll(async () => {
  await browser.close()
  server.close()
  rmSync(outDir, { recursive: true, force: true })
})

const zoomed: BrowserContextOptions = { viewport: { width: 320, height: 370 } }

describe.each(['/dagbog', '/formular', '/fejl', '/oversigt'])('%s', (path) => {
  test.each([
    ['phone, light', PHONE, 'light'],
    ['phone, dark', PHONE, 'dark'],
    ['desktop, light', {}, 'light'],
    ['desktop, dark', {}, 'dark'],
    ['zoomed to 320 px', zoomed, 'light'],
  ] as const)('%s: accessible, nothing sideways, thumbs hit', async (_, options, colorScheme) => {
    await open(path, { ...options, colorScheme })
    expect(await findAxeViolations(page, colorScheme === 'light' ? 'all' : 'colours')).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    )
    const low = await page
      .locator(
        '.button, .hurtig-knap, .chip label, .form-input, .form-select, .form-radio + label, .menu-ud, .top-menu',
      )
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
          .map(({ className }) => className),
      )
    expect(low).toEqual([])
    expect(consoleErrors).toEqual([])
  })
})

describe('without JavaScript', () => {
  const plain = { ...PHONE, javaScriptEnabled: false }

  test('a page with mistakes opens at what must be put right', async () => {
    await open('/formular', plain)
    await page.getByRole('button', { name: 'Gem og fortsæt' }).click()
    await page.waitForURL(/#fejl$/)
    await expect
      .poll(() => page.getByRole('alert').evaluate((one) => one.getBoundingClientRect().top < innerHeight))
      .toBe(true)
    await page.getByRole('link', { name: 'Skriv et tal, fx 3,5' }).click()
    expect(page.url()).toContain('#felt-maengde')
  })

  test('the menu opens, and shows the person and the way out', async () => {
    await open('/dagbog', plain)
    expect(await page.getByRole('button', { name: 'Log ud' }).isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Menu' }).click()
    expect(await page.getByRole('button', { name: 'Log ud' }).isVisible()).toBe(true)
    expect(await page.getByRole('link', { name: /Samtale/ }).isVisible()).toBe(true)
  })
})

test('the error summary has the focus, and its links lead into the field', async () => {
  await open('/fejl')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('fejl')
  await page.getByRole('link', { name: /^Datoen findes ikke/ }).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('felt-foedt')
})

describe('drafts', () => {
  const navn = () => page.getByLabel('Barnets navn')
  const status = () => page.locator('[data-kladde-status]')

  test('are saved by themselves, with the proof of origin', async () => {
    await open('/formular')
    await navn().fill('Alma')
    await expect.poll(() => status().textContent(), { timeout: 8000 }).toMatch(/^Gemt kl\. \d\d\.\d\d$/)
    expect(drafts.at(-1)?.get('navn')).toBe('Alma')
    expect(drafts.at(-1)?.get('_csrf')).toBe('abc')
    await page.reload()
    expect(await page.getByText('som ikke nåede at blive gemt').count()).toBe(0)
  })

  test('that could not be saved are kept in the tab and offered back', async () => {
    draftStatus = 401
    await open('/formular')
    await navn().fill('Alma')
    await page.getByLabel('Amning').check({ force: true })
    await page.getByLabel('Gaben').check({ force: true })
    await expect.poll(() => status().textContent(), { timeout: 8000 }).toContain('Ikke gemt endnu')
    await page.reload()
    expect(await navn().inputValue()).toBe('')
    draftStatus = 200
    await page.getByRole('button', { name: 'Hent teksten frem' }).click()
    expect(await navn().inputValue()).toBe('Alma')
    expect(await page.getByLabel('Amning').isChecked()).toBe(true)
    expect(await page.getByLabel('Gaben').isChecked()).toBe(true)
    await expect.poll(() => drafts.at(-1)?.get('navn'), { timeout: 8000 }).toBe('Alma')
  })

  test('are gone from the tab after log out', async () => {
    draftStatus = 401
    await open('/formular')
    await navn().fill('Alma')
    const kept = () => page.evaluate(() => Object.values(sessionStorage).join())
    expect(await kept()).toContain('Alma')
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('button', { name: 'Log ud' }).click()
    await page.waitForURL(/log-ud/)
    expect(await kept()).not.toContain('Alma')
  })
})

test('before the session ends the person is asked, and stays with one press', async () => {
  await open('/udloeber')
  const dialog = page.getByRole('dialog', { name: 'Du logges snart ud' })
  await dialog.waitFor()
  expect(await dialog.textContent()).toContain('Der er 3 minutter tilbage.')
  expect(await findAxeViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Bliv logget ind' }).click()
  await expect
    .poll(() => page.evaluate(() => Date.parse(document.body.dataset['udloeber']!) - Date.now() > 3_000_000))
    .toBe(true)
  expect(await dialog.isVisible()).toBe(false)
})

describe('a file', () => {
  const send = async (name: string, mimeType: string, size: number) => {
    await page.getByLabel('Børnefaglig undersøgelse').setInputFiles({ name, mimeType, buffer: Buffer.alloc(size, 1) })
    await page.getByRole('button', { name: 'Send filen' }).click()
  }

  test('is sent straight to the store, and the next page follows', async () => {
    await open('/oversigt')
    await send('undersoegelse.pdf', 'application/pdf', 200_000)
    await expect.poll(() => page.url(), { timeout: 8000 }).toBe(`${origin}/faerdig`)
  })

  test('of the wrong kind, too large or not chosen is stopped before it is sent', async () => {
    await open('/oversigt')
    const error = page.locator('[data-upload-besked]')
    await page.getByRole('button', { name: 'Send filen' }).click()
    expect(await error.textContent()).toBe('Vælg den fil, der skal sendes')
    await send('program.exe', 'application/x-msdownload', 10)
    expect(await error.textContent()).toContain('format')
    await send('stor.pdf', 'application/pdf', 1_100_000)
    expect(await error.textContent()).toContain('fylder for meget')
    expect(page.url()).toContain('/oversigt')
  })
})
