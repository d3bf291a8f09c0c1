import { randomBytes, randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { genFoto, segmentsIn } from '../../../fixtures/genBillede.ts'
import { genPdf } from '../../../fixtures/genFiler.ts'
import { genForloeb } from '../../../fixtures/genForloeb.ts'
import { startWorld, type World } from '../../../world.ts'

let world: World
let foto: Uint8Array<ArrayBuffer>
const forloeb = genForloeb()
const DAG = '2026-03-12'
const dagen = `/forloeb/${forloeb.id}/dagbog/${DAG}`

beforeAll(async () => {
  world = await startWorld()
  foto = await genFoto({ width: 320, height: 240 })
  await world.saveForloeb(forloeb)
})
afterAll(() => world.close())

async function createEntry(note = ''): Promise<string> {
  const id = randomUUID()
  await world.page('plejefamilie1', `${dagen}/ny/bad`, { id, 'start-kl': '8.00', 'start-dato': DAG, note })
  return id
}
const sideOf = (regId: string) => `${dagen}/billeder/${regId}`
const text = async (path: string, name = 'plejefamilie1') => (await world.page(name, path)).text()

/** What the page's script sends: two small pictures and the proof of origin in a header. */
async function sendFromDevice(
  regId: string,
  stort: Uint8Array<ArrayBuffer> | undefined,
  { name = 'plejefamilie1', id = randomUUID() as string, felter = {} as Record<string, string> } = {},
) {
  const form = new FormData()
  if (stort) form.append('stort', new Blob([stort]), 'a.jpg')
  form.append('lille', new Blob([await genFoto({ width: 32, height: 24 })]), 'b.jpg')
  for (const [felt, value] of Object.entries(felter)) form.append(felt, value)
  const response = await world.device(name, `${sideOf(regId)}/${id}`, form)
  return { id, status: response.status, svar: (await response.json()) as { fejl?: { besked: string }[] } }
}

const imagesIn = (html: string) =>
  [...html.matchAll(/<img src="([^"]+)" alt="([^"]+)"/g)].map(([, src, alt]) => ({ src: src!, alt: alt! }))

describe('from the device', () => {
  test('it is cleaned once more, shown small in the day and large on its page, sent twice it is one', async () => {
    const regId = await createEntry('Første gang i karret')
    const { id, status } = await sendFromDevice(regId, foto)
    expect(status).toBe(201)
    expect((await sendFromDevice(regId, foto, { id })).status).toBe(201)
    const [small, ...rest] = imagesIn(await text(dagen)).filter(({ src }) => src.includes(regId))
    expect(rest).toEqual([])
    expect(small!.alt).toBe('Billede 1 af 1: Bad og pleje 08.00. Første gang i karret')
    const [large] = imagesIn(await text(sideOf(regId)))
    for (const [one, width] of [
      [small, 32],
      [large, 320],
    ] as const) {
      const response = await world.page('plejefamilie1', one!.src)
      const bytes = new Uint8Array(await response.arrayBuffer())
      expect(response.headers.get('content-type')).toBe('image/jpeg')
      expect(response.headers.get('cache-control')).toBe('private, no-store')
      expect((await sharp(bytes).metadata()).width).toBe(width)
      expect(segmentsIn(bytes).map(([marker]) => marker)).not.toContain(0xe1)
    }
  })

  test('what is no picture, or nothing, is refused in words and leaves nothing', async () => {
    const regId = await createEntry()
    const pdf = await sendFromDevice(regId, new Uint8Array(genPdf()))
    expect([pdf.status, pdf.svar.fejl![0]!.besked]).toEqual([
      422,
      'Filen er ikke et billede, vi kan vise. Vælg et billede i JPEG eller PNG',
    ])
    expect((await sendFromDevice(regId, undefined)).status).toBe(415)
    expect((await sendFromDevice(regId, new Uint8Array(5 * 1024 * 1024))).status).toBe(413)
    expect((await world.deps.dagboeger.get(forloeb.id, regId))!.billeder).toEqual([])
  })

  test('its own words are what is read aloud, also in the review; they can be changed and taken away again', async () => {
    const regId = await createEntry('en note')
    const { id } = await sendFromDevice(regId, foto, { felter: { tekst: ' Liam ligger i karret ' } })
    const alts = async (path: string, name?: string) =>
      imagesIn(await text(path, name)).flatMap(({ src, alt }) => (src.includes(id) ? [alt] : []))
    const review = `/forloeb/${forloeb.id}/gennemgang/${DAG}`
    for (const [path, name] of [[dagen], [sideOf(regId)], [review, 'paedagog']] as const)
      expect(await alts(path, name)).toEqual(['Liam ligger i karret'])
    const describe = (tekst: string, name = 'plejefamilie1') =>
      world.page(name, `${sideOf(regId)}/${id}/tekst`, { tekst })
    expect((await describe('x'.repeat(201))).status).toBe(422)
    for (const name of ['paedagog', 'plejefamilie2']) expect((await describe('andet', name)).status).toBe(404)
    expect((await describe('Liam i badekar')).status).toBe(303)
    expect(await alts(dagen)).toEqual(['Liam i badekar'])
    await describe('')
    expect(await alts(dagen)).toEqual(['Billede 1 af 1: Bad og pleje 08.00. en note'])
    await world.page('plejefamilie1', `${sideOf(regId)}/${id}/fjern`, {})
    expect((await describe('for sent')).status).toBe(404)
  })

  test('before its entry is there it is not found, so that it waits for it', async () => {
    expect((await sendFromDevice(randomUUID(), foto)).status).toBe(404)
  })
})

describe('without JavaScript', () => {
  /** Announce, follow to the form of the store, send the file there, follow back. */
  async function upload(regId: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
    const begun = await world.page('plejefamilie1', sideOf(regId), { id: randomUUID() })
    const html = await text(begun.headers.get('location')!)
    const [form] = /<form class="upload".*?<\/form>/s.exec(html)!
    const data = new FormData()
    for (const [, name, value] of form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g))
      data.append(name!, value!.replaceAll('&amp;', '&'))
    data.append('file', new Blob([bytes]), 'IMG_0001.JPG')
    const sent = await fetch(/action="([^"]+)"/.exec(form)![1]!, { method: 'POST', body: data, redirect: 'manual' })
    const back = new URL(sent.headers.get('location')!)
    return world.page('plejefamilie1', back.pathname + back.search)
  }

  test('a photo straight from the phone comes to the day without its place, the right way up', async () => {
    const regId = await createEntry()
    const answer = await upload(regId, await genFoto({ orientation: 6 }))
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${dagen}#r-${regId}`])
    const [image] = imagesIn(await text(sideOf(regId)))
    const bytes = Buffer.from(await (await world.page('paedagog', image!.src)).arrayBuffer())
    const { orientation, exif } = await sharp(bytes).metadata()
    expect([orientation, exif!.length, bytes.includes('Opdigtet')]).toEqual([6, 32, false])
  })

  test('a very large one is a drawing in the list, and comes from the store itself on its page', async () => {
    const regId = await createEntry()
    const size = { width: 1250, height: 1250, channels: 3 } as const
    const large = new Uint8Array(
      await sharp(randomBytes(1250 * 1250 * 3), { raw: size })
        .png()
        .toBuffer(),
    )
    expect((await upload(regId, large)).status).toBe(303)
    const [small] = imagesIn(await text(dagen)).filter(({ src }) => src.includes(regId))
    expect((await world.page('plejefamilie1', small!.src)).headers.get('content-type')).toBe('image/svg+xml')
    const [image] = imagesIn(await text(sideOf(regId)))
    const moved = await world.page('plejefamilie1', image!.src)
    expect(moved.status).toBe(303)
    const bytes = await (await fetch(moved.headers.get('location')!)).arrayBuffer()
    expect(bytes.byteLength).toBeGreaterThan(4 * 1024 * 1024)
  })

  test('a wrong file is explained, with the form to try again', async () => {
    const regId = await createEntry()
    const answer = await upload(regId, new Uint8Array(genPdf()))
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('Filen er ikke et billede, vi kan vise. Vælg et billede i JPEG eller PNG')
    expect(html).toContain('href="#felt-file"')
    expect(html).toContain('Send filen')
  })
})

