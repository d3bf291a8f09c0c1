import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorld, type World } from '../../world.ts'
import { createSag, type Sag } from '../rapport/verden.ts'

let world: World
let sag: Sag
beforeAll(async () => {
  world = await startWorld()
  sag = await createSag(world, { dage: 2 })
})
afterAll(() => world.close())

const DAG = '2026-02-02'
const form = (iagttagelse: string) => ({ omraade: 'leg', situation: '', iagttagelse, vurdering: 'Søger den voksne' })
const dato = { 'dato-dag': '2', 'dato-maaned': '2', 'dato-aar': '2026' }
const send = (body: object) =>
  world.api('psykolog', 'POST', `${sag.path}/observationer`, { omraade: 'motorik', dato: DAG, ...body })
const text = async (navn: string, path: string) => (await world.page(navn, path)).text()

describe('what Døgncentret saw', () => {
  test('stands in the day, the list, the API and the rapport, wherever it was written', async () => {
    const dag = `/forloeb/${sag.id}/gennemgang/${DAG}`
    const liste = `/forloeb/${sag.id}/gennemgang/observationer`
    await world.page('paedagog', `${dag}/observation`, { ...form('Set på dagens side'), id: randomUUID() })
    expect((await world.page('paedagog', liste, { ...form('Set på listen'), ...dato })).status).toBe(303)
    expect((await send({ iagttagelse: 'Sendt af API' })).status).toBe(201)
    const api = await (await world.api('doegncenter', 'GET', `${sag.path}/observationer`)).text()
    const rapport = await text('doegncenter', `/forloeb/${sag.id}/rapport/laes`)
    for (const sted of [await text('psykolog', dag), await text('psykolog', liste), api, rapport])
      for (const tekst of ['Set på dagens side', 'Set på listen', 'Sendt af API']) expect(sted).toContain(tekst)
  })

  test('never stands where the family reads', async () => {
    await send({ iagttagelse: 'Kun for Døgncentret' })
    expect(await text('plejefamilie1', `/forloeb/${sag.id}/dagbog/${DAG}`)).not.toContain('Kun for Døgncentret')
    expect((await world.api('plejefamilie1', 'GET', `${sag.path}/observationer`)).status).toBe(404)
  })

  test('sent twice it is saved once, and not of a day to come or before the forløb', async () => {
    const id = randomUUID()
    await send({ id, iagttagelse: 'Én gang' })
    await send({ id, iagttagelse: 'Én gang' })
    const { data } = (await (await world.api('psykolog', 'GET', `${sag.path}/observationer`)).json()) as {
      data: { id: string }[]
    }
    expect(data.filter((one) => one.id === id)).toHaveLength(1)
    for (const dato of ['2026-01-01', '2026-03-13'])
      expect([dato, (await send({ iagttagelse: 'x', dato })).status]).toEqual([dato, 422])
  })

  test('may be of today just after midnight in Denmark', async () => {
    const foer = world.clock.now
    world.clock.now = '2026-03-12T23:30:00Z'
    const svar = await send({ iagttagelse: 'Sent på aftenen', dato: '2026-03-13' })
    world.clock.now = foer
    expect(svar.status).toBe(201)
  })
})
