import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDokumentLager, type DokumentLager, type Upload } from '../../../functions/store/dokumenter.ts'
import { BUCKET, codeOf, connect, someBytes, startTestS3, type TestS3 } from '../../infra/local/s3/server.ts'

let s3: TestS3
let lager: DokumentLager
beforeAll(async () => {
  s3 = await startTestS3()
  lager = createDokumentLager({ client: s3.client, presigner: s3.presigner, bucket: BUCKET })
})
afterAll(() => s3.stop())

const PDF = { key: 'karantaene/v1/b1', indholdstype: 'application/pdf', maxStoerrelse: 100 }

function send({ url, fields }: Upload, file: string, changes: Record<string, string> = {}): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, ...changes })) form.append(name, value)
  form.append('file', new Blob([file]), 'børnefaglig undersøgelse.pdf')
  return fetch(url, { method: 'POST', body: form, redirect: 'manual' })
}

describe('upload by the browser', () => {
  it('arrives with its type, and leads back', async () => {
    const redirect = 'http://localhost:3000/visitation/v1/bilag/b1'
    const response = await send(
      await lager.presignUpload({ ...PDF, redirect, metadata: { visitation: 'v1' } }),
      '%PDF-1.7',
    )
    expect(response.status).toBe(303)
    expect(response.headers.get('location')?.startsWith(redirect)).toBe(true)
    expect(await lager.head(PDF.key)).toEqual({ stoerrelse: 8, indholdstype: 'application/pdf' })
  })

  it.each<[string, string, Record<string, string>, string]>([
    ['empty', '', {}, 'EntityTooSmall'],
    ['too large', 'x'.repeat(101), {}, 'EntityTooLarge'],
    ['of another type', 'x', { 'Content-Type': 'text/html' }, 'AccessDenied'],
    ['with another name', 'x', { key: 'godkendt/v1/b1' }, 'AccessDenied'],
    ['leading elsewhere', 'x', { success_action_redirect: 'https://fremmed.example/' }, 'AccessDenied'],
  ])('is refused when %s', async (_, file, changes, code) => {
    const upload = await lager.presignUpload({ ...PDF, key: 'karantaene/afvist' })
    expect(await codeOf(send(upload, file, changes))).toBe(code)
    expect(await lager.head('karantaene/afvist')).toBeUndefined()
  })

  it('is possible for between 5 and 15 minutes', async () => {
    const { fields } = await lager.presignUpload(PDF)
    const policy = JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString())
    const minutes = (Date.parse(policy.expiration) - Date.now()) / 60_000
    expect(minutes).toBeGreaterThan(5)
    expect(minutes).toBeLessThanOrEqual(15)
  })
})

describe('documents', () => {
  it('are read as they were put, whole or as a stream', async () => {
    const bytes = someBytes(300_000)
    await lager.put('rapport/1.pdf', bytes, 'application/pdf')
    expect(Buffer.compare(await lager.read('rapport/1.pdf'), bytes)).toBe(0)
    const hash = createHash('sha256')
    for await (const chunk of await lager.readStream('rapport/1.pdf')) hash.update(chunk)
    expect(hash.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('that are not there are undefined to look at and an error to read', async () => {
    expect(await lager.head('findes/ikke')).toBeUndefined()
    expect(await codeOf(lager.read('findes/ikke'))).toBe('NoSuchKey')
  })

  it('move with their type, and moving again changes nothing', async () => {
    const [from, to] = ['karantæne/a b+c', 'godkendt/a b+c']
    await lager.put(from, Buffer.from('hej'), 'image/png')
    await lager.move(from, to)
    await lager.move(from, to)
    expect(await lager.head(from)).toBeUndefined()
    expect(await lager.head(to)).toEqual({ stoerrelse: 3, indholdstype: 'image/png' })
    await lager.move(to, to)
    expect(await lager.read(to)).toHaveLength(3)
    expect(await codeOf(lager.move('findes/ikke', 'heller/ikke'))).toBe('NoSuchKey')
  })

  it('can be removed more than once', async () => {
    await lager.put('vaek', Buffer.from('x'), 'text/plain')
    await lager.remove('vaek')
    await lager.remove('vaek')
    expect(await lager.head('vaek')).toBeUndefined()
  })

  it('are listed by prefix', async () => {
    for (const key of ['sag/1/a', 'sag/1/b', 'sag/10/c']) await lager.put(key, Buffer.from(key), 'text/plain')
    expect(await lager.list('sag/1/')).toEqual([
      { key: 'sag/1/a', stoerrelse: 7 },
      { key: 'sag/1/b', stoerrelse: 7 },
    ])
    expect(await lager.list('sag/2/')).toEqual([])
  })
})

describe('download by the browser', () => {
  const download = async (filnavn: string) => fetch(await lager.presignDownload('hent/1', { filnavn, seconds: 60 }))
  const nameIn = (response: Response) =>
    decodeURIComponent(
      /filename\*=UTF-8''([\w%.!~-]+)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '',
    )

  it('saves under the Danish name, and is neither shown, sniffed nor kept', async () => {
    await lager.put('hent/1', Buffer.from('<script>'), 'text/html')
    const response = await download('Børnefaglig undersøgelse (å).pdf')
    expect(await response.text()).toBe('<script>')
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="B_rnefaglig unders_gelse \(_\)\.pdf";/,
    )
    expect(nameIn(response)).toBe('Børnefaglig undersøgelse (å).pdf')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
  })

  it('never hides the ending of a name, nor leaves it empty', async () => {
    expect(nameIn(await download('faktura\u202Efdp.exe'))).toBe('faktura_fdp.exe')
    expect(nameIn(await download('\ud800'))).toBe('_')
    expect(nameIn(await download('  '))).toBe('dokument')
  })

  it('works with any name a file can have', async () => {
    await lager.put('hent/1', Buffer.from('x'), 'text/plain')
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (filnavn) => {
        const response = await download(filnavn)
        expect(response.status).toBe(200)
        expect(response.headers.get('content-disposition')?.split('"')).toHaveLength(3)
        expect(nameIn(response)).not.toMatch(/^$|[\p{Cc}"\\/]/u)
      }),
      { numRuns: 60 },
    )
  })

  it('is over when its time is', async () => {
    const url = await lager.presignDownload('hent/1', { filnavn: 'a.pdf', seconds: 1 })
    await expect.poll(async () => (await fetch(url)).status, { timeout: 5000, interval: 200 }).toBe(403)
  })
})

describe('readiness', () => {
  it('is the bucket answering', async () => {
    expect(await lager.ready()).toBe(true)
    expect(
      await createDokumentLager({ client: s3.client, presigner: s3.presigner, bucket: 'findes-ikke' }).ready(),
    ).toBe(false)
    const nobody = connect('http://127.0.0.1:1')
    expect(await createDokumentLager({ client: nobody, presigner: nobody, bucket: BUCKET }).ready()).toBe(false)
  })
})
