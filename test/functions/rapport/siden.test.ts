import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RapportSvar, VersionSvar } from '../../../functions/rapport/svar.ts'
import { startWorld, type World } from '../../world.ts'
import { genAftaleInput } from '../domain/samvaer/byg.ts'
import { createSag, type Sag, writeObligatoriske } from './verden.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const json = async <T>(response: Promise<Response>) => (await (await response).json()) as T
const read = (sag: Sag) => json<RapportSvar>(world.api('doegncenter', 'GET', `${sag.path}/rapport`))
const forskel = (sag: Sag) =>
  json<{ data: { kilder: object[]; bilag: { navn: string; aendret: boolean }[] } }>(
    world.api('paedagog', 'GET', `${sag.path}/rapport/forskel?fra=1&til=2`),
  )

const DAG = '2026-02-03'
const entry = (over: object) => ({ id: randomUUID(), start: `${DAG}T12:00:00+01:00`, kilde: 'formular', ...over })
const sending = (navn: string, path: string, over: object) => async (sag: Sag) => {
  const response = await world.api(navn, 'POST', `${sag.path}/${path}`, over)
  const status =
    response.status === 207 ? (await json<{ status: number }[]>(Promise.resolve(response)))[0]!.status : response.status
  expect([200, 201]).toContain(status)
}
const observation = { omraade: 'leg', dato: DAG, iagttagelse: 'Set før låsning' }
const ord = { fra: 'foraeldre', tekst: 'Sagt før låsning' }
const [obsId, ordId, regId] = [randomUUID(), randomUUID(), randomUUID()]
const ud = { begrundelse: 'Forkert barn', udgave: 1, udgaar: true }

/** What is done after the lock → where it is told, and how. */
const AENDRINGER: Record<string, [(sag: Sag) => Promise<void>, object]> = {
  'a text of the diary': [
    sending('plejefamilie1', 'dagbog', { id: randomUUID(), type: 'beskrivelse', dato: DAG, tekst: 'Bagefter' }),
    { kilde: 'dagbog', nye: 1 },
  ],
  'an entry struck out': [
    sending('plejefamilie1', `dagbog/${regId}/rettelser`, { begrundelse: 'Fejl', version: 1, udgaar: true }),
    { kilde: 'dagbog', udgaaede: 1 },
  ],
  'a growth measure': [
    sending(
      'plejefamilie1',
      'dagbog',
      entry({ type: 'maaling', maengde: 4125, enhed: 'g', detaljer: { maal: 'vaegt' } }),
    ),
    { kilde: 'maal', nye: 1 },
  ],
  'a samvær': [
    sending('plejefamilie1', 'dagbog', entry({ type: 'samvaer', slut: `${DAG}T13:00:00+01:00`, status: 'afholdt' })),
    { kilde: 'samvaer', nye: 1 },
  ],
  'an agreement about samvær': [
    sending('familieplejecenter', 'samvaer', genAftaleInput()),
    { kilde: 'samvaersaftaler', nye: 1 },
  ],
  'an observation': [sending('psykolog', 'observationer', observation), { kilde: 'observationer', nye: 1 }],
  'an observation corrected': [
    sending('paedagog', `observationer/${obsId}/rettelser`, {
      ...ud,
      udgaar: undefined,
      indhold: { ...observation, iagttagelse: 'Rettet' },
    }),
    { kilde: 'observationer', rettede: 1 },
  ],
  'an observation struck out': [
    sending('paedagog', `observationer/${obsId}/rettelser`, ud),
    { kilde: 'observationer', udgaaede: 1 },
  ],
  'a test': [
    sending('paedagog', 'proever', { instrument: 'aims', version: '1', dato: DAG, resultat: 'Som ventet' }),
    { kilde: 'proever', nye: 1 },
  ],
  'a remark struck out': [
    sending('doegncenter', `rapport/bemaerkninger/${ordId}/rettelser`, ud),
    { kilde: 'bemaerkninger', udgaaede: 1 },
  ],
}

async function locked(): Promise<Sag> {
  const sag = await createSag(world, { dage: 1 })
  await sending('plejefamilie1', 'dagbog', { id: regId, type: 'beskrivelse', dato: DAG, tekst: 'Før låsning' })(sag)
  await sending('paedagog', 'observationer', { ...observation, id: obsId })(sag)
  await sending('doegncenter', 'rapport/bemaerkninger', { ...ord, id: ordId })(sag)
  await writeObligatoriske(sag)
  expect((await sag.laas()).status).toBe(201)
  return sag
}

describe('after the lock', () => {
  test.each(Object.entries(AENDRINGER))(
    '%s is a change of the data, told and kept as version 2',
    async (_navn, [change, told]) => {
      const sag = await locked()
      expect(await read(sag)).toMatchObject({ tilstand: 'laast', version: 1, siden: [] })
      await change(sag)
      const forventet = [{ nye: 0, rettede: 0, udgaaede: 0, ...told }]
      expect(await read(sag)).toMatchObject({ tilstand: 'kladde', version: 2, siden: forventet })
      expect((await forskel(sag)).data.kilder).toEqual(forventet)
      expect((await json<VersionSvar>(sag.laas())).version).toBe(2)
      expect(await read(sag)).toMatchObject({ tilstand: 'laast', version: 2, siden: [] })
      expect((await forskel(sag)).data.kilder).toEqual(forventet)
    },
  )

  test('the page says so in words, and version 1 reads as it did', async () => {
    const sag = await locked()
    const side = async (path: string) => (await world.page('doegncenter', `/forloeb/${sag.id}/rapport${path}`)).text()
    expect(await side('')).not.toContain('Ændret siden')
    const before = await side('/laes?version=1')
    await AENDRINGER['an observation struck out']![0](sag)
    await AENDRINGER['a growth measure']![0](sag)
    const page = await side('')
    for (const ord of [
      'Ændret siden version 1 blev låst',
      'Mål af barnet: 1 ny',
      'Døgncentrets observationer: 1 streget ud',
    ])
      expect(page).toContain(ord)
    expect(await side('/forskel?fra=1&til=2')).toContain('Mål af barnet: 1 ny')
    const nonces = /nonce="[^"]*"|value="[^"]*"|data-udloeb[^ ]*/gu
    expect((await side('/laes?version=1')).replace(nonces, '')).toBe(before.replace(nonces, ''))
  })

  test('being read, or talked about among the professionals, is no change', async () => {
    const sag = await locked()
    await sending('psykolog', `dagbog/${regId}/gennemset`, {})(sag)
    await sending('psykolog', 'rapport/bemaerkninger', { fra: 'doegncentret', tekst: 'Godt arbejde' })(sag)
    expect(await read(sag)).toMatchObject({ tilstand: 'laast', siden: [] })
  })
})
