import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settings } from '../../../infra/settings.ts'
import { foedtSvar } from '../../fixtures/genVisitation.ts'
import { startWorld, type World } from '../../world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const { familieplejecentret = '', 'socialcenter-nord': nord = '' } = settings.postkasser
const eftersendes = ['boernefagligUndersoegelse', 'handleplan'].map((art) => ({ art, dato: '2026-03-26' }))
const call = async (navn: string, path: string, body: object) => {
  const response = await world.api(navn, 'POST', `/api/visitationer${path}`, body)
  return { status: response.status, body: (await response.json()) as { id: string; kvitteringsnummer?: string } }
}

async function sent() {
  const { id } = (await call('socialcenter', '', foedtSvar())).body
  world.mails.length = 0
  const { status, body } = await call('socialcenter', `/${id}/indsend`, { eftersendes })
  expect(status).toBe(200)
  return { id, kvittering: body.kvitteringsnummer! }
}
const decide = (id: string, handling: string) =>
  call('familieplejecenter', `/${id}/afgoerelse`, { handling, begrundelse: 'Moren Sofie ønsker et andet sted' })
const modtagere = () => world.mails.map(({ to }) => to)

describe('a mail to the address an organisation shares', () => {
  test('says once that a visitation has come', async () => {
    const { id } = await sent()
    await call('socialcenter', `/${id}/indsend`, { eftersendes })
    expect(world.mails).toEqual([
      { to: familieplejecentret, emne: 'Der er en ny visitation', tekst: expect.stringContaining('Log ind') },
    ])
  })

  test.each(['returner', 'afvis'])('tells the socialcenter that there is an answer: %s', async (handling) => {
    const { id } = await sent()
    expect((await decide(id, handling)).status).toBe(200)
    expect(modtagere()).toEqual([familieplejecentret, nord])
  })

  test('tells once more when what was sent back comes again', async () => {
    const { id } = await sent()
    await decide(id, 'returner')
    await call('socialcenter', `/${id}/indsend`, { eftersendes })
    expect(modtagere()).toEqual([familieplejecentret, nord, familieplejecentret])
  })

  test('tells that one was taken back, but only when it had been sent', async () => {
    const { id } = await sent()
    const begrundelse = 'Barnet bliver hjemme'
    expect((await call('socialcenter', `/${id}/traek-tilbage`, { begrundelse })).status).toBe(200)
    const kladde = (await call('socialcenter', '', foedtSvar())).body.id
    await call('socialcenter', `/${kladde}/traek-tilbage`, { begrundelse })
    expect(modtagere()).toEqual([familieplejecentret, familieplejecentret])
  })

  test('carries no person, no number, no child and no case', async () => {
    const { id, kvittering } = await sent()
    await decide(id, 'returner')
    const svar = Object.values(foedtSvar()).flatMap((value) => (typeof value === 'string' ? [value] : []))
    const text = JSON.stringify(world.mails)
    expect(world.mails).toHaveLength(2)
    for (const ord of [...svar.filter((one) => one.length > 4), id, kvittering, 'Sofie', 'Demosen', 'Nord'])
      expect([ord, text.includes(ord)]).toEqual([ord, false])
    expect(text.replaceAll(/"to":"[^"]*"|https?:[^\\]*/g, '')).not.toMatch(/\d{2}/)
  })

  test('that fails, or has nobody to go to, stops nothing', async () => {
    const { post } = world.deps
    const foer = post.send
    post.send = () => Promise.reject(new Error('nede'))
    expect((await sent()).id).toBeTruthy()
    post.send = foer
    const { id } = (await call('socialcenter2', '', foedtSvar())).body
    expect((await call('socialcenter2', `/${id}/indsend`, { eftersendes })).status).toBe(200)
  })
})
