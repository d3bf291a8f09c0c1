import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gatherSag } from '../../../functions/rapport/aktindsigt/indhold.ts'
import { startWorld, type World } from '../../world.ts'
import { createSag, type Sag } from './verden.ts'

let world: World
let sag: Sag
beforeAll(async () => {
  world = await startWorld()
  sag = await createSag(world, { dage: 1 })
})
afterAll(() => world.close())

interface Note {
  id: string
  udgave: number
  udgaaet: boolean
  tidligere: { begrundelse: string; rettetAf: { navn: string; rolle: string } }[]
}
const BAYLEY = { instrument: 'bayley', version: '4', dato: '2026-02-20', groenlandskBaggrund: 'nej' }

/** Each kind of note: where it lies, who wrote it, who of the same profession, who not, and how its words are sent. */
const SLAGS = {
  observation: {
    path: 'observationer',
    skriver: 'paedagog',
    andre: ['psykolog', 'doegncenter'],
    indhold: (tekst: string) => ({ omraade: 'leg', dato: '2026-02-03', iagttagelse: tekst }),
  },
  proeve: {
    path: 'proever',
    skriver: 'paedagog',
    andre: ['psykolog'],
    indhold: (tekst: string) => ({ instrument: 'aims', version: '1', dato: '2026-02-20', resultat: tekst }),
  },
  'psykologisk test': {
    path: 'proever',
    skriver: 'psykolog',
    andre: ['paedagog'],
    indhold: (tekst: string) => ({ ...BAYLEY, resultat: tekst }),
  },
  'forældrenes ord': {
    path: 'rapport/bemaerkninger',
    skriver: 'doegncenter',
    andre: ['psykolog', 'paedagog', 'plejefamilie1'],
    indhold: (tekst: string) => ({ fra: 'foraeldre', tekst }),
  },
  'familiens ord': {
    path: 'rapport/bemaerkninger',
    skriver: 'plejefamilie1',
    andre: ['psykolog', 'doegncenter'],
    indhold: (tekst: string) => ({ fra: 'plejefamilie', tekst }),
  },
} as const
const ALLE = Object.entries(SLAGS)

const send = (navn: string, path: string, body: object) => world.api(navn, 'POST', `${sag.path}/${path}`, body)
const find = async (path: string, navn: string, id: string) =>
  ((await (await world.api(navn, 'GET', `${sag.path}/${path}`)).json()) as { data: Note[] }).data.find(
    (one) => one.id === id,
  )!
const rapport = async () => (await world.page('doegncenter', `/forloeb/${sag.id}/rapport/laes`)).text()

