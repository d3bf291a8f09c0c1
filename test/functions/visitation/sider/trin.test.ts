import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { feltOf } from '../../../../functions/domain/felt.ts'
import { feltnavne, schemaOf } from '../../../../functions/domain/visitation/felter.ts'
import { isSynlig, type VisitationKladde } from '../../../../functions/domain/visitation/kladde.ts'
import { trinMed } from '../../../../functions/domain/visitation/trin.ts'
import { type Besoeg, dato, type Form, startBesoeg } from './besoeg.ts'

let b: Besoeg
beforeAll(async () => {
  b = await startBesoeg()
})
afterAll(() => b.close())

const step = (id: string, trin: string, form: Form) => b.open('socialcenter', `/visitationer/${id}/trin/${trin}`, form)

describe('a new draft', () => {
  test('pressing twice, or going back and pressing again, makes one', async () => {
    const { goTo } = await b.open('socialcenter', '/visitationer/ny')
    const id = new URL(goTo, 'http://x').searchParams.get('id')!
    const page = await b.open('socialcenter', goTo)
    expect(page.html).toContain(`name="id" value="${id}"`)
    const twice = [
      await b.open('socialcenter', '/visitationer/ny', { id }),
      await b.open('socialcenter', '/visitationer/ny', { id }),
    ]
    expect(twice.map(({ goTo }) => goTo)).toEqual(Array(2).fill(`/visitationer/${id}/trin/stilling`))
    const { visitationer } = await b.world.deps.visitationer.ofAfsender('socialcenter-nord', { limit: 100 })
    expect(visitationer.filter((one) => one.id === id)).toHaveLength(1)
  })

  test('an id that belongs to another office is answered as one that does not exist', async () => {
    const id = await b.createDraft({}, 'socialcenter2')
    expect((await b.open('socialcenter', '/visitationer/ny', { id })).status).toBe(404)
  })

  test('several are told apart on the list, each with what is missing', async () => {
    const first = await b.createDraft({
      stilling: 'ufoedt',
      termin: '2026-04-04',
      morsNavn: 'Maja Prøvegaard (opdigtet)',
    })
    const second = await b.createDraft({ stilling: 'foedt', barnetsNavn: 'Alma Demosen (opdigtet)' })
    const { html } = await b.open('socialcenter', '/visitationer')
    for (const [id, text] of [
      [first, 'Ufødt barn, mor: Maja Prøvegaard (opdigtet)'],
      [second, 'Alma Demosen (opdigtet)'],
    ])
      expect(html).toContain(`<a href="/visitationer/${id}">${text}</a>`)
    expect(html).toContain('Termin lørdag 4. april (om 23 dage)')
    expect(html).toMatch(/Mangler \d+ svar og 2 dokumenter/)
  })
})

