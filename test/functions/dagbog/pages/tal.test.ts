import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { genForloeb } from '../../../fixtures/genForloeb.ts'
import { startWorld, type World } from '../../../world.ts'

let world: World
const forloeb = genForloeb({
  start: '2026-03-02',
  barn: { navn: 'Bo (opdigtet)', foedt: true, foedselsdato: '2026-02-01', koen: 'dreng' },
})
const path = `/forloeb/${forloeb.id}/tal`
const create = (one: typeof forloeb) => world.saveForloeb(one)
const send = (id: string, body: object[]) =>
  world.api(
    'plejefamilie1',
    'POST',
    `/api/forloeb/${id}/dagbog`,
    body.map((one) => ({ id: randomUUID(), kilde: 'api', ...one })),
  )
const VEJET = {
  type: 'maaling',
  start: '2026-03-04T10:00:00+01:00',
  maengde: 4125,
  enhed: 'g',
  detaljer: { maal: 'vaegt' },
}

beforeAll(async () => {
  world = await startWorld()
  await create(forloeb)
  await send(forloeb.id, [
    VEJET,
    { type: 'soevn', start: '2026-03-05T20:00:00+01:00', slut: '2026-03-06T02:00:00+01:00' },
    { type: 'maaltid', start: '2026-03-05T12:00:00+01:00', maengde: 120, enhed: 'ml' },
  ])
})
afterAll(() => world.close())

const html = async (name: string, query = '') => (await world.page(name, `${path}${query}`)).text()
const count = (text: string, part: string) => text.split(part).length - 1

describe('the page of figures', () => {
  test('every figure says its days, how many it rests on and how many are missing, and has its numbers as a table', async () => {
    const text = await html('doegncenter')
    const figures = count(text, '<figure>')
    expect(figures).toBeGreaterThanOrEqual(7)
    expect(count(text, 'Vis tallene som tabel')).toBe(figures)
    expect(count(text, 'Bygger på ')).toBe(figures)
    expect(text).toContain('Bygger på 1 dag, 2. marts–12. marts 2026. 9 dage uden data er ikke talt med.')
    expect(text).toContain('Bygger på 1 måling, ')
  })

  test('each picture has a name and words for who can not see it, and no id is used twice', async () => {
    const text = await html('doegncenter')
    expect(count(text, 'role="img"')).toBe(2 * count(text, '<figure>'))
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    const named = [...text.matchAll(/aria-labelledby="([^"]+)"/g)].flatMap(([, list]) => list!.split(' '))
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('a day leads to its entries: the family to the diary, who reviews it to the review', async () => {
    expect(await html('plejefamilie1')).toContain(`/forloeb/${forloeb.id}/dagbog/2026-03-05"`)
    expect(await html('psykolog')).toContain(`/forloeb/${forloeb.id}/gennemgang/2026-03-05"`)
    expect(await html('plejefamilie1')).toContain('10 dage mangler noget')
  })

  test('only the days asked for are there; days without a word say so', async () => {
    const text = await html('doegncenter', '?fra=2026-03-07&til=2026-03-09')
    expect(text).toContain('Der er ikke skrevet noget i de dage')
    expect(text).not.toContain('<figure>')
    expect(text).toContain('value="2026-03-07"')
  })

  test('a date that is none, or a window turned round, is told at its field and nothing is read', async () => {
    const lines = async () =>
      (await world.linjerOf(forloeb.id)).filter(({ handling }) => handling === 'statistik.laes').length
    const before = await lines()
    for (const query of ['?fra=i+g%C3%A5r', '?fra=2026-03-09&til=2026-03-01', '?fra=2020-01-01&til=2026-03-01']) {
      const response = await world.page('doegncenter', `${path}${query}`)
      expect([response.status, count(await response.text(), 'aria-invalid="true"')]).toEqual([422, 1])
    }
    expect(await lines()).toBe(before)
  })

  test('unknown sex: the measurements without a curve; nothing measured: said', async () => {
    const other = genForloeb({
      id: randomUUID(),
      start: '2026-03-02',
      barn: { foedt: true, foedselsdato: '2026-02-01', koen: 'ukendt' },
    })
    await create(other)
    await send(other.id, [VEJET])
    const text = await (await world.page('doegncenter', `/forloeb/${other.id}/tal`)).text()
    expect(text).toContain('4.125 g')
    expect(text).not.toContain('på WHO&#39;s vækstkurve')
    expect(await html('doegncenter', '?fra=2026-03-05&til=2026-03-06')).toContain('Der er ikke skrevet vægt')
  })

  test('the days as a sheet', async () => {
    const response = await world.page('plejefamilie1', `${path}/doegn.csv?fra=2026-03-05&til=2026-03-06`)
    expect([response.status, response.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="statistik-2026-03-12.csv"',
    ])
    expect((await response.text()).trim().split('\r\n')).toHaveLength(3)
  })

  test.each([
    ['plejefamilie1', 200],
    ['familieplejecenter', 200],
    ['paedagog', 200],
    ['plejefamilie2', 404],
    ['socialcenter', 404],
    ['vuggested', 404],
    ['smaaboernsteam', 404],
    ['revisor', 404],
  ])('%s gets %i, page and sheet', async (name, status) => {
    expect([(await world.page(name, path)).status, (await world.page(name, `${path}/doegn.csv`)).status]).toEqual([
      status,
      status,
    ])
  })
})
