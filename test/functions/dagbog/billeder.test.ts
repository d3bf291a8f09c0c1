import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { genFoto, genPngMedSted, segmentsIn } from '../../fixtures/genBillede.ts'
import { genPdf } from '../../fixtures/genFiler.ts'
import { genForloeb } from '../../fixtures/genForloeb.ts'
import { startWorld, type World } from '../../world.ts'

let world: World
let foto: Uint8Array<ArrayBuffer>
const forloeb = genForloeb()
const dagbog = `/api/forloeb/${forloeb.id}/dagbog`

beforeAll(async () => {
  world = await startWorld()
  foto = await genFoto()
  await world.saveForloeb(forloeb)
})
afterAll(() => world.close())

type Json = Record<string, unknown>
const call = async (method: string, path: string, body?: unknown, name = 'plejefamilie1') => {
  const response = await world.api(name, method, path, body)
  return { status: response.status, body: (await response.json()) as Json }
}

async function createEntry(): Promise<string> {
  const id = randomUUID()
  const bad = { id, type: 'bad', start: '2026-03-12T08:00:00+01:00', kilde: 'api' }
  expect((await call('POST', dagbog, bad)).status).toBe(207)
  return id
}

const announce = (regId: string, over: Json = {}) =>
  call('POST', `${dagbog}/${regId}/billeder`, { indholdstype: 'image/jpeg', stoerrelse: foto.length, ...over })

async function send(upload: unknown, bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const { url, fields } = upload as { url: string; fields: Record<string, string> }
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.append(key, value)
  form.append('file', new Blob([bytes]), 'barnets navn.jpg')
  return (await fetch(url, { method: 'POST', body: form })).status
}

/** Announced, uploaded and told to have come. */
async function add(regId: string, bytes = foto) {
  const { body } = await announce(regId)
  expect(await send(body.upload, bytes)).toBe(204)
  const path = `${dagbog}/${regId}/billeder/${String(body.id)}`
  return { id: String(body.id), path, svar: await call('POST', `${path}/modtaget`) }
}

const entry = (regId: string) => world.deps.dagboeger.get(forloeb.id, regId)
const ALL = { fra: '2026-03-01', til: '2026-03-31' }
const listed = async (regId: string) => {
  const { body } = await call('GET', `${dagbog}?${new URLSearchParams(ALL)}`, undefined, 'rapportklient')
  return (body.data as { id: string; billeder: string[] }[]).find(({ id }) => id === regId)!.billeder
}
const stored = async () => (await world.deps.lager.list('billeder/')).map(({ key }) => key)

describe('a photo by the API', () => {
  test('goes up with a place in it and comes down without, and nothing is left of how it was sent', async () => {
    const regId = await createEntry()
    const { id, path, svar } = await add(regId)
    expect(svar).toMatchObject({ status: 200, body: { id, tilstand: 'godkendt', bredde: 64, hoejde: 48 } })
    const { body } = await call('GET', path, undefined, 'doegncenter')
    const down = await fetch(String(body.hent))
    const bytes = new Uint8Array(await down.arrayBuffer())
    expect(segmentsIn(foto).map(([marker]) => marker)).toContain(0xe1)
    expect(segmentsIn(bytes).map(([marker]) => marker)).not.toContain(0xe1)
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Exif|GPS|Opdigtet/)
    expect(down.headers.get('content-disposition')).toContain('billede-2026-03-12.jpg')
    expect(await stored()).toEqual([`billeder/vist/${forloeb.id}/${id}`])
    expect(await listed(regId)).toEqual([id])
  })

  test('a PNG that says it is a JPEG is kept as what it is, cleaned', async () => {
    const { svar, path } = await add(await createEntry(), await genPngMedSted())
    expect(svar.body).toMatchObject({ indholdstype: 'image/png' })
    const bytes = await (await fetch(String((await call('GET', path)).body.hent))).arrayBuffer()
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/tEXt|eXIf/)
  })

  test('told twice it is one; the entry is unread again, in the same version', async () => {
    const regId = await createEntry()
    await call('POST', `${dagbog}/${regId}/gennemset`, undefined, 'paedagog')
    const id = randomUUID()
    const first = await announce(regId, { id })
    expect((await announce(regId, { id })).body).toMatchObject({ id, tilstand: 'afventer' })
    await send(first.body.upload, foto)
    const path = `${dagbog}/${regId}/billeder/${id}/modtaget`
    await Promise.all([call('POST', path), call('POST', path)])
    expect((await call('POST', path)).body).toMatchObject({ tilstand: 'godkendt' })
    expect((await announce(regId, { id })).body).not.toHaveProperty('upload')
    expect(await entry(regId)).toMatchObject({ billeder: [id], version: 1, gennemset: null })
  })

  test('a fifth is refused, also when five come at once', async () => {
    const regId = await createEntry()
    const sent = await Promise.all(Array.from({ length: 5 }, () => add(regId)))
    const taken = sent.filter(({ svar }) => svar.status === 200)
    expect(taken.length).toBeLessThanOrEqual(4)
    while ((await entry(regId))!.billeder.length < 4) await add(regId)
    expect(await announce(regId)).toMatchObject({ status: 409, body: { code: 'billede.forMange' } })
    expect((await entry(regId))!.billeder).toHaveLength(4)
  })

  test('a correction keeps it, taking it away hides it', async () => {
    const regId = await createEntry()
    const { id, path } = await add(regId)
    const registrering = { id: regId, type: 'bad', start: '2026-03-11T19:00:00+01:00', kilde: 'api' }
    await call('POST', `${dagbog}/${regId}/rettelser`, { begrundelse: 'prøve', version: 1, registrering })
    expect(await entry(regId)).toMatchObject({ dato: '2026-03-11', version: 2, billeder: [id] })
    expect((await call('POST', `${path}/fjern`)).status).toBe(200)
    expect((await entry(regId))!.billeder).toEqual([])
    expect((await call('GET', path)).status).toBe(404)
    expect((await call('POST', `${path}/modtaget`)).body).toMatchObject({ tilstand: 'fjernet' })
  })
})

