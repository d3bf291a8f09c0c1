import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toCsv } from '../../../functions/domain/plejefamilie/eksport.ts'
import type { PlejefamilieVisning } from '../../../functions/domain/plejefamilie/emne.ts'
import type { Importsvar } from '../../../functions/matching/import.ts'
import { PLEJEFAMILIE1 } from '../../../infra/local/login/demo.ts'
import { ALLE, startWorld, type World } from '../../world.ts'
import { codeOf, saveFamilie } from './byg.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await saveFamilie(world, {
    id: PLEJEFAMILIE1,
    navn: 'Familien Demosen (opdigtet)',
    konflikter: [{ art: 'kendt', note: 'Kender en mor i området' }],
  })
})
afterAll(() => world.close())

const ny = {
  navn: 'Familien Nybo (opdigtet)',
  type: 'forstaerket',
  godkendtFra: '2024-05-01',
  godkendtePladser: 2,
  alderFraMaaneder: 0,
  alderTilMaaneder: 24,
}
const bodyOf = async (response: Response) => (await response.json()) as PlejefamilieVisning
/** Names differ: two families with the same name and postnummer can't be told apart by a file. */
const create = async (over: object = {}) =>
  bodyOf(
    await world.api('familieplejecenter', 'POST', '/api/plejefamilier', {
      ...ny,
      navn: `Familien ${randomUUID()} (opdigtet)`,
      ...over,
    }),
  )
const patch = (id: string, body: object) => world.api('familieplejecenter', 'PATCH', `/api/plejefamilier/${id}`, body)

