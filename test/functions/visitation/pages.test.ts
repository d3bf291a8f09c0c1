import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorld, type World } from '../../world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

type Form = Record<string, string | string[]>
const open = async (name: string, path: string, form?: Form) => {
  const response = await world.page(name, path, form)
  return { status: response.status, goTo: response.headers.get('location') ?? '', html: await response.text() }
}
const createDraft = async (name = 'socialcenter') => {
  const id = randomUUID()
  await open(name, '/visitationer/ny', { id, vej: 'skema' })
  return id
}
const svarOf = async (id: string) => (await world.deps.visitationer.get(id))!.svar
const dato = (navn: string, dag: number, maaned: number, aar: number): Form => ({
  [`${navn}-dag`]: `${dag}`,
  [`${navn}-maaned`]: `${maaned}`,
  [`${navn}-aar`]: `${aar}`,
})

describe('a draft', () => {
  test('pressing twice, or going back and pressing again, makes one', async () => {
    const { goTo } = await open('socialcenter', '/visitationer/ny')
    const id = new URL(goTo, 'http://x').searchParams.get('id')!
    const [first, second] = [
      await open('socialcenter', '/visitationer/ny', { id, vej: 'skema' }),
      await open('socialcenter', '/visitationer/ny', { id, vej: 'skema' }),
    ]
    expect([first.goTo, second.goTo]).toEqual([`/visitationer/${id}/trin/stilling`, `/visitationer/${id}/trin/stilling`])
    const { visitationer } = await world.deps.visitationer.ofAfsender('socialcenter-nord', 100)
    expect(visitationer.filter((one) => one.id === id)).toHaveLength(1)
  })

  test('each step is saved and leads on to the next that is asked', async () => {
    const id = await createDraft()
    const step = (trin: string, form: Form) => open('socialcenter', `/visitationer/${id}/trin/${trin}`, form)
    expect((await step('stilling', { stilling: 'ufoedt', vej: 'videre' })).goTo).toBe(`/visitationer/${id}/trin/termin`)
    expect((await step('termin', { ...dato('termin', 4, 4, 2026), vist: 'termin', vej: 'videre' })).goTo).toBe(
      `/visitationer/${id}/trin/navn`,
    )
    expect(await svarOf(id)).toEqual({ stilling: 'ufoedt', termin: '2026-04-04' })
    expect((await step('navn', { morsNavn: 'Prøvemor (opdigtet)', vej: 'luk' })).goTo).toBe(`/visitationer/${id}`)
  })

  test('a wrong answer keeps what was typed and saves what is right', async () => {
    const id = await createDraft()
    const { status, html } = await open('socialcenter', `/visitationer/${id}/trin/navn`, {
      morsNavn: 'Prøvemor (opdigtet)',
      morsCpr: '12',
      vej: 'videre',
    })
    expect(status).toBe(422)
    expect(html).toContain('value="12"')
    expect(html).toContain('href="#felt-morsCpr"')
    expect(await svarOf(id)).toEqual({ morsNavn: 'Prøvemor (opdigtet)' })
  })
})
