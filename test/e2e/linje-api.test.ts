import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDage, toDato } from '../../functions/domain/tid.ts'
import { PLEJEFAMILIE2 } from '../../infra/local/login/demo.ts'
import { type Product, startProduct } from '../../infra/local/product.ts'
import { genPdf } from '../fixtures/genFiler.ts'
import { foedtSvar } from '../fixtures/genVisitation.ts'
import { clientOf } from './tokens.ts'
import { copyDemoData } from './demo-data.ts'

const dir = copyDemoData()
let product: Product
beforeAll(async () => {
  product = await startProduct({ port: 0, dataDir: dir, seed: 'demo' })
})
afterAll(async () => {
  await product.close()
  rmSync(dir, { recursive: true, force: true })
})

type Json = Record<string, unknown> & { id: string }

/** Calls as a person with a real token; every answer must have the status expected. */
async function as(name: string) {
  const client = await clientOf(product.origin, dir, name)
  return async (method: string, path: string, body?: unknown, status = 200): Promise<Json> => {
    const response = await client(method, path, body)
    const text = await response.text()
    expect([method, path, response.status, response.status === status ? '' : text]).toEqual([method, path, status, ''])
    return JSON.parse(text) as Json
  }
}

async function upload(form: { url: string; fields: Record<string, string> }): Promise<void> {
  const body = new FormData()
  for (const [key, value] of Object.entries(form.fields)) body.append(key, value)
  body.append('file', new Blob([genPdf() as BlobPart]), 'dokument.pdf')
  expect((await fetch(form.url, { method: 'POST', body })).status).toBe(204)
}

test('the whole line through the API: visitation → match → forløb → dagbog → gennemgang → udtræk', async () => {
  const today = toDato(Date.now())
  const [center, fpc, family, doegn, machine] = await Promise.all(
    ['socialcenter', 'familieplejecenter', 'plejefamilie2', 'doegncenter', 'rapportklient'].map(as),
  )
  const { id } = await center!(
    'POST',
    '/api/visitationer',
    { ...foedtSvar(today), oensketStart: today, adresseHemmelig: false, behovForObservation: true },
    201,
  )
  for (const art of ['boernefagligUndersoegelse', 'handleplan']) {
    const bilag = await center!(
      'POST',
      `/api/visitationer/${id}/bilag`,
      { art, filnavn: 'dokument.pdf', indholdstype: 'application/pdf', stoerrelse: genPdf().length },
      201,
    )
    await upload(bilag.upload as { url: string; fields: Record<string, string> })
  }
  const receipt = await center!('POST', `/api/visitationer/${id}/indsend`, {})
  expect(receipt.kvitteringsnummer).toMatch(/^SB-/)

  const queue = (await fpc!('GET', '/api/visitationer')).data as Json[]
  expect(queue.map((one) => one.id)).toContain(id)
  await fpc!('POST', `/api/visitationer/${id}/moede`, {
    tidspunkt: new Date(Date.now() - 60_000).toISOString(),
    deltagere: 'Signe og Karen (opdigtede)',
    opgave: 'Observation af samspil',
  })
  await fpc!('POST', `/api/visitationer/${id}/afgoerelse`, { handling: 'accepter' })

  const { aftryk, kandidater } = (await fpc!('GET', `/api/visitationer/${id}/match`)) as unknown as {
    aftryk: string
    kandidater: { plejefamilieId: string; udfald: string; score: number }[]
  }
  expect(kandidater.length).toBeGreaterThanOrEqual(40)
  expect(kandidater.map(({ udfald }) => udfald).lastIndexOf('egnet')).toBeLessThan(
    kandidater.findIndex(({ udfald }) => udfald === 'ikkeEgnet'),
  )
  const chosen = kandidater.find(({ plejefamilieId }) => plejefamilieId === PLEJEFAMILIE2)!
  expect(chosen.udfald).not.toBe('ikkeEgnet')
  const match = await fpc!(
    'POST',
    `/api/visitationer/${id}/match`,
    { plejefamilieId: PLEJEFAMILIE2, begrundelse: 'Familien har erfaring med spædbørn', aftryk },
    201,
  )

  await family!('POST', `/api/match/${match.id}/svar`, { part: 'plejefamilie', svar: 'ja' })
  await center!('POST', `/api/match/${match.id}/svar`, { part: 'socialcenter', svar: 'ja' })
  const mine = ((await family!('GET', '/api/forloeb')).data as (Json & { visitationId: string })[]).find(
    ({ visitationId }) => visitationId === id,
  )!
  expect(mine).toMatchObject({ plejefamilieId: PLEJEFAMILIE2, start: today, midtvejs: addDage(today, 49) })

  const path = `/api/forloeb/${mine.id}`
  await machine!('GET', `${path}/dagbog`, undefined, 404)
  await doegn!('POST', `${path}/tilkoeb/svar`, { handling: 'accepter' })
  const bottle = {
    id: randomUUID(),
    type: 'maaltid',
    start: `${today}T01:30:00Z`,
    maengde: 120,
    enhed: 'ml',
    detaljer: { maade: 'flaske' },
    kilde: 'api',
  }
  const told = {
    id: randomUUID(),
    type: 'beskrivelse',
    dato: today,
    tekst: 'Han sov roligt efter flasken og kiggede efter mig.',
  }
  await family!('POST', `${path}/dagbog`, [bottle, told], 207)

  await doegn!(
    'POST',
    `${path}/dagbog/${bottle.id}/kommentarer`,
    { art: 'spoergsmaal', tekst: 'Hvordan faldt han til ro?' },
    201,
  )
  await family!('POST', `${path}/dagbog/${bottle.id}/kommentarer`, { art: 'svar', tekst: 'På arm i ti minutter' }, 201)
  await doegn!('POST', `${path}/dage/${today}/gennemset`)

  const pull = (await machine!('GET', `${path}/dagbog`)).data as (Json & { gennemset: unknown })[]
  expect(pull.map((one) => one.id).sort()).toEqual([bottle.id, told.id].sort())
  expect(pull.every(({ gennemset }) => gennemset !== null)).toBe(true)

  const revisor = await as('revisor')
  const lines = (await revisor('GET', `/api/revisionslog?forloebId=${mine.id}`)).data as { handling: string }[]
  expect(lines.map(({ handling }) => handling)).toEqual(
    expect.arrayContaining(['tilkoeb.svar', 'dagbog.skriv', 'dagbog.kommenter', 'dagbog.gennemse', 'dagbog.laes']),
  )
}, 120_000)
