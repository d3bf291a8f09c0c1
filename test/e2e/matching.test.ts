import { rmSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMO_PASSWORD, PLEJEFAMILIE1, PLEJEFAMILIE2 } from '../../infra/local/login/demo.ts'
import { type Product, startProduct } from '../../infra/local/product.ts'
import { findAxeViolations, launchBrowser, openContext, PHONE } from './browser.ts'
import { clientOf } from './tokens.ts'
import { copyDemoData } from './demo-data.ts'

const dir = copyDemoData()
let product: Product
let browser: Browser
/** The demo's visitationer that can be matched, most urgent first. */
let sager: string[]

beforeAll(async () => {
  product = await startProduct({ port: 0, dataDir: dir, seed: 'demo' })
  browser = await launchBrowser()
  const fpc = await clientOf(product.origin, dir, 'familieplejecenter')
  const { data } = (await (await fpc('GET', '/api/visitationer')).json()) as { data: { id: string; status: string }[] }
  sager = data.filter(({ status }) => ['indsendt', 'moedeAfholdt', 'iMatchning'].includes(status)).map(({ id }) => id)
})
afterAll(async () => {
  await browser.close()
  await product.close()
  rmSync(dir, { recursive: true, force: true })
})

async function logIn(name: string, options: BrowserContextOptions = PHONE): Promise<Page> {
  const context = await openContext(browser, { reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  await page.goto(`${product.origin}/`)
  await page.getByLabel('Brugernavn').fill(name)
  await page.getByLabel('Adgangskode').fill(DEMO_PASSWORD)
  await page.getByLabel('Adgangskode').press('Enter')
  await page.waitForURL(`${product.origin}/`)
  return page
}

test('on a phone without JavaScript: proposal, choice with reason, two answers, forløb', async () => {
  const off = { ...PHONE, javaScriptEnabled: false }
  const fpc = await logIn('familieplejecenter', off)
  await fpc.goto(`${product.origin}/visitationer/${sager[0]}/match`)
  await fpc.locator(`a[href$="${PLEJEFAMILIE2}/vaelg"]`).click()
  await fpc.getByRole('button', { name: /reservér pladsen/ }).click()
  expect(await fpc.locator('#fejl').innerText()).toContain('Skriv en begrundelse')
  await fpc.getByLabel('Hvorfor vælger du denne familie?').fill('Har erfaring med spædbørn og bor tæt på')
  await fpc.getByRole('button', { name: /reservér pladsen/ }).click()
  expect(await fpc.locator('main').innerText()).toContain('Vi venter på svar fra plejefamilien og socialcentret')

  for (const [name, text] of [
    ['plejefamilie2', 'Tak for svaret'],
    ['socialcenter', 'Begge har sagt ja'],
  ] as const) {
    const page = await logIn(name, off)
    await page.goto(`${product.origin}/match`)
    await page.locator('main a[href^="/match/"]').first().click()
    await page.getByLabel('Ja', { exact: true }).check()
    await page.getByRole('button', { name: 'Send svar' }).click()
    expect(await page.locator('main').innerText()).toContain(text)
    await page.context().close()
  }
  await fpc.reload()
  await fpc.getByRole('link', { name: 'Gå til forløbet' }).click()
  expect(new URL(fpc.url()).pathname).toMatch(/^\/forloeb\//)
  await fpc.context().close()
})

describe('every page by axe, and nothing wider than the screen', () => {
  let match: string
  beforeAll(async () => {
    const fpc = await clientOf(product.origin, dir, 'familieplejecenter')
    const path = `/api/visitationer/${sager[1]}/match`
    const { aftryk, kandidater } = (await (await fpc('GET', path)).json()) as {
      aftryk: string
      kandidater: { plejefamilieId: string; udfald: string }[]
    }
    const egnet =
      kandidater.find(({ plejefamilieId, udfald }) => plejefamilieId === PLEJEFAMILIE1 && udfald !== 'ikkeEgnet') ??
      kandidater[0]!
    match = (
      (await (
        await fpc('POST', path, { plejefamilieId: egnet.plejefamilieId, begrundelse: 'Passer bedst', aftryk })
      ).json()) as { id: string }
    ).id
  })

  /** Path, status, pixels wider than the screen and breaches of each page that is not as it should be. */
  const look = async (name: string, paths: string[], options: BrowserContextOptions) => {
    const page = await logIn(name, options)
    const troubles: unknown[] = []
    for (const path of paths) {
      const response = await page.goto(product.origin + path)
      // A page of many families repeats the same folds: the first two and the last stand for all.
      await page.evaluate(() =>
        [...document.querySelectorAll('details')]
          .filter((_, i, all) => i < 2 || i === all.length - 1)
          .forEach((fold) => (fold.open = true)),
      )
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      const breaches = options === PHONE ? await findAxeViolations(page) : []
      if (response!.status() !== 200 || wider > 0 || breaches.length > 0)
        troubles.push([path, response!.status(), wider, breaches])
    }
    await page.context().close()
    return troubles
  }

  test.each([
    ['phone', PHONE],
    ['desktop', {}],
  ])('%s', async (_, options) => {
    const sag = `/visitationer/${sager[1]}/match`
    const centre = [
      '/plejefamilier',
      '/plejefamilier/ny',
      '/plejefamilier/import',
      `/plejefamilier/${PLEJEFAMILIE1}`,
      `/plejefamilier/${PLEJEFAMILIE1}/ret`,
      sag,
      `${sag}/${PLEJEFAMILIE1}`,
      `/match/${match}`,
    ]
    expect(await look('familieplejecenter', centre, options)).toEqual([])
    expect(await look('socialcenter', ['/match', `/match/${match}`], options)).toEqual([])
    expect(await look('plejefamilie1', ['/match', '/plejefamilier/mig'], options)).toEqual([])
  })
})
