import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settings } from '../../../infra/settings.ts'
import { demoUsers } from '../../../infra/local/login/demo.ts'
import { ufoedtSvar } from '../../fixtures/genVisitation.ts'
import { startWorld, type World } from '../../world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const eftersendes = [
  { art: 'boernefagligUndersoegelse', dato: '2026-03-26' },
  { art: 'handleplan', dato: '2026-03-26' },
]

async function send(over: object = {}): Promise<string> {
  const made = await world.api('socialcenter', 'POST', '/api/visitationer', { ...ufoedtSvar(), ...over })
  const { id } = (await made.json()) as { id: string }
  const sent = await world.api('socialcenter', 'POST', `/api/visitationer/${id}/indsend`, { eftersendes })
  expect(sent.status).toBe(200)
  return id
}
const answer = (id: string, body: object, name = 'vuggested') =>
  world.api(name, 'POST', `/api/stoette/${id}/svar`, body)
const textOf = async (name: string, path: string) => (await world.page(name, path)).text()
const idsOf = async () =>
  ((await (await world.api('vuggested', 'GET', '/api/stoette')).json()) as { data: { id: string }[] }).data.map(
    ({ id }) => id,
  )

describe('Vuggestedet', () => {
  test('sees the mothers it is asked to support: home, list and one; a draft and one without the wish never', async () => {
    const asked = await send()
    const notAsked = await send({ behovForVuggested: false })
    const draft = (
      (await (await world.api('socialcenter', 'POST', '/api/visitationer', ufoedtSvar())).json()) as { id: string }
    ).id
    expect(await idsOf()).toEqual([asked])
    const home = await textOf('vuggested', '/')
    expect(home).toContain(`/stoette/${asked}`)
    expect(home).toContain('Termin om')
    for (const id of [notAsked, draft, randomUUID()]) {
      expect((await world.api('vuggested', 'GET', `/api/stoette/${id}`)).status).toBe(404)
      expect((await world.page('vuggested', `/stoette/${id}`)).status).toBe(404)
    }
  })

  test('is told the mother, the termin and who to call, and nothing of the child’s case', async () => {
    const svar = ufoedtSvar()
    const id = await send()
    const body = await (await world.api('vuggested', 'GET', `/api/stoette/${id}`)).text()
    expect(JSON.parse(body)).toMatchObject({
      status: 'tilbudt',
      morsNavn: svar.morsNavn,
      termin: svar.termin,
      kontakt: { navn: svar.kontaktNavn, telefon: svar.kontaktTelefon },
    })
    const page = await textOf('vuggested', `/stoette/${id}`)
    for (const text of [body, page]) {
      expect(text).not.toContain(svar.morsCpr)
      expect(text).not.toMatch(/maalgruppe|misbrug|perspektiv|bilag|plejefamilie/i)
    }
    expect((await world.api('vuggested', 'GET', `/api/visitationer/${id}`)).status).toBe(404)
    expect((await world.page('vuggested', `/visitationer/${id}`)).status).toBe(404)
  })

  test('begins and ends the support, which sender and centre see; each look and answer has its line', async () => {
    const id = await send()
    expect((await answer(id, { handling: 'afslut' })).status).toBe(409)
    expect(await (await answer(id, { handling: 'begynd' })).json()).toMatchObject({ status: 'iGang' })
    expect((await answer(id, { handling: 'begynd' })).status).toBe(200)
    for (const name of ['socialcenter', 'familieplejecenter']) {
      const sag = await world.api(name, 'GET', `/api/visitationer/${id}`)
      expect([name, await sag.json()]).toEqual([name, expect.objectContaining({ stoettestatus: 'iGang' })])
      expect(await textOf(name, `/visitationer/${id}`)).toContain('støtte til mor er i gang')
    }
    expect(await (await answer(id, { handling: 'afslut' })).json()).toMatchObject({ status: 'afsluttet' })
    const lines = await world.linjerOf(id)
    expect(lines.filter(({ handling }) => handling === 'stoette.svar')).toHaveLength(2)
    expect(lines.find(({ handling }) => handling === 'stoette.svar')!.formaal).toBe('Svare på tilbud om støtte til mor')
  })

  test('says no with a reason, by page', async () => {
    const id = await send()
    const empty = await world.page('vuggested', `/stoette/${id}`, { handling: 'afslaa', begrundelse: ' ' })
    expect([empty.status, (await empty.text()).includes('Skriv, hvorfor I ikke kan tage opgaven')]).toEqual([422, true])
    const no = await world.page('vuggested', `/stoette/${id}`, {
      handling: 'afslaa',
      begrundelse: 'Ingen ledige pladser',
    })
    expect([no.status, no.headers.get('location')]).toEqual([303, `/stoette/${id}?gemt=svar`])
    expect(await textOf('familieplejecenter', `/visitationer/${id}`)).toContain('Ingen ledige pladser')
  })

  test('nobody else answers, and who has no part in it meets nothing', async () => {
    const id = await send()
    for (const { brugernavn, rolle } of demoUsers.filter((user) => user.rolle !== 'vuggested')) {
      expect([brugernavn, (await answer(id, { handling: 'begynd' }, brugernavn)).status]).toEqual([brugernavn, 404])
      const sees = rolle.startsWith('familiepleje') || brugernavn === 'socialcenter'
      const { status } = await world.api(brugernavn, 'GET', `/api/stoette/${id}`)
      expect([brugernavn, status]).toEqual([brugernavn, sees ? 200 : 404])
      expect([brugernavn, (await world.api(brugernavn, 'GET', '/api/stoette')).status]).toEqual([brugernavn, 403])
    }
  })

  test('an offer nobody took up goes away when the visitation is withdrawn; a mail tells only that there is something', async () => {
    world.mails.length = 0
    const id = await send()
    expect(world.mails.filter(({ to }) => to === settings.postkasser.vuggestedet)).toHaveLength(1)
    expect(await idsOf()).toContain(id)
    await world.api('socialcenter', 'POST', `/api/visitationer/${id}/traek-tilbage`, { begrundelse: 'Anden løsning' })
    expect(await idsOf()).not.toContain(id)
    expect((await answer(id, { handling: 'begynd' })).status).toBe(404)
  })
})
