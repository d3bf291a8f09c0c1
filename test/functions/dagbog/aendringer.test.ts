import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorld, type World } from '../../world.ts'
import { createSag, type Sag } from '../rapport/verden.ts'

let world: World
let [rolig, levende]: Sag[] = []
beforeAll(async () => {
  world = await startWorld()
  rolig = await createSag(world, { dage: 1 })
  levende = await createSag(world, { dage: 1 })
  await createSag(world, { dage: 1, doegncenter: 'et-andet-doegncenter' })
  await createSag(world, { dage: 1, tilkoeb: { status: 'ikkeBestilt' } })
})
afterAll(() => world.close())

interface Svar {
  data: { id: string }[]
  naesteSiden: string
  naeste: string | null
}
const pull = async (query = '', navn = 'rapportklient') =>
  (await (await world.api(navn, 'GET', `/api/dagbog/aendringer${query}`)).json()) as Svar
const idsOf = ({ data }: Svar) => data.map(({ id }) => id).sort()
const write = () =>
  world.api('plejefamilie1', 'POST', `${levende!.path}/dagbog`, {
    id: randomUUID(),
    type: 'beskrivelse',
    dato: '2026-03-12',
    tekst: 'Noget nyt',
    kilde: 'api',
  })

describe('a client that follows along', () => {
  test('finds the forløb it may read, by id and never by name', async () => {
    const svar = await pull()
    expect(idsOf(svar)).toEqual([rolig!.id, levende!.id].sort())
    expect(JSON.stringify(svar)).not.toMatch(/Xylofonsen|Liam/)
  })

  test('then fetches only where something was written, and misses nothing written meanwhile', async () => {
    const { naesteSiden } = await pull()
    world.clock.now = '2026-03-12T09:10:00Z'
    expect(idsOf(await pull(`?siden=${encodeURIComponent('2026-03-12T09:05:00Z')}`))).toEqual([])
    await write()
    const svar = await pull(`?siden=${encodeURIComponent(naesteSiden)}`)
    expect(idsOf(svar)).toContain(levende!.id)
    expect(Date.parse(svar.naesteSiden)).toBeLessThan(Date.parse(world.clock.now))
    const dagbog = await world.api(
      'rapportklient',
      'GET',
      `${levende!.path}/dagbog?siden=${encodeURIComponent('2026-03-12T09:05:00Z')}`,
    )
    expect(await dagbog.text()).toContain('Noget nyt')
  })

  test('pages without losing a forløb', async () => {
    const seen: string[] = []
    let side = await pull('?limit=1')
    for (; side.naeste; side = await pull(`?limit=1&cursor=${encodeURIComponent(side.naeste)}`))
      seen.push(...idsOf(side))
    seen.push(...idsOf(side))
    expect(seen.sort()).toEqual([rolig!.id, levende!.id].sort())
  })

  test('the socialcenter, who reads no diary, is refused', async () => {
    expect((await world.api('socialcenter', 'GET', '/api/dagbog/aendringer')).status).toBe(403)
  })
})
