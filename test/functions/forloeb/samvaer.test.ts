import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { logChange } from '../../../functions/store/revisionslog.ts'
import { genForloeb } from '../../fixtures/genForloeb.ts'
import { aktoerOf, startWorld, type World } from '../../world.ts'
import { genAftaleInput } from '../domain/samvaer/byg.ts'

interface Aftale {
  id: string
  version: number
  slut: string
  ophoert: string | null
  hjemmel: { paragraf: string }
  paamindelse: string | null
}
interface Svar {
  aftaler: Aftale[]
  liste: {
    dato: string
    udfald: string
    planlagt: { aftaleId: string; start: string } | null
    registreringId: string | null
  }[]
  tal: Record<string, number | null>
}

let world: World
const forloeb = genForloeb()
const path = `/api/forloeb/${forloeb.id}/samvaer`
const make = (over: Parameters<typeof genForloeb>[0]) => {
  const one = genForloeb({ id: randomUUID(), ...over })
  return world.deps.forloeb.create(one, log(one.id)).then(() => one)
}
const log = (id: string) =>
  logChange(
    { aktoer: aktoerOf('leder'), id: 't', nu: world.clock.now },
    { tilladelse: 'forloeb.ret', emne: 'forloeb', emneId: id, sagId: id },
  )

beforeAll(async () => {
  world = await startWorld()
  await world.deps.forloeb.create(forloeb, log(forloeb.id))
})
afterAll(() => world.close())

const create = async (over: object = {}, at = path, name = 'familieplejecenter') =>
  world.api(name, 'POST', at, genAftaleInput(over))
const list = async (name = 'familieplejecenter', at = path) => (await (await world.api(name, 'GET', at)).json()) as Svar
const code = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code]

describe('an agreement from beginning to end', () => {
  test('is made, planned, met by the diary, changed and ended', async () => {
    const one = await make({})
    const at = `/api/forloeb/${one.id}/samvaer`
    const response = await create({}, at)
    const aftale = (await response.json()) as Aftale
    expect([response.status, aftale.hjemmel.paragraf, aftale.paamindelse]).toEqual([
      201,
      'barnets lov § 104',
      '2026-04-18',
    ])
    await world.api('plejefamilie1', 'POST', `/api/forloeb/${one.id}/dagbog`, {
      id: randomUUID(),
      type: 'samvaer',
      kilde: 'api',
      status: 'afholdt',
      start: '2026-03-04T10:40:00+01:00',
      slut: '2026-03-04T12:00:00+01:00',
    })
    const { liste, tal } = await list('doegncenter', at)
    expect(liste.find(({ dato }) => dato === '2026-03-04')).toMatchObject({
      udfald: 'afholdt',
      planlagt: { aftaleId: aftale.id, start: '2026-03-04T10:30:00+01:00' },
    })
    expect(tal).toMatchObject({ planlagt: 13, afholdt: 1, uoplyst: 5, minutter: 80 })

    const patch = (body: object) => world.api('doegncenter', 'PATCH', `${at}/${aftale.id}`, body)
    expect(await (await patch({ version: 1, slut: '2026-04-01', paamindDage: 7 })).json()).toMatchObject({
      version: 2,
      slut: '2026-04-01',
      paamindelse: '2026-03-25',
    })
    expect(await code(await patch({ version: 1, slut: '2026-05-01' }))).toEqual([409, 'version.konflikt'])
    expect(await code(await patch({ version: 2, ugedage: ['mandag'] }))).toEqual([422, 'felter.ugyldige'])
    expect(
      await (await patch({ version: 2, ophoer: { ophoert: '2026-03-12', ophoertFordi: 'Ny afgørelse' } })).json(),
    ).toMatchObject({ ophoert: '2026-03-12', paamindelse: null })
    expect(await code(await patch({ version: 3, slut: '2026-05-01' }))).toEqual([409, 'samvaer.ophoert'])
    expect((await list('doegncenter', at)).tal.planlagt).toBe(6)
    const kept = await world.deps.db.all({ table: 'forloeb', pk: `forloeb#${one.id}`, begynder: 'samvaersudgave#' })
    expect(kept.map(({ slut }) => slut)).toEqual(['2026-05-02', '2026-04-01'])
  })

  test('the same Idempotency-Key makes one', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const before = (await list()).aftaler.length
    for (let i = 0; i < 2; i++) await world.api('leder', 'POST', path, genAftaleInput(), headers)
    expect((await list()).aftaler.length - before).toBe(1)
  })

  test('two changes at once: one of them wins, the other is told', async () => {
    const { id } = (await (await create()).json()) as Aftale
    const both = await Promise.all(
      ['2026-05-20', '2026-05-21'].map((slut) => world.api('leder', 'PATCH', `${path}/${id}`, { version: 1, slut })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('a finished forløb takes no new agreement; an unknown agreement is not found', async () => {
    const done = await make({ status: 'afsluttet', afsluttet: '2026-03-01' })
    expect(await code(await create({}, `/api/forloeb/${done.id}/samvaer`))).toEqual([409, 'forloeb.afsluttet'])
    expect((await world.api('leder', 'PATCH', `${path}/${randomUUID()}`, { version: 1 })).status).toBe(404)
  })

  test('the figures of the forløb know what was planned', async () => {
    const statistik = (await (
      await world.api('doegncenter', 'GET', `/api/forloeb/${forloeb.id}/statistik`)
    ).json()) as { samvaer: { planlagt: number } }
    expect(statistik.samvaer.planlagt).toBeGreaterThan(0)
  })
})

describe('who', () => {
  test.each([
    ['familieplejecenter', 200, 201],
    ['leder', 200, 201],
    ['doegncenter', 200, 201],
    ['paedagog', 200, 404],
    ['psykolog', 200, 404],
    ['plejefamilie1', 200, 404],
    ['rapportklient', 200, 404],
    ['plejefamilie2', 404, 404],
    ['socialcenter', 404, 404],
    ['vuggested', 404, 404],
    ['smaaboernsteam', 404, 404],
    ['revisor', 404, 404],
  ])('%s reads with %i and decides with %i', async (name, read, write) => {
    expect([(await world.api(name, 'GET', path)).status, (await create({}, path, name)).status]).toEqual([read, write])
  })

  test('a read and a decision leave a line each', async () => {
    const one = await make({})
    await create({}, `/api/forloeb/${one.id}/samvaer`)
    await list('leder', `/api/forloeb/${one.id}/samvaer`)
    const lines = await world.linjerOf(one.id)
    expect(lines.map(({ handling }) => handling).sort()).toEqual(['forloeb.ret', 'samvaer.aftal', 'samvaer.laes'])
  })
})
