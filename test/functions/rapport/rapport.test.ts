import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RapportSvar, VersionSvar } from '../../../functions/rapport/svar.ts'
import { readPdfText } from '../../fixtures/pdfTekst.ts'
import { startWorld, type World } from '../../world.ts'
import { createSag, FRAVALG, type Sag, writeObligatoriske } from './verden.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const json = async <T>(response: Promise<Response> | Response) => (await (await response).json()) as T
const read = (sag: Sag, navn = 'doegncenter') => json<RapportSvar>(world.api(navn, 'GET', `${sag.path}/rapport`))
const code = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code]

describe('writing together', () => {
  test('every section is there from the start, with nobody as author', async () => {
    const { afsnit, tilstand, version } = await read(await createSag(world, { dage: 0 }))
    expect([tilstand, version]).toEqual(['kladde', 1])
    expect(afsnit).toHaveLength(12)
    expect(afsnit.every(({ forfatter, version }) => forfatter === null && version === 0)).toBe(true)
  })

  test('two who write different sections at once both keep their text', async () => {
    const sag = await createSag(world, { dage: 0 })
    const [a, b] = await Promise.all([
      sag.skriv('konklusion', 'Konklusion af den ene'),
      sag.skriv('undersoegelser', 'Prøver af den anden', { af: 'psykolog' }),
    ])
    expect([a.status, b.status]).toEqual([200, 200])
    const { afsnit } = await read(sag)
    const of = (navn: string) => afsnit.find((one) => one.navn === navn)!
    expect([of('konklusion').tekst, of('konklusion').forfatter!.rolle]).toEqual([
      'Konklusion af den ene',
      'socialraadgiver',
    ])
    expect([of('undersoegelser').tekst, of('undersoegelser').forfatter!.rolle]).toEqual([
      'Prøver af den anden',
      'psykolog',
    ])
  })

  test('the same section at once: one is saved, the other is refused and shown what stands there', async () => {
    const sag = await createSag(world, { dage: 0 })
    await sag.skriv('udvikling', 'første')
    const answers = await Promise.all([
      sag.skriv('udvikling', 'fra pædagogen', { version: 1, af: 'paedagog' }),
      sag.skriv('udvikling', 'fra psykologen', { version: 1, af: 'psykolog' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const refused = await json<{ code: string; afsnit: { gaeldende: { tekst: string; version: number } }[] }>(
      answers.find(({ status }) => status === 409)!,
    )
    const { afsnit } = await read(sag)
    const stored = afsnit.find(({ navn }) => navn === 'udvikling')!
    expect(refused.code).toBe('version.konflikt')
    expect(refused.afsnit[0]!.gaeldende).toMatchObject({ tekst: stored.tekst, version: 2 })
    expect(['fra pædagogen', 'fra psykologen']).toContain(stored.tekst)
  })

  test('several sections in one call each get their own outcome', async () => {
    const sag = await createSag(world, { dage: 0 })
    await sag.skriv('helbred', 'står der')
    const body = {
      afsnit: [
        { navn: 'helbred', version: 0, tekst: 'for sent' },
        { navn: 'metode', version: 0, tekst: 'ny' },
      ],
    }
    const response = await world.api('paedagog', 'PATCH', `${sag.path}/rapport`, body)
    expect(response.status).toBe(207)
    expect((await json<{ afsnit: { navn: string; status: number }[] }>(response)).afsnit).toMatchObject([
      { navn: 'helbred', status: 409 },
      { navn: 'metode', status: 200, version: 1 },
    ])
  })

  test('only the socialrådgiver writes konklusion and anbefalinger (S1-48)', async () => {
    const sag = await createSag(world, { dage: 0 })
    expect(await code(await sag.skriv('konklusion', 'x', { af: 'paedagog' }))).toEqual([403, 'adgang.rolle'])
    expect((await read(sag)).afsnit.find(({ navn }) => navn === 'konklusion')!.tekst).toBe('')
  })

  test('an unknown section is refused, a free one is kept with its heading before the konklusion', async () => {
    const sag = await createSag(world, { dage: 0 })
    expect((await sag.skriv('fantasi', 'x')).status).toBe(422)
    const body = { afsnit: [{ navn: 'ekstra-1', version: 0, titel: 'Søskende', tekst: 'Om søskende' }] }
    expect((await world.api('paedagog', 'PATCH', `${sag.path}/rapport`, body)).status).toBe(200)
    const navne = (await read(sag)).afsnit.map(({ navn }) => navn)
    expect(navne.indexOf('ekstra-1')).toBe(navne.indexOf('konklusion') - 1)
  })
})

describe('locking', () => {
  test('is refused while konklusion, anbefalinger or a document is missing, and says which', async () => {
    const sag = await createSag(world, { dage: 0 })
    await sag.skriv('konklusion', ' – . ')
    const refused = await sag.laas({})
    const problem = await json<{ code: string; fejl: { felt: string }[] }>(refused)
    expect([refused.status, problem.code]).toEqual([422, 'rapport.mangler'])
    expect(problem.fejl.map(({ felt }) => felt).sort()).toEqual([
      'afsnit.anbefalinger',
      'afsnit.konklusion',
      'dokumenter.psykologiskUndersoegelse',
      'dokumenter.udviklingsbeskrivelse',
    ])
    expect((await read(sag)).versioner).toEqual([])
  })

  test('freezes text and data: the same bytes again and again, whatever is written afterwards', async () => {
    const sag = await createSag(world)
    await writeObligatoriske(sag)
    const locked = await sag.laas()
    expect(locked.status).toBe(201)
    const version = await json<VersionSvar>(locked)
    expect(version.samletHash).toMatch(/^[0-9a-f]{64}$/)
    expect(version.bilag.map(({ navn }) => navn)).toContain('dagbog.json')
    const pdf = async (valg = '?version=1') =>
      Buffer.from(await (await world.api('doegncenter', 'GET', `${sag.path}/rapport.pdf${valg}`)).arrayBuffer())
    const before = await pdf()
    expect((await pdf('')).equals(before)).toBe(true)
    await sag.skriv('konklusion', 'En helt anden konklusion', { version: 1 })
    await world.api('plejefamilie1', 'POST', `${sag.path}/dagbog`, {
      id: randomUUID(),
      type: 'beskrivelse',
      dato: '2026-02-03',
      tekst: 'Skrevet bagefter',
    })
    expect((await pdf()).equals(before)).toBe(true)
    expect(readPdfText(await pdf('')).linjer.join(' ')).toContain('En helt anden konklusion')
    expect(readPdfText(before).linjer.join(' ')).toContain('udvikler sig alderssvarende')
  })

  test('two who lock at once make one version', async () => {
    const sag = await createSag(world, { dage: 1 })
    await writeObligatoriske(sag)
    const answers = await Promise.all([sag.laas(), sag.laas()])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await read(sag)).versioner.map(({ version }) => version)).toEqual([1])
  })

  test('a change while locking is never half in: the lock holds what was read, or is refused', async () => {
    const sag = await createSag(world, { dage: 1 })
    await writeObligatoriske(sag)
    const [locked, written] = await Promise.all([sag.laas(), sag.skriv('konklusion', 'Ændret imens', { version: 1 })])
    expect(written.status).toBe(200)
    expect([201, 409]).toContain(locked.status)
    if (locked.status === 409) expect((await read(sag)).versioner).toEqual([])
    else expect((await read(sag)).versioner).toHaveLength(1)
  })

  test('locking again without a change is refused; a change makes version 2 with a visible difference', async () => {
    const sag = await createSag(world, { dage: 1 })
    await writeObligatoriske(sag)
    await sag.laas()
    expect((await read(sag)).tilstand).toBe('laast')
    expect(await code(await sag.laas())).toEqual([409, 'rapport.laast'])
    await sag.skriv('konklusion', 'Barnet trives og udvikler sig hurtigt.', { version: 1 })
    expect(await read(sag)).toMatchObject({ tilstand: 'kladde', version: 2 })
    expect((await json<VersionSvar>(sag.laas())).version).toBe(2)
    const { afsnit } = await json<{
      afsnit: { navn: string; tilstand: string; stykker: { art: string; tekst: string }[] }[]
    }>(world.api('paedagog', 'GET', `${sag.path}/rapport/forskel?fra=1&til=2`))
    expect(afsnit.filter(({ tilstand }) => tilstand !== 'uaendret').map(({ navn }) => navn)).toEqual(['konklusion'])
    const stykker = afsnit.find(({ navn }) => navn === 'konklusion')!.stykker
    expect(
      stykker
        .filter(({ art }) => art === 'tilfoejet')
        .map(({ tekst }) => tekst)
        .join(''),
    ).toContain('hurtigt.')
    expect(
      stykker
        .filter(({ art }) => art === 'fjernet')
        .map(({ tekst }) => tekst)
        .join(''),
    ).toContain('alderssvarende.')
  })

  test('content that was changed behind our back is not served', async () => {
    const sag = await createSag(world, { dage: 1 })
    await writeObligatoriske(sag)
    await sag.laas()
    const [laas] = (await world.deps.rapporter.read(sag.id)).laase
    const bytes = Buffer.from(await world.deps.lager.read(laas!.objekt.noegle)).toString('utf8')
    await world.deps.lager.put(
      laas!.objekt.noegle,
      Buffer.from(bytes.replace('alderssvarende', 'langsomt')),
      'application/json',
    )
    expect((await world.api('doegncenter', 'GET', `${sag.path}/rapport.pdf?version=1`)).status).toBe(500)
  })

  test('the forløb knows from when the diary takes additions only', async () => {
    const sag = await createSag(world, { dage: 1 })
    await writeObligatoriske(sag)
    expect((await world.deps.forloeb.get(sag.id))!.rapportLaast).toBeUndefined()
    await sag.laas()
    expect((await world.deps.forloeb.get(sag.id))!.rapportLaast).toBe(new Date(world.clock.now).toISOString())
  })

  test('a document left out needs a reason of some length', async () => {
    const sag = await createSag(world, { dage: 0 })
    await writeObligatoriske(sag)
    expect((await sag.laas({ fravalg: [{ art: 'udviklingsbeskrivelse', grund: 'nej' }] })).status).toBe(422)
    expect((await sag.laas({ fravalg: FRAVALG.slice(0, 1) })).status).toBe(422)
    expect((await sag.laas()).status).toBe(201)
  })
})