describe('one family', () => {
  test('is created with its free places and found again in the list', async () => {
    const made = await create()
    expect(made).toMatchObject({
      type: 'forstaerket',
      godkendtePladser: 2,
      version: 1,
      ledigePladser: 2,
      organisation: 'familieplejecentret',
    })
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const mark: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
      const page = (await (await world.api('leder', 'GET', `/api/plejefamilier?limit=1${mark}`)).json()) as {
        data: PlejefamilieVisning[]
        naeste: string | null
      }
      ids.push(...page.data.map(({ id }) => id))
      cursor = page.naeste
    } while (cursor)
    expect(ids).toContain(made.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('a repeated key makes one', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const send = async () =>
      (
        await bodyOf(
          await world.api(
            'leder',
            'POST',
            '/api/plejefamilier',
            { ...ny, navn: 'Familien Gentag (opdigtet)' },
            headers,
          ),
        )
      ).id
    expect(await send()).toBe(await send())
  })

  test('null empties a field, what is left out stays, an old version overwrites nothing', async () => {
    const { id } = await create({ telefon: '00000001', metoder: 'Marte Meo' })
    const changed = await bodyOf(await patch(id, { metoder: null, roeg: 'nej', version: 1 }))
    expect(changed).toMatchObject({ telefon: '00000001', roeg: 'nej', version: 2 })
    expect('metoder' in changed).toBe(false)
    const late = await patch(id, { roeg: 'ja', version: 1 })
    expect([late.status, await codeOf(late)]).toEqual([409, 'version.konflikt'])
    expect((await bodyOf(await patch(id, { roeg: 'nej' }))).version).toBe(2)
  })

  test.each([
    ['a contradiction', { godkendtTil: '2020-01-01' }, 'godkendtTil'],
    ['emptying what is demanded', { navn: null }, 'navn'],
    ['a wrong date', { godkendtFra: '31-02-2026' }, 'godkendtFra'],
    ['places in use, which only matches move', { brugtePladser: 9 }, ''],
  ])('%s is refused by field', async (_, body, felt) => {
    const { id } = await create()
    const response = await patch(id, body)
    expect(response.status).toBe(422)
    expect(((await response.json()) as { fejl: { felt: string }[] }).fejl[0]!.felt).toBe(felt)
  })

  test('the family confirms its place, the centre another day', async () => {
    const own = await bodyOf(
      await world.api('plejefamilie1', 'POST', `/api/plejefamilier/${PLEJEFAMILIE1}/bekraeft`, {
        tilgaengeligFra: '2026-04-01',
      }),
    )
    expect(own).toMatchObject({ ledigBekraeftet: '2026-03-12', tilgaengeligFra: '2026-04-01' })
    world.clock.now = '2026-03-20T09:00:00Z'
    const centre = await bodyOf(
      await world.api('familieplejecenter', 'POST', `/api/plejefamilier/${PLEJEFAMILIE1}/bekraeft`, {}),
    )
    expect(centre).toMatchObject({ ledigBekraeftet: '2026-03-20', tilgaengeligFra: '2026-04-01' })
    world.clock.now = '2026-03-12T09:00:00Z'
  })

  test('a protected address and noted ties are for the centre alone', async () => {
    const centre = await (await world.api('familieplejecenter', 'GET', `/api/plejefamilier/${PLEJEFAMILIE1}`)).text()
    const family = await (await world.api('plejefamilie1', 'GET', `/api/plejefamilier/${PLEJEFAMILIE1}`)).text()
    expect(centre).toContain('Opdigtet Allé 7')
    expect(centre).toContain('Kender en mor')
    for (const hidden of ['Opdigtet Allé 7', '8300', 'Kender en mor']) expect(family).not.toContain(hidden)
  })

  test('a tie to a mother is noted once, by a key that the proposal recognises; her number is kept nowhere', async () => {
    const { id } = await create()
    const send = (cpr: string) =>
      world.api('leder', 'POST', `/api/plejefamilier/${id}/kendskab`, {
        art: 'kendt',
        cpr,
        note: 'Kender hende; fra skolen',
      })
    expect((await send('020292-0001')).status).toBe(200)
    const text = await (await send('0202920001')).text()
    expect(text).not.toContain('0202920001')
    expect((JSON.parse(text) as PlejefamilieVisning).konflikter).toEqual([
      { art: 'kendt', noegle: world.deps.match.noegleOf('0202920001'), note: 'Kender hende, fra skolen' },
    ])
    const wrong = await send('ikke et nummer 0202920001')
    expect([wrong.status, (await wrong.text()).includes('0202920001')]).toEqual([422, false])
    expect(JSON.stringify(world.lines)).not.toContain('020292')
  })

  test('reads and writes leave a line on the family', async () => {
    const { id } = await create()
    await world.api('leder', 'GET', `/api/plejefamilier/${id}`)
    await patch(id, { roeg: 'ja' })
    const lines = await world.linjerOf(id)
    expect(lines.map(({ handling }) => handling).sort()).toEqual([
      'plejefamilie.laes',
      'plejefamilie.opret',
      'plejefamilie.ret',
    ])
  })
})

describe('import', () => {
  const HEAD = 'Navn;Type;Godkendt fra;Godkendte pladser;Godkendt fra alder;Godkendt til alder;Postnr.;Ledig fra'
  const send = async (csv: string, headers = { 'content-type': 'text/csv' }, query = '') =>
    world.api('familieplejecenter', 'POST', `/api/plejefamilier/import${query}`, csv, headers)
  const reportOf = async (csv: string, query = '') =>
    (await (await send(csv, { 'content-type': 'text/csv' }, query)).json()) as Importsvar
  const csv = [
    HEAD,
    'Familien Øst (opdigtet);Forstærket;01-05-2024;2;0;24;8000;1.4.2026',
    'Familien Vest (opdigtet);ukendt type;01-05-2024;2;0;24;8000;',
    ';Almen;01-05-2024;1;0;24;8000;',
  ].join('\r\n')

  test('row by row: good rows are saved, bad rows say which field and why, and the cell is not repeated', async () => {
    const text = await (await send(csv)).text()
    const report = JSON.parse(text) as Importsvar
    expect(report).toMatchObject({ nye: 1, aendrede: 0, uaendrede: 0, afviste: 2, ukendteKolonner: [] })
    expect(report.raekker.map(({ linje, udfald, fejl }) => [linje, udfald, fejl[0]?.felt])).toEqual([
      [2, 'ny', undefined],
      [3, 'fejl', 'type'],
      [4, 'fejl', 'navn'],
    ])
    expect(text).not.toContain('ukendt type')
    expect(await world.deps.plejefamilier.get(report.raekker[0]!.id!)).toMatchObject({
      navn: 'Familien Øst (opdigtet)',
      tilgaengeligFra: '2026-04-01',
    })
  })

  test('the same file again changes nothing; a changed cell changes that field only', async () => {
    const again = await reportOf(csv)
    expect(again).toMatchObject({ nye: 0, aendrede: 0, uaendrede: 1, afviste: 2 })
    const changed = await reportOf(csv.replace('1.4.2026', '1.5.2026'))
    expect(changed).toMatchObject({ nye: 0, aendrede: 1 })
    expect(await world.deps.plejefamilier.get(changed.raekker[0]!.id!)).toMatchObject({
      version: 2,
      tilgaengeligFra: '2026-05-01',
      postnr: '8000',
    })
  })

  test('two at once make no family twice', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `Familien Samtidig ${i} (opdigtet);Almen;01-05-2024;1;0;24;8000;`)
    const file = [HEAD, ...rows].join('\n')
    const reports = await Promise.all([reportOf(file), reportOf(file)])
    expect(reports[0]!.nye + reports[1]!.nye).toBe(12)
    const navne = (await world.deps.plejefamilier.ofOrganisation('familieplejecentret'))
      .map(({ navn }) => navn)
      .filter((navn) => navn.includes('Samtidig'))
    expect(navne).toHaveLength(12)
  })

  test('a trial saves nothing; JSON and older Danish spreadsheets are read too', async () => {
    const one = [HEAD, 'Familien Åben (opdigtet);Almen;01-05-2024;1;0;24;8000;'].join('\n')
    expect(await reportOf(one, '?proev=ja')).toMatchObject({ nye: 1 })
    expect(await reportOf(one, '?proev=ja')).toMatchObject({ nye: 1 })
    const json = await world.api('leder', 'POST', '/api/plejefamilier/import', { csv: one })
    expect(await json.json()).toMatchObject({ nye: 1 })
    const latin = await world.fetch('/api/plejefamilier/import', {
      method: 'POST',
      headers: { authorization: 'Bearer leder', 'content-type': 'text/csv' },
      body: Buffer.from(one, 'latin1'),
    })
    expect(await latin.json()).toMatchObject({ uaendrede: 1 })
  })

  test('the export is read back without a change', async () => {
    const file = await (await world.api('familieplejecenter', 'GET', '/api/plejefamilier/eksport')).text()
    const { nye, aendrede, afviste } = await reportOf(file)
    expect({ nye, aendrede, afviste }).toEqual({ nye: 0, aendrede: 0, afviste: 0 })
  })

  test.each([
    ['nothing', '', 422],
    ['headings only', HEAD, 422],
    ['no table', 'hej', 422],
    ['an open quote', `${HEAD}\n"Familien;Almen;01-05-2024;1;0;24;8000;`, 422],
    ['more rows than a register has', [HEAD, ...Array.from({ length: 1001 }, (_, i) => `F${i};Almen`)].join('\n'), 422],
    ['more than 512 kB', `${HEAD}\n${'x'.repeat(600_000)}`, 413],
  ])('%s is refused as a whole', async (_, file, status) => {
    expect((await send(file)).status).toBe(status)
  })

  test('the template has the columns of the export and no rows', () => {
    expect(toCsv().split('\r\n')).toHaveLength(2)
  })
})

