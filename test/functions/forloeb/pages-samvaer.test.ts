import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { genForloeb } from '../../fixtures/genForloeb.ts'
import { startWorld, type World } from '../../world.ts'

let world: World
const forloeb = genForloeb()
const path = `/forloeb/${forloeb.id}/samvaer`
const FAST = {
  med: 'mor',
  hyppighed: 'ugentlig',
  ugedage: ['onsdag', 'fredag'],
  fraKl: '10',
  tilKl: '11.30',
  sted: 'Huset (opdigtet)',
  stoette: 'stoettet',
  besluttetAf: 'aftale',
  besluttet: '2026-03-01',
  fra: '2026-03-12',
  slut: '2026-04-30',
}

beforeAll(async () => {
  world = await startWorld()
  await world.saveForloeb(forloeb)
})
afterAll(() => world.close())

const html = async (response: Response | Promise<Response>) => (await response).text()
const post = (sti: string, form: Record<string, string | string[]>, name = 'familieplejecenter') =>
  world.page(name, `${path}${sti}`, form)
const aftaler = () => world.deps.samvaersaftaler.list(forloeb.id)

describe('the pages of samvær', () => {
  test('an empty list says what to do, to those who may', async () => {
    expect(await html(world.page('familieplejecenter', path))).toContain('Opret aftalen')
    expect(await html(world.page('plejefamilie1', path))).not.toContain('Ny aftale')
  })

  test('each kind asks its own questions, the legal basis said where it is one', async () => {
    const fast = await html(world.page('leder', `${path}/ny/fast`))
    expect(fast).toContain('name="ugedage"')
    expect(fast).not.toContain('name="datoer"')
    const adresse = await html(world.page('leder', `${path}/ny/hemmeligAdresse`))
    expect(adresse).toContain('barnets lov § 105')
    expect(adresse).not.toContain('name="fraKl"')
    expect((await world.page('leder', `${path}/ny/andet`)).status).toBe(404)
  })

  test('what is missing is told at its field and what was written stays', async () => {
    const response = await post('/ny/fast', { ...FAST, ugedage: [], tilKl: 'sent', sted: 'Prøvehuset' })
    const text = await response.text()
    expect(response.status).toBe(422)
    expect(text).toContain('Klokkeslættet kan ikke læses')
    expect(text).toContain('value="Prøvehuset"')
    expect(await html(post('/ny/fast', { ...FAST, ugedage: [] }))).toContain('Vælg mindst én ugedag')
    expect(await aftaler()).toEqual([])
  })

  test('sending the same page twice makes one agreement, read as people write times', async () => {
    const id = randomUUID()
    for (let i = 0; i < 2; i++) expect((await post('/ny/fast', { ...FAST, id })).headers.get('location')).toBe(path)
    expect(await aftaler()).toMatchObject([{ id, fraKl: '10:00', tilKl: '11:30', ugedage: ['onsdag', 'fredag'] }])
    const text = await html(world.page('plejefamilie1', path))
    expect(text).toContain('Hver onsdag og fredag kl. 10.00–11.30')
    expect(text).toContain('fredag 13. marts kl. 10.00–11.30 med mor, støttet')
    expect(text).not.toContain('Ret eller afslut')
  })

  test('dates are written one on each line', async () => {
    const { hyppighed: _, ugedage: __, ...rest } = FAST
    expect(await html(post('/ny/enkelte', { ...rest, datoer: '12.3.2026\nen dag' }))).toContain(
      'En af datoerne kan ikke læses',
    )
    expect((await post('/ny/enkelte', { ...rest, datoer: '20.3.2026\n2026-03-27' })).status).toBe(303)
    expect((await aftaler()).find(({ art }) => art === 'enkelte')!.datoer).toEqual(['2026-03-20', '2026-03-27'])
  })

  test('a change, a late change and an end', async () => {
    const [{ id }] = (await aftaler()) as unknown as [{ id: string }]
    const ret = { version: '1', sted: '', slut: '2026-05-30', paamindDage: '', bemaerkning: 'Ring først' }
    expect((await post(`/${id}`, ret)).status).toBe(303)
    expect(await world.deps.samvaersaftaler.get(forloeb.id, id)).toMatchObject({
      version: 2,
      slut: '2026-05-30',
      paamindDage: 14,
      bemaerkning: 'Ring først',
    })
    expect((await world.deps.samvaersaftaler.get(forloeb.id, id))!.sted).toBeUndefined()
    const late = await post(`/${id}`, ret)
    expect([late.status, await late.text()]).toEqual([422, expect.stringContaining('En anden har ændret det samme')])
    const afslut = { version: '2', ophoert: '2026-03-12' }
    expect(await html(post(`/${id}/afslut`, { ...afslut, ophoertFordi: '' }))).toContain(
      'Skriv kort, hvorfor den ophører',
    )
    expect(await html(post(`/${id}/afslut`, { ...afslut, ophoert: '2027-01-01', ophoertFordi: 'Ny plan' }))).toContain(
      'Sidste dag skal ligge',
    )
    expect((await post(`/${id}/afslut`, { ...afslut, ophoertFordi: 'Ny plan' })).status).toBe(303)
    expect(await html(world.page('leder', path))).toContain('Ophørt')
    expect(await html(world.page('leder', `${path}/${id}`))).toContain('kan ikke ændres')
  })

  test('a decision that lapses soon is shown first', async () => {
    const { besluttetAf: _, ...rest } = {
      med: 'mor',
      besluttetAf: '',
      besluttet: '2026-03-01',
      fra: '2026-03-02',
      slut: '2026-03-20',
    }
    expect((await post('/ny/ingenKontakt', { ...rest, besluttetAf: 'udvalget' })).status).toBe(303)
    expect(await html(world.page('plejefamilie1', path))).toContain('Udløber om 8 dage')
  })

  test.each([
    ['plejefamilie2', 404, 404],
    ['socialcenter', 404, 404],
    ['vuggested', 404, 404],
    ['smaaboernsteam', 404, 404],
    ['revisor', 404, 404],
    ['psykolog', 200, 404],
    ['plejefamilie1', 200, 404],
    ['doegncenter', 200, 200],
  ])('%s: %i for the list, %i for the form', async (name, list, form) => {
    expect([
      (await world.page(name, path)).status,
      (await world.page(name, `${path}/ny/fast`)).status,
      (await post('/ny/fast', { med: '' }, name)).status,
    ]).toEqual([list, form, form === 200 ? 422 : 404])
  })
})
