import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { logChange } from '../../../functions/store/revisionslog.ts'
import { PLEJEFAMILIE1 } from '../../../infra/local/login/demo.ts'
import { genForloeb } from '../../fixtures/genForloeb.ts'
import { aktoerOf, startWorld, type World } from '../../world.ts'

let world: World
const forloeb = genForloeb({ tilkoeb: { status: 'ikkeBestilt' }, doegncenter: null })
const path = `/api/forloeb/${forloeb.id}`

beforeAll(async () => {
  world = await startWorld()
  await world.saveForloeb(forloeb)
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

describe('who takes part', () => {
  const partsOf = async (name: string) =>
    (
      (await call(name, 'GET')).body.deltagere as {
        rolle: string
        organisation: string | null
        organisationsnavn: string | null
      }[]
    ).map(({ rolle, organisation, organisationsnavn }) => [rolle, organisation, organisationsnavn])

  test('stands with role and house; who the plejefamilie is, only for those who may know it', async () => {
    const familie = ['plejefamilie', PLEJEFAMILIE1, 'Familien Demosen']
    for (const name of ['familieplejecenter', 'socialcenter', 'plejefamilie1'])
      expect([name, await partsOf(name)]).toEqual([name, expect.arrayContaining([familie])])
    const team = await world.api('smaaboernsteam', 'GET', path)
    const text = await team.text()
    expect(team.status).toBe(200)
    expect(JSON.parse(text).deltagere).toContainEqual({
      rolle: 'plejefamilie',
      organisation: null,
      organisationsnavn: null,
      navn: null,
    })
    expect(text).not.toMatch(new RegExp(`${PLEJEFAMILIE1}|Familien Demosen`))
    const list = await (await world.api('smaaboernsteam', 'GET', '/api/forloeb')).text()
    expect(list).toContain(forloeb.id)
    expect(list).not.toMatch(new RegExp(`${PLEJEFAMILIE1}|Familien Demosen`))
    expect(await (await world.page('smaaboernsteam', `/forloeb/${forloeb.id}`)).text()).not.toContain(
      'Familien Demosen',
    )
  })
})

test('a meeting that lies ahead can not be held, by API and by page', async () => {
  const ahead = await call('leder', 'POST', '/plan/besoeg-1', {
    status: 'afholdt',
    aftaltTil: '2026-03-12T11:00:00+01:00',
  })
  expect([ahead.status, ahead.body.fejl]).toEqual([422, [{ felt: 'aftaltTil', besked: expect.any(String) }]])
  const side = await world.page('leder', `/forloeb/${forloeb.id}/plan/besoeg-1`, {
    status: 'afholdt',
    'aftaltTil-dato': '2026-03-13',
    'aftaltTil-kl': '10.00',
  })
  expect([side.status, (await side.text()).includes('Det er ikke holdt endnu')]).toEqual([422, true])
})

describe('beginning a forløb', () => {
  const planlagt = async (id: string) => {
    const one = genForloeb({ id, status: 'planlagt' })
    const handling = { tilladelse: 'forloeb.ret', emne: 'forloeb', emneId: id, sagId: id } as const
    await world.deps.forloeb.create(
      one,
      logChange({ aktoer: aktoerOf('leder'), id: 'test', nu: world.clock.now }, handling),
    )
    return `/api/forloeb/${id}`
  }
  const begin = async (sti: string, over = {}) => {
    const response = await world.api('leder', 'PATCH', sti, { version: 1, status: 'aktiv', ...over })
    const { code, fejl, status } = (await response.json()) as Record<string, unknown>
    return { status: response.status, code, fejl, now: status }
  }

  test('is refused before the formøde, unless the reason comes with it and stays on the forløb', async () => {
    const sti = await planlagt('11111111-1111-4111-8111-11111111aaa1')
    expect(await begin(sti)).toMatchObject({ status: 409, code: 'forloeb.formoede', fejl: [{ felt: 'grund' }] })
    expect(((await (await world.api('leder', 'GET', sti)).json()) as { mangler: object[] }).mangler).toHaveLength(1)
    expect(await begin(sti, { grund: 'Barnet kom akut' })).toMatchObject({ status: 200, now: 'aktiv' })
    expect(await (await world.page('leder', sti.replace('/api', ''))).text()).toContain('Barnet kom akut')
    expect(JSON.stringify(await world.linjerOf(sti.split('/').at(-1)!))).not.toContain('akut')
  })

  test('needs no reason when the formøde is held', async () => {
    const sti = await planlagt('11111111-1111-4111-8111-11111111aaa2')
    await world.api('leder', 'POST', `${sti}/plan/formoede`, { status: 'afholdt' })
    expect(await begin(sti)).toMatchObject({ status: 200, now: 'aktiv' })
  })

  test('by page: the field is there only when it is needed, and an empty one is named', async () => {
    const sti = (await planlagt('11111111-1111-4111-8111-11111111aaa3')).replace('/api', '')
    expect(await (await world.page('leder', sti)).text()).toContain('name="grund"')
    expect(await (await world.page('smaaboernsteam', sti)).text()).not.toContain('Sæt forløbet i gang')
    const refused = await world.page('leder', `${sti}/start`, { grund: '' })
    expect([refused.status, (await refused.text()).includes('href="#felt-grund"')]).toEqual([422, true])
    expect((await world.page('leder', `${sti}/start`, { grund: 'Barnet kom akut' })).status).toBe(303)
    expect((await world.page('leder', `${sti}/start`, {})).status).toBe(303)
  })
})
