import { rmSync } from 'node:fs'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { DEMO_FORLOEB } from '../../infra/local/demo/forloeb.ts'
import { type Product, startProduct } from '../../infra/local/product.ts'
import { launchBrowser, openContext, PHONE } from './browser.ts'
import { copyDemoData } from './demo-data.ts'

export const LIAM = DEMO_FORLOEB[0]

export interface Stand {
  product: Product
  dataDir: string
  browser: Browser
  /** A new device with somebody logged in. */
  device(name: string, options?: BrowserContextOptions): Promise<{ context: BrowserContext; page: Page }>
  close(): Promise<void>
}

/** The running product with demo data and a browser beside it. */
export async function openStand(dataDir = copyDemoData()): Promise<Stand> {
  const product = await startProduct({ port: 0, dataDir, seed: 'demo' })
  const browser = await launchBrowser()
  return {
    product,
    dataDir,
    browser,
    async device(name, options = {}) {
      const context = await openContext(browser, { reducedMotion: 'reduce', ...PHONE, ...options })
      const page = await context.newPage()
      await logIn(page, product.origin, name)
      return { context, page }
    },
    async close() {
      await browser.close()
      await product.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export async function logIn(page: Page, origin: string, name: string): Promise<void> {
  await page.goto(`${origin}/`)
  await fillLogin(page, name)
}

/** Fills in the login form that is shown. */
export async function fillLogin(page: Page, name: string): Promise<void> {
  await page.getByLabel('Brugernavn').fill(name)
  await page.getByLabel('Adgangskode').fill('demo')
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
  await page.waitForLoadState()
}

/** The diary ready for taps: worker registered, half pages and the last days on the device. */
export async function openDagbog(page: Page, origin: string, sti = ''): Promise<void> {
  await page.goto(`${origin}/forloeb/${LIAM}/dagbog${sti}`)
  await page.locator('html[data-klar]').waitFor()
}