describe('who sees it', () => {
  test('Døgncentret in its review, without a way to change it; other families and roles nothing', async () => {
    const regId = await createEntry()
    const { id } = await sendFromDevice(regId, foto)
    const review = await text(`/forloeb/${forloeb.id}/gennemgang/${DAG}`, 'paedagog')
    expect(imagesIn(review).map(({ src }) => src)).toContain(`${sideOf(regId)}/${id}/fil?lille=ja`)
    const page = await text(sideOf(regId), 'paedagog')
    expect(page).toContain(`${id}/fil`)
    expect(page).not.toMatch(/Fjern billedet|Tilføj billede/)
    for (const name of ['plejefamilie2', 'socialcenter', 'vuggested', 'revisor'])
      for (const path of [sideOf(regId), `${sideOf(regId)}/${id}/fil`])
        expect([name, (await world.page(name, path)).status]).toEqual([name, 404])
    expect((await sendFromDevice(regId, foto, { name: 'plejefamilie2' })).status).toBe(404)
  })

  test('taken away, or struck out with its entry, it is on no page', async () => {
    const [taken, struck] = [await createEntry(), await createEntry()]
    const [a, b] = [await sendFromDevice(taken, foto), await sendFromDevice(struck, foto)]
    await world.page('plejefamilie1', `${sideOf(taken)}/${a.id}/fjern`, {})
    const ret = { version: '1', udgaar: 'ja', begrundelse: 'forkert barn' }
    await world.page('plejefamilie1', `${dagen}/ret/${struck}`, ret)
    for (const [name, path] of [
      ['plejefamilie1', dagen],
      ['plejefamilie1', sideOf(taken)],
      ['plejefamilie1', sideOf(struck)],
      ['paedagog', `/forloeb/${forloeb.id}/gennemgang/${DAG}`],
    ] as const)
      expect(await text(path, name)).not.toMatch(new RegExp(`${a.id}|${b.id}`))
    expect((await world.page('plejefamilie1', `${sideOf(struck)}/${b.id}/fil`)).status).toBe(404)
  })
})
