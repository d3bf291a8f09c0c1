import { AxeBuilder } from '@axe-core/playwright'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
  type Page,
} from 'playwright-core'
import { findPackagedChromium } from './chromium.ts'

/** Chromium without a window: CHROMIUM_PATH, else the one in the npm package, else an installed Chrome or Edge. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const given = process.env['CHROMIUM_PATH']
  const first = given ? { executablePath: given, args: ['--no-sandbox'] } : findPackagedChromium()
  if (first) return chromium.launch({ ...first, ...options })
  for (const installed of [{ channel: 'chrome' }, { channel: 'msedge' }, {}]) {
    const browser = await chromium.launch({ ...installed, ...options }).catch(() => undefined)
    if (browser) return browser
  }
  throw new Error(
    'No browser: install Chrome, set CHROMIUM_PATH, or run npx playwright-core install chromium-headless-shell',
  )
}

/** A fresh visitor in Denmark. */
export const openContext = (browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  browser.newContext({
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    viewport: { width: 1280, height: 900 },
    ...options,
  })

/** The phone of a plejefamilie; 360 px is the narrowest in common use. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
}

/**
 * Breaches of WCAG 2.1 A and AA and of axe's own good practice, one line each: rule and place. 'colours' looks again at
 * a page already seen, now in the other colours. No page has frames, so axe need not open a page of its own.
 */
export async function findAxeViolations(page: Page, look: 'all' | 'colours' = 'all'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (look === 'all' ? axe : axe.withRules(['color-contrast'])).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