describe('who may', () => {
  const centre = ['familieplejecenter', 'leder']
  const own = [...centre, 'plejefamilie1']
  test.each([
    ['GET', '/api/plejefamilier', undefined, centre, 403],
    ['POST', '/api/plejefamilier', ny, centre, 403],
    ['POST', '/api/plejefamilier/import', { csv: 'a;b\n1;2' }, centre, 403],
    ['GET', '/api/plejefamilier/eksport', undefined, centre, 403],
    ['GET', `/api/plejefamilier/${PLEJEFAMILIE1}`, undefined, own, 404],
    ['PATCH', `/api/plejefamilier/${PLEJEFAMILIE1}`, { roeg: 'nej' }, centre, 404],
    ['POST', `/api/plejefamilier/${PLEJEFAMILIE1}/kendskab`, { art: 'kendt', cpr: '0202920001' }, centre, 404],
    ['POST', `/api/plejefamilier/${PLEJEFAMILIE1}/bekraeft`, {}, own, 404],
  ])('%s %s', async (method, path, body, allowed, refused) => {
    const statuses = await Promise.all(
      ALLE.map(async (name) => [name, (await world.api(name, method, path, body)).status]),
    )
    const expected = ALLE.map((name) => [
      name,
      allowed.includes(name) ? (method === 'POST' && path === '/api/plejefamilier' ? 201 : 200) : refused,
    ])
    expect(statuses).toEqual(expected)
  })

  test('an unknown family answers as a foreign one', async () => {
    const foreign = await world.api('plejefamilie2', 'GET', `/api/plejefamilier/${PLEJEFAMILIE1}`)
    const unknown = await world.api('plejefamilie2', 'GET', `/api/plejefamilier/${randomUUID()}`)
    expect(await foreign.json()).toEqual(await unknown.json())
  })
})
