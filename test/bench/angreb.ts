import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FEJL } from '../../functions/domain/fejl.ts'
import { DEMO_FORLOEB } from '../../infra/local/demo/forloeb.ts'
import { clientOf, tokenOf } from '../e2e/tokens.ts'
import { freePort, startProcess } from '../e2e/process.ts'
import { startProduct } from '../../infra/local/product.ts'
import { attackSider, type Fund } from './angreb/sider.ts'
import { createTerning, MAERKE, makeKrop, RAA, type Skema } from './angreb/krop.ts'

/** Calls on each route; `ANGREB=200 npm run bench -- angreb` for a long one. */
const KALD = Number(process.env['ANGREB'] ?? 40)
const NAVN_AF_ROLLE: Record<string, string> = {
  socialcenter: 'socialcenter',
  familieplejekonsulent: 'familieplejecenter',
  familieplejeleder: 'leder',
  plejefamilie: 'plejefamilie1',
  socialraadgiver: 'doegncenter',
  paedagog: 'paedagog',
  psykolog: 'psykolog',
  revisor: 'revisor',
  maskine: 'rapportklient',
}

/** Characters of a body that the server need not read to its end. */
const MEGET = 1_000_000

interface Rute {
  metode: string
  sti: string
  parametre: { name: string; in: string }[]
  krop?: Skema
  /** Roles with the right, as the document tells them. */
  roller: string[]
}
type Dokument = {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Skema> }
}
interface Operation {
  description: string
  parameters?: Rute['parametre']
  requestBody?: { content: Indhold }
}
type Indhold = Record<string, { schema: Skema }>

const ruterOf = ({ paths }: Dokument): Rute[] =>
  Object.entries(paths).flatMap(([sti, metoder]) =>
    Object.entries(metoder).map(([metode, spec]) => {
      const krop = spec.requestBody?.content['application/json']?.schema
      const roller = (spec.description.split('Roller: ')[1] ?? '').split(/[,. ]+/).filter((r) => r in NAVN_AF_ROLLE)
      return { metode: metode.toUpperCase(), sti, roller, parametre: spec.parameters ?? [], ...(krop && { krop }) }
    }),
  )

const ID_TEKSTER = [MAERKE, '..%2f..%2fetc%2fpasswd', '%00', '%ff', "';--", '0', 'x'.repeat(3000), '%F0%9F%91%B6']
const SOEGE_TEKSTER = [MAERKE, '-1', '1e9', 'NaN', '2026-02-31', '9999-12-31', '%00', '', 'eyJhIjoxfQ', '2026-11-01']

/** Real ids by the noun or the parameter they stand for. */
type Ids = Record<string, readonly string[]>

/** A real thing's id mostly, so that the call gets past the door. */
function stiOf({ sti, parametre }: Rute, ids: Ids, roll: () => number): string {
  const one = (list: readonly string[]) => list[Math.floor(roll() * list.length)]!
  const known = (name: string) => (name === 'id' ? ids[sti.split('/')[2]!] : ids[name]) ?? ID_TEKSTER
  const path = sti.replaceAll(/\{(\w+)\}/g, (_, name: string) => one(roll() < 0.9 ? known(name) : ID_TEKSTER))
  const query = parametre.filter((p) => p.in === 'query' && roll() < 0.4).map((p) => `${p.name}=${one(SOEGE_TEKSTER)}`)
  return query.length > 0 ? `${path}?${query.join('&')}` : path
}

/** What is wrong with an answer, if anything. */
async function findTrouble(response: Response): Promise<string | undefined> {
  const text = await response.text()
  if (response.status >= 500) return `svarede ${response.status}`
  if (response.status < 400) return undefined
  if (text.includes(MAERKE)) return `${response.status} gentager det sendte`
  if (!response.headers.get('content-type')?.startsWith('application/problem+json'))
    return `${response.status} er ikke problem+json`
  const { code, status } = JSON.parse(text) as { code: string; status: number }
  return code in FEJL && status === response.status ? undefined : `${response.status} med ukendt kode`
}

/** Mostly somebody with the right, so that the call gets past the door. */
function roleOf({ roller }: Rute, roll: () => number): string {
  const list = roller.length > 0 && roll() < 0.85 ? roller : Object.keys(NAVN_AF_ROLLE)
  return list[Math.floor(roll() * list.length)]!
}

