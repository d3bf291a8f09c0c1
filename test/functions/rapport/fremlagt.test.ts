import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RapportSvar } from '../../../functions/rapport/svar.ts'
import { readPdfText } from '../../fixtures/pdfTekst.ts'
import { startWorld, type World } from '../../world.ts'
import { createSag, FRAVALG, type Sag, writeObligatoriske } from './verden.ts'

/** What tells who the family is, or where it lives; written where people do write such things. */
const HEMMELIGT = ['Xylofonsen', 'Zebravænget 12', '29 48 17 36', 'xylofonsen@eksempel.dk', 'Mette Demosen']

let world: World
let sag: Sag
beforeAll(async () => {
  world = await startWorld()
  sag = await createSag(world, { dage: 3 })
  const note = `Hos familien Xylofonsen på Zebravænget 12. Ring 29 48 17 36 eller skriv til xylofonsen@eksempel.dk. Mette Demosen var med.`
  await world.api('plejefamilie1', 'POST', `${sag.path}/dagbog`, {
    id: randomUUID(),
    type: 'beskrivelse',
    dato: '2026-02-03',
    tekst: note,
  })
  await writeObligatoriske(sag)
  await sag.skriv('plejefamilien', `**Xylo**fonsens fortæller: ${note}`)
  await world.api('doegncenter', 'POST', `${sag.path}/rapport/bemaerkninger`, { fra: 'plejefamilie', tekst: note })
  const dokument = { version: 0, dato: '2026-03-01', tekst: note }
  await world.api('paedagog', 'POST', `${sag.path}/dokumenter/udviklingsbeskrivelse`, dokument)
  await world.api('paedagog', 'POST', `${sag.path}/dokumenter/udviklingsbeskrivelse/underskrift`, { version: 1 })
  await sag.laas({ fravalg: FRAVALG.slice(1) })
})
afterAll(() => world.close())

const get = (navn: string, path: string) => world.api(navn, 'GET', `${sag.path}/${path}`)

/** All text a file can give away: lines, objects and metadata of a PDF; every part of a DOCX; the header with its name. */
async function giveaway(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const navn = response.headers.get('content-disposition') ?? ''
  if (bytes[0] === 0x25) {
    const pdf = readPdfText(bytes)
    return [navn, pdf.linjer.join(' '), ...pdf.objekter.values(), Buffer.from(bytes).toString('latin1')].join('\n')
  }
  return [
    navn,
    ...Object.entries(unzipSync(bytes)).map(([sti, fil]) => sti + strFromU8(fil).replace(/<[^>]+>/gu, '')),
  ].join('\n')
}

const found = (text: string) =>
  HEMMELIGT.filter(
    (ord) =>
      text.toLowerCase().includes(ord.toLowerCase()) ||
      text.includes(Buffer.from(ord, 'utf16le').swap16().toString('latin1')),
  )

describe('before it is presented', () => {
  test.each(['socialcenter', 'familieplejecenter', 'leder'])('%s finds no rapport', async (navn) => {
    for (const path of [
      'rapport',
      'rapport.pdf',
      'rapport.docx',
      'rapport.pdf?version=1',
      'dokumenter/udviklingsbeskrivelse/pdf',
    ])
      expect([path, (await get(navn, path)).status]).toEqual([path, 404])
  })

  test('a version that was never locked can’t be presented, nor one before its day', async () => {
    const send = (body: object) =>
      world.api('doegncenter', 'POST', `${sag.path}/rapport/fremlagt`, { modtagere: ['familierådgiver'], ...body })
    expect((await send({ dato: '2026-03-12', version: 2 })).status).toBe(422)
    expect((await send({ dato: '2026-03-01', version: 1 })).status).toBe(422)
  })
})

describe('presented', () => {
  beforeAll(async () => {
    const body = { dato: '2026-03-12', version: 1, modtagere: ['Familierådgiver, Socialcenter Nord'] }
    await world.api('doegncenter', 'POST', `${sag.path}/rapport/fremlagt`, body)
  })

  test.each(['rapport.pdf', 'rapport.docx', 'dokumenter/udviklingsbeskrivelse/pdf'])(
    '%s never tells the socialcenter who the family is',
    async (path) => {
      const response = await get('socialcenter', path)
      expect(response.status).toBe(200)
      const text = await giveaway(response)
      expect(text).toContain('beskyttet')
      expect(found(text)).toEqual([])
    },
  )

  test('nor does the JSON', async () => {
    const text = await (await get('socialcenter', 'rapport')).text()
    expect(text).toContain('[beskyttet]')
    expect(found(text)).toEqual([])
  })

  test('nor does the rapport read on a screen, which leads the socialcenter to no diary', async () => {
    const text = await (await world.page('socialcenter', `/forloeb/${sag.id}/rapport/laes`)).text()
    expect(text).toContain('Faglig vurdering: </span>Konklusion')
    expect(found(text)).toEqual([])
    expect(text).not.toMatch(/href="[^"]*\/(dagbog|gennemgang|dag)\b/)
    const own = await (await world.page('familieplejecenter', `/forloeb/${sag.id}/rapport/laes`)).text()
    expect(own).toContain(`/forloeb/${sag.id}/dagbog`)
    expect((await world.page('plejefamilie1', `/forloeb/${sag.id}/rapport/laes`)).status).toBe(404)
  })

  test('a professional with the family’s surname still signs with the whole name', async () => {
    const text = await (await get('socialcenter', 'rapport')).text()
    expect(JSON.parse(text).versioner[0].laastAf).toBe('Dorthe Demosen')
    const pdf = readPdfText(new Uint8Array(await (await get('socialcenter', 'rapport.pdf')).arrayBuffer()))
    expect(pdf.linjer.join(' ')).toContain('Skrevet af: Dorthe Demosen')
  })

  test('the same search does find the family in what those who work with it read', async () => {
    for (const path of ['rapport.pdf', 'rapport.docx'])
      expect(found(await giveaway(await get('familieplejecenter', path)))).toContain('Xylofonsen')
  })

  test('a recipient without the diary does not get it as an annex', async () => {
    const text = readPdfText(
      new Uint8Array(await (await get('socialcenter', 'rapport.pdf')).arrayBuffer()),
    ).linjer.join('\n')
    expect(text).not.toContain('Uge 1: 2. februar')
    const own = readPdfText(
      new Uint8Array(await (await get('familieplejecenter', 'rapport.pdf')).arrayBuffer()),
    ).linjer.join('\n')
    expect(own).toContain('Uge 1: 2. februar')
  })

  test('what is written afterwards stays with Døgncentret until it is presented', async () => {
    await sag.skriv('rammer', 'Ny ramme under arbejde', { version: 0 })
    const svar = (await (await get('socialcenter', 'rapport')).json()) as RapportSvar
    expect([svar.version, svar.tilstand]).toEqual([1, 'laast'])
    expect(JSON.stringify(svar)).not.toContain('under arbejde')
    expect((await get('socialcenter', 'rapport.pdf?version=2')).status).toBe(404)
  })

  test('another socialcenter finds nothing', async () => {
    expect((await get('socialcenter2', 'rapport')).status).toBe(404)
  })

  test('the front page tells who has received it', async () => {
    const text = readPdfText(
      new Uint8Array(await (await get('doegncenter', 'rapport.pdf?version=1')).arrayBuffer()),
    ).linjer.join(' ')
    expect(text).toContain('Familierådgiver, Socialcenter Nord')
  })
})
