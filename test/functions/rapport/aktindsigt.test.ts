import { createHash, randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readPdfText } from '../../fixtures/pdfTekst.ts'
import { genPdf } from '../../fixtures/genFiler.ts'
import { Billede } from '../../../functions/domain/dagbog/billede/billede.ts'
import { billedeKey } from '../../../functions/store/billede.ts'
import { logChange } from '../../../functions/store/revisionslog.ts'
import { aktoerOf, startWorld, type World } from '../../world.ts'
import { createSag, type Sag, writeObligatoriske } from './verden.ts'

let world: World
let sag: Sag
const BILAG = genPdf({ stream: 'BT (Handleplan) ET' })
beforeAll(async () => {
  world = await startWorld()
  sag = await createSag(world, { dage: 3, visitationId: await createVisitation() })
  await writeObligatoriske(sag)
  await sag.skriv('plejefamilien', 'Familien Xylofonsen bor på Zebravænget 12 og kalder barnet Lillemus.')
  await sag.laas()
  await world.api('doegncenter', 'POST', `${sag.path}/rapport/bemaerkninger`, {
    fra: 'doegncentret',
    tekst: 'Intern kommentar',
  })
})
afterAll(() => world.close())

/** A visitation with one document that has passed the control, as the socialcenter sends it. */
async function createVisitation(): Promise<string> {
  const call = async (method: string, path: string, body?: object) =>
    (await (await world.api('socialcenter', method, `/api/visitationer${path}`, body)).json()) as {
      id: string
      tilstand?: string
      upload: { url: string; fields: Record<string, string> }
    }
  const { id } = await call('POST', '', { stilling: 'foedt', barnetsCpr: '2001261234' })
  const meta = { art: 'handleplan', filnavn: 'Plan for Liam Xylofonsen.pdf', indholdstype: 'application/pdf' }
  const bilag = await call('POST', `/${id}/bilag`, { ...meta, stoerrelse: BILAG.length })
  const form = new FormData()
  for (const [key, value] of Object.entries(bilag.upload.fields)) form.append(key, value)
  form.append('file', new Blob([BILAG as BlobPart], { type: 'application/pdf' }), 'plan.pdf')
  await fetch(bilag.upload.url, { method: 'POST', body: form })
  const tilstand = async () => (await call('GET', `/${id}/bilag/${bilag.id}`)).tilstand
  await vi.waitFor(async () => expect(await tilstand()).toBe('godkendt'), { timeout: 8000, interval: 30 })
  return id
}

interface Visning {
  bilag: { id: string }[]
  billeder: { id: string; dato: string }[]
  bekraeft: string
  filer: string[]
  udstregninger: { fil: string; foer: string; efter: string }[]
}
const preview = async (modtager = 'foraeldre', ogsaa: string[] = []) => {
  const path = `${sag.path}/aktindsigt/forhaandsvisning`
  return (await (await world.api('leder', 'POST', path, { modtager, ogsaa })).json()) as Visning
}
const order = (bekraeftet: string, over: object = {}) =>
  world.api('leder', 'POST', `${sag.path}/aktindsigt`, { modtager: 'foraeldre', bekraeftet, ...over })

/** The archive as the person who ordered it gets it: by the address in the answer. */
async function fetchArchive(over: { modtager?: string; ogsaa?: string[]; bilag?: string[]; billeder?: string[] } = {}) {
  const { bekraeft } = await preview(over.modtager, over.ogsaa)
  const response = await order(bekraeft, over)
  expect(response.status).toBe(201)
  const svar = (await response.json()) as { hent: string; sha256: string; stoerrelse: number; filnavn: string }
  const hentet = await fetch(svar.hent)
  const bytes = new Uint8Array(await hentet.arrayBuffer())
  return { svar, hentet, bytes, filer: unzipSync(bytes) }
}

