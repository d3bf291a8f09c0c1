import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { logChange } from '../../../functions/store/revisionslog.ts'
import { createTilfaeldig } from '../../../infra/local/demo/tilfaeldig.ts'
import { genForloeb } from '../../fixtures/genForloeb.ts'
import { aktoerOf, startWorld, type World } from '../../world.ts'

interface Raekke {
  id: string
  version: number
  dato: string
  udgaaet: boolean
  maengde: number
}
interface Side {
  data: Raekke[]
  naeste: string | null
  naesteSiden: string
}

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

async function createForloeb() {
  const forloeb = genForloeb({ id: randomUUID() })
  const anmodning = { aktoer: aktoerOf('leder'), id: 't', nu: world.clock.now }
  await world.deps.forloeb.create(
    forloeb,
    logChange(anmodning, { tilladelse: 'forloeb.ret', emne: 'forloeb', emneId: forloeb.id, sagId: forloeb.id }),
  )
  return `/api/forloeb/${forloeb.id}/dagbog`
}

const pass = (ms: number) => {
  world.clock.now = new Date(Date.parse(world.clock.now) + ms).toISOString()
}

const flaske = (id: string, dag: number, maengde: number) => ({
  id,
  type: 'maaltid',
  kilde: 'api',
  enhed: 'ml',
  maengde,
  start: `2026-03-${String(dag).padStart(2, '0')}T07:00:00+01:00`,
})

/** What the family does: writes, corrects (also to another day), strikes out. */
function createFamilie(path: string, seed: number) {
  const t = createTilfaeldig(seed)
  const staar = new Map<string, { version: number; udgaaet: boolean; maengde: number; dag: number }>()
  const write = async () => {
    const id = t.uuid()
    const row = { version: 1, udgaaet: false, maengde: t.heltal(50, 200), dag: t.heltal(2, 12) }
    await world.api('plejefamilie1', 'POST', path, flaske(id, row.dag, row.maengde))
    staar.set(id, row)
  }
  const correct = async () => {
    const [id, former] = t.en([...staar])
    if (former.udgaaet) return
    const next = {
      ...former,
      version: former.version + 1,
      udgaaet: t.chance(0.3),
      maengde: t.heltal(50, 200),
      dag: t.chance(0.5) ? former.dag : t.heltal(2, 12),
    }
    const what = next.udgaaet ? { udgaar: true } : { registrering: flaske(id, next.dag, next.maengde) }
    const response = await world.api('plejefamilie1', 'POST', `${path}/${id}/rettelser`, {
      begrundelse: 'prøve',
      version: former.version,
      ...what,
    })
    expect(response.status).toBe(201)
    staar.set(id, next.udgaaet ? { ...former, version: next.version, udgaaet: true } : next)
  }
  return { staar, act: () => (staar.size === 0 || t.chance(0.5) ? write() : correct()), t }
}

/** A client that follows the pattern of the route's description, and nothing else. */
function createKlient(path: string, siden: string) {
  const kendt = new Map<string, Raekke>()
  const modtaget: Raekke[] = []
  async function poll(between: () => Promise<void> = async () => {}) {
    let cursor: string | null = null
    let next: string | undefined
    do {
      const query: string = new URLSearchParams({ siden, limit: '3', ...(cursor && { cursor }) }).toString()
      const side = (await (await world.api('rapportklient', 'GET', `${path}?${query}`)).json()) as Side
      next ??= side.naesteSiden
      for (const row of side.data) {
        if ((kendt.get(row.id)?.version ?? 0) >= row.version) continue
        kendt.set(row.id, row)
        modtaget.push(row)
      }
      cursor = side.naeste
      if (cursor) await between()
    } while (cursor)
    siden = next!
  }
  return { kendt, modtaget, poll }
}

const expectSame = (klient: ReturnType<typeof createKlient>, familie: ReturnType<typeof createFamilie>) => {
  expect(klient.kendt.size).toBe(familie.staar.size)
  for (const [id, { version, udgaaet, maengde, dag }] of familie.staar) {
    expect(klient.kendt.get(id)).toMatchObject({
      version,
      udgaaet,
      maengde,
      dato: `2026-03-${String(dag).padStart(2, '0')}`,
    })
  }
}

describe('a client that polls with siden', () => {
  test.each([1, 2, 3])(
    'knows every entry as it stands, whatever happened between and during its rounds (%i)',
    async (seed) => {
      const path = await createForloeb()
      const klient = createKlient(path, '2026-03-01T00:00:00+01:00')
      const familie = createFamilie(path, seed)
      for (let round = 0; round < 8; round++) {
        for (let i = familie.t.heltal(0, 4); i > 0; i--) {
          pass(familie.t.heltal(0, 90_000))
          await familie.act()
        }
        await klient.poll(async () => {
          pass(familie.t.heltal(0, 400))
          if (familie.t.chance(0.4)) await familie.act()
        })
      }
      await klient.poll()
      expectSame(klient, familie)
      expect(familie.staar.size).toBeGreaterThan(4)
      const versions = [...familie.staar.keys()].map((id) =>
        klient.modtaget.filter((row) => row.id === id).map(({ version }) => version),
      )
      expect(versions.every((seen) => seen.every((version, i) => i === 0 || version > seen[i - 1]!))).toBe(true)
    },
  )

  test('with a round after each change it sees every version, in the order they were made', async () => {
    const path = await createForloeb()
    const klient = createKlient(path, world.clock.now)
    const id = randomUUID()
    const rettelse = (body: object) =>
      world.api('plejefamilie1', 'POST', `${path}/${id}/rettelser`, { begrundelse: 'prøve', ...body })
    await world.api('plejefamilie1', 'POST', path, flaske(id, 10, 100))
    await klient.poll()
    pass(10_000)
    await rettelse({ version: 1, registrering: flaske(id, 11, 90) })
    await klient.poll()
    pass(10_000)
    await rettelse({ version: 2, udgaar: true })
    await klient.poll()
    await klient.poll()
    expect(klient.modtaget.map(({ version, maengde, udgaaet, dato }) => [version, maengde, udgaaet, dato])).toEqual([
      [1, 100, false, '2026-03-10'],
      [2, 90, false, '2026-03-11'],
      [3, 90, true, '2026-03-11'],
    ])
  })

  test('a save that began before the round and ended after it comes with the next', async () => {
    const path = await createForloeb()
    const klient = createKlient(path, world.clock.now)
    const begun = world.clock.now
    pass(25_000)
    await klient.poll()
    const now = world.clock.now
    world.clock.now = begun
    const id = randomUUID()
    await world.api('plejefamilie1', 'POST', path, flaske(id, 10, 100))
    world.clock.now = now
    await klient.poll()
    expect([...klient.kendt.keys()]).toEqual([id])
  })

  test('a mark belongs to its own siden, and changes come as JSON only', async () => {
    const path = await createForloeb()
    for (let i = 0; i < 3; i++) await world.api('plejefamilie1', 'POST', path, flaske(randomUUID(), 10, 100 + i))
    const first = (await (
      await world.api('rapportklient', 'GET', `${path}?siden=2026-03-01T00:00:00Z&limit=2`)
    ).json()) as Side
    const other = await world.api(
      'rapportklient',
      'GET',
      `${path}?siden=2026-03-02T00:00:00Z&limit=2&cursor=${encodeURIComponent(first.naeste!)}`,
    )
    expect(other.status).toBe(400)
    const csv = await world.api('rapportklient', 'GET', `${path}?siden=2026-03-02T00:00:00Z`, undefined, {
      accept: 'text/csv',
    })
    expect(csv.status).toBe(422)
  })
})
