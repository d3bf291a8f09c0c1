import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Match } from '../../../functions/domain/matching/match.ts'
import { logChange } from '../../../functions/store/revisionslog.ts'
import { PLEJEFAMILIE1 } from '../../../infra/local/login/demo.ts'
import { foedtSvar } from '../../fixtures/genVisitation.ts'
import { aktoerOf, startWorld, type World } from '../../world.ts'
import { answer, choose, codeOf, forslagOf, saveFamilie, saveMatch, saveVisitation } from './byg.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const placesOf = async (id: string) => {
  const { reserveredePladser, brugtePladser } = (await world.deps.plejefamilier.get(id))!
  return [reserveredePladser, brugtePladser]
}
const statusOf = async (id: string) => (await world.deps.visitationer.get(id))!.status
/** The demo family whose login can answer; children of earlier tests have moved out. */
async function demoFamilie(): Promise<string> {
  const former = await world.deps.plejefamilier.get(PLEJEFAMILIE1)
  if (!former) await saveFamilie(world, { id: PLEJEFAMILIE1, godkendtePladser: 20 })
  else {
    const log = logChange(
      { aktoer: aktoerOf('leder'), id: 'test', nu: world.clock.now },
      { tilladelse: 'plejefamilie.ret', emne: 'plejefamilie', emneId: former.id, sagId: former.id },
    )
    await world.deps.plejefamilier.save(former, { ...former, version: former.version + 1, brugtePladser: 0 }, log)
  }
  return PLEJEFAMILIE1
}
async function offer(visitation = {}) {
  const plejefamilieId = await demoFamilie()
  const sag = await saveVisitation(world, visitation)
  const match = (await (await choose(world, sag.id, plejefamilieId)).json()) as { id: string }
  return { id: match.id, visitationId: sag.id, plejefamilieId }
}

describe('GET …/match', () => {
  test('every family is judged, without name and address, excluded last, with the contract’s keys', async () => {
    const [god, fuld, sag] = [
      await saveFamilie(world),
      await saveFamilie(world, { brugtePladser: 1 }),
      await saveVisitation(world),
    ]
    const response = await world.api('familieplejecenter', 'GET', `/api/visitationer/${sag.id}/match`)
    const text = await response.clone().text()
    const { kandidater, ...rest } = await forslagOf(world, sag.id)
    expect(text).not.toContain('opdigtet')
    expect(text).not.toContain('Opdigtet')
    expect(rest).toEqual({
      regelsaet: 'spaedbarn-1',
      aftryk: expect.stringMatching(/^[0-9a-f]{64}$/),
      dato: '2026-03-12',
    })
    expect(kandidater.find(({ plejefamilieId }) => plejefamilieId === god.id)).toMatchObject({
      udfald: 'egnet',
      bekraeftetDage: 12,
    })
    const index = kandidater.findIndex(({ plejefamilieId }) => plejefamilieId === fuld.id)
    expect(kandidater.slice(index).every(({ udfald }) => udfald === 'ikkeEgnet')).toBe(true)
    expect(kandidater[index]!.regler.find(({ regel }) => regel === 'H3')!.udfald).toBe('ikkeOpfyldt')
  })

  test('the mother’s number meets a family’s noted tie by its keyed hash only', async () => {
    const noegle = world.deps.match.noegleOf('0202920001')
    const kender = await saveFamilie(world, { konflikter: [{ art: 'kendt', noegle }] })
    const sag = await saveVisitation(world, { svar: foedtSvar() })
    const response = await world.api('leder', 'GET', `/api/visitationer/${sag.id}/match`)
    const text = await response.text()
    expect(text).not.toContain('0202920001')
    expect(text).not.toContain(noegle)
    const { kandidater } = JSON.parse(text) as {
      kandidater: { plejefamilieId: string; regler: { regel: string; udfald: string }[] }[]
    }
    expect(
      kandidater.find(({ plejefamilieId }) => plejefamilieId === kender.id)!.regler.find(({ regel }) => regel === 'H7')!
        .udfald,
    ).toBe('ikkeOpfyldt')
  })
})

