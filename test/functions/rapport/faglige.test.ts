import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorld, type World } from '../../world.ts'
import { createSag, type Sag } from './verden.ts'

let world: World
let sag: Sag
beforeAll(async () => {
  world = await startWorld()
  sag = await createSag(world, { dage: 0 })
})
afterAll(() => world.close())

const proeve = { instrument: 'aims', version: '1', dato: '2026-02-20', resultat: 'Som ventet' }
const send = (navn: string, path: string, body: object) => world.api(navn, 'POST', `${sag.path}/${path}`, body)
const json = async (response: Response) =>
  (await response.json()) as Record<string, unknown> & { fejl: { felt: string }[] }

describe('tests', () => {
  test('the age is worked out and the one who writes it made it', async () => {
    const answer = await send('paedagog', 'proever', proeve)
    expect(answer.status).toBe(201)
    expect(await json(answer)).toMatchObject({
      alderDage: 31,
      korrigeretAlderDage: null,
      udfoertAf: 'Peter Prøvegaard',
      udfoerendeRolle: 'paedagog',
    })
  })

  test.each([
    [undefined, 422],
    ['uafklaret', 422],
    ['ja', 422],
    ['nej', 201],
  ])(
    'a standardised psychological test with Greenlandic background %s answers %i',
    async (groenlandskBaggrund, status) => {
      const answer = await send('psykolog', 'proever', {
        ...proeve,
        instrument: 'bayley',
        ...(groenlandskBaggrund && { groenlandskBaggrund }),
      })
      expect(answer.status).toBe(status)
      if (status === 422) expect((await json(answer)).fejl[0]!.felt).toBe('groenlandskBaggrund')
    },
  )

  test('some instruments only a psykolog may use', async () => {
    const answer = await send('paedagog', 'proever', { ...proeve, instrument: 'bayley', groenlandskBaggrund: 'nej' })
    expect([answer.status, (await json(answer)).fejl[0]!.felt]).toEqual([422, 'instrument'])
  })

  test.each(['2026-02-01', '2026-03-13'])(
    'a date outside the forløb or in the future (%s) is refused',
    async (dato) => {
      expect((await send('paedagog', 'proever', { ...proeve, dato })).status).toBe(422)
    },
  )

  test('the same id sent twice is one test', async () => {
    const id = '3d1c9f0a-0000-4000-8000-00000000abcd'
    await send('paedagog', 'proever', { ...proeve, id })
    await send('paedagog', 'proever', { ...proeve, id })
    const { data } = (await (await world.api('paedagog', 'GET', `${sag.path}/proever`)).json()) as {
      data: { id: string }[]
    }
    expect(data.filter((one) => one.id === id)).toHaveLength(1)
  })
})

describe('observations', () => {
  test('what was seen is kept apart from what it may mean', async () => {
    const answer = await send('psykolog', 'observationer', {
      omraade: 'troestbarhed',
      dato: '2026-03-01',
      iagttagelse: 'Falder til ro på to minutter',
      vurdering: 'Bruger den voksne',
    })
    expect(await json(answer)).toMatchObject({
      iagttagelse: 'Falder til ro på to minutter',
      vurdering: 'Bruger den voksne',
      observeretAf: 'psykolog',
    })
  })
})

