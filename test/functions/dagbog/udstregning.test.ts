import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorld, type World } from '../../world.ts'
import { createSag, type Sag } from '../rapport/verden.ts'

let world: World
let sag: Sag
beforeAll(async () => {
  world = await startWorld()
  sag = await createSag(world, { dage: 0 })
})
afterAll(() => world.close())

const DAG = '2026-02-03'
const send = (navn: string, path: string, body: object) => world.api(navn, 'POST', `${sag.path}/dagbog${path}`, body)
const text = async (navn: string, path: string) => (await world.page(navn, `/forloeb/${sag.id}${path}`)).text()
const aabne = async () => (await world.deps.dagboeger.days(sag.id, DAG, DAG))[0]!.aabneSpoergsmaal

async function said(navn: string, art: string, tekst: string) {
  const [reg, id] = [randomUUID(), randomUUID()]
  await send('plejefamilie1', '', { id: reg, type: 'beskrivelse', dato: DAG, tekst: 'Dagen' })
  expect((await send(navn, `/${reg}/kommentarer`, { id, art, tekst })).status).toBe(201)
  return { reg, id, streg: `/${reg}/kommentarer/${id}/udstregning` }
}
const begrundelse = 'Skrevet ved den forkerte dag'

describe('what was said to the wrong entry', () => {
  test('is struck out with a reason: read by both, marked, and no longer waiting for an answer', async () => {
    const before = (await world.deps.dagboeger.days(sag.id, DAG, DAG))[0]?.aabneSpoergsmaal ?? 0
    const { reg, streg } = await said('paedagog', 'spoergsmaal', 'Hvordan sov han?')
    expect(await aabne()).toBe(before + 1)
    expect((await send('paedagog', streg, { begrundelse: '' })).status).toBe(422)
    const svar = await send('paedagog', streg, { begrundelse })
    expect([svar.status, await svar.json()]).toEqual([200, expect.objectContaining({ udgaaet: expect.any(Object) })])
    expect((await send('paedagog', streg, { begrundelse })).status).toBe(200)
    expect(await aabne()).toBe(before)
    const [dag, gennemgang] = [
      await text('plejefamilie1', `/dagbog/${DAG}`),
      await text('psykolog', `/gennemgang/${DAG}?valgt=${reg}`),
    ]
    for (const side of [dag, gennemgang]) expect(side).toMatch(/Overstreget[^]*Hvordan sov han\?/)
    expect(gennemgang).toContain(begrundelse)
    expect(dag).not.toContain('Venter på svar')
  })

  test('not by another profession, nor by those who may not see it', async () => {
    const { streg } = await said('paedagog', 'kommentar', 'Godt set')
    expect((await send('psykolog', streg, { begrundelse })).status).toBe(403)
    expect((await send('plejefamilie1', streg, { begrundelse })).status).toBe(403)
    expect((await send('plejefamilie2', streg, { begrundelse })).status).toBe(404)
    expect(
      (await send('paedagog', streg.replace(/[^/]+\/udstregning/, `${randomUUID()}/udstregning`), { begrundelse }))
        .status,
    ).toBe(404)
  })

  test('is no news for the family, and an answered question stays answered', async () => {
    const { reg, id, streg } = await said('doegncenter', 'spoergsmaal', 'Forkert spørgsmål')
    await send('plejefamilie1', `/${reg}/kommentarer`, { art: 'svar', tekst: 'Svaret' })
    const before = await aabne()
    await send('doegncenter', streg, { begrundelse })
    expect(await aabne()).toBe(before)
    const nye = await world.deps.dagboeger.nyeKommentarer(sag.id, 'en-der-intet-har-set')
    expect(nye.map((one) => one.id)).not.toContain(id)
  })

  test('by page, without a script', async () => {
    const { reg, id } = await said('paedagog', 'kommentar', 'Taget tilbage på siden')
    const sti = `/forloeb/${sag.id}/gennemgang/${DAG}/kommentar/${reg}/streg/${id}`
    expect((await world.page('paedagog', sti, { begrundelse: '' })).status).toBe(422)
    expect((await world.page('paedagog', sti, { udgaar: 'ja', begrundelse })).status).toBe(303)
    expect(await text('paedagog', `/gennemgang/${DAG}?valgt=${reg}`)).toMatch(/Overstreget[^]*Taget tilbage på siden/)
  })
})
