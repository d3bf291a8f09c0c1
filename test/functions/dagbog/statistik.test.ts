import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { VINDUE_MAX_DAGE, vindueOf } from '../../../functions/dagbog/statistik.ts'
import { genForloeb } from '../../fixtures/genForloeb.ts'
import { startWorld, type World } from '../../world.ts'

interface Svar {
  fra: string
  til: string
  doegn: {
    dato: string
    soevnMin: number | null
    ml: number | null
    mlPrKg: number | null
    graadMin: number | null
    bleer: { vaad: number | null; affoering: number | null }
    mangler: string[]
  }[]
  uger: { uge: number; n: number; soevnMin: { n: number; middel: number | null } }[]
  vaekst: { dato: string; maal: string; vaerdi: number; alderDage: number | null; z: number | null }[]
  samvaer: Record<string, number | null>
  periode: { dage: number; n: number } | null
}

let world: World
const forloeb = genForloeb({
  start: '2026-02-20',
  barn: { navn: 'Bo (opdigtet)', foedt: true, foedselsdato: '2026-02-01', koen: 'dreng' },
})
const path = `/api/forloeb/${forloeb.id}/statistik`

const create = (one: typeof forloeb) => world.saveForloeb(one)
const send = (body: object[], id = forloeb.id) =>
  world.api(
    'plejefamilie1',
    'POST',
    `/api/forloeb/${id}/dagbog`,
    body.map((one) => ({ id: randomUUID(), kilde: 'api', ...one })),
  )
const get = async (query = '', name = 'doegncenter', at = path) =>
  (await (await world.api(name, 'GET', `${at}${query}`)).json()) as Svar
const text = async (accept: string, query = '') =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await (await world.api('rapportklient', 'GET', `${path}${query}`, undefined, { accept })).arrayBuffer(),
  )

beforeAll(async () => {
  world = await startWorld()
  await create(forloeb)
  await send([
    { type: 'soevn', start: '2026-03-09T22:00:00+01:00', slut: '2026-03-10T04:00:00+01:00' },
    { type: 'maaltid', start: '2026-03-10T06:00:00+01:00', maengde: 150, enhed: 'ml' },
    { type: 'maaltid', start: '2026-03-10T12:00:00+01:00', maengde: 97.5, enhed: 'ml' },
    { type: 'ble', dato: '2026-03-10', antal: 0, detaljer: { affoering: true } },
    { type: 'maaling', start: '2026-03-04T10:00:00+01:00', maengde: 4125, enhed: 'g', detaljer: { maal: 'vaegt' } },
    { type: 'samvaer', start: '2026-03-10T13:00:00+01:00', slut: '2026-03-10T14:30:00+01:00', status: 'afholdt' },
  ])
})
afterAll(() => world.close())

describe('GET …/statistik', () => {
  test('the contract: each figure of the day, and null where nobody wrote', async () => {
    const { doegn, uger, samvaer, periode } = await get('?fra=2026-03-09&til=2026-03-11')
    expect(doegn).toHaveLength(3)
    expect(doegn[1]).toMatchObject({
      dato: '2026-03-10',
      soevnMin: 240,
      laengsteSoevnMin: 240,
      maaltider: 2,
      ml: 247.5,
      graadMin: null,
      bleer: { vaad: null, affoering: 0 },
      mangler: ['beskrivelse'],
    })
    expect(doegn[1]!.mlPrKg).toBeCloseTo(60, 2)
    expect(doegn[2]).toMatchObject({
      soevnMin: null,
      ml: null,
      mlPrKg: null,
      opvaagninger: null,
      mangler: ['soevn', 'maaltid', 'ble', 'beskrivelse'],
    })
    expect(uger.map(({ uge }) => uge)).toEqual([3])
    expect(samvaer).toMatchObject({ afholdt: 1, minutter: 90, planlagt: null })
    expect(periode).toMatchObject({ dage: 3, n: 2 })
  })

  test('a weight from before the window serves it, but is not in its growth', async () => {
    const { doegn, vaekst } = await get('?fra=2026-03-10&til=2026-03-10')
    expect([doegn[0]!.mlPrKg, vaekst]).toEqual([60, []])
    const wide = await get()
    expect(wide.vaekst).toMatchObject([{ dato: '2026-03-04', maal: 'vaegt', vaerdi: 4125, enhed: 'g', alderDage: 31 }])
    expect(wide.vaekst[0]!.z).toBeLessThan(0)
    expect([wide.fra, wide.til]).toEqual(['2026-02-20', '2026-03-12'])
  })

  test('days outside the forløb are not counted as missing', async () => {
    const svar = await get('?fra=2026-01-01&til=2026-02-21')
    expect(svar.doegn.map(({ dato }) => dato)).toEqual(['2026-02-20', '2026-02-21'])
    expect(await get('?fra=2026-01-01&til=2026-01-05')).toMatchObject({
      doegn: [],
      uger: [],
      vaekst: [],
      periode: null,
    })
  })

  test('an unknown birth date gives no age and no score', async () => {
    const unborn = genForloeb({ id: randomUUID(), start: '2026-03-01', barn: { foedt: false, termin: '2026-03-20' } })
    await create(unborn)
    await send(
      [{ type: 'maaling', start: '2026-03-04T10:00:00+01:00', maengde: 3100, enhed: 'g', detaljer: { maal: 'vaegt' } }],
      unborn.id,
    )
    const { vaekst } = await get('', 'doegncenter', `/api/forloeb/${unborn.id}/statistik`)
    expect(vaekst).toMatchObject([{ vaerdi: 3100, alderDage: null, korrigeretAlderDage: null, z: null }])
  })

  test.each([
    ['?fra=2026-03-10&til=2026-03-01', 'fra'],
    [`?fra=2026-01-01&til=2027-12-31`, 'til'],
    ['?fra=10.03.2026', 'fra'],
  ])('%s is explained at the field %s', async (query, felt) => {
    const response = await world.api('doegncenter', 'GET', `${path}${query}`)
    expect(response.status).toBe(422)
    expect(((await response.json()) as { fejl: { felt: string }[] }).fejl.map((one) => one.felt)).toEqual([felt])
  })

  test('CSV opens in Danish Excel with an empty cell for what is not known; the plain one has points', async () => {
    const lines = (await text('text/csv', '?fra=2026-03-10&til=2026-03-11')).split('\r\n')
    const column = lines[0]!.split(';')
    expect(lines[0]).toMatch(/^\uFEFFdato;timer;/)
    const [day, empty] = [lines[1]!.split(';'), lines[2]!.split(';')]
    const at = (cells: string[], navn: string) => cells[column.indexOf(navn)]
    expect([at(day, 'ml'), at(day, 'affoering'), at(day, 'vaegtGram'), at(empty, 'ml'), at(empty, 'mangler')]).toEqual([
      '247,5',
      '0',
      '4125',
      '',
      'soevn maaltid ble beskrivelse',
    ])
    expect(day).toHaveLength(column.length)
    expect(await text('text/csv', '?csv=standard&fra=2026-03-10&til=2026-03-10')).toContain(',247.5,')
    expect(await text('text/csv', '?csv=excel&fra=2026-03-10&til=2026-03-10')).toMatch(
      /\r\n10-03-2026;[^]*;247,5;[^]*;04-03-2026;/,
    )
  })

  test('NDJSON has a line for each day, the same as in the JSON', async () => {
    const lines = (await text('application/x-ndjson')).trim().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual((await get()).doegn)
  })

  test('a read leaves a line, and a refused one does not', async () => {
    const count = async () =>
      (await world.linjerOf(forloeb.id)).filter(({ handling }) => handling === 'statistik.laes').length
    const before = await count()
    await get()
    await world.api('socialcenter', 'GET', path)
    expect((await count()) - before).toBe(1)
  })
})

