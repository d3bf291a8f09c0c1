import { randomUUID } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { toGemt } from '../../functions/dagbog/skriv.ts'
import type { GemtRegistrering } from '../../functions/domain/dagbog/gemt.ts'
import type { Forloeb } from '../../functions/domain/forloeb/forloeb.ts'
import { addDage } from '../../functions/domain/tid.ts'
import { zOf } from '../../functions/domain/vaekst/lms.ts'
import { type Koen, type Maal, WHO } from '../../functions/domain/vaekst/who.ts'
import { logChange } from '../../functions/store/revisionslog.ts'
import { genDagbog } from '../../infra/local/demo/genDagbog.ts'
import { genForloeb } from '../fixtures/genForloeb.ts'
import { aktoerOf, startWorld, type World } from '../world.ts'

const START = '2025-03-01'
const CHUNK = 40
const RUNDER = 7

interface Diary {
  forloeb: Forloeb
  registreringer: GemtRegistrering[]
}

/** A forløb and its invented diary; only the forløb is saved. */
async function createDiary(world: World, dage: number, perDag: number): Promise<Diary> {
  const barn = { foedt: true, foedselsdato: addDage(START, -21), koen: 'pige' as const }
  const forloeb = genForloeb({ id: randomUUID(), start: START, barn })
  const anmodning = anmodningIn(world)
  await world.deps.forloeb.create(forloeb, logIn(world, forloeb.id))
  const alle = genDagbog({ ...barn, seed: forloeb.id, fra: START, dage, perDag, manglende: 0 })
  return { forloeb, registreringer: alle.map((registrering) => toGemt(registrering, forloeb.id, anmodning)) }
}

const anmodningIn = (world: World) => ({ aktoer: aktoerOf('plejefamilie1'), id: 'bench', nu: world.clock.now })
const logIn = (world: World, id: string) =>
  logChange(anmodningIn(world), { tilladelse: 'dagbog.skriv', emne: 'dagbog', emneId: id, sagId: id })

function* chunksOf<T>(items: readonly T[]): Generator<T[]> {
  for (let i = 0; i < items.length; i += CHUNK) yield items.slice(i, i + CHUNK)
}

/** As the product saves it. */
async function save(world: World, { forloeb, registreringer }: Diary): Promise<void> {
  for (const chunk of chunksOf(registreringer)) {
    await world.deps.dagboeger.create(
      chunk.map((registrering) => ({ registrering, hash: 'x' })),
      logIn(world, forloeb.id),
    )
  }
}

/** The rows alone, without pointers and index: a year is written in seconds, and is read the same way. */
async function saveRows(world: World, { forloeb, registreringer }: Diary): Promise<void> {
  for (const chunk of chunksOf(registreringer)) {
    await world.deps.db.transact(
      chunk.map((r) => ({
        table: 'dagbog',
        put: { pk: `forloeb#${forloeb.id}`, sk: `r#${r.dato}#${r.start ?? '~'}#${r.id}`, ...r },
      })),
    )
  }
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

async function drain(response: Response): Promise<number> {
  if (response.status !== 200) throw new Error(`answered ${response.status}`)
  let bytes = 0
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) bytes += chunk.length
  return bytes
}

interface Traek {
  navn: string
  ms: number
  /** As many times the bare query of the same rows, in the same run. */
  forhold: number
  kB: number
}

/** The pulls of 90 days against the bare query of the same rows, taken in turns. */
async function measurePulls(
  world: World,
  dage: number,
  perDag: number,
): Promise<{ antal: number; bar: number; traek: Traek[] }> {
  const diary = await createDiary(world, dage, perDag)
  await save(world, diary)
  const { forloeb, registreringer } = diary
  const til = addDage(START, dage)
  const range = { table: 'dagbog' as const, pk: `forloeb#${forloeb.id}`, fra: `r#${START}`, til: `r#${til}#~~` }
  const get =
    (sti: string, accept = 'application/json') =>
    async () =>
      drain(
        await world.api(
          'rapportklient',
          'GET',
          `/api/forloeb/${forloeb.id}/${sti}${sti.includes('?') ? '&' : '?'}fra=${START}&til=${til}`,
          undefined,
          { accept },
        ),
      )
  const arbejde: Record<string, () => Promise<number>> = {
    'bar forespørgsel': async () => (await world.deps.db.all(range)).length,
    'dagbog JSON': get('dagbog?limit=5000'),
    'dagbog NDJSON': get('dagbog', 'application/x-ndjson'),
    'dagbog CSV': get('dagbog', 'text/csv'),
    'statistik JSON': get('statistik'),
    'statistik CSV': get('statistik', 'text/csv'),
    'målinger FHIR': get('dagbog/fhir'),
  }
  const tider: Record<string, number[]> = {}
  const bytes: Record<string, number> = {}
  for (let runde = 0; runde <= RUNDER; runde++) {
    for (const [navn, work] of Object.entries(arbejde)) {
      const start = performance.now()
      bytes[navn] = await work()
      if (runde > 0) (tider[navn] ??= []).push(performance.now() - start)
    }
  }
  const bar = median(tider['bar forespørgsel']!)
  const traek = Object.entries(tider).map(([navn, values]) => ({
    navn,
    ms: Math.round(median(values)),
    forhold: Math.round((median(values) / bar) * 100) / 100,
    kB: Math.round(bytes[navn]! / 1024),
  }))
  return { antal: registreringer.length, bar, traek: traek.slice(1) }
}

