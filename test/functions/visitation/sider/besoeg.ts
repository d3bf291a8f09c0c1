import { randomUUID } from 'node:crypto'
import type { VisitationKladde } from '../../../../functions/domain/visitation/visitation.ts'
import { genPdf } from '../../../fixtures/genFiler.ts'
import { ufoedtSvar } from '../../../fixtures/genVisitation.ts'
import { startWorld, type World } from '../../../world.ts'

export type Form = Record<string, string | string[]>

/** A visit to the pages as people make it: what they see and where they are led. */
export async function startBesoeg() {
  const world: World = await startWorld()

  async function open(name: string, path: string, form?: Form) {
    const response = await world.page(name, path, form)
    return { status: response.status, goTo: response.headers.get('location') ?? '', html: await response.text() }
  }

  async function createDraft(svar: VisitationKladde = {}, name = 'socialcenter'): Promise<string> {
    const id = randomUUID()
    await open(name, '/visitationer/ny', { id, vej: 'skema' })
    if (Object.keys(svar).length > 0) await world.api(name, 'PATCH', `/api/visitationer/${id}`, svar)
    return id
  }

  /** Everything answered, both documents promised. */
  async function createReady(svar: VisitationKladde = {}, name = 'socialcenter'): Promise<string> {
    const id = await createDraft({ ...ufoedtSvar(), ...svar }, name)
    for (const art of ['boernefagligUndersoegelse', 'handleplan'])
      await open(name, `/visitationer/${id}/dokumenter/${art}/eftersendes`, dato('dato', 26, 3, 2026))
    return id
  }

  async function createSent(svar: VisitationKladde = {}, name = 'socialcenter'): Promise<string> {
    const id = await createReady(svar, name)
    await open(name, `/visitationer/${id}/indsend`, {})
    return id
  }

  /** As the script does: asks for the signed form and posts the file to the store. */
  async function upload(id: string, art: string, bytes = genPdf(), indholdstype = 'application/pdf'): Promise<string> {
    const { goTo } = await open('socialcenter', `/visitationer/${id}/dokumenter/${art}`, {
      id: randomUUID(),
      indholdstype,
    })
    const page = await open('socialcenter', goTo)
    const body = new FormData()
    for (const [, key, value] of page.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g))
      if (key !== '_csrf') body.append(key!, value!.replaceAll('&amp;', '&').replaceAll('&quot;', '"'))
    body.append('file', new Blob([bytes as BlobPart], { type: indholdstype }), 'mit eget navn 010190-1234.pdf')
    const url = /<form class="upload"[^>]*action="([^"]+)"/.exec(page.html)![1]!
    const response = await fetch(url, { method: 'POST', body, redirect: 'manual' })
    return response.headers.get('location') ?? `${response.status}`
  }

  const get = async (id: string) => (await world.deps.visitationer.get(id))!
  return { world, open, createDraft, createReady, createSent, upload, get, close: () => world.close() }
}
export type Besoeg = Awaited<ReturnType<typeof startBesoeg>>

export const dato = (navn: string, dag: number, maaned: number, aar: number): Form => ({
  [`${navn}-dag`]: `${dag}`,
  [`${navn}-maaned`]: `${maaned}`,
  [`${navn}-aar`]: `${aar}`,
})