const alTekst = (filer: Record<string, Uint8Array>) => {
  const pdf = readPdfText(filer['rapport-v1.pdf']!)
  const raa = Object.entries(filer).map(([navn, fil]) => navn + strFromU8(fil, true))
  return [...pdf.linjer, ...pdf.objekter.values(), ...raa].join('\n')
}

describe('aktindsigt', () => {
  test('first shows a person what will be taken out', async () => {
    const { udstregninger, filer } = await preview()
    expect(filer).toEqual(expect.arrayContaining(['rapport-v1.pdf', 'data/dagbog.json']))
    const zebra = udstregninger.find(({ foer }) => foer.includes('Zebravænget'))!
    expect(zebra.efter).toContain('[beskyttet]')
    expect(zebra.efter).not.toMatch(/Xylofonsen|Zebra/)
  })

  test('hands out nothing without the confirmation, nor with one for another recipient', async () => {
    expect((await order('x'.repeat(64))).status).toBe(409)
    expect((await order((await preview('socialcenter')).bekraeft)).status).toBe(409)
    expect((await order((await preview()).bekraeft, { ogsaa: ['Lillemus'] })).status).toBe(409)
  })

  test('then one archive by an address of its own, where every file has its hash and nobody finds the family', async () => {
    const { svar, hentet, bytes, filer } = await fetchArchive()
    expect(hentet.headers.get('content-disposition')).toContain('aktindsigt-2026-03-12.zip')
    expect(svar).toMatchObject({
      filnavn: 'aktindsigt-2026-03-12.zip',
      stoerrelse: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    const sums = new Map(
      strFromU8(filer['SHA256SUMS']!)
        .trim()
        .split('\n')
        .map((linje) => linje.split('  ').toReversed() as [string, string]),
    )
    for (const [navn, sum] of sums)
      expect([navn, createHash('sha256').update(filer[navn]!).digest('hex')]).toEqual([navn, sum])
    expect(sums.size).toBe(Object.keys(filer).length - 2)
    expect(readPdfText(filer['rapport-v1.pdf']!).linjer.join(' ')).toContain('alderssvarende')
    expect(alTekst(filer)).not.toMatch(/Xylofonsen|Zebrav|Mette Demosen/)
    expect(alTekst(filer)).not.toContain('Intern kommentar')
    expect((JSON.parse(strFromU8(filer['data/dagbog.json']!)) as object[]).length).toBeGreaterThan(10)
  })

  test('holds the visitation, the agreements and the messages, with no number of a person', async () => {
    const tekst = 'Kommer I i morgen?'
    const anmodning = { aktoer: aktoerOf('plejefamilie1'), id: 'test', nu: world.clock.now }
    const { sub, navn, rolle } = anmodning.aktoer
    await world.deps.beskeder.create(
      { id: randomUUID(), forloebId: sag.id, tekst, forfatter: { sub, navn, rolle }, tid: world.clock.now },
      logChange(anmodning, { tilladelse: 'besked.skriv', emne: 'dagbog', emneId: sag.id, sagId: sag.id }),
    )
    const { filer } = await fetchArchive()
    const read = (navn: string) => strFromU8(filer[`data/${navn}.json`]!)
    expect(JSON.parse(read('beskeder'))).toMatchObject([{ tekst, skrevetAf: 'Plejefamilie' }])
    expect(JSON.parse(read('samvaersaftaler'))).toEqual([])
    expect(read('visitation')).toContain('spoergsmaal')
    expect(alTekst(filer)).not.toMatch(/2001261234|200126-1234/)
  })

  test('a file from the visitation comes along only when a person has chosen it, under a name that tells nothing', async () => {
    const uden = await fetchArchive()
    expect(Object.keys(uden.filer).filter((navn) => navn.startsWith('bilag/'))).toEqual([])
    const [bilag] = (await preview()).bilag
    const med = await fetchArchive({ bilag: [bilag!.id] })
    expect(med.filer['bilag/1-handleplan.pdf']).toEqual(BILAG)
    expect((await order((await preview()).bekraeft, { bilag: [randomUUID()] })).status).toBe(422)
  })

  test('a photo comes along only when a person has chosen it', async () => {
    const id = randomUUID()
    const [registrering] = (await world.deps.dagboeger.page(sag.id, '2026-02-02', '2026-02-04', 50)).registreringer
    const { forfatter, dato, id: registreringId } = registrering!
    const faelles = {
      forloebId: sag.id,
      registreringId,
      tilstand: 'godkendt' as const,
      indholdstype: 'image/jpeg' as const,
    }
    const billede = Billede.parse({ ...faelles, id, stoerrelse: 3, forfatter, oprettet: world.clock.now })
    const line = logChange(
      { aktoer: aktoerOf('plejefamilie1'), id: 'test', nu: world.clock.now },
      { tilladelse: 'dagbog.skriv', emne: 'dagbog', emneId: id, sagId: sag.id },
    )
    await world.deps.lager.put(billedeKey(billede), Buffer.from('jpg'), 'image/jpeg')
    await world.deps.billeder.show(billede, registrering!, { ...registrering!, billeder: [id] }, line)
    expect((await preview()).billeder).toEqual([{ id, dato }])
    const uden = await fetchArchive()
    expect(Object.keys(uden.filer).filter((navn) => navn.startsWith('billeder/'))).toEqual([])
    const med = await fetchArchive({ billeder: [id] })
    expect(strFromU8(med.filer[`billeder/1-${dato}.jpg`]!)).toBe('jpg')
  })

  test('what only a person sees is taken out everywhere when it is written down', async () => {
    const { filer } = await fetchArchive()
    expect(alTekst(filer)).toContain('Lillemus')
    const uden = await fetchArchive({ ogsaa: ['Lillemus'] })
    expect(alTekst(uden.filer)).not.toContain('Lillemus')
    expect((await preview('foraeldre', ['Lillemus'])).udstregninger.some(({ foer }) => foer.includes('Lillemus'))).toBe(
      true,
    )
  })

  test('the page asks, shows, and sends the browser to the archive', async () => {
    const side = `/forloeb/${sag.id}/rapport/aktindsigt`
    const valg = { modtager: 'foraeldre', ogsaa: 'Lillemus\n' }
    const vist = await (await world.page('leder', side, { ...valg, handling: 'vis' })).text()
    expect(vist).toContain('Lillemus')
    const bekraeftet = /name="bekraeftet" value="(\w+)"/.exec(vist)![1]!
    expect((await world.page('leder', side, { ...valg, bekraeftet })).status).toBe(422)
    const sendt = await world.page('leder', side, { ...valg, bekraeftet, set: 'ja' })
    expect(sendt.status).toBe(303)
    expect((await fetch(sendt.headers.get('location')!)).headers.get('content-type')).toBe('application/zip')
  })

  test('when the case has changed since, it must be looked at again', async () => {
    const { bekraeft } = await preview()
    await world.api('plejefamilie1', 'POST', `${sag.path}/dagbog`, {
      id: randomUUID(),
      type: 'beskrivelse',
      dato: '2026-02-04',
      tekst: 'Ny oplysning',
    })
    expect((await order(bekraeft)).status).toBe(409)
  })

  test('only a leader, and every step leaves a line', async () => {
    for (const navn of ['familieplejecenter', 'doegncenter', 'socialcenter', 'plejefamilie1', 'revisor'])
      expect([navn, (await world.api(navn, 'GET', `${sag.path}/aktindsigt?modtager=foraeldre`)).status]).toEqual([
        navn,
        404,
      ])
    const lines = await world.linjerOf(sag.id)
    const emner = lines.filter(({ handling }) => handling === 'aktindsigt.lav').map(({ emneId }) => emneId)
    expect(emner).toEqual(expect.arrayContaining(['foraeldre:forhaandsvisning', 'foraeldre']))
  })
})
