import { randomUUID } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GemtRegistrering } from '../../../functions/domain/dagbog/gemt.ts'
import { soeskendeId } from '../../../functions/dagbog/soeskende.ts'
import { logChange } from '../../../functions/store/revisionslog.ts'
import { genPlejefamilier } from '../../../infra/local/demo/genPlejefamilier.ts'
import { PLEJEFAMILIE1 } from '../../../infra/local/login/demo.ts'
import { genForloeb } from '../../fixtures/genForloeb.ts'
import { aktoerOf, startWorld, type World } from '../../world.ts'

let world: World
const forloeb = genForloeb()
const tvilling = genForloeb({
  id: '11111111-1111-4111-8111-222222222222',
  barn: { navn: 'Alma (opdigtet)', foedt: true },
})
const DAG = '2026-03-12'
const sti = `/forloeb/${forloeb.id}/dagbog/${DAG}`

beforeAll(async () => {
  world = await startWorld(`${DAG}T09:00:00Z`)
  const anmodning = { aktoer: aktoerOf('leder'), id: 'test', nu: world.clock.now }
  for (const one of [forloeb, tvilling]) await world.saveForloeb(one)
  const [familie] = genPlejefamilier({
    seed: 1,
    antal: 1,
    organisation: 'familieplejecentret',
    today: DAG,
    ids: [PLEJEFAMILIE1],
  })
  await world.deps.plejefamilier.create(
    { ...familie!, email: 'familie@eksempel.dk' },
    logChange(anmodning, {
      tilladelse: 'plejefamilie.opret',
      emne: 'plejefamilie',
      emneId: PLEJEFAMILIE1,
      sagId: PLEJEFAMILIE1,
    }),
  )
})
afterAll(() => world.close())

type Form = Record<string, string | string[]>
const post = (path: string, form: Form, name = 'plejefamilie1') => world.page(name, path, form)
const flaske = (over: Form = {}): Form => ({
  id: randomUUID(),
  'start-kl': '6.30',
  'start-dato': DAG,
  'maengde-valg': '120',
  ...over,
})
const get = (id: unknown, forloebId = forloeb.id): Promise<GemtRegistrering | undefined> =>
  world.deps.dagboeger.get(forloebId, String(id))
const text = async (path: string, name = 'plejefamilie1') => (await world.page(name, path)).text()

