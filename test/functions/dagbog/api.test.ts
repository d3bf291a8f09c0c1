import { gunzipSync } from 'node:zlib'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { genForloeb } from '../../fixtures/genForloeb.ts'
import { startWorld, type World } from '../../world.ts'

let world: World
const forloeb = genForloeb()
const path = `/api/forloeb/${forloeb.id}/dagbog`

beforeAll(async () => {
  world = await startWorld()
  await world.saveForloeb(forloeb)
})
afterAll(() => world.close())

const flaske = (over: object = {}) => ({
  id: randomUUID(),
  type: 'maaltid',
  start: '2026-03-12T06:30:00+01:00',
  maengde: 120,
  enhed: 'ml',
  kilde: 'api',
  ...over,
})
const send = (body: unknown, name = 'plejefamilie1') => world.api(name, 'POST', path, body)
const list = async (name = 'plejefamilie1', query = '') =>
  (await world.api(name, 'GET', `${path}${query}`)).json() as Promise<{
    data: { id: string; start: string; version: number; udgaaet: boolean; maengde: number }[]
    naeste: string | null
  }>

describe('POST …/dagbog', () => {
  test('a registration is saved once, however often it is sent', async () => {
    const one = flaske()
    expect(await (await send(one)).json()).toEqual([{ id: one.id, status: 201 }])
    expect(await (await send([one, one])).json()).toEqual([
      { id: one.id, status: 200 },
      { id: one.id, status: 200 },
    ])
    expect((await list()).data.filter(({ id }) => id === one.id)).toHaveLength(1)
  })

  test('the same id with another content is a conflict and changes nothing', async () => {
    const one = flaske()
    await send(one)
    const [answer] = (await (await send({ ...one, maengde: 90 })).json()) as { status: number; code: string }[]
    expect(answer).toMatchObject({ status: 409, code: 'dagbog.andetIndhold' })
    expect((await list()).data.find(({ id }) => id === one.id)!.maengde).toBe(120)
  })

  test('one refused registration does not stop the others', async () => {
    const [good, bad] = [flaske(), flaske({ maengde: -1 })]
    const answers = (await (await send([good, bad, 'x'])).json()) as { status: number; fejl?: { felt: string }[] }[]
    expect(answers.map(({ status }) => status)).toEqual([201, 422, 422])
    expect(answers[1]!.fejl![0]!.felt).toBe('maengde')
  })

  test('an unknown field is refused without being named or echoed', async () => {
    const text = await (await send(flaske({ hemmeligt1203267777: 'x' }))).text()
    expect(text).toContain('"status":422')
    expect(text).not.toContain('hemmeligt')
  })

  test('half an emoji is kept as a sign that stands for what is lost; the rest of the batch is saved', async () => {
    const [half, good] = [flaske({ note: 'glad \ud83d i dag' }), flaske()]
    expect(((await (await send([half, good])).json()) as { status: number }[]).map(({ status }) => status)).toEqual([
      201, 201,
    ])
    const kept = (await list()).data as { id: string; note?: string }[]
    expect(kept.find(({ id }) => id === half.id)!.note).toBe('glad \ufffd i dag')
    expect((await send(flaske({ 'x\ud83d': 1 }))).status).toBe(400)
  })

  test('the missing hour is explained, the doubled hour asks which', async () => {
    const answers = (await (
      await send([flaske({ start: '2026-03-29T02:30' }), flaske({ start: '2025-10-26T02:30' })])
    ).json()) as { status: number; fejl: { besked: string }[] }[]
    expect(answers[0]!.fejl[0]!.besked).toContain('findes ikke')
    expect(answers[1]!.fejl[0]!.besked).toContain('to gange')
  })
})

describe('who may', () => {
  test.each([
    ['plejefamilie2', 404],
    ['socialcenter', 404],
    ['vuggested', 404],
    ['revisor', 404],
    ['doegncenter', 200],
    ['familieplejecenter', 200],
    ['rapportklient', 200],
  ])('%s reading the diary gets %i', async (name, status) => {
    expect((await world.api(name, 'GET', path)).status).toBe(status)
  })

  test('a foreign forløb answers the very same as one that does not exist', async () => {
    const foreign = await world.api('plejefamilie2', 'GET', path)
    const unknown = await world.api('plejefamilie2', 'GET', `/api/forloeb/${randomUUID()}/dagbog`)
    expect(await foreign.json()).toEqual(await unknown.json())
  })

  test('Døgncentret loses the diary when the tilkøb ends', async () => {
    const other = genForloeb({ id: randomUUID(), tilkoeb: { status: 'afsluttet' } })
    await world.saveForloeb(other)
    expect((await world.api('psykolog', 'GET', `/api/forloeb/${other.id}/dagbog`)).status).toBe(404)
  })
})

