import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { genPdf } from '../../fixtures/genFiler.ts'
import { foedtSvar, ufoedtSvar } from '../../fixtures/genVisitation.ts'
import { startWorld, type World } from '../../world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

type Json = Record<string, unknown>
const call = async (name: string, method: string, path: string, body?: unknown, headers?: Record<string, string>) => {
  const response = await world.api(name, method, path, body, headers)
  return { status: response.status, body: (await response.json()) as Json & { id: string; code?: string } }
}
const create = async (svar: object = ufoedtSvar()) =>
  (await call('socialcenter', 'POST', '/api/visitationer', svar)).body.id

/** What a browser does with the presigned form. */
async function upload(
  visitationId: string,
  bytes: Uint8Array,
  indholdstype = 'application/pdf',
  art = 'handleplan',
): Promise<{ bilagId: string; status: number }> {
  const { body } = await call('socialcenter', 'POST', `/api/visitationer/${visitationId}/bilag`, {
    art,
    filnavn: 'Plan for Liam.pdf',
    indholdstype,
    stoerrelse: bytes.length,
  })
  const { url, fields } = body.upload as { url: string; fields: Record<string, string> }
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.append(key, value)
  form.append('file', new Blob([bytes as BlobPart], { type: indholdstype }), 'plan.pdf')
  const { status } = await fetch(url, { method: 'POST', body: form })
  return { bilagId: body.id, status }
}