describe('who sees the figures', () => {
  test.each([
    ['plejefamilie1', 200],
    ['plejefamilie2', 404],
    ['socialcenter', 404],
    ['familieplejecenter', 200],
    ['leder', 200],
    ['doegncenter', 200],
    ['paedagog', 200],
    ['psykolog', 200],
    ['vuggested', 404],
    ['smaaboernsteam', 404],
    ['revisor', 404],
    ['rapportklient', 200],
  ])('%s gets %i', async (name, status) => {
    expect((await world.api(name, 'GET', path)).status).toBe(status)
  })
})

test('a long forløb shows its latest days unless others are asked for', () => {
  const long = genForloeb({ start: '2024-01-01' })
  expect(vindueOf(long, {}, '2026-03-12')).toEqual({ fra: '2025-02-06', til: '2026-03-12' })
  expect(VINDUE_MAX_DAGE).toBe(400)
  expect(
    vindueOf(
      { ...long, status: 'afsluttet', afsluttet: '2024-04-01' },
      { fra: '2024-03-30', til: '2024-04-20' },
      '2026-03-12',
    ),
  ).toEqual({ fra: '2024-03-30', til: '2024-04-01' })
})

describe('GET …/dagbog/fhir', () => {
  const fhir = (query = '', name = 'rapportklient') =>
    world.api(name, 'GET', `/api/forloeb/${forloeb.id}/dagbog/fhir${query}`)
  const codes = async (query = '') =>
    (
      (await (await fhir(query)).json()) as {
        entry: { resource: { resourceType: string; valueQuantity?: { value: number } } }[]
      }
    ).entry.map(({ resource }) => resource.valueQuantity?.value ?? resource.resourceType)

  test('the measurements as a FHIR document, only those of the days asked for', async () => {
    expect((await fhir()).headers.get('content-type')).toContain('application/fhir+json')
    expect(await codes()).toEqual(['Patient', 4125])
    expect(await codes('?fra=2026-03-05')).toEqual(['Patient'])
  })

  test('a struck-out measurement is gone, and each pull left its line', async () => {
    const id = randomUUID()
    const weight = {
      type: 'maaling',
      start: '2026-03-08T10:00:00+01:00',
      maengde: 4190,
      enhed: 'g',
      detaljer: { maal: 'vaegt' },
    }
    await send([{ ...weight, id }])
    expect(await codes()).toEqual(['Patient', 4125, 4190])
    await world.api('plejefamilie1', 'POST', `/api/forloeb/${forloeb.id}/dagbog/${id}/rettelser`, {
      begrundelse: 'en anden vægt',
      version: 1,
      udgaar: true,
    })
    expect(await codes()).toEqual(['Patient', 4125])
    const lines = await world.linjerOf(forloeb.id)
    expect(lines.filter(({ rolle, handling }) => rolle === 'maskine' && handling === 'dagbog.laes').length).toBe(5)
  })

  test('is for those who read the diary', async () => {
    for (const name of ['socialcenter', 'vuggested', 'revisor', 'plejefamilie2', 'smaaboernsteam'])
      expect([name, (await fhir('', name)).status]).toEqual([name, 404])
    expect((await fhir('', 'psykolog')).status).toBe(200)
  })
})