setFlagsFromString('--expose-gc')
const gc = runInNewContext('gc') as () => void

const heldMb = () => {
  gc()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1024 ** 2
}

/** Chunks (64 kB) between two looks at the memory; each look collects garbage first. */
const KIG = 4

/** Most memory held (MB) while the NDJSON stream of a whole diary is read and thrown away. */
async function measureStream(world: World, dage: number, perDag: number) {
  const sti = await (async () => {
    const diary = await createDiary(world, dage, perDag)
    await saveRows(world, diary)
    return `/api/forloeb/${diary.forloeb.id}/dagbog`
  })()
  const response = await world.api('rapportklient', 'GET', sti, undefined, { accept: 'application/x-ndjson' })
  const held: number[] = []
  let [bytes, linjer, n] = [0, 0, 0]
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length
    linjer += chunk.reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0)
    if (n++ % KIG === 0) held.push(heldMb())
  }
  const most = (looks: number[]) => Math.round(Math.max(...looks) * 10) / 10
  const half = Math.ceil(held.length / 2)
  return {
    dage,
    linjer,
    mB: Math.round((bytes / 1024 ** 2) * 10) / 10,
    'holdt MB, første halvdel': most(held.slice(0, half)),
    'holdt MB, anden halvdel': most(held.slice(half)),
  }
}

/** D4's check values: sex, measure, age in days, value (kg or cm), z. */
const KONTROL = [
  ['dreng', 'vaegt', 91, 5.9, -0.648],
  ['pige', 'vaegt', 91, 4.9, -1.384],
  ['pige', 'hovedomfang', 365, 44, -0.658],
] as const

/** Largest error of a z-score: against D4's values, and against the quantiles of the table's own months from −3 to +3. */
export function zFejl(): { kontrol: number; maaneder: number; punkter: number } {
  const kontrol = Math.max(
    ...KONTROL.map(([koen, maal, dage, vaerdi, z]) => Math.abs(zOf(maal, koen, dage, vaerdi)! - z)),
  )
  const fejl = (Object.keys(WHO) as Maal[]).flatMap((maal) =>
    (Object.keys(WHO[maal]) as Koen[]).flatMap((koen) =>
      WHO[maal][koen].flatMap(([dage, l, m, s]) =>
        [-3, -2, -1, 0, 1, 2, 3].map((z) =>
          Math.abs(zOf(maal, koen, dage, l === 0 ? m * Math.exp(s * z) : m * (1 + l * s * z) ** (1 / l))! - z),
        ),
      ),
    ),
  )
  return { kontrol, maaneder: Math.max(...fejl), punkter: fejl.length }
}

/** Pulls and figures as times the bare query of the same rows; memory of a year as a stream; z-scores. */
export async function run(): Promise<void> {
  const world = await startWorld('2026-03-12T09:00:00Z')
  try {
    const { antal, bar, traek } = await measurePulls(world, 90, 25)
    console.log(
      `90 dage, ${antal} registreringer; bar forespørgsel ${Math.round(bar)} ms (median af ${RUNDER}, på skift)`,
    )
    console.table(traek)
    await measureStream(world, 30, 40)
    console.log(`NDJSON, 40 hændelser om dagen; hukommelse holdt før: ${Math.round(heldMb() * 10) / 10} MB`)
    console.table([
      await measureStream(world, 30, 40),
      await measureStream(world, 90, 40),
      await measureStream(world, 365, 40),
    ])
    const { kontrol, maaneder, punkter } = zFejl()
    console.log(
      `z-score: største fejl ${kontrol.toFixed(5)} mod D4's kontrolværdier, ${maaneder.toExponential(1)} mod tabellens måneder (${punkter} punkter)`,
    )
  } finally {
    await world.close()
  }
}
