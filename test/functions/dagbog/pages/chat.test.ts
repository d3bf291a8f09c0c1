import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { genForloeb } from '../../../fixtures/genForloeb.ts'
import { startWorld, type World } from '../../../world.ts'

type Felter = Record<string, string>
interface Post {
  id: string
  type: string
  start: string | null
  slut: string | null
  maengde: number | null
  antal: number | null
  kilde: string
  oprindeligTekst: string | null
  udgaaet: boolean
  version: number
  note: string | null
}

let world: World
let forloeb = genForloeb()
let sti = ''
const TEKST = 'sov fra halv ni til kvart over ti, 120 ml kl 10.30 og en stor ble'

beforeAll(async () => {
  world = await startWorld('2026-03-12T20:00:00.000Z')
})
afterAll(() => world.close())
beforeEach(async () => {
  world.clock.now = '2026-03-12T20:00:00.000Z'
  forloeb = genForloeb({ id: randomUUID() })
  sti = `/forloeb/${forloeb.id}/chat`
  await world.saveForloeb(forloeb)
})

const unescape = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** The fields of the chat's form as a browser without script would send them. */
function fieldsOf(html: string): Felter {
  const form = /<form[^>]*data-chat.*?<\/form>/s.exec(html)?.[0] ?? ''
  const felter: Felter = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    if (name && name !== '_csrf') felter[name] = unescape(/value="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  for (const [, name, body] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs))
    felter[name!] = unescape(/value="([^"]*)" selected/.exec(body!)?.[1] ?? '')
  for (const [, name, body] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs))
    felter[name!] = unescape(body!)
  return felter
}

const buttons = (html: string) =>
  [...html.matchAll(/name="handling" value="([^"]*)"/g)].map(([, value]) => unescape(value!))
const open = async (name = 'plejefamilie1', path = sti) => (await world.page(name, path)).text()

/** Presses a button on the page, with the fields as they stand. */
async function press(html: string, handling: string, changes: Felter = {}): Promise<{ status: number; html: string }> {
  const response = await world.page('plejefamilie1', sti, { ...fieldsOf(html), ...changes, handling })
  return { status: response.status, html: response.status === 303 ? await open() : await response.text() }
}
const write = async (tekst: string, html?: string) => (await press(html ?? (await open()), 'send', { tekst })).html

const diary = async (): Promise<Post[]> =>
  ((await (await world.api('plejefamilie1', 'GET', `/api/forloeb/${forloeb.id}/dagbog`)).json()) as { data: Post[] })
    .data