describe('what is refused', () => {
  test.each([
    ['a document', genPdf(), 'Filen er ikke et billede, vi kan vise. Vælg et billede i JPEG eller PNG'],
    ['a page', new TextEncoder().encode('<script>'), 'Filen er ikke et billede, vi kan vise'],
    ['half a photo', 'halv', 'Billedet er beskadiget eller ikke kommet helt frem'],
  ])('%s, in words for people, and it is gone', async (_, bytes, besked) => {
    const regId = await createEntry()
    const { id, svar } = await add(regId, bytes === 'halv' ? foto.slice(0, 900) : new Uint8Array(bytes as Uint8Array))
    expect(svar).toMatchObject({ status: 422, body: { code: 'billede.ugyldigt' } })
    expect((svar.body.fejl as { besked: string }[])[0]!.besked).toContain(besked)
    expect((await stored()).filter((key) => key.includes(id))).toEqual([])
    expect((await entry(regId))!.billeder).toEqual([])
  })

  test('one that never came, and one that is too large: told before and stopped on the way', async () => {
    const regId = await createEntry()
    const { body } = await announce(regId)
    const missing = await call('POST', `${dagbog}/${regId}/billeder/${String(body.id)}/modtaget`)
    expect((missing.body.fejl as { besked: string }[])[0]!.besked).toBe('Billedet er ikke kommet frem. Prøv igen')
    const large = await announce(regId, { stoerrelse: 16 * 1024 * 1024 })
    expect(large.body.fejl).toEqual([{ felt: 'stoerrelse', besked: 'Billedet må højst fylde 15 MB' }])
    expect(await send(body.upload, new Uint8Array(15 * 1024 * 1024 + 1))).toBe(400)
  })

  test('a video or a file name of the child', async () => {
    const regId = await createEntry()
    expect((await announce(regId, { indholdstype: 'video/mp4' })).status).toBe(422)
    const named = await announce(regId, { filnavn: 'Liam i bad.jpg' })
    expect([named.status, JSON.stringify(named.body).includes('Liam')]).toEqual([422, false])
  })
})

describe('who may see it', () => {
  test('those who may read the diary, and nobody else', async () => {
    const { path } = await add(await createEntry())
    const names = ['plejefamilie1', 'plejefar1', 'doegncenter', 'paedagog', 'leder', 'rapportklient']
    for (const name of names) expect([name, (await call('GET', path, undefined, name)).status]).toEqual([name, 200])
    for (const name of ['plejefamilie2', 'socialcenter', 'socialcenter2', 'vuggested', 'smaaboernsteam', 'revisor']) {
      const [foreign, none] = [
        await call('GET', path, undefined, name),
        await call('GET', `${path.slice(0, -36)}${randomUUID()}`, undefined, name),
      ]
      expect([name, foreign.status, foreign.body]).toEqual([name, 404, none.body])
    }
  })

  test('only the family adds or takes away', async () => {
    const regId = await createEntry()
    const { path } = await add(regId)
    for (const name of ['plejefamilie2', 'doegncenter', 'leder', 'rapportklient']) {
      const add = await call('POST', `${dagbog}/${regId}/billeder`, { indholdstype: 'image/png', stoerrelse: 1 }, name)
      expect([name, add.status, (await call('POST', `${path}/fjern`, undefined, name)).status]).toEqual([
        name,
        404,
        404,
      ])
    }
  })

  test('with another entry’s id it is not found, and with a struck-out entry it is hidden', async () => {
    const [regId, other] = [await createEntry(), await createEntry()]
    const { path } = await add(regId)
    expect((await call('GET', path.replace(regId, other))).status).toBe(404)
    await call('POST', `${dagbog}/${regId}/rettelser`, { begrundelse: 'forkert barn', version: 1, udgaar: true })
    expect((await call('GET', path)).status).toBe(404)
    expect(await listed(regId)).toEqual([])
    expect(await announce(regId)).toMatchObject({ status: 409, body: { code: 'billede.udgaaet' } })
  })

  test('each look leaves its line, and no line means no photo', async () => {
    const { id, path } = await add(await createEntry())
    await call('GET', path, undefined, 'psykolog')
    const lines = (await world.linjerOf(forloeb.id)).filter(({ emneId }) => emneId === id)
    expect(lines.map(({ rolle, handling, emne }) => `${rolle} ${handling} ${emne}`).sort()).toEqual([
      'plejefamilie dagbog.skriv billede',
      'plejefamilie dagbog.skriv billede',
      'psykolog dagbog.laes billede',
    ])
    const { read } = world.deps.revisionslog
    world.deps.revisionslog.read = async () => Promise.reject(new Error('log'))
    try {
      expect((await call('GET', path)).status).toBe(500)
    } finally {
      world.deps.revisionslog.read = read
    }
  })
})