describe('POST …/match', () => {
  test('reserves the place, moves the visitation and keeps the reason and the proposal', async () => {
    const { id, plejefamilie, visitation } = await saveMatch(world)
    expect(await placesOf(plejefamilie.id)).toEqual([1, 0])
    expect(await statusOf(visitation.id)).toBe('matchet')
    expect(await world.deps.match.get(id)).toMatchObject({
      status: 'afventer',
      begrundelse: 'Erfaren og tæt på',
      valgtAf: { sub: aktoerOf('familieplejecenter').sub },
      regelsaet: 'spaedbarn-1',
      kandidat: { plejefamilieId: plejefamilie.id, udfald: 'egnet' },
    })
    const lines = await world.linjerOf(visitation.id)
    expect(lines.map(({ handling }) => handling)).toContain('match.vaelg')
  })

  test('the same choice again is the same match; with another family it is refused', async () => {
    const [familie, other, sag] = [await saveFamilie(world), await saveFamilie(world), await saveVisitation(world)]
    const { aftryk } = await forslagOf(world, sag.id)
    const send = (plejefamilieId: string) =>
      world.api('familieplejecenter', 'POST', `/api/visitationer/${sag.id}/match`, {
        plejefamilieId,
        begrundelse: 'x',
        aftryk,
      })
    const [first, again] = [await send(familie.id), await send(familie.id)]
    expect([first.status, again.status]).toEqual([201, 201])
    expect(await again.json()).toEqual(await first.json())
    expect(await placesOf(familie.id)).toEqual([1, 0])
    const refused = await send(other.id)
    expect([refused.status, await codeOf(refused)]).toEqual([409, 'visitation.handling'])
  })

  test('a place taken meanwhile says so, also when the proposal is old', async () => {
    const [familie, first, second] = [
      await saveFamilie(world),
      await saveVisitation(world),
      await saveVisitation(world),
    ]
    const { aftryk } = await forslagOf(world, second.id)
    await choose(world, first.id, familie.id)
    const response = await choose(world, second.id, familie.id, { aftryk })
    expect([response.status, await codeOf(response)]).toEqual([409, 'match.pladsOptaget'])
    expect(await statusOf(second.id)).toBe('iMatchning')
  })

  test('data changed since the proposal, and a new day, ask for a new look', async () => {
    const [familie, sag] = [await saveFamilie(world), await saveVisitation(world)]
    const { aftryk } = await forslagOf(world, sag.id)
    await world.api('familieplejecenter', 'PATCH', `/api/plejefamilier/${familie.id}`, { roeg: 'ja' })
    const changed = await choose(world, sag.id, familie.id, { aftryk })
    expect([changed.status, await codeOf(changed)]).toEqual([409, 'match.foraeldet'])
    const fresh = (await forslagOf(world, sag.id)).aftryk
    world.clock.now = '2026-03-13T09:00:00Z'
    const tomorrow = await world.api('familieplejecenter', 'POST', `/api/visitationer/${sag.id}/match`, {
      plejefamilieId: familie.id,
      begrundelse: 'x',
      aftryk: fresh,
    })
    world.clock.now = '2026-03-12T09:00:00Z'
    expect(await codeOf(tomorrow)).toBe('match.foraeldet')
  })

  test('a broken requirement is set aside by the leader only, and with a reason', async () => {
    const [familie, sag] = [await saveFamilie(world, { type: 'almen' }), await saveVisitation(world)]
    const konsulent = await choose(world, sag.id, familie.id, { fravigelse: 'Kender barnets søskende' })
    expect([konsulent.status, await codeOf(konsulent)]).toEqual([422, 'match.ikkeEgnet'])
    const uden = await choose(world, sag.id, familie.id, {}, 'leder')
    expect(((await uden.json()) as { fejl: { felt: string }[] }).fejl[0]!.felt).toBe('fravigelse')
    const leder = await choose(world, sag.id, familie.id, { fravigelse: 'Kender barnets søskende' }, 'leder')
    expect(leder.status).toBe(201)
    expect((await world.deps.match.get(((await leder.json()) as Match).id))!.fravigelse).toBe('Kender barnets søskende')
  })

  test.each([
    ['a reason is demanded', { begrundelse: ' ' }, 'begrundelse'],
    ['a family of the register is demanded', { plejefamilieId: randomUUID() }, 'plejefamilieId'],
    ['a fingerprint is demanded', { aftryk: 'x' }, 'aftryk'],
  ])('%s', async (_, over, felt) => {
    const [familie, sag] = [await saveFamilie(world), await saveVisitation(world)]
    const response = await choose(world, sag.id, familie.id, over)
    expect(response.status).toBe(422)
    expect(((await response.json()) as { fejl: { felt: string }[] }).fejl[0]!.felt).toBe(felt)
    expect(await placesOf(familie.id)).toEqual([0, 0])
  })
})

