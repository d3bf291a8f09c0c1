import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ufoedtSvar } from '../../../fixtures/genVisitation.ts'
import { type Besoeg, dato, type Form, startBesoeg } from './besoeg.ts'

let b: Besoeg
beforeAll(async () => {
  b = await startBesoeg()
})
afterAll(() => b.close())

const say = (id: string, form: Form) => b.open('socialcenter', `/visitationer/${id}/samtale`, form)
const at = (id: string, felt: string) => `/visitationer/${id}/samtale?felt=${felt}#nu`

test('one question at a time, choices as one tap, and each answer stands in the form too', async () => {
  const id = await b.createDraft()
  const { html } = await b.open('socialcenter', `/visitationer/${id}/samtale`)
  expect(html).toContain('id="nu">Er barnet født?')
  expect(html).toMatch(/<button[^>]+name="stilling" value="ufoedt"/)
  expect((await say(id, { felt: 'stilling', stilling: 'ufoedt' })).goTo).toBe(at(id, 'termin'))
  expect((await say(id, { felt: 'termin', ...dato('termin', 4, 4, 2026) })).goTo).toBe(at(id, 'barnetsNavn'))
  expect((await b.get(id)).svar).toEqual({ stilling: 'ufoedt', termin: '2026-04-04' })
  expect((await b.open('socialcenter', `/visitationer/${id}/trin/termin`)).html).toMatch(
    /name="termin-aar"[^>]+value="2026"/,
  )
})

test('an answer that can not be used is asked again with what was typed; an empty one is asked for', async () => {
  const id = await b.createDraft({ stilling: 'ufoedt' })
  const wrong = await say(id, { felt: 'morsCpr', morsCpr: '12' })
  expect([wrong.status, wrong.html.includes('value="12"')]).toEqual([422, true])
  const empty = await say(id, { felt: 'termin' })
  expect([empty.status, empty.html.includes('Skriv terminsdatoen')]).toEqual([422, true])
})

test('a voluntary question can be skipped, any other waits and is taken up again on return', async () => {
  const id = await b.createDraft({ stilling: 'ufoedt', termin: '2026-04-04' })
  const optional = await b.open('socialcenter', `/visitationer/${id}/samtale?felt=barnetsNavn`)
  expect(optional.html).toMatch(
    new RegExp(`href="/visitationer/${id}/samtale\\?felt=morsNavn#nu"[^>]*><span>Spring over`),
  )
  const needed = await b.open('socialcenter', `/visitationer/${id}/samtale?felt=bekendtSiden`)
  expect(needed.html).toContain('Spørg mig senere')
  await say(id, { felt: 'foersteGangIFamiliepleje', foersteGangIFamiliepleje: 'ja' })
  expect((await b.open('socialcenter', `/visitationer/${id}/samtale`)).html).toContain(
    'id="nu">Hvornår blev socialcentret bekendt',
  )
})

test('an earlier answer can be put right, and the conversation goes on where it was', async () => {
  const id = await b.createDraft({ stilling: 'ufoedt', termin: '2026-04-04', bekendtSiden: '2026-02-01' })
  const { html } = await b.open('socialcenter', `/visitationer/${id}/samtale?felt=foersteGangIFamiliepleje`)
  expect(html).toContain(`/visitationer/${id}/samtale?felt=termin&amp;retur=foersteGangIFamiliepleje#nu`)
  const { goTo } = await say(id, { felt: 'termin', retur: 'foersteGangIFamiliepleje', ...dato('termin', 5, 4, 2026) })
  expect(goTo).toBe(at(id, 'foersteGangIFamiliepleje'))
  expect((await b.get(id)).svar.termin).toBe('2026-04-05')
})

test('a corrected answer that opens a new question asks that one first', async () => {
  const id = await b.createDraft({ stilling: 'ufoedt', maalgrupper: ['omsorgssvigt'] })
  const form = { felt: 'maalgrupper', retur: 'oensketStart', maalgrupper: ['misbrug'] }
  expect((await say(id, form)).goTo).toBe(`/visitationer/${id}/samtale?felt=abstinensForventet&retur=oensketStart#nu`)
})

test('documents are sent in the conversation, and it ends at the same summary', async () => {
  const id = await b.createDraft(ufoedtSvar())
  const { html } = await b.open('socialcenter', `/visitationer/${id}/samtale`)
  expect(html).toContain(`action="/visitationer/${id}/dokumenter/handleplan"`)
  const { goTo } = await b.open('socialcenter', `/visitationer/${id}/dokumenter/handleplan`, {
    retur: 'samtale',
    indholdstype: 'application/pdf',
  })
  const page = await b.open('socialcenter', goTo)
  expect(page.html).toContain(`/visitationer/${id}/samtale?felt=dokumenter&amp;sendt=`)
  for (const art of ['boernefagligUndersoegelse', 'handleplan']) {
    const later = await b.open('socialcenter', `/visitationer/${id}/dokumenter/${art}/eftersendes`, {
      retur: 'samtale',
      ...dato('dato', 26, 3, 2026),
    })
    expect(later.goTo).toBe(`/visitationer/${id}/samtale?felt=dokumenter#${art}`)
  }
  const end = await b.open('socialcenter', `/visitationer/${id}/samtale`)
  expect(end.html).toContain('Alt er besvaret')
  expect(end.html).toContain(`href="/visitationer/${id}/gennemse"`)
})

describe('with a screen reader', () => {
  test('the conversation is a live log, and the answers are named by the question', async () => {
    const id = await b.createDraft()
    const { html } = await b.open('socialcenter', `/visitationer/${id}/samtale`)
    expect(html).toMatch(/role="log"[^>]+aria-label="Spørgsmål og svar"/)
    expect(html).toContain('role="group" aria-labelledby="nu"')
  })
})
