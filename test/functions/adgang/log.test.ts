import { afterAll, beforeAll, expect, test } from 'vitest'
import { genForloeb } from '../../fixtures/genForloeb.ts'
import { startWorld, type World } from '../../world.ts'

interface Svar {
  data: { tid: string; formaal: string; navn: string | null }[]
  naeste: string | null
}

let world: World
const forloeb = genForloeb({ start: '2026-02-01', slut: '2026-06-01' })
const TIDER = [
  '2026-02-27T10:00:00Z',
  '2026-02-28T22:30:00Z',
  '2026-02-28T23:30:00Z',
  '2026-03-01T10:00:00Z',
  '2026-03-12T09:00:00Z',
]

beforeAll(async () => {
  world = await startWorld(TIDER[0])
  const { id } = forloeb
  await world.saveForloeb(forloeb)
  for (const tid of TIDER.slice(1)) {
    world.clock.now = tid
    await world.api('plejefamilie1', 'GET', `/api/forloeb/${id}`)
  }
  world.clock.now = '2026-03-12T10:00:00Z'
})
afterAll(() => world.close())

const read = async (query = '', name = 'revisor') =>
  (await (await world.api(name, 'GET', `/api/revisionslog?forloebId=${forloeb.id}${query}`)).json()) as Svar
const instants = ({ data }: Svar) => data.map(({ tid }) => new Date(tid).toISOString().replace('.000', ''))

test('all lines come once, newest first, page by page over the turn of the month', async () => {
  const found: string[] = []
  let cursor: string | null = null
  do {
    const side: Svar = await read(`&til=2026-03-11&limit=2${cursor ? `&cursor=${cursor}` : ''}`)
    found.push(...instants(side))
    cursor = side.naeste
  } while (cursor)
  expect(found).toEqual(TIDER.slice(0, 4).toReversed())
})

test('dates are Danish days: half an hour after midnight is the next', async () => {
  expect(instants(await read('&fra=2026-03-01&til=2026-03-01'))).toEqual([TIDER[3], TIDER[2]])
  expect(instants(await read('&fra=2026-02-28&til=2026-02-28'))).toEqual([TIDER[1]])
})

test('a cursor belongs to its search; names are for the control only', async () => {
  const { naeste, data } = await read('&limit=1')
  expect(data[0]!.navn).not.toBeNull()
  expect((await read('&limit=1', 'leder')).data[0]!.navn).toBeNull()
  const foreign = await world.api('revisor', 'GET', `/api/revisionslog?aktoer=x&cursor=${naeste}`)
  expect(foreign.status).toBe(400)
})