describe('rettelser, kommentarer, gennemset', () => {
  test('a correction keeps the original and is refused on an old version', async () => {
    const one = flaske()
    await send(one)
    const correct = (version: number, maengde: number) =>
      world.api('plejefamilie1', 'POST', `${path}/${one.id}/rettelser`, {
        begrundelse: 'så forkert',
        version,
        registrering: { ...one, maengde, start: '2026-03-12T07:00:00+01:00' },
      })
    expect((await correct(1, 90)).status).toBe(201)
    expect((await correct(1, 80)).status).toBe(409)
    const found = (await list()).data.filter(({ id }) => id === one.id)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ version: 2, maengde: 90, start: '2026-03-12T07:00:00+01:00' })
    const versions = await world.deps.dagboeger.versions(forloeb.id, one.id)
    expect(versions.map(({ maengde, begrundelse }) => [maengde, begrundelse])).toEqual([[120, 'så forkert']])
  })

  test('an answer closes the question and the day counts it', async () => {
    const one = flaske({ start: '2026-03-10T06:30:00+01:00' })
    await send(one)
    const comment = (name: string, art: string) =>
      world.api(name, 'POST', `${path}/${one.id}/kommentarer`, { art, tekst: 'Hvordan sov han bagefter?' })
    const open = async () =>
      (await world.deps.dagboeger.days(forloeb.id, '2026-03-10', '2026-03-10'))[0]!.aabneSpoergsmaal
    expect((await comment('doegncenter', 'spoergsmaal')).status).toBe(201)
    expect(await open()).toBe(1)
    await comment('plejefamilie1', 'svar')
    expect(await open()).toBe(0)
  })

  test('a reviewed day has nothing unread until something new is written', async () => {
    const day = '2026-03-09'
    await send([flaske({ start: `${day}T06:30:00+01:00` }), flaske({ start: `${day}T09:30:00+01:00` })])
    const unread = async () => (await world.deps.dagboeger.days(forloeb.id, day, day))[0]!.ulaeste
    expect(await unread()).toBe(2)
    const marked = await world.api('paedagog', 'POST', `/api/forloeb/${forloeb.id}/dage/${day}/gennemset`)
    expect(await marked.json()).toEqual({ antal: 2 })
    expect(await unread()).toBe(0)
    await send(flaske({ start: `${day}T12:30:00+01:00` }))
    expect(await unread()).toBe(1)
  })
})

describe('the pull', () => {
  test('pages follow each other without loss or repetition, and a mark fits its own query only', async () => {
    const first = await list('rapportklient', '?limit=3')
    const all = await list('rapportklient')
    const second = await list('rapportklient', `?limit=3&cursor=${encodeURIComponent(first.naeste!)}`)
    expect([...first.data, ...second.data].map(({ id }) => id)).toEqual(all.data.slice(0, 6).map(({ id }) => id))
    const wrong = await world.api(
      'rapportklient',
      'GET',
      `${path}?limit=3&fra=2026-03-01&cursor=${encodeURIComponent(first.naeste!)}`,
    )
    expect([wrong.status, ((await wrong.json()) as { code: string }).code]).toEqual([400, 'cursor.ugyldig'])
  })

  test.each([
    ['application/json, text/csv;q=0.1', 'application/json'],
    ['text/csv;q=0.5, application/x-ndjson', 'application/x-ndjson'],
    ['text/csv, */*;q=0.1', 'text/csv'],
    ['*/*', 'application/json'],
    ['image/png', 'application/json'],
  ])('Accept %s gives %s', async (accept, type) => {
    const { headers } = await world.api('rapportklient', 'GET', `${path}?fra=2026-03-12&til=2026-03-12`, undefined, {
      accept,
    })
    expect(headers.get('content-type')).toContain(type)
  })

  test('CSV opens in Danish Excel and a formula stays text; NDJSON has a line for each entry', async () => {
    await send(flaske({ note: '=HYPERLINK("x")', maengde: 97.5 }))
    const bytes = await (await world.api('rapportklient', 'GET', path, undefined, { accept: 'text/csv' })).arrayBuffer()
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    expect(csv.startsWith('\uFEFFid;type;')).toBe(true)
    expect(csv).toContain(';97,5;')
    expect(csv).toContain(`'=HYPERLINK`)
    const ndjson = await (
      await world.api('rapportklient', 'GET', path, undefined, { accept: 'application/x-ndjson' })
    ).text()
    expect(ndjson.trim().split('\n')).toHaveLength((await list()).data.length)
    const pakket = await world.api('rapportklient', 'GET', path, undefined, {
      accept: 'application/x-ndjson',
      'accept-encoding': 'br;q=1.0, gzip;q=0.8',
    })
    expect([pakket.headers.get('content-encoding'), pakket.headers.get('vary')]).toEqual([
      'gzip',
      expect.stringContaining('accept-encoding'),
    ])
    expect(gunzipSync(Buffer.from(await pakket.arrayBuffer())).toString()).toBe(ndjson)
    const upakket = await world.api('rapportklient', 'GET', path, undefined, {
      accept: 'application/x-ndjson',
      'accept-encoding': 'gzip;q=0',
    })
    expect(await upakket.text()).toBe(ndjson)
  })

  test('CSV for Excel has days and times it opens as dates, by the clock of Denmark; the default is as it was', async () => {
    const one = flaske({ start: '2026-03-10T08:05:00Z', note: '2026-03-10' })
    await send(one)
    const line = async (query: string) => {
      const csv = await world.api('rapportklient', 'GET', `${path}${query}`, undefined, { accept: 'text/csv' })
      return (await csv.text())
        .split('\r\n')
        .find((row) => row.startsWith(one.id))!
        .split(';')
    }
    const [excel, dansk] = [await line('?csv=excel'), await line('')]
    expect(excel.slice(2, 4)).toEqual(['10-03-2026', '10-03-2026 09:05'])
    expect(dansk.slice(2, 4)).toEqual(['2026-03-10', '2026-03-10T09:05:00+01:00'])
    expect(excel.slice(16, 18)).toEqual([expect.stringMatching(/^\d\d-\d\d-2026 \d\d:\d\d$/), expect.any(String)])
    expect(excel[9]).toBe('2026-03-10')
    expect(excel.length).toBe(dansk.length)
  })

  test('every read and write left a line', async () => {
    const lines = await world.linjerOf(forloeb.id)
    const seen = new Set(lines.map(({ handling }) => handling))
    expect([...seen].sort()).toEqual([
      'dagbog.gennemse',
      'dagbog.kommenter',
      'dagbog.laes',
      'dagbog.ret',
      'dagbog.skriv',
      'forloeb.ret',
    ])
  })
})
