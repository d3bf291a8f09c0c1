import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPdfText } from '../../fixtures/pdfTekst.ts'
import { startWorld, type World } from '../../world.ts'
import { createSag, type Sag } from './verden.ts'

let world: World
let sag: Sag
beforeAll(async () => {
  world = await startWorld()
  sag = await createSag(world, { dage: 0 })
})
afterAll(() => world.close())

const write = (navn: string, body: object) => world.api(navn, 'POST', `${sag.path}/rapport/bemaerkninger`, body)
const read = async (navn: string) =>
  ((await (await world.api(navn, 'GET', `${sag.path}/rapport/bemaerkninger`)).json()) as { data: { tekst: string }[] })
    .data
const side = () => `/forloeb/${sag.id}/rapport/vores-bemaerkninger`

describe('the plejefamilie’s own words to the rapport', () => {
  test('are written on a page of its own and stand in the rapport as they were written', async () => {
    expect(await (await world.page('plejefamilie1', `/forloeb/${sag.id}`)).text()).toContain(side())
    const tekst = 'Han er et roligt barn.\nVi vil gerne have besked i god tid.'
    expect((await world.page('plejefamilie1', side(), { tekst })).status).toBe(303)
    expect(await (await world.page('plejefamilie1', side())).text()).toContain('Han er et roligt barn.')
    const pdf = await world.api('doegncenter', 'GET', `${sag.path}/rapport.pdf`)
    const linjer = readPdfText(new Uint8Array(await pdf.arrayBuffer())).linjer.join(' ')
    expect(linjer).toContain('Vi vil gerne have besked i god tid.')
  })

  test('an empty one comes back with what to do', async () => {
    const tom = await world.page('plejefamilie1', side(), { tekst: '  ' })
    expect([tom.status, await tom.text()]).toEqual([422, expect.stringContaining('Skriv bemærkningen')])
  })

  test('a repeated send is one remark', async () => {
    const body = { id: randomUUID(), fra: 'plejefamilie', tekst: 'Sendt to gange' }
    await write('plejefamilie1', body)
    expect((await write('plejefamilie1', body)).status).toBe(201)
    expect((await read('plejefamilie1')).filter(({ tekst }) => tekst === 'Sendt to gange')).toHaveLength(1)
  })

  test('are all it can write: not as others, not in a section', async () => {
    for (const over of [{ fra: 'doegncentret' }, { fra: 'foraeldre' }, { fra: 'plejefamilie', afsnit: 'konklusion' }])
      expect([over, (await write('plejefamilie1', { tekst: 'x', ...over })).status]).toEqual([over, 422])
  })

  test('are all it can read: neither the professionals’ comments, nor the parents’ words, nor the draft', async () => {
    const id = randomUUID()
    await write('paedagog', { id, fra: 'doegncentret', tekst: 'Intern kommentar' })
    await write('doegncenter', { fra: 'foraeldre', tekst: 'Forældrenes ord' })
    const egne = JSON.stringify(await read('plejefamilie1'))
    expect(egne).toContain('roligt barn')
    expect(egne).not.toMatch(/Intern|Forældrenes/)
    const alle = JSON.stringify(await read('psykolog'))
    for (const ord of ['Intern', 'Forældrenes']) expect(alle).toContain(ord)
    expect((await world.page('plejefamilie1', `/forloeb/${sag.id}/rapport`)).status).toBe(404)
    expect((await write('plejefamilie1', { id, fra: 'plejefamilie', tekst: 'x' })).status).not.toBe(500)
  })
})
