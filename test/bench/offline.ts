import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'esbuild'
import type { BrowserContext, Page } from 'playwright-core'
import { DEMO_FORLOEB } from '../../infra/local/demo/forloeb.ts'
import { launchBrowser, openContext, PHONE } from '../e2e/browser.ts'
import { fillLogin } from '../e2e/dagbog.ts'

const LIAM = DEMO_FORLOEB[0]
const ENTRIES = Number(process.env.ANTAL ?? 1000)
/** Entries that a second device holds as well, as when a queue is sent by two. */
const SHARED = 100
const ROUNDS = 40
const SERVER_KILLS = 5

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function startServer(port: number, dataDir: string): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', 'tsx', 'infra/local/start.ts'],
    {
      env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  for await (const line of child.stdout!) if (String(line).includes('klar:')) break
  child.stdout!.resume()
  return child
}

async function killServer(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** The device's own queue code, as one script to run in the page. */
async function bundleKoe(): Promise<string> {
  const contents = "export { enqueue, flush, usendte } from './koe.ts'; export { beginKonto } from './enhed.ts'"
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: 'forms/browser/lib', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'koe',
  })
  return `${outputFiles[0]!.text}; globalThis.koe = koe`
}

interface Device {
  context: BrowserContext
  page: Page
}

/** A page of the product where the queue's code stands ready; a page killed is opened again on the same device. */
async function openPage(context: BrowserContext, origin: string, code: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${origin}/mig/session`).catch(() => undefined)
  await page.evaluate(code)
  return page
}

async function openDevice(context: BrowserContext, origin: string, code: string): Promise<Device> {
  const page = await context.newPage()
  await page.goto(`${origin}/`)
  await fillLogin(page, 'plejefamilie1')
  await page.close()
  return { context, page: await openPage(context, origin, code) }
}

interface Post {
  id: string
  note: string
  minut: number
}

/** In the page: `window.koe` is the bundled queue. */
const enqueueAll = (page: Page, konto: string, poster: Post[], dato: string) =>
  page.evaluate(
    async ([konto, forloebId, poster, dato]) => {
      const { koe } = globalThis as unknown as {
        koe: typeof import('../../forms/browser/lib/koe.ts') & typeof import('../../forms/browser/lib/enhed.ts')
      }
      await koe.beginKonto(konto)
      for (const { id, note, minut } of poster) {
        const kl = `${String(Math.floor(minut / 60)).padStart(2, '0')}.${String(minut % 60).padStart(2, '0')}`
        const krop = { id, noegle: 'flaske', 'start-dato': dato, 'start-kl': kl, maengde: '90', note, kilde: 'offline' }
        await koe.enqueue(konto, forloebId, { id, art: 'form', dato, krop, vis: { titel: 'Flaske', tekst: '', kl } })
      }
    },
    [konto, LIAM, poster, dato] as const,
  )

type KoeGlobal = { koe: typeof import('../../forms/browser/lib/koe.ts') }
const flushIn = (page: Page, konto: string): Promise<string> =>
  page.evaluate((konto) => (globalThis as unknown as KoeGlobal).koe.flush(konto).catch(() => 'fejl'), konto)
const leftIn = (page: Page, konto: string): Promise<number> =>
  page.evaluate(async (konto) => (await (globalThis as unknown as KoeGlobal).koe.usendte(konto)).length, konto)

/** Every entry the diary holds, as another program would read it. */
async function readDiary(origin: string, dato: string, cookies: string): Promise<string[]> {
  const found: string[] = []
  const html = await (await fetch(`${origin}/forloeb/${LIAM}/dagbog/${dato}`, { headers: { cookie: cookies } })).text()
  for (const [, note] of html.matchAll(/prøve-(\d{5})/g)) found.push(note!)
  return found
}

/** At least a thousand entries through cut networks, killed pages and a killed server; counts what was lost or doubled. */
export async function run(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'offline-'))
  const [port, code, browser] = [await freePort(), await bundleKoe(), await launchBrowser()]
  const origin = `http://localhost:${port}`
  let server = await startServer(port, dataDir)
  const one = await openDevice(await openContext(browser, PHONE), origin, code)
  const two = await openDevice(await openContext(browser, PHONE), origin, code)
  const status = (await one.page.evaluate(
    async (path) => (await fetch(path)).json(),
    `/forloeb/${LIAM}/dagbog/synk`,
  )) as { konto: string; nu: string }
  const dato = new Date(Date.parse(status.nu) - 2 * 86_400_000).toISOString().slice(0, 10)
  const poster = Array.from(
    { length: ENTRIES },
    (_, i): Post => ({ id: randomUUID(), note: `prøve-${String(i).padStart(5, '0')}`, minut: i % 1440 }),
  )
  const events = { netCuts: 0, pageKills: 0, serverKills: 0, twoDevices: SHARED }
  const began = performance.now()
  await enqueueAll(two.page, status.konto, poster.slice(0, SHARED), dato)
  const part = Math.ceil(ENTRIES / ROUNDS)
  for (let round = 0; round < ROUNDS; round++) {
    await enqueueAll(one.page, status.konto, poster.slice(round * part, (round + 1) * part), dato)
    const sending = [flushIn(one.page, status.konto), flushIn(two.page, status.konto)].map((p) =>
      p.catch(() => 'dræbt'),
    )
    await sleep(Math.random() * 250)
    const fate = round % Math.floor(ROUNDS / SERVER_KILLS) === 4 ? 'server' : Math.random() < 0.5 ? 'net' : 'side'
    if (fate === 'net') {
      events.netCuts++
      await one.context.setOffline(true)
      await Promise.all(sending)
      await one.context.setOffline(false)
    } else if (fate === 'side') {
      events.pageKills++
      await one.page.close()
      one.page = await openPage(one.context, origin, code)
    } else {
      events.serverKills++
      await killServer(server)
      await Promise.all(sending)
      server = await startServer(port, dataDir)
    }
  }
  for (const { page } of [one, two])
    for (let i = 0; i < 100 && (await leftIn(page, status.konto)) > 0; i++) await flushIn(page, status.konto)
  const seconds = (performance.now() - began) / 1000
  const left = (await leftIn(one.page, status.konto)) + (await leftIn(two.page, status.konto))
  const cookies = (await one.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  report(poster, await readDiary(origin, dato, cookies), left, events, seconds)
  await browser.close()
  await killServer(server)
  rmSync(dataDir, { recursive: true, force: true })
}

function report(poster: Post[], found: string[], left: number, events: Record<string, number>, seconds: number): void {
  const counts = new Map<string, number>()
  for (const note of found) counts.set(note, (counts.get(note) ?? 0) + 1)
  const lost = poster.filter(({ note }) => !counts.has(note.slice('prøve-'.length))).length
  const doubled = [...counts.values()].filter((n) => n > 1).length
  const { netCuts, pageKills, serverKills, twoDevices } = events
  console.log(
    `${poster.length} registreringer på ${seconds.toFixed(0)} s; ${netCuts} afbrudte net, ${pageKills} dræbte sider, ${serverKills} dræbte servere (kill -9), ${twoDevices} i kø på to enheder`,
  )
  console.log(`tabt ${lost}, dobbelt ${doubled}, stadig i kø ${left}`)
  if (lost + doubled + left > 0) process.exitCode = 1
}

if (import.meta.url === `file://${process.argv[1]}`) await run()
