import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { genForloeb } from '../../fixtures/genForloeb.ts'
import { aktoerOf, startWorld, type World } from '../../world.ts'

let world: World
const forloeb = genForloeb()
const path = `/api/forloeb/${forloeb.id}/dagbog/tolk`
const TEKST = 'sov fra halv ni til kvart over ti, 120 ml kl 10.30 og en stor ble'
const sent = { tekst: TEKST, dato: '2026-03-12', nu: '2026-03-12T21:00' }

beforeAll(async () => {
  world = await startWorld()
  await world.saveForloeb(forloeb)
})
afterAll(() => world.close())

const ask = (body: unknown, name = 'plejefamilie1', at = path) => world.api(name, 'POST', at, body)

test("the issue's own sentence: three events with local times, and where each was read", async () => {
  const response = await ask(sent)
  const { haendelser, spoergsmaal, ikkeHaendelser } = (await response.json()) as {
    haendelser: Record<string, unknown>[]
    spoergsmaal: unknown[]
    ikkeHaendelser: unknown[]
  }
  expect(response.status).toBe(200)
  expect(haendelser).toMatchObject([
    { type: 'soevn', start: '2026-03-12T08:30', slut: '2026-03-12T10:15', maengde: null },
    { type: 'maaltid', start: '2026-03-12T10:30', slut: null, maengde: 120, enhed: 'ml' },
    { type: 'ble', start: null },
  ])
  const [{ forklaring }] = haendelser as [{ forklaring: { felt: string; fra: number; til: number }[] }]
  expect(forklaring.map(({ felt, fra, til }) => [felt, TEKST.slice(fra, til)])).toContainEqual(['type', 'sov'])
  expect([spoergsmaal, ikkeHaendelser]).toEqual([[], []])
})

test('`nu` with offset or in UTC is the same moment', async () => {
  const lokal = await (await ask({ ...sent, tekst: 'har lige fået 90 ml' })).json()
  for (const nu of ['2026-03-12T21:00:00+01:00', '2026-03-12T20:00:00.000Z'])
    expect(await (await ask({ ...sent, nu, tekst: 'har lige fået 90 ml' })).json()).toEqual(lokal)
  expect(lokal).toMatchObject({ haendelser: [{ start: '2026-03-12T21:00', maengde: 90 }] })
})

test('a reply is read with the question it answers', async () => {
  const kontekst = {
    spoergsmaal: 'Hvad var klokken ved måltidet?',
    felt: { type: 'maaltid', start: null, maengde: 120, enhed: 'ml' },
  }
  expect(await (await ask({ ...sent, tekst: 'ved 4-tiden', kontekst })).json()).toMatchObject({
    haendelser: [{ type: 'maaltid', start: '2026-03-12T16:00', maengde: 120, enhed: 'ml' }],
  })
})

test('nothing is saved, and the log says that it was asked, not what', async () => {
  await ask(sent)
  const { data } = (await (await world.api('plejefamilie1', 'GET', `/api/forloeb/${forloeb.id}/dagbog`)).json()) as {
    data: unknown[]
  }
  expect(data).toEqual([])
  const lines = await world.linjerOf(forloeb.id)
  expect(
    lines.some(({ handling, navn }) => handling === 'dagbog.tolk' && navn === aktoerOf('plejefamilie1').navn),
  ).toBe(true)
  expect(JSON.stringify([lines, world.lines])).not.toMatch(/halv ni|stor ble/)
})

test.each([
  ['plejefamilie1', 200],
  ['familieplejecenter', 200],
  ['leder', 200],
  ['doegncenter', 200],
  ['paedagog', 200],
  ['psykolog', 200],
  ['plejefamilie2', 404],
  ['socialcenter', 404],
  ['vuggested', 404],
  ['smaaboernsteam', 404],
  ['revisor', 404],
  ['rapportklient', 404],
])('%s: %i', async (name, status) => {
  expect((await ask(sent, name)).status).toBe(status)
  expect((await ask(sent, name, path.replace(forloeb.id, randomUUID()))).status).toBe(404)
})

describe('what can not be read', () => {
  test.each([
    ['no text', { ...sent, tekst: '' }, 422],
    ['text over 10,000 characters', { ...sent, tekst: 'x'.repeat(10_001) }, 422],
    ['a megabyte', { ...sent, tekst: 'x'.repeat(1_000_000) }, 413],
    ['an unknown field', { ...sent, hemmelig: '1203267777' }, 422],
    ['a day that is none', { ...sent, dato: '2026-02-31' }, 422],
    ['a now that is none', { ...sent, nu: '2026-99-99T10:00' }, 422],
    ['a now that is none, with offset', { ...sent, nu: '2026-03-12T25:61:00+01:00' }, 422],
    ['no now', { tekst: 'x', dato: '2026-03-12' }, 422],
    [
      'a known time that is none',
      {
        ...sent,
        tekst: '20 min',
        kontekst: { spoergsmaal: 'Hvor længe?', felt: { type: 'soevn', start: '2026-77-12T10:00' } },
      },
      422,
    ],
    [
      'an unknown field in what is known',
      { ...sent, kontekst: { spoergsmaal: 'x', felt: { type: 'ble', andet: 1 } } },
      422,
    ],
    ['text that is no text', { ...sent, tekst: { $ne: 1 } }, 422],
  ])('%s', async (_, body, status) => {
    const response = await ask(body)
    const text = await response.text()
    expect(response.status).toBe(status)
    expect(text).not.toMatch(/1203267777|hemmelig|xxxx/)
  })

  test('10,000 characters are answered', async () => {
    expect((await ask({ ...sent, tekst: 'sov 10-11, 90 ml kl 12. '.repeat(416) })).status).toBe(200)
  })

  test('any text and any time of the right form is answered, never with an error of ours', async () => {
    const lokal = fc.tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      fc.integer({ min: 0, max: 25 }),
      fc.integer({ min: 0, max: 61 }),
    )
    const two = (n: number) => String(n).padStart(2, '0')
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.constantFrom('i nat', 'sov 20 min', 'for en time siden 90 ml'),
        ),
        lokal,
        async (tekst, [y, m, d, h, min]) => {
          const dato = `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`
          const { status } = await ask({ tekst, dato, nu: `${dato}T${two(h)}:${two(min)}` })
          expect([200, 422]).toContain(status)
        },
      ),
      { numRuns: 60 },
    )
  })
})
