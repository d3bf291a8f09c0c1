import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from '../../../functions/rapport/api.ts'
import { ALLE, startWorld, type World } from '../../world.ts'
import { createSag, FRAVALG, type Sag } from './verden.ts'

let world: World
let sag: Sag
beforeAll(async () => {
  world = await startWorld()
  sag = await createSag(world, { dage: 2 })
})
afterAll(() => world.close())

const TRE = ['doegncenter', 'paedagog', 'psykolog']

const BODY: Record<string, () => object> = {
  updateRapport: () => ({ afsnit: [{ navn: 'helbred', version: 0, tekst: '' }] }),
  createBemaerkning: () => ({ fra: 'doegncentret', tekst: 'Se på søvnen' }),
  createFremlaeggelse: () => ({ dato: '2026-03-12', version: 9, modtagere: ['familierådgiver'] }),
  lockRapport: () => ({ fravalg: FRAVALG }),
  createProeve: () => ({ instrument: 'aims', version: '1', dato: '2026-02-20', resultat: 'Som ventet' }),
  retProeve: () => ({ begrundelse: 'Fejl', udgave: 1, udgaar: true }),
  retBemaerkning: () => ({ begrundelse: 'Fejl', udgave: 1, udgaar: true }),
  saveDokument: () => ({ version: 0, dato: '2026-03-01', tekst: 'Kladde' }),
  signDokument: () => ({ version: 7 }),
  strikeDokument: () => ({ version: 7, begrundelse: 'Forkert barn' }),
  previewAktindsigt: () => ({ modtager: 'foraeldre' }),
  createAktindsigt: () => ({ modtager: 'foraeldre', bekraeftet: '0'.repeat(64) }),
}

/** Who gets further than the door; the others are answered as if nothing were there. */
const MAY: Record<string, readonly string[]> = {
  createFremlaeggelse: ['doegncenter'],
  lockRapport: ['doegncenter'],
  createProeve: ['paedagog', 'psykolog'],
  saveDokument: ['paedagog', 'psykolog'],
  signDokument: ['paedagog', 'psykolog'],
  strikeDokument: ['paedagog', 'psykolog'],
  listBemaerkninger: [...TRE, 'plejefamilie1'],
  createBemaerkning: [...TRE, 'plejefamilie1'],
  getAktindsigt: ['leder'],
  previewAktindsigt: ['leder'],
  createAktindsigt: ['leder'],
}

const QUERY: Record<string, string> = { getForskel: '?fra=1&til=2', getAktindsigt: '?modtager=foraeldre' }

/** Reaches the service: any answer but that of an unknown thing or a closed door. */
const cases = routes.flatMap(({ spec }) => ALLE.map((navn) => [spec.operationId, navn] as const))

/** Nothing is locked or presented here, so these find nothing even for those who may. */
const TOMME = new Set([
  'getForskel',
  'getDokument',
  'getDokumentPdf',
  'signDokument',
  'strikeDokument',
  'retProeve',
  'retBemaerkning',
])

describe('every route × every role', () => {
  test.each(cases.filter(([id]) => !TOMME.has(id)))('%s as %s', async (operationId, navn) => {
    const { spec } = routes.find((one) => one.spec.operationId === operationId)!
    const path =
      spec.path.replace('{id}', sag.id).replace('{art}', 'udviklingsbeskrivelse') + (QUERY[operationId] ?? '')
    const response = await world.api(navn, spec.method.toUpperCase(), path, BODY[operationId]?.())
    const may = MAY[operationId] ?? TRE
    if (may.includes(navn)) expect([200, 201, 409, 422]).toContain(response.status)
    else expect(await response.json()).toMatchObject({ status: 404, code: 'ikkeFundet' })
  })

  test('a foreign forløb answers the very same as one that does not exist', async () => {
    const fremmed = await createSag(world, { dage: 0, doegncenter: 'et-andet-doegncenter' })
    const [a, b] = await Promise.all(
      [fremmed.id, randomUUID()].map(async (id) =>
        (await world.api('doegncenter', 'GET', `/api/forloeb/${id}/rapport`)).json(),
      ),
    )
    expect(a).toEqual(b)
  })

  test('Døgncentret loses the rapport when the tilkøb ends', async () => {
    const endt = await createSag(world, { dage: 0, tilkoeb: { status: 'afsluttet' } })
    expect((await world.api('doegncenter', 'GET', `${endt.path}/rapport`)).status).toBe(404)
  })

  test('reading and writing leave a line each', async () => {
    const ny = await createSag(world, { dage: 0 })
    await ny.skriv('helbred', 'tekst')
    await world.api('paedagog', 'GET', `${ny.path}/rapport`)
    const lines = await world.linjerOf(ny.id)
    expect(lines.map(({ handling, rolle }) => [handling, rolle])).toEqual(
      expect.arrayContaining([
        ['rapport.skriv', 'socialraadgiver'],
        ['rapport.laes', 'paedagog'],
      ]),
    )
  })
})