describe('without JavaScript', () => {
  test("the issue's own sentence: three cards, the words behind each, and nothing saved before a yes", async () => {
    const html = await write(TEKST)
    expect([...html.matchAll(/<li id="kort-/g)]).toHaveLength(3)
    expect(html).toContain('8.30–10.15')
    expect(html).toMatch(/<mark>120 ml<\/mark> → mængde/)
    expect(html).toMatch(/<mark>kl 10\.30<span class="sr-only"> → tidspunkt/)
    expect(buttons(html)).toEqual(expect.arrayContaining(['gem|0|0', 'gem|0|1', 'gem|0|2', 'gem|alle', 'vaek|0|1']))
    expect(await diary()).toEqual([])
  })

  test('all are saved with source and words, corrected where the writer corrected', async () => {
    const html = await write(TEKST)
    const { html: after } = await press(html, 'gem|alle', { 't0.k1.maengde': '110' })
    expect(await diary()).toMatchObject([
      {
        type: 'soevn',
        start: '2026-03-12T08:30:00+01:00',
        slut: '2026-03-12T10:15:00+01:00',
        kilde: 'samtale',
        oprindeligTekst: TEKST,
      },
      { type: 'maaltid', start: '2026-03-12T10:30:00+01:00', maengde: 110, oprindeligTekst: TEKST },
      { type: 'ble', start: null, dato: '2026-03-12' },
    ])
    expect(after).toContain(TEKST)
    expect([...after.matchAll(/data-gemt=/g)]).toHaveLength(3)
  })

  test('one by one, and some not at all; sent twice it is saved once', async () => {
    const html = await write(TEKST)
    const first = await press(html, 'gem|0|1')
    expect((await diary()).map(({ type }) => type)).toEqual(['maaltid'])
    await press(html, 'gem|0|1')
    expect(await diary()).toHaveLength(1)
    const second = await press(first.html, 'vaek|0|2')
    expect(second.html).toContain('Gemmes ikke')
    const third = await press(second.html, 'gem|alle')
    expect(third.status).toBe(303)
    expect((await diary()).map(({ type }) => type)).toEqual(['soevn', 'maaltid'])
  })

  test('undo strikes out; the words stay in the diary', async () => {
    const saved = await press(await write('120 ml kl 10.30'), 'gem|0|0')
    const [one] = await diary()
    const undone = await press(saved.html, `fortryd|${one!.id}|gem`)
    expect(undone.html).toContain('Fortrudt')
    expect(await diary()).toMatchObject([{ udgaaet: true, maengde: 120 }])
  })

  test('the conversation is there again when the page is opened anew, for the other adult too', async () => {
    await press(await write(TEKST), 'gem|alle')
    const again = await open()
    expect(again).toContain(TEKST)
    expect(fieldsOf(again)['t0.tekst']).toBeUndefined()
  })

  test('what can not be read is said at its field, and nothing is lost', async () => {
    const html = await write(TEKST)
    const { html: after } = await press(html, 'gem|0|1', { 't0.k1.kl': 'kvart i', 't0.k1.note': 'sov <bagefter>' })
    expect(after).toContain('Klokkeslættet kan ikke læses. Skriv fx 7.30')
    expect(fieldsOf(after)).toMatchObject({ 't0.k1.kl': 'kvart i', 't0.k1.note': 'sov <bagefter>', 't0.tekst': TEKST })
    expect(await diary()).toEqual([])
  })

  test('type, day, unit, count and note can all be changed', async () => {
    const html = await write('120 ml kl 10.30')
    await press(html, 'gem|0|0', {
      't0.k0.type': 'medicin',
      't0.k0.dato': '2026-03-11',
      't0.k0.kl': '2215',
      't0.k0.maengde': '2,5',
      't0.k0.enhed': 'mg',
      't0.k0.antal': '2',
      't0.k0.note': 'efter aftale',
    })
    expect(await diary()).toMatchObject([
      { type: 'medicin', start: '2026-03-11T22:15:00+01:00', maengde: 2.5, antal: 2, note: 'efter aftale' },
    ])
  })

  test('sleep over midnight ends the next morning', async () => {
    const html = await write('sov 10 til 11')
    await press(html, 'gem|0|0', { 't0.k0.dato': '2026-03-11', 't0.k0.kl': '21.30', 't0.k0.til': '5' })
    expect(await diary()).toMatchObject([{ start: '2026-03-11T21:30:00+01:00', slut: '2026-03-12T05:00:00+01:00' }])
  })

  test('a page that is tampered with saves nothing that the diary would refuse', async () => {
    const html = await write('120 ml kl 10.30')
    const { html: after } = await press(html, 'gem|0|0', {
      't0.k0.maengde': '99999',
      't0.k0.enhed': 'tønder',
      't0.k0.type': 'beskrivelse',
      't0.k0.id': 'x',
    })
    expect(after).toMatch(/Mængden er for stor|Skriv et tal/)
    expect(await diary()).toEqual([])
  })
})

describe('questions back', () => {
  test('a meal without a time is asked about; a tap answers; it can not be saved before', async () => {
    const html = await write('han fik 120 ml')
    expect(html).toContain('Hvad var klokken ved måltidet?')
    const refused = await press(html, 'gem|0|0')
    expect(refused.html).toContain('Svar først på spørgsmålet')
    expect(await diary()).toEqual([])
    const answered = await press(refused.html, 'svar|0|0|nu')
    expect(fieldsOf(answered.html)['t0.k0.kl']).toBe('21.00')
    await press(answered.html, 'gem|0|0')
    expect(await diary()).toMatchObject([{ start: '2026-03-12T21:00:00+01:00', maengde: 120 }])
  })

  test('an answer may be written in the same field as everything else', async () => {
    const html = await write('ved halv seks tiden', await write('han fik 120 ml'))
    expect([...html.matchAll(/<li id="tur-/g)]).toHaveLength(1)
    expect(fieldsOf(html)['t0.k0.kl']).toBe('17.30')
    await press(html, 'gem|0|0')
    expect(await diary()).toMatchObject([{ start: '2026-03-12T17:30:00+01:00', maengde: 120 }])
  })

  test('not known is an answer: saved on the day without a time', async () => {
    await press((await press(await write('han fik 120 ml'), 'svar|0|0|ukendt')).html, 'gem|0|0')
    expect(await diary()).toMatchObject([{ start: null, dato: '2026-03-12', maengde: 120 }])
  })

  test('a new event while a question waits is a new message', async () => {
    const html = await write('våd ble kl 15', await write('han fik 120 ml'))
    expect([...html.matchAll(/<li id="tur-/g)]).toHaveLength(2)
  })

  test.each([
    ['foerste', '2026-10-25T02:30:00+02:00'],
    ['anden', '2026-10-25T02:30:00+01:00'],
  ])('the hour that was there twice: %s', async (valg, start) => {
    forloeb = genForloeb({ id: randomUUID(), start: '2026-09-01', midtvejs: '2026-10-15', slut: '2026-12-01' })
    sti = `/forloeb/${forloeb.id}/chat`
    world.clock.now = '2026-10-25T09:00:00.000Z'
    await world.saveForloeb(forloeb)
    const html = await write('vågnede kl 02.30')
    expect(buttons(html)).toContain(`svar|0|0|${valg}`)
    await press((await press(html, `svar|0|0|${valg}`)).html, 'gem|0|0')
    expect(await diary()).toMatchObject([{ start }])
  })
})

describe('what is no event', () => {
  test('a plan is said plainly not to be saved', async () => {
    const html = await write('skal til læge på mandag kl 10')
    expect(html).toMatch(
      /Jeg gemmer ikke <q>skal til læge på mandag kl 10<\/q> – en plan for mandag 16\. marts kl\. 10\.00/,
    )
    expect(buttons(html)).not.toContain('gem|0|0')
  })

  test('words that say nothing can become an observation', async () => {
    const html = await write('xyz abc')
    expect(html).toContain('Jeg fandt ikke noget')
    await press((await press(html, 'som|0|observation')).html, 'gem|0|0')
    expect(await diary()).toMatchObject([{ type: 'observation', note: 'xyz abc', oprindeligTekst: 'xyz abc' }])
  })
})

describe('corrections', () => {
  const flaske = () =>
    world.api('plejefamilie1', 'POST', `/api/forloeb/${forloeb.id}/dagbog`, {
      id: randomUUID(),
      type: 'maaltid',
      start: '2026-03-12T11:00:00+01:00',
      maengde: 120,
      enhed: 'ml',
      kilde: 'formular',
      detaljer: { maade: 'flaske' },
    })
  const RET = 'rettelse: flasken kl. 11 var 90 ml, ikke 120'

  test('the earlier entry is shown before and after, corrected, and can be taken back', async () => {
    await flaske()
    const html = await write(RET)
    expect(html).toMatch(/<dt>Før<\/dt><dd><s>Måltid 11\.00 · 120 ml/)
    expect(html).toMatch(/<dt>Efter<\/dt><dd>Måltid 11\.00 · 90 ml/)
    const saved = await press(html, 'gem|0|0')
    expect(await diary()).toMatchObject([{ maengde: 90, version: 2, kilde: 'formular' }])
    const [one] = await diary()
    await press(saved.html, `fortryd|${one!.id}|rettelse`)
    await press(saved.html, `fortryd|${one!.id}|rettelse`)
    expect(await diary()).toMatchObject([{ maengde: 120, version: 3, udgaaet: false }])
  })

  test('sent twice it corrects once', async () => {
    await flaske()
    const html = await write(RET)
    await press(html, 'gem|0|0')
    await press(html, 'gem|0|0')
    expect(await diary()).toMatchObject([{ maengde: 90, version: 2 }])
  })

  test('changed by the other adult meanwhile: nothing is overwritten', async () => {
    await flaske()
    const html = await write(RET)
    await press(await write('ændring: flasken kl. 11 var 100 ml, ikke 120'), 'gem|0|0')
    const late = await press(html, 'gem|0|0')
    expect(await diary()).toMatchObject([{ maengde: 100, version: 2 }])
    expect(late.html).toContain('100 ml')
  })

  test('it may be saved as new instead, and is when there is nothing to correct', async () => {
    await flaske()
    await press(await write(RET), 'gem|0|0', { 't0.k0.retter': '' })
    expect((await diary()).map(({ maengde }) => maengde).sort()).toEqual([120, 90])
    const html = await write('rettelse: han sov til kl. 15, ikke 14.30')
    expect(html).toContain('Jeg kan ikke finde den, du retter')
  })
})

describe('messages', () => {
  const traad = `beskeder`
  const sider = (name: string, form?: Record<string, string>) =>
    world.page(name, `/forloeb/${forloeb.id}/${traad}`, form)

  test('a question to Døgncentret is offered, sent on a yes, answered in the same place', async () => {
    const html = await write('Kan I ringe i morgen?')
    expect(html).toContain('Besked til Døgncentret')
    expect(await (await sider('paedagog')).text()).toContain('Der er ingen beskeder endnu')
    const sent = await press(html, 'besked|0|0', { 't0.b0.tekst': 'Kan I ringe i morgen efter kl. 10?' })
    expect(sent.html).toContain('Kan I ringe i morgen efter kl. 10?')
    world.clock.now = '2026-03-12T20:10:00.000Z'
    expect(await (await sider('paedagog')).text()).toContain('Kan I ringe i morgen efter kl. 10?')
    world.clock.now = '2026-03-12T20:11:00.000Z'
    expect((await sider('paedagog', { id: randomUUID(), tekst: 'Ja, kl. 10.30' })).status).toBe(303)
    world.clock.now = '2026-03-12T20:12:00.000Z'
    const seen = await open()
    expect(seen).toContain('Ja, kl. 10.30')
    expect(seen).toMatch(/Beskeder<span class="antal">1/)
    expect(await (await sider('plejefamilie1')).text()).toMatch(/Set af [^<]*kl\. 21\.1/)
    expect(await open()).not.toMatch(/Beskeder<span class="antal">/)
    expect(await diary()).toEqual([])
  })

  test.each([
    ['plejefamilie1', 200],
    ['doegncenter', 200],
    ['paedagog', 200],
    ['psykolog', 200],
    ['plejefamilie2', 404],
    ['familieplejecenter', 404],
    ['socialcenter', 404],
    ['vuggested', 404],
    ['revisor', 404],
  ])('%s sees the talk: %i', async (name, status) => {
    expect((await sider(name)).status).toBe(status)
    expect((await sider(name, { tekst: 'hej' })).status).toBe(status === 200 ? 303 : 404)
  })

  test('each look and each message is in the log, without a word of it', async () => {
    await sider('plejefamilie1', { tekst: 'hemmeligt ord' })
    await sider('psykolog')
    const lines = await world.linjerOf(forloeb.id)
    expect(lines.map(({ handling }) => handling)).toEqual(expect.arrayContaining(['besked.skriv', 'besked.laes']))
    expect(JSON.stringify([lines, world.lines])).not.toContain('hemmeligt ord')
  })

  test('an empty message says what to do; without Døgncentret there is nobody to write to', async () => {
    expect(await (await sider('plejefamilie1', { tekst: ' ' })).text()).toContain('Skriv en besked')
    forloeb = genForloeb({ id: randomUUID(), tilkoeb: { status: 'ikkeBestilt' } })
    await world.saveForloeb(forloeb)
    expect(await (await sider('plejefamilie1')).text()).toContain('Døgncentret er ikke med i forløbet')
    expect((await sider('plejefamilie1', { tekst: 'hej' })).status).toBe(409)
  })
})

test.each(['plejefamilie2', 'doegncenter', 'familieplejecenter', 'socialcenter', 'revisor'])(
  'the chat is the family’s own: %s',
  async (name) => {
    expect((await world.page(name, sti)).status).toBe(404)
    expect((await world.page(name, sti, { handling: 'send', tekst: TEKST })).status).toBe(404)
  },
)
