import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { LIAM, openDagbog, openStand, type Stand } from '../e2e/dagbog.ts'

/** Slow 3G as Lighthouse simulates it: 400 ms round trip, 400 kbit/s both ways; a processor at a quarter. */
const NET = { offline: false, latency: 400, downloadThroughput: (400 * 1024) / 8, uploadThroughput: (400 * 1024) / 8 }
const CPU_RATE = 4

type Trin = (page: Page) => Promise<void>
const knap =
  (navn: string): Trin =>
  (page) =>
    page.getByRole('link', { name: navn, exact: true }).tap()
const iArk =
  (vaelger: string): Trin =>
  (page) =>
    page.locator(`dialog ${vaelger}`).first().tap()
const GEM = iArk('.gembund button')
const nu =
  (navn: RegExp): Trin =>
  (page) =>
    page.getByRole('button', { name: navn }).first().tap()

/** One tap a step; what a family does most. */
const HAENDELSER: Record<string, Trin[]> = {
  'flaske, anden mængde': [knap('Flaske'), iArk('.chip:nth-child(2) input'), GEM],
  'flaske som sidst': [nu(/^Flaske .* nu$/)],
  'søvn begynder': [nu(/^Sover nu$/)],
  'søvn slutter': [nu(/^Stop/)],
  'våd ble': [nu(/^Våd ble nu$/)],
  'ble, begge dele': [
    knap('Ble'),
    iArk('input[name="detaljer.vaad"][value="ja"]'),
    iArk('input[name="detaljer.affoering"][value="ja"]'),
    GEM,
  ],
  'gråd begynder': [nu(/^Græder nu$/)],
  'gråd slutter': [nu(/^Stop/)],
  bad: [knap('Bad'), GEM],
}

async function measureTaps(stand: Stand): Promise<void> {
  const { page, context } = await stand.device('plejefamilie1')
  await openDagbog(page, stand.product.origin)
  console.log('hændelse'.padEnd(24), 'tryk', 'sekunder til gemt (uden tænketid)')
  for (const [navn, trin] of Object.entries(HAENDELSER)) {
    const began = performance.now()
    for (const tryk of trin) await tryk(page)
    await page.locator('.toast-linje', { hasText: /Gemt|Stoppet/ }).waitFor()
    console.log(navn.padEnd(24), String(trin.length).padStart(4), ((performance.now() - began) / 1000).toFixed(2))
    await page.evaluate(() => {
      for (const toast of document.querySelectorAll('.toast-linje')) toast.remove()
    })
  }
  await context.close()
}

interface Besoeg {
  kb: number
  filer: number
  foerste: number
  /** Links and forms answer. */
  klar: number
  /** The script answers: half pages, queue, store of the device. */
  script: number
}

/** Pages come through the worker from the second visit on, and a page's slow network is not its worker's. */
async function slowWorkers(browser: Browser): Promise<void> {
  const cdp = await browser.newBrowserCDPSession()
  const { targetInfos } = await cdp.send('Target.getTargets')
  for (const { targetId, type } of targetInfos) {
    if (type !== 'service_worker') continue
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false })
    for (const [id, method, params] of [
      [1, 'Network.enable', {}],
      [2, 'Network.emulateNetworkConditions', NET],
    ] as const)
      await cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
  }
}

/** Notes when the page says that its script is ready, to the millisecond and without asking again and again. */
function noteKlar(): void {
  new MutationObserver((_, observer) => {
    if (document.documentElement?.dataset.klar === undefined) return
    performance.mark('klar')
    observer.disconnect()
  }).observe(document, { attributes: true, childList: true, subtree: true })
}

/** Bytes over the wire and times of one visit. */
async function visit(context: BrowserContext, origin: string, throttle: boolean): Promise<Besoeg> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  if (throttle) {
    await cdp.send('Network.emulateNetworkConditions', NET)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE })
    await slowWorkers(context.browser()!)
  }
  let [bytes, filer] = [0, 0]
  let counting = true
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    if (!counting) return
    bytes += encodedDataLength
    filer += encodedDataLength > 0 ? 1 : 0
  })
  await page.addInitScript(noteKlar)
  const halveSider = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/ark'))
  await page.goto(`${origin}/forloeb/${LIAM}/dagbog`, { waitUntil: 'load', timeout: 120_000 })
  await page.locator('html[data-klar]').waitFor({ timeout: 120_000 })
  await halveSider
  counting = false
  const [foerste, klar, script] = await page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    const loaded = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming
    return [paint, loaded.domContentLoadedEventEnd, performance.getEntriesByName('klar')[0]!.startTime] as const
  })
  await page.locator('html[data-hentet]').waitFor({ timeout: 300_000 })
  await page.close()
  return { kb: bytes / 1000, filer, foerste, klar, script }
}

async function measureVisits(stand: Stand, navn: string, throttle: boolean): Promise<void> {
  const { page, context } = await stand.device('plejefamilie1')
  await page.close()
  await clearCache(context)
  for (const gang of ['første besøg', 'andet besøg']) {
    const { kb, filer, foerste, klar, script } = await visit(context, stand.product.origin, throttle)
    console.log(
      `${navn}, ${gang}: ${kb.toFixed(0)} kB i ${filer} svar, synlig efter ${(foerste / 1000).toFixed(1)} s, kan bruges efter ${(klar / 1000).toFixed(1)} s, scriptet klar efter ${(script / 1000).toFixed(1)} s`,
    )
  }
  await context.close()
}

/** The first visit brings everything: what the home page fetched is forgotten. */
async function clearCache(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.clearBrowserCache')
  await page.close()
}

/** What a content network that compresses would send of the documents; files keep their hash and are fetched once. */
async function measureDocuments(stand: Stand): Promise<void> {
  const { page, context } = await stand.device('plejefamilie1')
  for (const [navn, sti] of [
    ['dagen i dag', ''],
    ['alle halve sider', '/ark'],
  ] as const) {
    const response = await page.request.get(`${stand.product.origin}/forloeb/${LIAM}/dagbog${sti}`)
    const body = await response.body()
    console.log(
      `${navn}: ${(body.length / 1000).toFixed(0)} kB, komprimeret ${(gzipSync(body).length / 1000).toFixed(1)} kB`,
    )
  }
  await context.close()
}

/** Taps and seconds of common events; weight and readiness of the page. */
export async function run(): Promise<void> {
  const stand = await openStand(mkdtempSync(join(tmpdir(), 'dagbog-')))
  try {
    await measureTaps(stand)
    await measureDocuments(stand)
    await measureVisits(stand, 'fuld fart', false)
    await measureVisits(stand, '3G og 4 x langsommere', true)
  } finally {
    await stand.close()
  }
}

if (import.meta.url === `file://${process.argv[1]}`) await run()
