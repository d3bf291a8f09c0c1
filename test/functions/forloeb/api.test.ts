import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { logChange } from '../../../functions/store/revisionslog.ts'
import { genForloeb } from '../../fixtures/genForloeb.ts'
import { aktoerOf, startWorld, type World } from '../../world.ts'

let world: World
const forloeb = genForloeb({ tilkoeb: { status: 'ikkeBestilt' }, doegncenter: null })
const path = `/api/forloeb/${forloeb.id}`

beforeAll(async () => {
  world = await startWorld()
  const anmodning = { aktoer: aktoerOf('leder'), id: 'test', nu: world.clock.now }
  await world.deps.forloeb.create(
    forloeb,
    logChange(anmodning, { tilladelse: 'forloeb.ret', emne: 'forloeb', emneId: forloeb.id, sagId: forloeb.id }),
  )
})
afterAll(() => world.close())

const call = async (name: string, method: string, sub = '', body?: unknown) => {
  const response = await world.api(name, method, `${path}${sub}`, body)
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown> & {
      plan: { id: string; dato: string }[]
      version: number
    },
  }
}

describe('the forløb', () => {
  test('midway is 49 days after the start, the end three calendar months, visits every 14 days', async () => {
    const { body } = await call('familieplejecenter', 'GET')
    expect(body).toMatchObject({ start: '2026-02-02', midtvejs: '2026-03-23', slut: '2026-05-02' })
    expect(body.plan.filter(({ id }) => id.startsWith('besoeg-')).map(({ dato }) => dato)).toEqual([
      '2026-02-16',
      '2026-03-02',
      '2026-03-16',
      '2026-03-30',
      '2026-04-13',
      '2026-04-27',
    ])
  })

  test('a new start moves dates and plan, but not what is already agreed', async () => {
    const agreed = await call('familieplejecenter', 'POST', '/plan/startmoede', {
      status: 'aftalt',
      aftaltTil: '2026-02-10T09:00:00+01:00',
    })
    expect(agreed.status).toBe(200)
    const { body } = await call('familieplejecenter', 'PATCH', '', { version: 1, start: '2025-11-30' })
    expect(body).toMatchObject({ start: '2025-11-30', midtvejs: '2026-01-18', slut: '2026-02-28' })
    const plan = (await call('familieplejecenter', 'GET')).body.plan as { id: string; status: string; dato: string }[]
    expect(plan.find(({ id }) => id === 'startmoede')).toMatchObject({ status: 'aftalt' })
    expect(plan.find(({ id }) => id === 'midtvejsmoede')).toMatchObject({ dato: '2026-01-18' })
    expect((await call('familieplejecenter', 'PATCH', '', { version: 1, start: '2026-02-02' })).body.code).toBe(
      'version.konflikt',
    )
  })

  test('the calendar file is read by another parser, has every step and no name', async () => {
    const text = await (await world.api('plejefamilie1', 'GET', `${path}/kalender.ics`)).text()
    const events = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event))
    expect(events.length).toBe((await call('familieplejecenter', 'GET')).body.plan.length)
    const agreed = events.find(({ uid }) => uid.startsWith('startmoede@'))!
    expect(agreed.startDate.toJSDate().toISOString()).toBe('2026-02-10T08:00:00.000Z')
    expect(text).not.toMatch(/Liam|Demosen/)
  })
})

describe('the tilkøb', () => {
  const read = (name: string, sub: string) => world.api(name, 'GET', `${path}${sub}`).then(({ status }) => status)

  test('Døgncentret sees nothing before the order, the forløb when asked, the diary when it has said yes, nothing when it ends', async () => {
    expect([await read('doegncenter', ''), await read('doegncenter', '/dagbog')]).toEqual([404, 404])
    await call('familieplejecenter', 'POST', '/tilkoeb', {
      handling: 'bestil',
      bestilling: { betaler: '0751', fra: '2026-02-02' },
    })
    expect([await read('doegncenter', ''), await read('doegncenter', '/dagbog')]).toEqual([200, 404])
    expect((await call('paedagog', 'POST', '/tilkoeb/svar', { handling: 'accepter' })).status).toBe(404)
    expect((await call('doegncenter', 'POST', '/tilkoeb/svar', { handling: 'accepter' })).body.tilkoeb).toMatchObject({
      status: 'accepteret',
    })
    expect([
      await read('psykolog', ''),
      await read('psykolog', '/dagbog'),
      await read('rapportklient', '/dagbog'),
    ]).toEqual([200, 200, 200])
    await call('leder', 'POST', '/tilkoeb', { handling: 'afslut' })
    expect([
      await read('psykolog', ''),
      await read('psykolog', '/dagbog'),
      await read('rapportklient', '/dagbog'),
    ]).toEqual([404, 404, 404])
  })
})

describe('pages', () => {
  test('the family sees the plan but no way to change it; a stranger sees nothing', async () => {
    const mine = await (await world.page('plejefamilie1', `/forloeb/${forloeb.id}`)).text()
    expect(mine).toContain('Midtvejsmøde')
    expect(mine).not.toContain(`/forloeb/${forloeb.id}/plan/`)
    expect((await world.page('plejefamilie2', `/forloeb/${forloeb.id}`)).status).toBe(404)
  })

  test('a cancelled meeting without a reason is refused, keeps what was typed and says why', async () => {
    const response = await world.page('leder', `/forloeb/${forloeb.id}/plan/besoeg-1`, {
      status: 'aflyst',
      referat: 'Talte i telefon',
    })
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain('Der er problemer')
    expect(html).toContain('Talte i telefon')
  })
})