describe('the last place', () => {
  test('two consultants at once, 12 rounds: one wins, the other is told the place is taken, nothing is half done', async () => {
    for (let round = 0; round < 12; round++) {
      const familie = await saveFamilie(world)
      const sager = [await saveVisitation(world), await saveVisitation(world)]
      const forslag = await Promise.all(sager.map(({ id }) => forslagOf(world, id)))
      const answers = await Promise.all(
        sager.map(({ id }, i) =>
          world.api(['familieplejecenter', 'konsulent2'][i]!, 'POST', `/api/visitationer/${id}/match`, {
            plejefamilieId: familie.id,
            begrundelse: 'Sidste plads',
            aftryk: forslag[i]!.aftryk,
          }),
        ),
      )
      const statuses = answers.map(({ status }) => status)
      expect([...statuses].sort()).toEqual([201, 409])
      const lost = statuses.indexOf(409)
      expect(await codeOf(answers[lost]!)).toBe('match.pladsOptaget')
      expect(await placesOf(familie.id)).toEqual([1, 0])
      expect(await Promise.all(sager.map(({ id }) => statusOf(id)))).toEqual(
        lost === 0 ? ['iMatchning', 'matchet'] : ['matchet', 'iMatchning'],
      )
      expect(await world.deps.match.openOfFamilie(familie.id)).toHaveLength(1)
    }
  }, 120_000)

  test('two families for one child at once: one match, the other place is untouched', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, other, sag] = [await saveFamilie(world), await saveFamilie(world), await saveVisitation(world)]
      const { aftryk } = await forslagOf(world, sag.id)
      const send = (name: string, plejefamilieId: string) =>
        world.api(name, 'POST', `/api/visitationer/${sag.id}/match`, { plejefamilieId, begrundelse: 'x', aftryk })
      const answers = await Promise.all([send('familieplejecenter', one.id), send('konsulent2', other.id)])
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
      const places = [...(await placesOf(one.id)), ...(await placesOf(other.id))]
      expect(places.reduce((sum, n) => sum + n, 0)).toBe(1)
      expect(await world.deps.match.ofVisitation(sag.id)).toHaveLength(1)
    }
  })

  test('the same click twice at the same moment is one match', async () => {
    const [familie, sag] = [await saveFamilie(world, { godkendtePladser: 3 }), await saveVisitation(world)]
    const { aftryk } = await forslagOf(world, sag.id)
    const send = () =>
      world.api('familieplejecenter', 'POST', `/api/visitationer/${sag.id}/match`, {
        plejefamilieId: familie.id,
        begrundelse: 'x',
        aftryk,
      })
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(await placesOf(familie.id)).toEqual([1, 0])
  })
})