describe('a step', () => {
  test('is saved and leads on to the next that is asked', async () => {
    const id = await b.createDraft()
    expect((await step(id, 'stilling', { stilling: 'ufoedt', vej: 'videre' })).goTo).toBe(
      `/visitationer/${id}/trin/termin`,
    )
    expect((await step(id, 'termin', { ...dato('termin', 4, 4, 2026), vej: 'videre' })).goTo).toBe(
      `/visitationer/${id}/trin/navn`,
    )
    expect((await b.get(id)).svar).toEqual({ stilling: 'ufoedt', termin: '2026-04-04' })
    expect((await step(id, 'navn', { morsNavn: 'Prøvemor (opdigtet)', vej: 'luk' })).goTo).toBe(`/visitationer/${id}`)
  })

  test('with a wrong answer keeps what was typed, points at the field and saves what is right', async () => {
    const id = await b.createDraft()
    const { status, html } = await step(id, 'navn', { morsNavn: 'Prøvemor (opdigtet)', morsCpr: '12', vej: 'videre' })
    expect(status).toBe(422)
    expect(html).toMatch(/<input[^>]+name="morsCpr"[^>]+value="12"/)
    expect(html).toContain('href="#felt-morsCpr"')
    expect((await b.get(id)).svar).toEqual({ morsNavn: 'Prøvemor (opdigtet)' })
  })

  test('says at once when a date does not fit with the rest, and keeps it', async () => {
    const id = await b.createDraft({ stilling: 'foedt' })
    const { status, html } = await step(id, 'foedsel', { ...dato('foedselsdato', 1, 12, 2026), vej: 'videre' })
    expect([status, html.includes('Fødselsdatoen ligger i fremtiden')]).toEqual([422, true])
    expect((await b.get(id)).svar.foedselsdato).toBe('2026-12-01')
  })

  test('an answer that opens another question leads back for it once', async () => {
    const id = await b.createDraft()
    const first = await step(id, 'maalgrupper', { maalgrupper: ['misbrug'], vej: 'videre' })
    expect(first.goTo).toBe(`/visitationer/${id}/trin/maalgrupper?mere=1`)
    const second = await step(id, 'maalgrupper', {
      maalgrupper: ['misbrug'],
      vist: 'abstinensForventet',
      vej: 'videre',
    })
    expect(second.goTo).toBe(`/visitationer/${id}/trin/retsgrundlag`)
  })

  test('an answer can be taken back', async () => {
    const id = await b.createDraft({ morsNavn: 'Prøvemor (opdigtet)' })
    await step(id, 'navn', { morsNavn: '', vej: 'videre' })
    expect((await b.get(id)).svar).toEqual({})
  })

  test('reached from the summary leads back to it', async () => {
    const id = await b.createDraft({ stilling: 'ufoedt' })
    const { goTo } = await b.open(
      'socialcenter',
      `/visitationer/${id}/trin/termin?retur=gennemse`,
      dato('termin', 4, 4, 2026),
    )
    expect(goTo).toBe(`/visitationer/${id}/gennemse`)
  })

  test('saves while people write, also when something else is half written', async () => {
    const id = await b.createDraft({ stilling: 'foedt' })
    const { status, html } = await b.open('socialcenter', `/visitationer/${id}/trin/foedsel/kladde`, {
      ...dato('foedselsdato', 1, 2, 2026),
      barnetsCpr: '0102',
      koen: 'pige',
    })
    expect([status, JSON.parse(html)]).toEqual([
      200,
      { synlige: ['foedselsdato', 'barnetsCpr', 'koen', 'oprindeligTermin'] },
    ])
    expect((await b.get(id)).svar).toEqual({ stilling: 'foedt', foedselsdato: '2026-02-01', koen: 'pige' })
  })

  test('that does not exist is not found', async () => {
    const id = await b.createDraft()
    expect((await b.open('socialcenter', `/visitationer/${id}/trin/findesikke`)).status).toBe(404)
  })
})

/** Answers under which each question is asked. */
const grunde: VisitationKladde[] = [
  {
    stilling: 'ufoedt',
    maalgrupper: ['misbrug', 'andet', 'bortadoption'],
    adoptionUdenSamtykke: true,
    tidligereUdredning: true,
    behovForObservation: true,
    undersoegelse: 'ja',
    fku: 'bestilt',
  },
  { stilling: 'foedt' },
]

test('every question in the table is in the form, in the conversation and in OpenAPI, without code of its own', async () => {
  const ids = await Promise.all(grunde.map((svar) => b.createDraft(svar)))
  const openapi = JSON.stringify(await (await b.world.fetch('/api/openapi.json')).json())
  const lost: string[] = []
  for (const navn of feltnavne) {
    const nr = grunde.findIndex((svar) => isSynlig(navn, svar))
    if (nr < 0) lost.push(`${navn}: asked under no known answers`)
    const form = await b.open('socialcenter', `/visitationer/${ids[nr]}/trin/${trinMed(navn)!.id}`)
    const chat = await b.open('socialcenter', `/visitationer/${ids[nr]}/samtale?felt=${navn}`)
    const label = feltOf(schemaOf(navn), navn).label
    if (!form.html.includes(label) || !form.html.includes(`name="${navn}`)) lost.push(`${navn}: form`)
    if (!chat.html.includes(`id="nu">${label}`) || !chat.html.includes(`name="${navn}`))
      lost.push(`${navn}: conversation`)
    if (!openapi.includes(`"${navn}"`)) lost.push(`${navn}: OpenAPI`)
  }
  expect(lost).toEqual([])
})
