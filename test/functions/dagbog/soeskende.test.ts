import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { soeskendeId } from '../../../functions/dagbog/soeskende.ts'
import type { Forloeb } from '../../../functions/domain/forloeb/forloeb.ts'
import { logChange } from '../../../functions/store/revisionslog.ts'
import { genFoto } from '../../fixtures/genBillede.ts'
import { genForloeb } from '../../fixtures/genForloeb.ts'
import { aktoerOf, startWorld, type World } from '../../world.ts'

let world: World
const DAG = '2026-03-12'
const liam = genForloeb()
const barn = (navn: string, over: Partial<Forloeb> = {}) =>
  genForloeb({ id: randomUUID(), barn: { navn, foedt: true }, ...over })
const alma = barn('Alma (opdigtet)')
const lukket = barn('Noah (opdigtet)', { status: 'afsluttet', slut: '2026-03-11', afsluttet: '2026-03-11' })
const fremmed = barn('Ukendt (opdigtet)', { plejefamilieId: 'en-anden-familie' })
const sti = `/forloeb/${liam.id}/dagbog/${DAG}`

const log = (id: string) =>
  logChange(
    { aktoer: aktoerOf('leder'), id: 'test', nu: world.clock.now },
    { tilladelse: 'forloeb.ret', emne: 'forloeb', emneId: id, sagId: id },
  )
beforeAll(async () => {
  world = await startWorld(`${DAG}T09:00:00Z`)
  for (const one of [liam, alma, lukket, fremmed]) await world.deps.forloeb.create(one, log(one.id))
})
afterAll(() => world.close())

const at = (forloebId: string, id: string) => world.deps.dagboeger.get(forloebId, soeskendeId(id, forloebId))
const tap = (id: string, ogsaa: string[]) => ({ id, noegle: 'ble', 'detaljer.vaad': 'ja', ogsaa: ogsaa.join(',') })
const dayAfter = async (form: Record<string, string>, path = 'nu') => {
  const answer = await world.page('plejefamilie1', `${sti}/${path}`, form)
  return (await world.page('plejefamilie1', answer.headers.get('location')!)).text()
}

/** What waited on a device, and the answer for each. */
const synk = async (items: object[]) =>
  (await (await world.device('plejefamilie1', `/forloeb/${liam.id}/dagbog/synk`, items)).json()) as object[]

test('a sibling closed in the meantime: the page says who got it and who did not, and the others have it once', async () => {
  const id = randomUUID()
  const page = await dayAfter(tap(id, [alma.id, lukket.id]))
  expect(page).toMatch(/Gemt: Ble [^<]*, også Alma \(opdigtet\)</)
  expect(page).toContain('Gemt hos Liam (opdigtet), men ikke hos Noah (opdigtet): Forløbet sluttede onsdag 11. marts.')
  expect([(await at(alma.id, id))?.type, await at(lukket.id, id)]).toEqual(['ble', undefined])
})

test('the same from the queue of a device, the whole day and the half page', async () => {
  const id = randomUUID()
  const krop = { ...tap(id, [lukket.id]), 'start-instant': `${DAG}T08:00:00Z` }
  const handling = { id, art: 'nu', dato: DAG, krop }
  const [svar] = await synk([handling])
  expect(svar).toMatchObject({ status: 207, besked: expect.stringContaining('men ikke hos Noah (opdigtet)') })
  expect(await synk([{ ...handling, krop: { ...krop, ogsaa: alma.id } }])).toMatchObject([{ status: 201 }])
  const hele = { id: randomUUID(), 'kl-0': '5.00', 'hvad-0': 'bad', ogsaa: lukket.id }
  expect(await dayAfter(hele, 'hele-dagen')).toContain('men ikke hos Noah (opdigtet)')
  const ny = { id: randomUUID(), 'start-kl': '6.00', 'start-dato': DAG, ogsaa: lukket.id }
  expect(await dayAfter(ny, 'ny/bad')).toContain('men ikke hos Noah (opdigtet)')
})

test("a child that isn't the family's has no name and gets nothing", async () => {
  for (const other of [fremmed.id, randomUUID()]) {
    const id = randomUUID()
    const page = await dayAfter(tap(id, [other]))
    expect(page).toContain('men ikke hos det andet barn: Dagbogen kan ikke skrives i den dag.')
    expect(page).not.toContain('Ukendt')
    expect(await at(other, id)).toBeUndefined()
  }
})

test('closed after it was written the sibling has it, the page says so, and undo takes both back', async () => {
  const ida = barn('Ida (opdigtet)')
  await world.deps.forloeb.create(ida, log(ida.id))
  const id = randomUUID()
  await dayAfter(tap(id, [ida.id]))
  const closed: Forloeb = { ...ida, status: 'afsluttet', afsluttet: DAG, version: 2 }
  await world.deps.forloeb.save(ida, closed, log(ida.id))
  const page = await (await world.page('plejefamilie1', `${sti}?gemt=${id}`)).text()
  expect(page).toMatch(/Gemt: Ble [^<]*, også Ida \(opdigtet\)</)
  await world.page('plejefamilie1', `${sti}/fortryd`, { id, hvad: 'gem' })
  expect((await at(ida.id, id))?.udgaaet).toBe(true)
})

test('a photo for both is at each entry, for those who may see that one; nothing where the entry is not', async () => {
  const [regId, id] = [randomUUID(), randomUUID()]
  await dayAfter(tap(regId, [alma.id, lukket.id]))
  const form = new FormData()
  form.append('stort', new Blob([await genFoto()]), 'a.jpg')
  form.append('tekst', 'Begge i vognen')
  for (const other of [alma.id, lukket.id, fremmed.id]) form.append('ogsaa', other)
  for (let i = 0; i < 2; i++)
    expect((await world.device('plejefamilie1', `${sti}/billeder/${regId}/${id}`, form)).status).toBe(201)
  const hosAlma = await at(alma.id, regId)
  expect(hosAlma!.billeder).toEqual([soeskendeId(id, alma.id)])
  const src = `/forloeb/${alma.id}/dagbog/${DAG}/billeder/${hosAlma!.id}/${hosAlma!.billeder[0]!}/fil`
  const day = await (await world.page('plejefamilie1', `/forloeb/${alma.id}/dagbog/${DAG}`)).text()
  expect(day).toContain(`<img src="${src}?lille=ja" alt="Begge i vognen"`)
  const seen = await Promise.all(['plejefar1', 'paedagog', 'plejefamilie2'].map((name) => world.page(name, src)))
  expect(seen.map(({ status }) => status)).toEqual([200, 200, 404])
  const side = await (await world.page('plejefamilie1', `${sti}/billeder/${regId}`)).text()
  expect(side).toContain(`value="${alma.id}"`)
  expect(side).not.toContain(`value="${lukket.id}"`)
})