async function settled(visitationId: string, bilagId: string): Promise<Json> {
  for (let i = 0; i < 100; i++) {
    const { body } = await call('socialcenter', 'GET', `/api/visitationer/${visitationId}/bilag/${bilagId}`)
    if (body.tilstand === 'godkendt' || body.tilstand === 'afvist') return body
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('the document was never controlled')
}

const promise = [
  { art: 'boernefagligUndersoegelse', dato: '2026-03-26' },
  { art: 'handleplan', dato: '2026-03-26' },
]

describe('a draft', () => {
  test('takes any subset of answers, says what is missing and how it stands with the target group', async () => {
    const { status, body } = await call('socialcenter', 'POST', '/api/visitationer', { stilling: 'ufoedt' })
    expect(status).toBe(201)
    expect(body).toMatchObject({ status: 'kladde', maalgruppe: { udfald: 'uafklaret' } })
    expect((body.mangler as { felt: string }[]).map(({ felt }) => felt)).toContain('termin')
  })

  test('an unknown field or a wrong value is refused by name of the field, without the value', async () => {
    const unknown = await world.api('socialcenter', 'POST', '/api/visitationer', { hemmelig: '1203264444' })
    expect([unknown.status, await unknown.text()]).toEqual([422, expect.not.stringContaining('1203264444')])
    const wrong = await call('socialcenter', 'POST', '/api/visitationer', { termin: 'i overmorgen' })
    expect(wrong.body.fejl).toEqual([{ felt: 'termin', besked: expect.any(String) }])
  })

  test('two people filling different pages at once lose nothing', async () => {
    const id = await create({ stilling: 'foedt' })
    await Promise.all([
      call('socialcenter', 'PATCH', `/api/visitationer/${id}`, { bekendtSiden: '2026-03-01' }),
      call('socialcenter', 'PATCH', `/api/visitationer/${id}`, { oensketStart: '2026-04-01' }),
      call('socialcenter', 'PATCH', `/api/visitationer/${id}`, { foedselsdato: '2026-02-01' }),
    ])
    const { body } = await call('socialcenter', 'GET', `/api/visitationer/${id}`)
    expect(body.svar).toMatchObject({
      stilling: 'foedt',
      bekendtSiden: '2026-03-01',
      oensketStart: '2026-04-01',
      foedselsdato: '2026-02-01',
    })
  })

  test('a repeated Idempotency-Key makes one visitation; with another body it is a conflict', async () => {
    const key = { 'idempotency-key': 'klik-1' }
    const [first, second] = [
      await call('socialcenter', 'POST', '/api/visitationer', { stilling: 'foedt' }, key),
      await call('socialcenter', 'POST', '/api/visitationer', { stilling: 'foedt' }, key),
    ]
    expect(second.body.id).toBe(first.body.id)
    const other = await call('socialcenter', 'POST', '/api/visitationer', { stilling: 'ufoedt' }, key)
    expect([other.status, other.body.code]).toEqual([409, 'idempotens.konflikt'])
  })

  test('is seen by its sender alone', async () => {
    const id = await create()
    for (const name of [
      'socialcenter2',
      'familieplejecenter',
      'smaaboernsteam',
      'plejefamilie1',
      'doegncenter',
      'vuggested',
      'revisor',
    ])
      expect([name, (await call(name, 'GET', `/api/visitationer/${id}`)).status]).toEqual([name, 404])
  })
})

describe('sending', () => {
  test('names what is missing and keeps the draft', async () => {
    const id = await create({ stilling: 'ufoedt' })
    const { status, body } = await call('socialcenter', 'POST', `/api/visitationer/${id}/indsend`, {})
    expect([status, body.code]).toEqual([422, 'visitation.mangler'])
    expect((body.fejl as { felt: string }[]).map(({ felt }) => felt)).toContain('bilag.handleplan')
    expect((await call('socialcenter', 'GET', `/api/visitationer/${id}`)).body.status).toBe('kladde')
  })

  test('is accepted with documents to follow, answers one receipt however often, and puts Småbørnsteamet on', async () => {
    const id = await create()
    const first = await call('socialcenter', 'POST', `/api/visitationer/${id}/indsend`, { eftersendes: promise })
    const again = await call('socialcenter', 'POST', `/api/visitationer/${id}/indsend`, { eftersendes: promise })
    expect(first.status).toBe(200)
    expect(first.body.kvitteringsnummer).toMatch(/^SB-2026-[0-9A-F]{8}$/)
    expect(again.body).toEqual(first.body)
    const seen = await call('smaaboernsteam', 'GET', `/api/visitationer/${id}`)
    expect(seen.body.deltagere).toContainEqual(expect.objectContaining({ part: 'smaaboernsteam', laast: true }))
    expect(
      (await call('socialcenter', 'PATCH', `/api/visitationer/${id}`, { bekendtSiden: '2026-03-02' })).body.code,
    ).toBe('visitation.laast')
  })

  test('CPR numbers leave masked', async () => {
    const id = await create(foedtSvar())
    await call('socialcenter', 'POST', `/api/visitationer/${id}/indsend`, { eftersendes: promise })
    const text = await (await world.api('familieplejecenter', 'GET', `/api/visitationer/${id}`)).text()
    expect(text).not.toMatch(/\b\d{6}-?\d{4}\b/)
    expect(JSON.stringify(world.lines)).not.toMatch(/\b\d{6}-?\d{4}\b/)
  })
})

describe('documents', () => {
  test('a real PDF goes straight to the store, is controlled, and only then can be fetched under its own name', async () => {
    const id = await create()
    const { bilagId, status } = await upload(id, genPdf())
    expect(status).toBe(204)
    const bilag = await settled(id, bilagId)
    expect(bilag.tilstand).toBe('godkendt')
    const file = await fetch(bilag.hent as string)
    expect([file.status, file.ok ? '' : await file.text()]).toEqual([200, ''])
    expect(file.headers.get('content-disposition')).toContain('attachment')
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(genPdf())
  })

  test('a file that is not what it claims is refused with a reason and can never be fetched', async () => {
    const id = await create()
    const { bilagId } = await upload(id, new TextEncoder().encode('<html><script>alert(1)</script></html>'))
    const bilag = await settled(id, bilagId)
    expect(bilag).toMatchObject({ tilstand: 'afvist', besked: expect.stringMatching(/.{10,}/) })
    expect(bilag.hent).toBeUndefined()
  })

  test('the store itself refuses another type and a file over 25 MB', async () => {
    const id = await create()
    const { body } = await call('socialcenter', 'POST', `/api/visitationer/${id}/bilag`, {
      art: 'handleplan',
      filnavn: 'x.pdf',
      indholdstype: 'application/pdf',
      stoerrelse: 10,
    })
    const { url, fields } = body.upload as { url: string; fields: Record<string, string> }
    const send = async (change: Record<string, string>, bytes: Uint8Array) => {
      const form = new FormData()
      for (const [key, value] of Object.entries({ ...fields, ...change })) form.append(key, value)
      form.append('file', new Blob([bytes as BlobPart]), 'x')
      return (await fetch(url, { method: 'POST', body: form })).status
    }
    expect(await send({ 'Content-Type': 'text/html' }, genPdf())).toBe(403)
    expect(await send({}, new Uint8Array(25 * 1024 * 1024 + 1))).toBe(400)
    expect((await call('socialcenter', 'GET', `/api/visitationer/${id}/bilag/${body.id}`)).body.tilstand).toBe(
      'afventer',
    )
  })
})

describe('at Familieplejecentret', () => {
  test('the queue is most urgent first, and a case passes meeting and decision once each', async () => {
    const late = await create({ ...foedtSvar(), oensketStart: '2026-06-01', bekendtSiden: '2026-03-10' })
    const soon = await create({ ...foedtSvar(), oensketStart: '2026-03-14', bekendtSiden: '2026-03-10' })
    for (const id of [late, soon])
      await call('socialcenter', 'POST', `/api/visitationer/${id}/indsend`, { eftersendes: promise })
    const { data } = (await call('familieplejecenter', 'GET', '/api/visitationer')).body as unknown as {
      data: { id: string }[]
    }
    const order = data.map(({ id }) => id)
    expect(order.indexOf(soon)).toBeLessThan(order.indexOf(late))

    const moede = {
      tidspunkt: '2026-03-11T10:00:00+01:00',
      deltagere: 'Signe og Karen',
      opgave: 'Observation af tilknytning',
    }
    expect((await call('familieplejecenter', 'POST', `/api/visitationer/${soon}/moede`, moede)).body.status).toBe(
      'moedeAfholdt',
    )
    expect(
      (await call('familieplejecenter', 'POST', `/api/visitationer/${soon}/afgoerelse`, { handling: 'accepter' })).body
        .status,
    ).toBe('iMatchning')
    expect(
      (await call('familieplejecenter', 'POST', `/api/visitationer/${soon}/afgoerelse`, { handling: 'accepter' })).body
        .code,
    ).toBe('visitation.handling')
  })

  test('returning needs a reason, opens the draft again, and sending once more keeps the receipt', async () => {
    const id = await create()
    const { kvitteringsnummer } = (
      await call('socialcenter', 'POST', `/api/visitationer/${id}/indsend`, { eftersendes: promise })
    ).body
    const decide = (body: object) => call('familieplejecenter', 'POST', `/api/visitationer/${id}/afgoerelse`, body)
    expect((await decide({ handling: 'returner' })).body.fejl).toEqual([
      { felt: 'begrundelse', besked: 'Skriv en begrundelse' },
    ])
    expect((await decide({ handling: 'returner', begrundelse: 'Terminen mangler dokumentation' })).body.status).toBe(
      'returneret',
    )
    expect(
      (await call('socialcenter', 'PATCH', `/api/visitationer/${id}`, { bekendtSiden: '2026-03-02' })).status,
    ).toBe(200)
    expect((await call('socialcenter', 'POST', `/api/visitationer/${id}/indsend`, {})).body.kvitteringsnummer).toBe(
      kvitteringsnummer,
    )
  })

  test('outside the target group a person may accept, with a reason', async () => {
    const id = await create({ ...ufoedtSvar(), foersteGangIFamiliepleje: 'nej' })
    await call('socialcenter', 'POST', `/api/visitationer/${id}/indsend`, { eftersendes: promise })
    const accept = (begrundelse?: string) =>
      call('leder', 'POST', `/api/visitationer/${id}/afgoerelse`, {
        handling: 'accepter',
        ...(begrundelse && { begrundelse }),
      })
    expect((await accept()).status).toBe(422)
    expect((await accept('Søskende er i projektet')).body).toMatchObject({
      status: 'iMatchning',
      afgoerelse: { udfald: 'optagetUdenfor' },
    })
  })
})

describe('the list', () => {
  test('a page asked by state is full, its cursor goes on, and the last page has none', async () => {
    const sent: string[] = []
    for (let i = 0; i < 3; i++) {
      await create()
      const id = await create()
      await call('socialcenter', 'POST', `/api/visitationer/${id}/indsend`, { eftersendes: promise })
      sent.push(id)
    }
    for (const name of ['socialcenter', 'familieplejecenter']) {
      const alle = await call(name, 'GET', '/api/visitationer?status=indsendt&limit=200')
      const ids = (alle.body.data as { id: string }[]).map(({ id }) => id)
      expect(ids).toEqual(expect.arrayContaining(sent))
      const seen: string[] = []
      let cursor = ''
      do {
        const { body } = await call(name, 'GET', `/api/visitationer?status=indsendt&limit=1${cursor}`)
        expect((body.data as object[]).length).toBe(1)
        seen.push(...(body.data as { id: string }[]).map(({ id }) => id))
        cursor = body.naeste ? `&cursor=${body.naeste as string}` : ''
      } while (cursor)
      expect([name, seen]).toEqual([name, ids])
    }
  })
})

describe('the visitationsmøde', () => {
  test('that lies ahead can not be written as held', async () => {
    const id = await create()
    await call('socialcenter', 'POST', `/api/visitationer/${id}/indsend`, { eftersendes: promise })
    const record = (tidspunkt: string) =>
      call('familieplejecenter', 'POST', `/api/visitationer/${id}/moede`, {
        tidspunkt,
        deltagere: 'Signe',
        opgave: 'Ro',
      })
    const { status, body } = await record('2026-03-13T00:00:00+01:00')
    expect([status, (body.fejl as { felt: string }[]).map(({ felt }) => felt)]).toEqual([422, ['tidspunkt']])
    expect((await call('familieplejecenter', 'GET', `/api/visitationer/${id}`)).body.moede).toBeUndefined()
    expect((await record('2026-03-12T14:00:00+01:00')).status).toBe(200)
  })
})
