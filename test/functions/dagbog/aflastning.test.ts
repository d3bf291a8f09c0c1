import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GemtRegistrering } from '../../../functions/domain/dagbog/gemt.ts'
import { logChange } from '../../../functions/store/revisionslog.ts'
import { genPlejefamilier } from '../../../infra/local/demo/genPlejefamilier.ts'
import { PLEJEFAMILIE2 } from '../../../infra/local/login/demo.ts'
import { genForloeb } from '../../fixtures/genForloeb.ts'
import { aktoerOf, startWorld, type World } from '../../world.ts'

let world: World
const forloeb = genForloeb()
const base = `/forloeb/${forloeb.id}`
const dag = (dato: string) => `${base}/dagbog/${dato}`
const statusOf = async (path: string, form?: Record<string, string>) =>
  (await world.page('plejefamilie2', path, form)).status
const flaske = (dato: string) => ({
  id: randomUUID(),
  'start-kl': '6.30',
  'start-dato': dato,
  maengde: '90',
  note: `fra ${dato}`,
})

beforeAll(async () => {
  world = await startWorld('2026-03-12T09:00:00Z')
  const anmodning = { aktoer: aktoerOf('leder'), id: 'test', nu: world.clock.now }
  const log = () =>
    logChange(anmodning, {
      tilladelse: 'forloeb.ret',
      emne: 'forloeb',
      emneId: forloeb.id,
      sagId: forloeb.id,
    })
  await world.deps.forloeb.create(forloeb, log())
  const [familie] = genPlejefamilier({
    seed: 1,
    antal: 1,
    organisation: 'familieplejecentret',
    today: '2026-03-12',
    ids: [PLEJEFAMILIE2],
  })
  await world.deps.plejefamilier.create(familie!, log())
  for (const dato of ['2026-03-05', '2026-03-12'])
    await world.page('plejefamilie1', `${dag(dato)}/ny/flaske`, flaske(dato))
})
afterAll(() => world.close())

test('a family that has the child for a while writes those days and no others, and is named as what it is', async () => {
  expect(await statusOf(dag('2026-03-12'))).toBe(404)
  const ophold = { plejefamilieId: PLEJEFAMILIE2, fra: '2026-03-13', til: '2026-03-15' }
  const wrong = await world.page('familieplejecenter', `${base}/aflastning`, { ...ophold, til: '2026-03-01' })
  expect(wrong.status).toBe(422)
  expect((await world.page('plejefamilie1', `${base}/aflastning`, ophold)).status).not.toBe(303)
  expect((await world.page('familieplejecenter', `${base}/aflastning`, ophold)).status).toBe(303)
  expect(await statusOf(dag('2026-03-12'))).toBe(404)

  world.clock.now = '2026-03-14T09:00:00Z'
  expect(await (await world.page('plejefamilie2', '/')).text()).toContain('I aflastning hos jer')
  expect(await (await world.page('plejefamilie2', dag('2026-03-12'))).text()).toContain('fra 2026-03-12')
  for (const path of [dag('2026-03-05'), `${base}/tal`, `${base}/chat`, `${base}/rapport`])
    expect([path, await statusOf(path)]).toEqual([path, 404])
  expect((await world.api('plejefamilie2', 'GET', `/api${base}/dagbog`)).status).toBe(404)

  const own = flaske('2026-03-14')
  expect(await statusOf(`${dag('2026-03-14')}/ny/flaske`, own)).toBe(303)
  expect(await statusOf(`${dag('2026-03-05')}/ny/flaske`, flaske('2026-03-05'))).not.toBe(303)
  const seen = await (await world.page('plejefamilie1', dag('2026-03-14'))).text()
  expect(seen).toContain('Pia Prøvegaard, aflastningsfamilie, skrevet i formularen')

  world.clock.now = '2026-03-25T09:00:00Z'
  expect(await statusOf(`${dag('2026-03-15')}/ny/flaske`, flaske('2026-03-15'))).toBe(303)
  expect(await statusOf(dag('2026-03-16'))).toBe(404)
  world.clock.now = '2026-03-30T09:00:00Z'
  expect(await statusOf(dag('2026-03-14'))).toBe(404)

  const alle: GemtRegistrering[] = []
  for await (const r of world.deps.dagboeger.each(forloeb.id, '2026-03-01', '2026-04-01')) alle.push(r)
  expect(alle.filter(({ forfatter }) => forfatter.aflastning).map(({ dato }) => dato)).toEqual([
    '2026-03-14',
    '2026-03-15',
  ])
})

test('the same by API: agreed once, refused in words, taken back', async () => {
  world.clock.now = '2026-03-16T09:00:00Z'
  const path = `/api${base}/aflastning`
  const ophold = { plejefamilieId: PLEJEFAMILIE2, fra: '2026-03-20', til: '2026-03-22' }
  const send = async (body: object, to = path, name = 'familieplejecenter') => {
    const response = await world.api(name, 'POST', to, body)
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const fra = ({ body }: { body: Record<string, unknown> }) =>
    (body['aflastning'] as { fra: string }[]).map((one) => one.fra).toSorted()
  for (let i = 0; i < 2; i++) expect(fra(await send(ophold))).toEqual(['2026-03-13', '2026-03-20'])
  expect(await send({ ...ophold, til: '2026-03-01' })).toMatchObject({ status: 422, body: { fejl: [{ felt: 'til' }] } })
  expect(await send({ ...ophold, plejefamilieId: randomUUID() })).toMatchObject({ status: 422 })
  for (const name of ['plejefamilie1', 'socialcenter', 'paedagog', 'revisor'])
    expect((await send(ophold, path, name)).status).toBe(404)
  for (let i = 0; i < 2; i++) expect(fra(await send(ophold, `${path}/fjern`))).toEqual(['2026-03-13'])
})
