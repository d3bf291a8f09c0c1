import { createHash, randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPdfText } from '../../fixtures/pdfTekst.ts'
import { startWorld, type World } from '../../world.ts'
import { createSag, type Sag, writeObligatoriske } from './verden.ts'

let world: World
let sag: Sag
beforeAll(async () => {
  world = await startWorld()
  sag = await createSag(world, { dage: 3 })
  await writeObligatoriske(sag)
  await sag.skriv('plejefamilien', 'Familien Xylofonsen bor på Zebravænget 12.')
  await sag.laas()
  await world.api('doegncenter', 'POST', `${sag.path}/rapport/bemaerkninger`, {
    fra: 'doegncentret',
    tekst: 'Intern kommentar',
  })
})
afterAll(() => world.close())

interface Visning {
  bekraeft: string
  filer: string[]
  udstregninger: { fil: string; foer: string; efter: string }[]
}
const preview = async (modtager = 'foraeldre') =>
  (await (await world.api('leder', 'GET', `${sag.path}/aktindsigt?modtager=${modtager}`)).json()) as Visning
const fetchZip = (bekraeftet: string, modtager = 'foraeldre') =>
  world.api('leder', 'GET', `${sag.path}/aktindsigt?modtager=${modtager}&bekraeftet=${bekraeftet}`)

describe('aktindsigt', () => {
  test('first shows a person what will be taken out', async () => {
    const { udstregninger, filer } = await preview()
    expect(filer).toEqual(expect.arrayContaining(['rapport-v1.pdf', 'data/dagbog.json']))
    const zebra = udstregninger.find(({ foer }) => foer.includes('Zebravænget'))!
    expect(zebra.efter).toContain('[beskyttet]')
    expect(zebra.efter).not.toMatch(/Xylofonsen|Zebra/)
  })

  test('hands out nothing without the confirmation, nor with one for another recipient', async () => {
    expect((await fetchZip('x'.repeat(64))).status).toBe(409)
    expect((await fetchZip((await preview('socialcenter')).bekraeft)).status).toBe(409)
  })

  test('then one archive where every file has its hash and nobody finds the family', async () => {
    const { bekraeft } = await preview()
    const response = await fetchZip(bekraeft)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip'])
    expect(response.headers.get('content-disposition')).toContain('aktindsigt-2026-03-12.zip')
    const filer = unzipSync(new Uint8Array(await response.arrayBuffer()))
    const sums = new Map(
      strFromU8(filer['SHA256SUMS']!)
        .trim()
        .split('\n')
        .map((linje) => linje.split('  ').toReversed() as [string, string]),
    )
    for (const [navn, sum] of sums)
      expect([navn, createHash('sha256').update(filer[navn]!).digest('hex')]).toEqual([navn, sum])
    expect(sums.size).toBe(Object.keys(filer).length - 2)
    const pdf = readPdfText(filer['rapport-v1.pdf']!)
    const alt = [
      ...pdf.linjer,
      ...pdf.objekter.values(),
      ...Object.entries(filer).map(([navn, fil]) => navn + strFromU8(fil, true)),
    ].join('\n')
    expect(pdf.linjer.join(' ')).toContain('alderssvarende')
    expect(alt).not.toMatch(/Xylofonsen|Zebrav|Mette Demosen/)
    expect(alt).not.toContain('Intern kommentar')
    expect((JSON.parse(strFromU8(filer['data/dagbog.json']!)) as object[]).length).toBeGreaterThan(10)
  })

  test('when the case has changed since, it must be looked at again', async () => {
    const { bekraeft } = await preview()
    await world.api('plejefamilie1', 'POST', `${sag.path}/dagbog`, {
      id: randomUUID(),
      type: 'beskrivelse',
      dato: '2026-02-04',
      tekst: 'Ny oplysning',
    })
    expect((await fetchZip(bekraeft)).status).toBe(409)
  })

  test('only a leader, and every step leaves a line', async () => {
    for (const navn of ['familieplejecenter', 'doegncenter', 'socialcenter', 'plejefamilie1', 'revisor'])
      expect([navn, (await world.api(navn, 'GET', `${sag.path}/aktindsigt?modtager=foraeldre`)).status]).toEqual([
        navn,
        404,
      ])
    const lines = await world.deps.revisionslog.ofSag(sag.id, ['2026-03'])
    const emner = lines.filter(({ handling }) => handling === 'aktindsigt.lav').map(({ emneId }) => emneId)
    expect(emner).toEqual(expect.arrayContaining(['foraeldre:forhaandsvisning', 'foraeldre']))
  })
})
