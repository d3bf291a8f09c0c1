import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ufoedtSvar } from '../../fixtures/genVisitation.ts'
import { startWorld, type World } from '../../world.ts'
import { choose, codeOf, saveFamilie, saveVisitation } from './byg.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const udenfor = { svar: { ...ufoedtSvar(), foersteGangIFamiliepleje: 'nej' as const } }
const moede = {
  tidspunkt: '2026-03-10T09:00:00.000Z',
  deltagere: 'Signe og Karen (opdigtede)',
  opgave: 'Observation',
  af: 'sub-1',
  tid: '2026-03-10T10:00:00.000Z',
}
const decide = (id: string, body: object) =>
  world.api('familieplejecenter', 'POST', `/api/visitationer/${id}/afgoerelse`, body)

describe('a child outside the target group', () => {
  test.each(['indsendt', 'iMatchning'] as const)(
    '%s: is matched only after a decision with a reason',
    async (status) => {
      const [familie, sag] = [await saveFamilie(world), await saveVisitation(world, { ...udenfor, status })]
      const refused = await choose(world, sag.id, familie.id)
      expect([refused.status, await codeOf(refused)]).toEqual([409, 'match.kraeverAfgoerelse'])
      expect((await decide(sag.id, { handling: 'accepter' })).status).toBe(422)
      expect((await choose(world, sag.id, familie.id)).status).toBe(409)
      expect((await decide(sag.id, { handling: 'accepter', begrundelse: 'Søskende er i projektet' })).status).toBe(200)
      expect((await choose(world, sag.id, familie.id)).status).toBe(201)
    },
  )

  test('the proposal may be looked at, and both pages lead to the decision and offer no choice', async () => {
    const [familie, sag] = [await saveFamilie(world), await saveVisitation(world, udenfor)]
    for (const path of [`/visitationer/${sag.id}/match`, `/visitationer/${sag.id}/match/${familie.id}/vaelg`]) {
      const side = await world.page('familieplejecenter', path)
      const html = await side.text()
      expect([side.status, html.includes(`href="/visitationer/${sag.id}/afgoerelse"`)]).toEqual([200, true])
      expect(html).not.toContain('reservér pladsen')
      expect(html).not.toContain('/vaelg"')
    }
  })
})

describe('a family chosen before the visitationsmøde', () => {
  test('inside the target group it can be done right after sending; the answer says what is missing', async () => {
    const [familie, sag] = [await saveFamilie(world), await saveVisitation(world, { status: 'indsendt' })]
    const chosen = await choose(world, sag.id, familie.id)
    const { mangler, id } = (await chosen.json()) as { id: string; mangler: { felt: string }[] }
    expect([chosen.status, mangler.map(({ felt }) => felt)]).toEqual([201, ['moede']])
    expect(await (await world.page('familieplejecenter', `/match/${id}`)).text()).toContain('Mangler, før matchet')
  })

  test('why it could not wait stands in the history of the case, and in no log line', async () => {
    const [familie, sag] = [await saveFamilie(world), await saveVisitation(world)]
    expect((await choose(world, sag.id, familie.id, { grund: 'Barnet ventes i nat' })).status).toBe(201)
    const page = await (await world.page('familieplejecenter', `/visitationer/${sag.id}`)).text()
    expect(page).toContain('Plejefamilie valgt før visitationsmødet: Barnet ventes i nat')
    expect(JSON.stringify(await world.linjerOf(sag.id))).not.toContain('i nat')
  })

  test('with the meeting written down nothing is missing and nothing is asked', async () => {
    const [familie, sag] = [await saveFamilie(world), await saveVisitation(world, { moede })]
    const side = await world.page('familieplejecenter', `/visitationer/${sag.id}/match/${familie.id}/vaelg`)
    expect(await side.text()).not.toContain('name="grund"')
    expect(await (await choose(world, sag.id, familie.id)).json()).toMatchObject({ mangler: [] })
  })
})