async function readIds(origin: string, dataDir: string): Promise<Ids> {
  const idsOf = async (navn: string, sti: string) => {
    const client = await clientOf(origin, dataDir, navn)
    return ((await (await client('GET', sti)).json()) as { data: { id: string }[] }).data.map(({ id }) => id)
  }
  return {
    forloeb: DEMO_FORLOEB,
    visitationer: [
      ...(await idsOf('socialcenter', '/api/visitationer')),
      ...(await idsOf('leder', '/api/visitationer')),
    ],
    plejefamilier: await idsOf('leder', '/api/plejefamilier?limit=5'),
    regId: await idsOf('plejefamilie1', `/api/forloeb/${DEMO_FORLOEB[0]}/dagbog?limit=5`),
    dato: ['2026-11-01', '2026-11-20'],
    art: ['udviklingsbeskrivelse', 'psykologiskUndersoegelse'],
    trinId: ['midtvejsmoede', 'startmoede', 'rapport'],
  }
}

/** Every JSON route with malformed and near-right calls from every role: no 5xx, no echo, only problem+json, no log line. */
async function attackApi(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'angreb-'))
  const server = await startProcess({ PORT: String(await freePort()), DATA_DIR: dataDir, SEED: 'demo' })
  let log = ''
  server.child.stdout!.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const { origin } = server
  const dokument = (await (await fetch(`${origin}/api/openapi.json`)).json()) as Dokument
  const tokens = new Map<string, string>()
  for (const [rolle, navn] of Object.entries(NAVN_AF_ROLLE)) tokens.set(rolle, await tokenOf(origin, dataDir, navn))
  const ids = await readIds(origin, dataDir)
  const roll = createTerning(20_261_122)
  const [fund, svar, ruter] = [[] as Fund[], new Map<string, number>(), ruterOf(dokument)]

  const call = async (rute: Rute, body: BodyInit | undefined) => {
    const response = await fetch(`${origin}${stiOf(rute, ids, roll)}`, {
      method: rute.metode,
      headers: {
        authorization: `Bearer ${tokens.get(roleOf(rute, roll))}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(roll() < 0.1 && { 'idempotency-key': roll() < 0.5 ? MAERKE : 'samme' }),
      },
      ...(body !== undefined && { body }),
    }).catch((error: unknown) => {
      // A body far too large may be cut off before the answer is read.
      if (typeof body === 'string' && body.length > MEGET) return undefined
      throw new Error(`${rute.metode} ${rute.sti}: forbindelsen blev afbrudt`, { cause: error })
    })
    if (!response) return void svar.set('afbrudt', (svar.get('afbrudt') ?? 0) + 1)
    const group = `${String(response.status)[0]}xx`
    svar.set(group, (svar.get(group) ?? 0) + 1)
    const hvad = await findTrouble(response)
    if (hvad) fund.push({ rute: `${rute.metode} ${rute.sti}`, hvad })
  }

  for (const rute of ruter)
    for (let i = 0; i < KALD; i++) {
      const raw = RAA[Math.floor(roll() * RAA.length)]!
      const made = rute.krop && JSON.stringify(makeKrop(rute.krop, dokument.components.schemas, roll))
      await call(rute, rute.krop && ((roll() < 0.1 ? raw : made) as BodyInit | undefined))
    }
  const alive = (await fetch(`${origin}/sundhed`)).status
  await server.kill('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
  console.table({ ruter: ruter.length, kald: ruter.length * KALD, ...Object.fromEntries(svar), sundhed: alive })
  console.log(`fund: ${fund.length}; det sendte i loggen: ${log.split(MAERKE).length - 1} gange`)
  tellFund(fund)
  if (log.includes(MAERKE)) process.exitCode = 1
}

/** Each kind of find once. */
function tellFund(fund: readonly Fund[]): void {
  if (fund.length === 0) return
  console.table([...new Map(fund.map((one) => [one.rute + one.hvad, one])).values()])
  process.exitCode = 1
}

async function attackPages(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'angreb-'))
  const product = await startProduct({ port: 0, dataDir, seed: 'demo' })
  const { fund, svar } = await attackSider(product, createTerning(20_261_122))
  await product.close()
  rmSync(dataDir, { recursive: true, force: true })
  console.table({ sider: 'alle, der kan nås', ...Object.fromEntries(svar) })
  console.log(`fund: ${fund.length}`)
  tellFund(fund)
}

export async function run(): Promise<void> {
  await attackApi()
  await attackPages()
}
