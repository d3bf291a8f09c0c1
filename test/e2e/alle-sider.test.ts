import { rmSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AFSNIT_IDER } from '../../functions/domain/rapport/afsnit.ts'
import { DEMO_PASSWORD } from '../../infra/local/login/demo.ts'
import { type Product, startProduct } from '../../infra/local/product.ts'
import { findAxeViolations, launchBrowser, openContext, PHONE } from './browser.ts'
import { copyDemoData } from './demo-data.ts'

const dir = copyDemoData()
let product: Product
let browser: Browser
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ port: 0, dataDir: dir, seed: 'demo' }), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await product.close()
  rmSync(dir, { recursive: true, force: true })
})

async function logIn(context: BrowserContext, origin: string, name: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${origin}/`)
  await page.getByLabel('Brugernavn').fill(name)
  await page.getByLabel('Adgangskode').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
  await page.waitForURL(`${origin}/`)
  return page
}

/** Sections of the rapport are one page with other text; these two have most in them. */
const ENS_AFSNIT = AFSNIT_IDER.filter((id) => id !== 'udvikling' && id !== 'konklusion')

/** One page of each kind: ids, dates and numbers are the same to it. */
const kindOf = (path: string) =>
  path
    .replace(/\?.*$/, '')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')
    .replaceAll(/\d{4}-\d{2}-\d{2}/g, '{dato}')
    .replace(/\/plan\/[^/]+/, '/plan/{trin}')
    .replace(new RegExp(`/rapport/(${ENS_AFSNIT.join('|')})$`), '/rapport/{afsnit}')
    .replaceAll(/-\d+$/g, '-{n}')

const isDownload = (path: string) => /\.(ics|pdf|docx|csv|json|ndjson)\b|\/hent\b|\/aktiver\/|^\/api\//.test(path)

/** Paths of our own that the page links to; our pages write them from the root. */
const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*?\shref="(\/(?!\/)[^"#]*)/g)].map(([, path]) => path!.replaceAll('&amp;', '&'))

/** Made by the device of who has opened a diary; the server has no such page. */
const isOfTheDevice = (path: string) => path === '/usendte'

const USERS = [
  'socialcenter',
  'leder',
  'plejefamilie1',
  'doegncenter',
  'psykolog',
  'smaaboernsteam',
  'vuggested',
  'revisor',
]
const seen = new Set<string>()

describe.each(USERS)('every page that %s can reach by a link', (name) => {
  test('opens, has one heading, nothing sideways, and no axe violation', async () => {
    const { origin } = product
    const context = await openContext(browser, PHONE)
    const page = await logIn(context, origin, name)
    const trouble: string[] = []
    const visited = new Set<string>()
    const queue = ['/']
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const kind = kindOf(path)
      if (visited.has(kind) || isDownload(path) || (isOfTheDevice(path) && seen.has(kind))) continue
      visited.add(kind)
      if (!isOfTheDevice(path)) {
        const response = await context.request.get(`${origin}${path}`)
        if (!response.ok()) trouble.push(`${path}: ${response.status()}`)
        queue.push(...linksOf(await response.text()))
      }
      if (seen.has(kind)) continue
      seen.add(kind)
      const opened = await page.goto(`${origin}${path}`)
      if (!opened!.ok()) trouble.push(`${path}: ${opened!.status()}`)
      trouble.push(...(await inspect(page, seen.size % 2 ? 'light' : 'dark')).map((what) => `${path}: ${what}`))
    }
    expect(trouble).toEqual([])
    expect(visited.size).toBeGreaterThan(1)
    await context.close()
  }, 240_000)
})

/** Colours are tokens shared by all pages, so every other page is looked at in the dark. */
async function inspect(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  const trouble = (await findAxeViolations(page)).map((violation) => `${colorScheme}: ${violation}`)
  const { headings, sideways } = await page.evaluate(() => ({
    headings: document.querySelectorAll('h1').length,
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }))
  if (headings !== 1) trouble.push(`${headings} h1`)
  if (sideways > 1) trouble.push(`scrolls ${sideways} px sideways`)
  return trouble
}