describe.each(ALLE)('a note entered wrongly: %s', (_navn, { path, skriver, andre, indhold }) => {
  const create = async (tekst: string) => {
    const id = randomUUID()
    expect((await send(skriver, path, { ...indhold(tekst), id })).status).toBe(201)
    return id
  }
  const ret = (navn: string, id: string, body: object) =>
    send(navn, `${path}/${id}/rettelser`, { begrundelse: 'Skrevet på det forkerte barn', udgave: 1, ...body })

  test('is corrected by a new version with a reason; the old one stays, and only the new one is in the rapport', async () => {
    const id = await create('Gammelordet stod her')
    const svar = await ret(skriver, id, { indhold: indhold('Nyordet står her') })
    expect([svar.status, ((await svar.json()) as Note).udgave]).toEqual([201, 2])
    const note = await find(path, skriver, id)
    expect(note).toMatchObject({ udgave: 2, udgaaet: false, tidligere: [{ udgave: 1 }] })
    expect(note.tidligere[0]).toMatchObject({ begrundelse: 'Skrevet på det forkerte barn' })
    expect(JSON.stringify(note.tidligere)).toContain('Gammelordet')
    const text = await rapport()
    expect(text).toContain('Nyordet')
    expect(text).not.toContain('Gammelordet')
    await ret(skriver, id, { udgave: 2, udgaar: true })
  })

  test('is struck out with a reason: still shown, marked, but no longer in the rapport', async () => {
    const id = await create('Stregordet stod her')
    expect((await ret(skriver, id, { udgaar: true })).status).toBe(201)
    const note = await find(path, skriver, id)
    expect(note).toMatchObject({ udgaaet: true, udgave: 2 })
    expect(JSON.stringify(note)).toContain('Stregordet')
    expect(await rapport()).not.toContain('Stregordet')
  })

  test('not without a reason, not on top of a version that was not read, not twice the same', async () => {
    const id = await create('Første')
    expect((await ret(skriver, id, { udgaar: true, begrundelse: ' ' })).status).toBe(422)
    expect((await ret(skriver, id, {})).status).toBe(422)
    expect((await ret(skriver, id, { udgaar: true, udgave: 3 })).status).toBe(409)
    const answers = await Promise.all([ret(skriver, id, { udgaar: true }), ret(skriver, id, { udgaar: true })])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  test('not by another profession, and nothing is changed by trying', async () => {
    const id = await create('Andres ord')
    for (const navn of andre) {
      const { status } = await ret(navn, id, { udgaar: true })
      expect([navn, status === 403 || status === 404]).toEqual([navn, true])
    }
    expect(await find(path, skriver, id)).toMatchObject({ udgave: 1, udgaaet: false, tidligere: [] })
    expect((await ret(skriver, randomUUID(), { udgaar: true })).status).toBe(404)
    await ret(skriver, id, { udgaar: true })
  })

  test('and it leaves a line in the log', async () => {
    const id = await create('Med spor')
    await ret(skriver, id, { udgaar: true })
    const lines = (await world.linjerOf(sag.id)).filter(({ emneId }) => emneId === id)
    expect(lines).toHaveLength(2)
  })
})

test('an observation may be moved to the day it was made, and is then of that day alone', async () => {
  const id = randomUUID()
  const { indhold } = SLAGS.observation
  await send('paedagog', 'observationer', { ...indhold('Flyttet'), id })
  const rettet = { begrundelse: 'Forkert dag', udgave: 1, indhold: { ...indhold('Flyttet'), dato: '2026-02-05' } }
  await send('paedagog', `observationer/${id}/rettelser`, rettet)
  const paa = async (dag: string) => (await world.deps.dagboeger.observationer(sag.id, dag, dag)).map((one) => one.id)
  expect([await paa('2026-02-03'), await paa('2026-02-05')]).toEqual([
    expect.not.arrayContaining([id]),
    expect.arrayContaining([id]),
  ])
  await send('paedagog', 'observationer', { ...indhold('Sendt igen af en telefon'), id })
  expect((await world.deps.dagboeger.observationer(sag.id)).filter((one) => one.id === id)).toHaveLength(1)
})

test('what is corrected or struck out goes with the case, told by role', async () => {
  const forloeb = (await world.deps.forloeb.get(sag.id))!
  const data = await world.deps.rapporter.read(sag.id)
  const indhold = await gatherSag(
    world.deps,
    forloeb,
    { data, visitation: undefined },
    { nu: world.clock.now, modtager: 'foraeldre' },
  )
  const noter = JSON.stringify(indhold.data['data/observationer.json'])
  expect(noter).toContain('Gammelordet')
  expect(noter).toContain('Skrevet på det forkerte barn')
  expect(noter).not.toContain('Prøvegaard')
})

describe('by page, without a script', () => {
  const dele = (dato: string) => {
    const [aar, maaned, dag] = dato.split('-')
    return { 'dato-dag': dag!, 'dato-maaned': maaned!, 'dato-aar': aar! }
  }
  const SIDER = {
    'gennemgang/observationer': {
      slag: SLAGS.observation,
      felter: (tekst: string) => ({
        omraade: 'leg',
        situation: '',
        iagttagelse: tekst,
        vurdering: '',
        ...dele('2026-02-03'),
      }),
    },
    'rapport/proever': {
      slag: SLAGS.proeve,
      felter: (tekst: string) => ({ instrument: 'aims', version: '1', resultat: tekst, ...dele('2026-02-20') }),
    },
    'rapport/bemaerkninger': {
      slag: SLAGS['forældrenes ord'],
      felter: (tekst: string) => ({ tekst, ...dele('2026-03-12') }),
    },
    'rapport/vores-bemaerkninger': {
      slag: SLAGS['familiens ord'],
      felter: (tekst: string) => ({ tekst, ...dele('2026-03-12') }),
    },
  } as const

  test.each(Object.entries(SIDER))(
    '%s: corrected, then struck out, and read with all that stood before',
    async (liste, { slag, felter }) => {
      const { skriver, andre } = slag
      const id = randomUUID()
      await send(skriver, slag.path, { ...slag.indhold('Allerførst'), id })
      const sti = `/forloeb/${sag.id}/${liste}`
      const see = async (path: string, navn: string = skriver) => (await world.page(navn, path)).text()
      expect(await see(sti)).toContain(`${liste}/${id}">Ret</a>`)
      const uden = await world.page(skriver, `${sti}/${id}`, { ...felter('Så dette'), udgave: '1', begrundelse: '' })
      expect([uden.status, await uden.text()]).toEqual([
        422,
        expect.stringMatching(/Skriv kort, hvorfor du retter[^]*Så dette/),
      ])
      const rettet = { ...felter('Så dette'), udgave: '1', begrundelse: 'Hørt forkert' }
      expect((await world.page(skriver, `${sti}/${id}`, rettet)).status).toBe(303)
      expect((await world.page(skriver, `${sti}/${id}`, rettet)).status).toBe(422)
      const historik = await see(`${sti}/${id}`)
      for (const ord of ['Allerførst', 'Så dette', 'Hørt forkert', 'Historik: 1 ændring'])
        expect(historik).toContain(ord)
      const ud = await world.page(skriver, `${sti}/${id}`, {
        udgave: '2',
        udgaar: 'ja',
        begrundelse: 'Ikke vores barn',
      })
      expect(ud.status).toBe(303)
      expect(await see(sti)).toMatch(/Overstreget[^]*Se historik/)
      const streget = await see(`${sti}/${id}`)
      for (const ord of ['Den er streget ud', 'Så dette', 'Ikke vores barn']) expect(streget).toContain(ord)
      expect(streget).not.toContain('Gem rettelsen')
      for (const navn of andre.filter((one) => one !== 'plejefamilie1')) {
        const page = await world.page(navn, `${sti}/${id}`)
        expect(page.status === 404 || !(await page.text()).includes('name="udgaar"')).toBe(true)
      }
    },
  )

  test('who may not correct it reads it, and is told who may', async () => {
    const id = randomUUID()
    await send('psykolog', 'proever', { ...SLAGS['psykologisk test'].indhold('Kun psykologen'), id })
    const page = await (await world.page('paedagog', `/forloeb/${sag.id}/rapport/proever/${id}`)).text()
    expect(page).toContain('Den kan rettes af en psykolog')
    expect(page).not.toContain('name="udgaar"')
    await send('psykolog', `proever/${id}/rettelser`, { begrundelse: 'Slut', udgave: 1, udgaar: true })
  })
})