describe('the answers', () => {
  test('two yes make the forløb with plan, parts and tilkøb, and the place is in use', async () => {
    const { id, visitationId, plejefamilieId } = await offer()
    const before = await placesOf(plejefamilieId)
    const first = await (await answer(world, id, 'plejefamilie1', 'ja')).json()
    expect(first).toMatchObject({
      status: 'afventer',
      svar: { plejefamilie: 'ja', socialcenter: null },
      venterPaa: ['socialcenter'],
      forloebId: null,
    })
    const second = (await (await answer(world, id, 'socialcenter', 'ja')).json()) as { forloebId: string }
    expect(second).toMatchObject({ status: 'aftalt', venterPaa: [] })
    expect(await statusOf(visitationId)).toBe('forloeb')
    expect(await placesOf(plejefamilieId)).toEqual([before[0]! - 1, before[1]! + 1])
    const forloeb = await (await world.api('plejefamilie1', 'GET', `/api/forloeb/${second.forloebId}`)).json()
    expect(forloeb).toMatchObject({
      visitationId,
      matchId: id,
      plejefamilieId,
      socialcenter: 'socialcenter-nord',
      smaaboernsteam: 'smaaboernsteamet',
      doegncenter: 'doegncentret',
      vuggested: 'vuggestedet',
      start: '2026-04-06',
      slut: '2026-07-06',
      status: 'planlagt',
      vuggestedStatus: 'tilbudt',
      adresseHemmelig: false,
      tilkoeb: { status: 'bestilt', betaler: '0751' },
      barn: { foedt: false, termin: '2026-04-04' },
      konsulent: { navn: 'Karen Demosen' },
    })
    expect((await world.deps.forloeb.plan(second.forloebId)).trin.length).toBeGreaterThan(5)
    const found = await (await world.api('smaaboernsteam', 'GET', '/api/forloeb')).json()
    expect((found as { data: { id: string }[] }).data.map((one) => one.id)).toContain(second.forloebId)
  })

  test('without a wish for observation nothing is ordered, and a start that has passed becomes today', async () => {
    const svar = {
      ...foedtSvar(),
      behovForObservation: false,
      observationBegrundelse: undefined,
      oensketStart: '2026-03-01',
    }
    const { id } = await offer({ svar })
    await answer(world, id, 'socialcenter', 'ja')
    const { forloebId } = (await (await answer(world, id, 'plejefamilie1', 'ja')).json()) as { forloebId: string }
    expect(await world.deps.forloeb.get(forloebId)).toMatchObject({
      start: '2026-03-12',
      tilkoeb: { status: 'ikkeBestilt' },
      adresseHemmelig: true,
      barn: { foedt: true, navn: 'Alma Demosen (opdigtet)' },
    })
  })

  test.each(['plejefamilie1', 'socialcenter'])(
    'a no from %s frees the place, opens the search and keeps the reason',
    async (name) => {
      const { id, visitationId, plejefamilieId } = await offer()
      const before = await placesOf(plejefamilieId)
      const response = await answer(world, id, name, 'nej', 'Vi venter selv et barn')
      expect(await response.json()).toMatchObject({ status: 'afvist', venterPaa: [] })
      expect(await statusOf(visitationId)).toBe('iMatchning')
      expect(await placesOf(plejefamilieId)).toEqual([before[0]! - 1, before[1]])
      const [kept] = await world.deps.match.ofVisitation(visitationId)
      expect(Object.values(kept!.svar)[0]).toMatchObject({ svar: 'nej', begrundelse: 'Vi venter selv et barn' })
      const again = await choose(world, visitationId, plejefamilieId)
      expect(again.status).toBe(201)
    },
  )

  test('the same answer again changes nothing; another answer is refused', async () => {
    const { id, plejefamilieId } = await offer()
    await answer(world, id, 'plejefamilie1', 'ja')
    const done = await (await answer(world, id, 'socialcenter', 'ja')).json()
    const places = await placesOf(plejefamilieId)
    expect(await (await answer(world, id, 'socialcenter', 'ja')).json()).toEqual(done)
    expect(await (await answer(world, id, 'plejefamilie1', 'ja')).json()).toEqual(done)
    const other = await answer(world, id, 'plejefamilie1', 'nej')
    expect([other.status, await codeOf(other)]).toEqual([409, 'match.besvaret'])
    expect(await placesOf(plejefamilieId)).toEqual(places)
  })

  test('both yes at the same moment make one forløb', async () => {
    for (let round = 0; round < 10; round++) {
      const { id, plejefamilieId } = await offer()
      const before = await placesOf(plejefamilieId)
      const answers = await Promise.all([
        answer(world, id, 'plejefamilie1', 'ja'),
        answer(world, id, 'socialcenter', 'ja'),
        answer(world, id, 'plejefamilie1', 'ja'),
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
      const match = (await world.deps.match.get(id))!
      expect(match.status).toBe('aftalt')
      expect(await world.deps.forloeb.get(match.forloebId!)).toMatchObject({ matchId: id })
      expect(await placesOf(plejefamilieId)).toEqual([before[0]! - 1, before[1]! + 1])
    }
  }, 60_000)

  test('yes and no at the same moment: the no counts and no forløb is made', async () => {
    for (let round = 0; round < 10; round++) {
      const { id, visitationId } = await offer()
      await Promise.all([
        answer(world, id, 'plejefamilie1', 'ja'),
        answer(world, id, 'socialcenter', 'nej', 'Mor har fået et andet tilbud'),
      ])
      const match = (await world.deps.match.get(id))!
      expect([match.status, match.forloebId]).toEqual(['afvist', undefined])
      expect(await statusOf(visitationId)).toBe('iMatchning')
    }
  }, 60_000)

  test('each side answers for itself only', async () => {
    const { id } = await offer()
    const wrong = await world.api('plejefamilie1', 'POST', `/api/match/${id}/svar`, {
      part: 'socialcenter',
      svar: 'ja',
    })
    expect([wrong.status, await codeOf(wrong)]).toEqual([403, 'adgang.rolle'])
    expect((await world.deps.match.get(id))!.svar).toEqual({})
  })

  test('withdrawing the visitation ends the match and frees the place in the same breath', async () => {
    const { id, visitationId, plejefamilieId } = await offer()
    const before = await placesOf(plejefamilieId)
    await answer(world, id, 'plejefamilie1', 'ja')
    const withdrawn = await world.api('socialcenter', 'POST', `/api/visitationer/${visitationId}/traek-tilbage`, {
      begrundelse: 'Mor flytter',
    })
    expect(withdrawn.status).toBe(200)
    expect(await world.deps.match.get(id)).toMatchObject({
      status: 'ophaevet',
      ophaevet: { begrundelse: 'Mor flytter' },
    })
    expect([await statusOf(visitationId), await placesOf(plejefamilieId)]).toEqual([
      'trukketTilbage',
      [before[0]! - 1, before[1]],
    ])
    expect(await codeOf(await answer(world, id, 'socialcenter', 'ja'))).toBe('match.besvaret')
  })

  test('withdrawing and the second yes at the same moment: one of them, never both', async () => {
    for (let round = 0; round < 10; round++) {
      const { id, visitationId } = await offer()
      await answer(world, id, 'plejefamilie1', 'ja')
      await Promise.all([
        answer(world, id, 'socialcenter', 'ja'),
        world.api('socialcenter', 'POST', `/api/visitationer/${visitationId}/traek-tilbage`, {
          begrundelse: 'Mor flytter',
        }),
      ])
      const match = (await world.deps.match.get(id))!
      expect([await statusOf(visitationId), match.status, match.forloebId !== undefined]).toEqual(
        match.status === 'aftalt' ? ['forloeb', 'aftalt', true] : ['trukketTilbage', 'ophaevet', false],
      )
    }
  }, 60_000)

  test('a consultant calls a match off: the place is free and the search opens', async () => {
    const { id, visitationId, plejefamilieId } = await offer()
    const before = await placesOf(plejefamilieId)
    const off = await world.api('familieplejecenter', 'POST', `/api/match/${id}/ophaev`, {
      begrundelse: 'Ingen svarede',
    })
    expect(await off.json()).toMatchObject({ status: 'ophaevet' })
    expect([await statusOf(visitationId), await placesOf(plejefamilieId)]).toEqual([
      'iMatchning',
      [before[0]! - 1, before[1]],
    ])
  })

  test('each side finds what waits for it, and nothing else', async () => {
    const { id } = await offer()
    const idsOf = async (name: string) =>
      ((await (await world.api(name, 'GET', '/api/match')).json()) as { data: Match[] }).data.map((one) => one.id)
    expect(await idsOf('plejefamilie1')).toContain(id)
    expect(await idsOf('socialcenter')).toContain(id)
    expect(await idsOf('plejefamilie2')).toEqual([])
    expect(await idsOf('socialcenter2')).toEqual([])
    await answer(world, id, 'socialcenter', 'nej')
    expect(await idsOf('plejefamilie1')).not.toContain(id)
  })
})

describe('crash safety', () => {
  let before: () => Promise<unknown>
  let sag: { id: string; visitationId: string; plejefamilieId: string }
  beforeEach(async () => {
    sag = await offer()
    before = async () => [
      await world.deps.match.get(sag.id),
      await world.deps.visitationer.get(sag.visitationId),
      await world.deps.plejefamilier.get(sag.plejefamilieId),
    ]
  })

  test('when one part of the second yes can’t be written, nothing of it is', async () => {
    await answer(world, sag.id, 'plejefamilie1', 'ja')
    const seen = await before()
    const { uuidOf } = await import('../../../functions/http/idempotency.ts')
    const id = uuidOf(`forloeb#${sag.id}`)
    await world.deps.db.put('forloeb', { pk: `forloeb#${id}`, sk: 'plan', trin: [], version: 1 })
    expect((await answer(world, sag.id, 'socialcenter', 'ja')).status).toBe(409)
    expect(await before()).toEqual(seen)
    expect(await world.deps.forloeb.get(id)).toBeUndefined()
    await world.deps.db.transact([{ table: 'forloeb', remove: { pk: `forloeb#${id}`, sk: 'plan' } }])
    expect(await (await answer(world, sag.id, 'socialcenter', 'ja')).json()).toMatchObject({
      status: 'aftalt',
      forloebId: id,
    })
  })

  test('when the log can’t be written, the place is not released and nobody has answered', async () => {
    const seen = await before()
    const match = (await world.deps.match.get(sag.id))!
    const familie = (await world.deps.plejefamilier.get(sag.plejefamilieId))!
    const taken = { pk: 'sag#x#2026-03', sk: 'optaget', id: 'x' }
    await world.deps.db.put('revisionslog', taken)
    const step = world.deps.match.commit({
      match: [match, { ...match, status: 'afvist', version: 2 }],
      familie: [familie, { ...familie, version: familie.version + 1, reserveredePladser: 0 }],
      log: [{ table: 'revisionslog', isNew: true, put: taken }],
    })
    await expect(step).rejects.toThrow('betingelsen holdt ikke')
    expect(await before()).toEqual(seen)
  })

  test('an answer whose receipt was lost can be sent again', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const send = () =>
      world.api('plejefamilie1', 'POST', `/api/match/${sag.id}/svar`, { part: 'plejefamilie', svar: 'ja' }, headers)
    const [first, again] = [await (await send()).json(), await (await send()).json()]
    expect(again).toEqual(first)
    expect((await world.deps.match.get(sag.id))!.version).toBe(2)
  })
})