describe('documents of their own', () => {
  const art = 'dokumenter/psykologiskUndersoegelse'

  test('only a psykolog writes and signs the psychological one (S1-52)', async () => {
    const body = { version: 0, dato: '2026-03-01', tekst: 'Undersøgelsens fund' }
    expect((await send('paedagog', art, body)).status).toBe(403)
    expect((await send('psykolog', art, body)).status).toBe(200)
    expect((await send('paedagog', `${art}/underskrift`, { version: 1 })).status).toBe(403)
    const signed = await json(await send('psykolog', `${art}/underskrift`, { version: 1 }))
    expect(signed).toMatchObject({ version: 2, underskrift: { rolle: 'psykolog', navn: 'Astrid Demosen' } })
  })

  test('a change takes the signature away, and an old version changes nothing', async () => {
    const old = await send('psykolog', art, { version: 1, dato: '2026-03-01', tekst: 'Fra en gammel side' })
    expect(old.status).toBe(409)
    const changed = await json(await send('psykolog', art, { version: 2, dato: '2026-03-01', tekst: 'Rettet tekst' }))
    expect(changed.version).toBe(3)
    expect(changed.underskrift).toBeUndefined()
  })

  test('an empty document can’t be signed', async () => {
    await send('paedagog', 'dokumenter/udviklingsbeskrivelse', { version: 0, dato: '2026-03-01', tekst: '  ' })
    expect((await send('paedagog', 'dokumenter/udviklingsbeskrivelse/underskrift', { version: 1 })).status).toBe(422)
  })

  test('what a document said before is kept, and told by whom', async () => {
    const { data } = (await (await world.api('paedagog', 'GET', `${sag.path}/${art}/udgaver`)).json()) as {
      data: { version: number; tekst: string; underskrift?: object; af: { rolle: string } }[]
    }
    expect(data).toMatchObject([
      { version: 1, tekst: 'Undersøgelsens fund', af: { rolle: 'psykolog' } },
      { version: 2, tekst: 'Undersøgelsens fund', underskrift: { rolle: 'psykolog' } },
    ])
  })

  test('struck out with a reason it is no part of the rapport, is still read, and may be written anew', async () => {
    const streg = { version: 4, begrundelse: 'Skrevet på det forkerte barn' }
    await send('psykolog', `${art}/underskrift`, { version: 3 })
    expect((await send('paedagog', `${art}/udstregning`, streg)).status).toBe(403)
    expect((await send('psykolog', `${art}/udstregning`, { ...streg, begrundelse: '' })).status).toBe(422)
    expect((await send('psykolog', `${art}/udstregning`, { ...streg, version: 1 })).status).toBe(409)
    const svar = await json(await send('psykolog', `${art}/udstregning`, streg))
    expect(svar).toMatchObject({ version: 5, tekst: 'Rettet tekst', udgaaet: { begrundelse: streg.begrundelse } })
    expect(svar.underskrift).toBeUndefined()
    const { mangler } = (await (await world.api('doegncenter', 'GET', `${sag.path}/rapport`)).json()) as {
      mangler: { felt: string; besked: string }[]
    }
    expect(mangler).toContainEqual({
      felt: 'dokumenter.psykologiskUndersoegelse',
      besked: expect.stringContaining('mangler. Tilføj dokumentet'),
    })
    expect((await world.api('psykolog', 'GET', `${sag.path}/${art}/pdf`)).status).toBe(404)
    const side = await (await world.page('paedagog', `/forloeb/${sag.id}/rapport/${art}`)).text()
    for (const ord of ['Streget ud af Astrid Demosen', streg.begrundelse, 'Rettet tekst', 'Tidligere udgaver (4)'])
      expect(side).toContain(ord)
    const igen = { version: 5, dato: '2026-03-01', tekst: 'Skrevet igen' }
    expect(await json(await send('psykolog', art, igen))).toMatchObject({ version: 6, tekst: 'Skrevet igen' })
  })

  test('and so by page', async () => {
    const side = `/forloeb/${sag.id}/rapport/${art}`
    const uden = await world.page('psykolog', `${side}/streg`, { version: '6', udgaar: 'ja', begrundelse: '' })
    expect([uden.status, await uden.text()]).toEqual([422, expect.stringContaining('Skriv kort, hvorfor du retter')])
    const form = { version: '6', udgaar: 'ja', begrundelse: 'Stadig det forkerte barn' }
    expect((await world.page('psykolog', `${side}/streg`, form)).status).toBe(303)
    expect(await (await world.page('psykolog', side)).text()).toContain('Skriv det igen')
  })
})