describe('a half page', () => {
  test('saves what was chosen, and the day tells it with a way back', async () => {
    const form = flaske()
    const answer = await post(`${sti}/ny/flaske`, form)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${sti}?gemt=${String(form.id)}`])
    expect(await get(form.id)).toMatchObject({
      type: 'maaltid',
      start: `${DAG}T05:30:00.000Z`,
      maengde: 120,
      enhed: 'ml',
      detaljer: { maade: 'flaske' },
      kilde: 'formular',
    })
    const page = await text(`${sti}?gemt=${String(form.id)}`)
    expect(page).toContain('Gemt: Flaske 06.30')
    expect(page).toContain('Fortryd')
  })

  test('sent twice it is one; a typed amount goes before a chip', async () => {
    const form = flaske({ maengde: '95,5' })
    await post(`${sti}/ny/flaske`, form)
    expect((await post(`${sti}/ny/flaske`, form)).status).toBe(303)
    expect(await get(form.id)).toMatchObject({ maengde: 95.5, version: 1 })
  })

  test('an error keeps everything typed and names the field', async () => {
    const form = flaske({ 'start-kl': '25.99', note: 'en lang note, der ikke må gå tabt', ogsaa: tvilling.id })
    const answer = await post(`${sti}/ny/flaske`, form)
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('Klokkeslættet kan ikke læses')
    expect(page).toContain('href="#felt-start"')
    expect(page).toContain('en lang note, der ikke må gå tabt')
    expect(page).toContain('value="25.99"')
    expect(page).toContain(`value="${String(form.id)}"`)
    expect(await get(form.id)).toBeUndefined()
  })

  test('an end before the start is explained, sleep over midnight is understood and shown on both days', async () => {
    const wrong = await post(`${sti}/ny/sov`, {
      id: randomUUID(),
      'start-kl': '8.00',
      'start-dato': DAG,
      'slut-kl': '7.00',
      'slut-dato': DAG,
    })
    expect(await wrong.text()).toContain('Sluttidspunktet er før starten')
    const id = randomUUID()
    await post(`/forloeb/${forloeb.id}/dagbog/2026-03-10/ny/sov`, {
      id,
      'start-kl': '22.30',
      'start-dato': '2026-03-10',
      'slut-kl': '6.10',
    })
    expect(await get(id)).toMatchObject({ slut: '2026-03-11T05:10:00.000Z' })
    for (const dato of ['2026-03-10', '2026-03-11'])
      expect(await text(`/forloeb/${forloeb.id}/dagbog/${dato}`)).toContain(`id="r-${id}"`)
  })

  test('for twins the same event is written for both, once', async () => {
    const form = flaske({ ogsaa: tvilling.id })
    await post(`${sti}/ny/flaske`, form)
    await post(`${sti}/ny/flaske`, form)
    const other: GemtRegistrering[] = []
    for await (const r of world.deps.dagboeger.each(tvilling.id, DAG, DAG)) other.push(r)
    expect(other.filter(({ maengde }) => maengde === 120)).toHaveLength(1)
  })

  test('twins by one tap and by the table; the toast says so, and undo takes both back', async () => {
    const at = (id: string) => get(soeskendeId(id, tvilling.id), tvilling.id)
    const id = randomUUID()
    expect(await text(sti)).toContain('også Alma (opdigtet)')
    const answer = await post(`${sti}/nu`, { id, noegle: 'ble', 'detaljer.vaad': 'ja', ogsaa: tvilling.id })
    expect(await text(answer.headers.get('location')!)).toMatch(/Gemt: Ble [^<]*, også Alma/)
    expect(await at(id)).toMatchObject({ type: 'ble', udgaaet: false })
    await post(`${sti}/fortryd`, { id, hvad: 'gem' })
    expect([(await get(id))?.udgaaet, (await at(id))?.udgaaet]).toEqual([true, true])
    const dag = {
      id: randomUUID(),
      'kl-0': '5.00',
      'hvad-0': 'bad',
      'kl-1': '5.30',
      'hvad-1': 'mad',
      ogsaa: tvilling.id,
    }
    for (let i = 0; i < 2; i++) await post(`/forloeb/${forloeb.id}/dagbog/2026-03-03/hele-dagen`, dag)
    for (const one of [forloeb.id, tvilling.id])
      expect(await world.deps.dagboeger.days(one, '2026-03-03', '2026-03-03')).toMatchObject([{ haendelser: 2 }])
  })

  test('an overlap is shown with both entries and stops nothing', async () => {
    const [one, two] = [randomUUID(), randomUUID()]
    await post(`${sti}/ny/sov`, { id: one, 'start-kl': '1.00', 'start-dato': DAG, 'slut-kl': '2.00' })
    const answer = await post(`${sti}/ny/sov`, { id: two, 'start-kl': '1.30', 'start-dato': DAG, 'slut-kl': '2.30' })
    const page = await text(answer.headers.get('location')!)
    expect(page).toContain('Der står to ting på samme tid')
    expect([(await get(one))?.udgaaet, (await get(two))?.udgaaet]).toEqual([false, false])
    const day = await text(sti)
    for (const id of [one, two])
      expect(new RegExp(`id="r-${id}"[\\s\\S]*?</li>`).exec(day)![0]).toContain('Samme tid som en anden')
    const corrected = await post(`${sti}/ret/${two}`, {
      version: '1',
      'start-kl': '1.45',
      'start-dato': DAG,
      'slut-kl': '2.30',
      begrundelse: 'Kom til at skrive forkert',
    })
    expect(await text(corrected.headers.get('location')!)).toContain('Der står to ting på samme tid')
  })

  test('the same once more, on its own day or today: everything but the time and the note', async () => {
    const id = randomUUID()
    await post(`/forloeb/${forloeb.id}/dagbog/2026-03-09/ny/medicin`, {
      id,
      'start-kl': '8.00',
      'start-dato': '2026-03-09',
      maengde: '5',
      enhed: 'dråber',
      'detaljer.praeparat': 'D-vitamin',
      note: 'spyttede lidt ud',
    })
    const page = await text(`/forloeb/${forloeb.id}/dagbog/2026-03-09/ret/${id}`)
    for (const dato of ['2026-03-09', DAG]) {
      const kopi = `/forloeb/${forloeb.id}/dagbog/${dato}/ny/medicin?kopi=${id}`
      expect(page).toContain(kopi)
      const form = await text(kopi)
      expect(form).toContain('D-vitamin')
      expect(form).toContain('value="5"')
      expect(form).not.toContain('spyttede')
    }
  })

  test('any day of the forløb is one step away', async () => {
    const to = async (dato: string) =>
      (await world.page('plejefamilie1', `/forloeb/${forloeb.id}/dagbog?dato=${dato}`)).headers.get('location')
    expect(await to('2026-02-14')).toBe(`/forloeb/${forloeb.id}/dagbog/2026-02-14`)
    expect(await to('2025-01-01')).toBe(sti)
  })
})

describe('the two clock changes', () => {
  const nat = (dato: string) => `/forloeb/${forloeb.id}/dagbog/${dato}`

  test('the hour that is missing is explained', async () => {
    world.clock.now = '2026-03-29T09:00:00Z'
    const answer = await post(
      `${nat('2026-03-29')}/ny/flaske`,
      flaske({ 'start-dato': '2026-03-29', 'start-kl': '2.30' }),
    )
    expect(await answer.text()).toContain('fandtes ikke den nat')
    world.clock.now = `${DAG}T09:00:00Z`
  })

  test('the hour that comes twice asks which, and keeps the answer', async () => {
    const lang = genForloeb({ id: randomUUID(), slut: '2026-12-31' })
    await world.saveForloeb(lang)
    world.clock.now = '2026-10-25T09:00:00Z'
    const path = `/forloeb/${lang.id}/dagbog/2026-10-25/ny/flaske`
    const form = flaske({ 'start-dato': '2026-10-25', 'start-kl': '2.30' })
    const asked = await (await post(path, form)).text()
    expect(asked).toContain('to gange')
    expect(asked).toContain('Første gang (sommertid)')
    await post(path, { ...form, 'start-valg': 'anden' })
    expect(await get(form.id, lang.id)).toMatchObject({ start: '2026-10-25T01:30:00.000Z' })
    const tapped = flaske({
      'start-dato': '2026-10-25',
      'start-kl': '2.40',
      'start-instant': '2026-10-25T00:40:00.000Z',
    })
    await post(path, tapped)
    expect(await get(tapped.id, lang.id)).toMatchObject({ start: '2026-10-25T00:40:00.000Z' })
    world.clock.now = `${DAG}T09:00:00Z`
  })
})

describe('what goes on', () => {
  test('begun with one tap, stopped with one by the other adult; the first stop stands', async () => {
    const id = randomUUID()
    await post(`${sti}/nu`, { id, noegle: 'sov' })
    await post(`${sti}/nu`, { id, noegle: 'sov' })
    expect(await text(sti, 'plejefar1')).toContain('Sover siden 10.00')
    world.clock.now = `${DAG}T10:15:00Z`
    await post(`${sti}/stop`, { id }, 'plejefar1')
    world.clock.now = `${DAG}T10:30:00Z`
    await post(`${sti}/stop`, { id })
    expect(await get(id)).toMatchObject({ slut: `${DAG}T10:15:00.000Z`, version: 2 })
    expect(await text(sti)).not.toContain('Sover siden')
    await post(`${sti}/fortryd`, { id, hvad: 'stop' })
    expect((await get(id))!.slut).toBeNull()
    await post(`${sti}/fortryd`, { id, hvad: 'gem' })
    expect((await get(id))!.udgaaet).toBe(true)
    world.clock.now = `${DAG}T09:00:00Z`
  })

  test('nobody else can stop, undo or write', async () => {
    const form = flaske()
    await post(`${sti}/ny/flaske`, form)
    for (const name of ['plejefamilie2', 'paedagog', 'familieplejecenter', 'vuggested']) {
      expect((await post(`${sti}/stop`, { id: String(form.id) }, name)).status).toBe(404)
      expect((await post(`${sti}/fortryd`, { id: String(form.id) }, name)).status).toBe(404)
      expect((await post(`${sti}/ny/flaske`, flaske(), name)).status).toBe(404)
    }
    expect((await get(form.id))!.udgaaet).toBe(false)
  })
})

describe('correction', () => {
  test('wants a reason, keeps what the form does not ask about, and shows the history', async () => {
    const id = randomUUID()
    await world.api('plejefamilie1', 'POST', `/api/forloeb/${forloeb.id}/dagbog`, {
      id,
      type: 'soevn',
      start: `${DAG}T04:00:00+01:00`,
      slut: `${DAG}T05:00:00+01:00`,
      detaljer: { sted: 'seng', cirka: true },
      kilde: 'samtale',
    })
    const ret = `${sti}/ret/${id}`
    const form = { version: '1', 'start-kl': '4.10', 'start-dato': DAG, 'slut-kl': '5.00', 'detaljer.sted': 'arm' }
    expect((await post(ret, { ...form, begrundelse: '' })).status).toBe(422)
    expect((await post(ret, { ...form, begrundelse: 'Uret gik forkert' })).status).toBe(303)
    expect(await get(id)).toMatchObject({
      version: 2,
      kilde: 'samtale',
      start: `${DAG}T03:10:00.000Z`,
      detaljer: { sted: 'arm', cirka: true },
    })
    const late = await (await post(ret, { ...form, 'start-kl': '4.20', begrundelse: 'for sent' })).text()
    expect(late).toContain('En anden har rettet imens')
    expect(late).toContain('value="4.20"')
    expect((await get(id))!.version).toBe(2)
    const page = await text(ret)
    expect(page).toContain('Uret gik forkert')
    expect(page).toContain('04.00–05.00')
    await post(ret, { version: '2', udgaar: 'ja', begrundelse: 'Skrevet to gange' })
    expect((await get(id))!.udgaaet).toBe(true)
  })
})

describe('after the end', () => {
  test('the family reads and corrects for fourteen days; what it adds after the lock is shown as added', async () => {
    const slut = genForloeb({ id: randomUUID(), status: 'afsluttet', slut: '2026-03-10', afsluttet: '2026-03-10' })
    const log = () =>
      logChange(
        { aktoer: aktoerOf('leder'), id: 't', nu: world.clock.now },
        { tilladelse: 'forloeb.ret', emne: 'forloeb', emneId: slut.id, sagId: slut.id },
      )
    await world.deps.forloeb.create(slut, log())
    const dag = `/forloeb/${slut.id}/dagbog/2026-03-10`
    const form = { id: randomUUID(), 'start-kl': '8.00', 'start-dato': '2026-03-10', maengde: '90' }
    await post(`${dag}/ny/flaske`, form)
    expect(await text(dag)).not.toContain('Tilføjet efter rapporten')
    await world.deps.forloeb.save(slut, { ...slut, rapportLaast: '2026-03-12T10:00:00Z', version: 2 }, log())
    world.clock.now = '2026-03-24T20:00:00Z'
    await post(`${dag}/ret/${form.id}`, { version: '1', ...form, maengde: '95', begrundelse: 'Læste forkert' })
    expect(await get(form.id, slut.id)).toMatchObject({ maengde: 95, tilfoejelse: true })
    expect(await text(dag)).toContain('Tilføjet efter rapporten')
    world.clock.now = '2026-03-25T08:00:00Z'
    expect((await world.page('plejefamilie1', dag)).status).toBe(404)
    world.clock.now = `${DAG}T09:00:00Z`
  })
})

describe('a whole day in one form', () => {
  const hele = '/forloeb/11111111-1111-4111-8111-111111111111/dagbog/2026-03-05/hele-dagen'

  test('nothing is saved until every line is right; empty lines are skipped', async () => {
    const lines = {
      id: randomUUID(),
      'kl-0': '6.30',
      'hvad-0': 'flaske',
      'maengde-0': '110',
      'kl-2': '9',
      'hvad-2': 'sov',
      'til-2': '10.15',
      'note-3': 'glemt at vælge',
    }
    const wrong = await post(hele, lines)
    const page = await wrong.text()
    expect(wrong.status).toBe(422)
    expect(page).toContain('Linje 4: Vælg, hvad der skete')
    expect(page).toContain('glemt at vælge')
    expect((await world.deps.dagboeger.days(forloeb.id, '2026-03-05', '2026-03-05'))[0]?.haendelser ?? 0).toBe(0)
    for (let i = 0; i < 2; i++) expect((await post(hele, { ...lines, 'hvad-3': 'bad' })).status).toBe(303)
    expect((await world.deps.dagboeger.days(forloeb.id, '2026-03-05', '2026-03-05'))[0]).toMatchObject({
      haendelser: 3,
    })
    const other = await post(hele, { id: randomUUID(), 'kl-0': '9.30', 'hvad-0': 'sov', 'til-0': '9.50' })
    const seen = await text(other.headers.get('location')!)
    expect(seen).toContain('Der står to ting på samme tid')
    expect(seen).toContain('09.00–10.15')
    expect(seen).toContain('09.30–09.50')
  })
})

describe('the text of the day and the conversation', () => {
  test('a text is saved with hints that change nothing; the day is complete', async () => {
    const tekst = 'Han græder altid, når Birgit fra Nørregade 12 ringer.'
    const id = randomUUID()
    await post(`${sti}/beskrivelse`, { id, tekst })
    expect((await get(id))!.tekst).toBe(tekst)
    const page = await text(`${sti}?gemt=${id}`)
    for (const ord of ['altid', 'Birgit', 'Nørregade 12']) expect(page).toContain(`<q>${ord}</q>`)
    expect(page).toContain('Dagen er komplet')
  })

  test('a question reaches the family by a mail that says nothing, and is answered in one field', async () => {
    const form = flaske({ 'start-kl': '7.00' })
    await post(`${sti}/ny/flaske`, form)
    const gennemgang = `/forloeb/${forloeb.id}/gennemgang/${DAG}`
    await post(
      `${gennemgang}/kommentar/${String(form.id)}`,
      { art: 'spoergsmaal', tekst: 'Spiste Liam det hele?' },
      'psykolog',
    )
    expect(world.mails.at(-1)).toMatchObject({ to: 'familie@eksempel.dk' })
    expect(JSON.stringify(world.mails)).not.toMatch(/Liam|Spiste|11111111/)
    expect(await text(sti)).toContain('1 spørgsmål venter på dit svar')
    await post(`${sti}/svar/${String(form.id)}`, { id: randomUUID(), tekst: 'Ja, næsten' })
    const page = await text(`${gennemgang}?valgt=${String(form.id)}`, 'psykolog')
    expect(page).toContain('Ja, næsten')
    expect(await text(sti)).not.toContain('venter på dit svar')
  })

  test('a comment is counted until the person has opened its day; a day the device fetches by itself is not opened', async () => {
    const id = randomUUID()
    const dag = `/forloeb/${forloeb.id}/dagbog/2026-03-08`
    await post(`${dag}/ny/bad`, { id, 'start-kl': '18.00', 'start-dato': '2026-03-08' })
    const say = (tekst: string) =>
      world.api('paedagog', 'POST', `/api/forloeb/${forloeb.id}/dagbog/${id}/kommentarer`, {
        art: 'kommentar',
        tekst,
        id: randomUUID(),
      })
    const mails = world.mails.length
    world.clock.now = `${DAG}T20:00:00Z`
    for (const tekst of ['Godt set', 'Fortsæt sådan']) expect((await say(tekst)).status).toBe(201)
    expect(world.mails.slice(mails)).toHaveLength(1)
    expect(JSON.stringify(world.mails)).not.toContain('Godt set')
    expect(await text('/')).toContain('2 nye kommentarer')
    expect(await text(sti)).toContain('2 nye kommentarer')
    const cookie = await world.deps.sessions.create(aktoerOf('plejefamilie1'), 'id', world.deps.now())
    const headers = { cookie: `__Host-session=${cookie}`, accept: 'text/html', 'sec-fetch-mode': 'cors' }
    await world.fetch(dag, { headers })
    const opened = await text(dag)
    expect(opened).toContain('Ny kommentar på denne side')
    expect(opened).toContain('Dit svar')
    expect(await text('/')).not.toContain('nye kommentarer')
    expect(await text(dag)).not.toContain('Ny kommentar')
    expect(await text(sti, 'plejefar1')).toContain('2 nye kommentarer')
    world.clock.now = `${DAG}T20:05:00Z`
    await post(`${dag}/svar/${id}`, { id: randomUUID(), tekst: 'Tak' })
    expect(await text(dag)).not.toContain('Dit svar')
    world.clock.now = `${DAG}T09:00:00Z`
  })

  test("Døgncentret's observation stands beside the family's diary and never in it", async () => {
    const gennemgang = `/forloeb/${forloeb.id}/gennemgang/${DAG}`
    const form = { id: randomUUID(), omraade: 'motorik', iagttagelse: 'Løfter hovedet i ti sekunder' }
    await post(`${gennemgang}/observation`, form, 'paedagog')
    await post(`${gennemgang}/observation`, form, 'paedagog')
    expect(await world.deps.dagboeger.observationer(forloeb.id, DAG, DAG)).toHaveLength(1)
    expect(await text(gennemgang, 'paedagog')).toContain('Løfter hovedet')
    expect(await text(sti)).not.toContain('Løfter hovedet')
    expect((await post(`${gennemgang}/observation`, form)).status).toBe(404)
    expect((await world.page('plejefamilie1', gennemgang)).status).toBe(404)
  })

  test('the list shows what is unread, and a day marked is read', async () => {
    const liste = `/forloeb/${forloeb.id}/gennemgang`
    expect(await text(liste, 'paedagog')).toMatch(/\d+ ulæste/)
    await post(`${liste}/${DAG}/set`, {}, 'paedagog')
    expect((await world.deps.dagboeger.days(forloeb.id, DAG, DAG))[0]!.ulaeste).toBe(0)
    expect(await text(sti)).toContain('Set af Peter Prøvegaard')
  })
})

describe('what comes from a device', () => {
  const synk = (items: unknown[], name = 'plejefamilie1') =>
    world.device(name, `/forloeb/${forloeb.id}/dagbog/synk`, items)
  test('all half pages come in one document, packed for a device that can unpack it', async () => {
    const cookie = await world.deps.sessions.create(aktoerOf('plejefamilie1'), 'id', world.deps.now())
    const ask = async (encoding: string) => {
      const headers = { cookie: `__Host-session=${cookie}`, accept: 'text/html', 'accept-encoding': encoding }
      const response = await world.fetch(`/forloeb/${forloeb.id}/dagbog/ark`, { headers })
      return { packed: response.headers.get('content-encoding'), bytes: Buffer.from(await response.arrayBuffer()) }
    }
    const [packed, plain] = [await ask('gzip, br'), await ask('identity')]
    expect([packed.packed, plain.packed]).toEqual(['gzip', null])
    expect(gunzipSync(packed.bytes).toString()).toContain('data-ark="medicin"')
    expect(plain.bytes.toString()).toContain('data-ark="medicin"')
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 5)
  })

  const item = (over: object = {}) => ({
    id: randomUUID(),
    art: 'form',
    dato: DAG,
    krop: { noegle: 'flaske', 'start-kl': '8.00', 'start-dato': DAG, 'maengde-valg': '90', kilde: 'offline' },
    ...over,
  })

  test('the same queue from two devices is saved once; one refused stops none', async () => {
    const [one, bad, two] = [item(), item({ krop: { noegle: 'flaske', 'start-kl': 'ti', 'start-dato': DAG } }), item()]
    for (let i = 0; i < 2; i++)
      expect(
        ((await (await synk([one, bad, two])).json()) as { status: number }[]).map(({ status }) => status),
      ).toEqual([201, 422, 201])
    expect([await get(one.id), await get(two.id)]).toMatchObject([{ kilde: 'offline', version: 1 }, { maengde: 90 }])
  })

  test('a stop that follows its start in the queue ends it at the time of the tap', async () => {
    const start = item({ art: 'nu', krop: { noegle: 'graad', 'start-instant': `${DAG}T08:10:00.000Z` } })
    const slut = item({ art: 'stop', krop: { id: start.id, slut: `${DAG}T08:25:00.000Z` } })
    for (let i = 0; i < 2; i++) await synk([start, slut])
    expect(await get(start.id)).toMatchObject({
      start: `${DAG}T08:10:00.000Z`,
      slut: `${DAG}T08:25:00.000Z`,
      version: 2,
    })
  })

  test('a stranger gets the answer of what does not exist; without a session it says so', async () => {
    expect((await synk([item()], 'plejefamilie2')).status).toBe(404)
    const none = await world.fetch(`/forloeb/${forloeb.id}/dagbog/synk`, {
      headers: { accept: 'application/json', 'sec-fetch-mode': 'cors' },
    })
    expect(none.status).toBe(401)
  })
})
