import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import autocannon, { type Request } from 'autocannon'
import { toDato } from '../../functions/domain/tid.ts'
import { logChange } from '../../functions/store/revisionslog.ts'
import { toGemt } from '../../functions/dagbog/skriv.ts'
import { DEMO_FORLOEB } from '../../infra/local/demo/forloeb.ts'
import { demoAktoer } from '../../infra/local/demo/seed.ts'
import { startProduct } from '../../infra/local/product.ts'
import { clientOf, tokenOf } from '../e2e/tokens.ts'

const SECONDS = 6
const CONNECTIONS = 8
/** A pull moves a whole diary; two at once are many. */
const PULLS = 2

interface Row {
  name: string
  perSecond: number
  p50: number
  p99: number
}

const percentile = (sorted: number[], p: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))]!

async function http(
  name: string,
  url: string,
  token: string,
  request: Partial<Request> = {},
  connections = CONNECTIONS,
): Promise<Row> {
  const { requests, latency, non2xx } = await autocannon({
    url,
    connections,
    duration: SECONDS,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    requests: [request as Request],
  })
  if (non2xx > 0) throw new Error(`${name}: ${non2xx} answers were no success`)
  return { name, perSecond: requests.average, p50: latency.p50, p99: latency.p99 }
}

/** The same number of workers calling the store itself. */
async function bare(name: string, call: () => Promise<unknown>, workers = CONNECTIONS): Promise<Row> {
  const times: number[] = []
  const until = performance.now() + SECONDS * 1000
  await Promise.all(
    Array.from({ length: workers }, async () => {
      while (performance.now() < until) {
        const began = performance.now()
        await call()
        times.push(performance.now() - began)
      }
    }),
  )
  times.sort((a, b) => a - b)
  return { name, perSecond: times.length / SECONDS, p50: percentile(times, 0.5), p99: percentile(times, 0.99) }
}

function print(rows: Row[], base: Row): void {
  console.table(
    rows.map(({ name, perSecond, p50, p99 }) => ({
      name,
      'req/s': +perSecond.toFixed(1),
      p50: +p50.toFixed(1),
      p99: +p99.toFixed(1),
      'of base': +(perSecond / base.perSecond).toFixed(2),
    })),
  )
}

/** `POST …/dagbog` and the 90-day pull against a constant answer and against the bare store, in one run on one machine. */
export async function run(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'spaedbarn-bench-'))
  const product = await startProduct({ port: 0, dataDir, seed: 'demo' })
  const { origin, deps } = product
  const constant = createServer(
    getRequestListener(() => new Response('{"status":"ok"}', { headers: { 'content-type': 'application/json' } })),
  ).listen(0)
  try {
    const dato = toDato(Date.now())
    const [forloebId, , afsluttet] = DEMO_FORLOEB
    const [family, machine] = [
      await tokenOf(origin, dataDir, 'plejefamilie1'),
      await tokenOf(origin, dataDir, 'rapportklient'),
    ]
    const bottle = () => ({
      id: randomUUID(),
      type: 'maaltid' as const,
      start: `${dato}T06:30:00.000Z`,
      maengde: 120,
      enhed: 'ml' as const,
      kilde: 'api' as const,
    })
    const anmodning = { aktoer: demoAktoer('plejefamilie1'), id: 'bench', nu: new Date().toISOString() }
    const log = () =>
      logChange(anmodning, { tilladelse: 'dagbog.skriv', emne: 'dagbog', emneId: forloebId, sagId: forloebId })

    const fixed = await http(
      'constant answer, same kind of server',
      `http://localhost:${(constant.address() as AddressInfo).port}/`,
      family,
    )
    const store = await bare('bare store: one entry, day, pointer and log line', () =>
      deps.dagboeger.create([{ registrering: toGemt(bottle(), forloebId, anmodning), hash: 'x' }], log()),
    )
    const post = await http('POST …/dagbog', `${origin}/api/forloeb/${forloebId}/dagbog`, family, {
      method: 'POST',
      setupRequest: (request: Request) => ({ ...request, body: JSON.stringify(bottle()) }),
    } as Partial<Request>)
    const pages = await (await clientOf(origin, dataDir, 'rapportklient'))('GET', `/api/forloeb/${afsluttet}/dagbog`)
    const { data, naeste } = (await pages.json()) as { data: unknown[]; naeste: string | null }
    console.log(`the 90-day pull: ${data.length} entries in ${naeste ? 'two pages' : 'one page'} of the default limit`)
    const query = await bare(
      'bare store: 90 days',
      () => deps.dagboeger.page(afsluttet, '2000-01-01', '2100-01-01', 5000),
      PULLS,
    )
    const pull = await http(
      'GET …/dagbog, 90 days as JSON',
      `${origin}/api/forloeb/${afsluttet}/dagbog`,
      machine,
      {},
      PULLS,
    )
    const stream = await http(
      'GET …/dagbog, 90 days as NDJSON',
      `${origin}/api/forloeb/${afsluttet}/dagbog`,
      machine,
      { headers: { authorization: `Bearer ${machine}`, accept: 'application/x-ndjson' } },
      PULLS,
    )
    print([fixed, store, post], store)
    print([fixed, query, pull, stream], query)
  } finally {
    constant.close()
    await product.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
