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
})
