import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorld, type World } from '../../world.ts'
import { createSag, type Sag } from '../rapport/verden.ts'

let world: World
let sag: Sag
const side = (sti = '') => `/forloeb/${sag.id}/gennemgang${sti}`
const text = async (navn: string, path: string) => (await world.page(navn, path)).text()
const dageI = (html: string) => [...html.matchAll(/gennemgang\/(\d{4}-\d{2}-\d{2})">/g)].map((m) => m[1])

/** Three days with diary, the first of them read; the fourth is today. */
beforeAll(async () => {
  world = await startWorld('2026-02-05T09:00:00Z')
  sag = await createSag(world, { dage: 0 })
  for (const dato of ['2026-02-02', '2026-02-03', '2026-02-04'])
    await world.api('plejefamilie1', 'POST', `${sag.path}/dagbog`, [
      { id: randomUUID(), type: 'beskrivelse', dato, tekst: 'En rolig dag', kilde: 'api' },
      { id: randomUUID(), type: 'ble', start: `${dato}T08:00:00+01:00`, detaljer: { vaad: true }, kilde: 'api' },
    ])
  await world.page('paedagog', side('/2026-02-02/set'), {})
})
afterAll(() => world.close())

describe('the work list', () => {
  test('shows all days, or those that wait alone', async () => {
    expect(dageI(await text('psykolog', side())).slice(-3)).toEqual(['2026-02-04', '2026-02-03', '2026-02-02'])
    const venter = await text('psykolog', side('?vis=venter'))
    expect(venter).toContain('Dage, der venter (2)')
    expect(new Set(dageI(venter))).toEqual(new Set(['2026-02-03', '2026-02-04']))
  })

  test('a day leads on to the next unread one, and at the end back to what was passed over', async () => {
    const videre = async (dato: string) =>
      /gennemgang\/([\d-]+)" data-videre/.exec(await text('psykolog', side(`/${dato}`)))?.[1]
    expect(await videre('2026-02-02')).toBe('2026-02-03')
    expect(await videre('2026-02-04')).toBe('2026-02-03')
  })

  test('the front page shows a fever until the day has been read', async () => {
    const feber = () => text('psykolog', '/').then((html) => html.includes('Feber'))
    expect(await feber()).toBe(false)
    await world.api('plejefamilie1', 'POST', `${sag.path}/dagbog`, {
      id: randomUUID(),
      type: 'maaling',
      start: '2026-02-04T15:00:00+01:00',
      maengde: 38.6,
      enhed: '°C',
      kilde: 'api',
      detaljer: { maal: 'temperatur' },
    })
    expect(await feber()).toBe(true)
    expect(await text('plejefamilie1', '/')).not.toContain('Feber')
    await world.page('psykolog', side('/2026-02-04/set'), {})
    expect(await feber()).toBe(false)
  })
})
