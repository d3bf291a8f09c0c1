import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PLEJEFAMILIE1 } from '../../../infra/local/login/demo.ts'
import { aktoerOf, PERSONER, startWorld, type World } from '../../world.ts'
import { choose, forslagOf, saveFamilie, saveMatch, saveVisitation } from './byg.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await saveFamilie(world, { id: PLEJEFAMILIE1, navn: 'Familien Demosen (opdigtet)', godkendtePladser: 20 })
})
afterAll(() => world.close())

const textOf = async (name: string, path: string) => (await world.page(name, path)).text()
const send = (name: string, path: string, form: Record<string, string>) => world.page(name, path, form)

/** What a browser would send back of a page's one form, untouched. */
function formIn(html: string, action: string): Record<string, string> {
  const form = html.slice(html.indexOf(`action="${action}`))
  const hidden = [
    ...form.slice(0, form.indexOf('</form>')).matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g),
  ]
  return Object.fromEntries(hidden.map(([, name, value]) => [name!, value!]).filter(([name]) => name !== '_csrf'))
}

const ny = {
  navn: 'Familien Side (opdigtet)',
  type: 'forstaerket',
  'godkendtFra-dag': '1',
  'godkendtFra-maaned': '5',
  'godkendtFra-aar': '2024',
  godkendtePladser: '2',
  alderFraMaaneder: '0',
  alderTilMaaneder: '24',
  rejseminutter: '8000; 25\ndøgncentret; 40',
}

describe('the register', () => {
  test('an empty register says what to do', async () => {
    const empty = await startWorld()
    const html = await (await empty.page('leder', '/plejefamilier')).text()
    expect(html).toContain('Registret er tomt')
    expect(html).toContain('Opret den første familie')
    await empty.close()
  })

  test('a family is written in a form, found by search, read and corrected', async () => {
    const html = await textOf('familieplejecenter', '/plejefamilier/ny')
    const form = { ...formIn(html, '/plejefamilier/ny'), ...ny }
    const made = await send('familieplejecenter', '/plejefamilier/ny', form)
    expect(made.status).toBe(303)
    const again = await send('familieplejecenter', '/plejefamilier/ny', form)
    expect(again.headers.get('location')).toBe(made.headers.get('location'))
    const path = made.headers.get('location')!.replace(/\?.*/, '')
    const id = path.split('/').at(-1)!
    expect(await world.deps.plejefamilier.get(id)).toMatchObject({
      godkendtFra: '2024-05-01',
      rejseminutter: [
        { sted: '8000', minutter: 25 },
        { sted: 'doegncentret', minutter: 40 },
      ],
    })
    expect(await textOf('familieplejecenter', '/plejefamilier?q=side&ledig=ja')).toContain(path)
    expect(await textOf('familieplejecenter', '/plejefamilier?q=side&type=almen')).toContain('Ingen familier passer')
    expect(await textOf('familieplejecenter', '/plejefamilier?q=side')).toMatch(/>2 af 2 ledige</)
    expect(await textOf('leder', path)).toContain('Døgncentret: 40 minutter')
    const edit = formIn(await textOf('leder', `${path}/ret`), `${path}/ret`)
    const corrected = await send('leder', `${path}/ret`, { ...edit, ...ny, rejseminutter: '', roeg: 'nej' })
    expect(corrected.status).toBe(303)
    const saved = (await world.deps.plejefamilier.get(id))!
    expect([saved.roeg, saved.rejseminutter, saved.version]).toEqual(['nej', undefined, 2])
  })

  test('errors name the field and the line, and what was typed is kept', async () => {
    const response = await send('leder', '/plejefamilier/ny', {
      ...ny,
      navn: '',
      'godkendtFra-aar': '',
      rejseminutter: '8000; 25\nAarhus; 10',
    })
    const html = await response.text()
    expect(response.status).toBe(422)
    for (const text of [
      'Skriv familiens navn',
      'Datoen mangler år',
      'Linje 2:',
      'href="#felt-rejseminutter"',
      'Aarhus; 10',
    ])
      expect(html).toContain(text)
  })

  test('when another corrected meanwhile nothing is overwritten, and saving again is a choice', async () => {
    const { id, version } = await saveFamilie(world)
    const path = `/plejefamilier/${id}/ret`
    await world.api('leder', 'PATCH', `/api/plejefamilier/${id}`, { telefon: '00000009' })
    const response = await send('familieplejecenter', path, {
      ...ny,
      navn: 'Mit nye navn (opdigtet)',
      version: String(version),
    })
    const html = await response.text()
    expect(html).toContain('En anden har rettet familien')
    expect(html).toContain('Mit nye navn (opdigtet)')
    expect((await world.deps.plejefamilier.get(id))!.version).toBe(2)
    expect((await send('familieplejecenter', path, { ...ny, ...formIn(html, path) })).status).toBe(303)
  })

  test('the family reads itself without what is the centre’s, and confirms its place', async () => {
    const html = await textOf('plejefamilie1', '/plejefamilier/mig')
    expect(html).toContain('Familien Demosen')
    expect(html).not.toContain('Opdigtet Allé 7')
    expect(html).not.toContain('Kendskab og afstand')
    expect(html).not.toContain('/ret"')
    const done = await send('plejefamilie1', `/plejefamilier/${PLEJEFAMILIE1}/bekraeft`, {
      'tilgaengeligFra-dag': '1',
      'tilgaengeligFra-maaned': '4',
      'tilgaengeligFra-aar': '2026',
    })
    expect(done.status).toBe(303)
    expect(await world.deps.plejefamilier.get(PLEJEFAMILIE1)).toMatchObject({
      ledigBekraeftet: '2026-03-12',
      tilgaengeligFra: '2026-04-01',
    })
  })

  const CSV =
    'Navn;Type;Godkendt fra;Godkendte pladser;Godkendt fra alder;Godkendt til alder\nFamilien Fil (opdigtet);Almen;01-05-2024;1;0;24\n;Almen;01-05-2024;1;0;24\n'

  test('pasted lines can be tried first; then they are read in with a report', async () => {
    const trial = await (await send('leder', '/plejefamilier/import', { tekst: CSV, proev: 'ja' })).text()
    expect(trial).toContain('Intet er gemt endnu')
    expect(trial).toContain('Familien Fil (opdigtet)')
    const done = await (await send('leder', '/plejefamilier/import', { tekst: CSV })).text()
    expect(done).toContain('1 ny familie')
    expect(done).toContain('Linje 3')
    expect(done).toContain('Skriv familiens navn')
  })

  test('a file without scripts: read in as sent by the browser, too large and empty are explained', async () => {
    const upload = async (bytes: Buffer) => {
      const cookie = await world.deps.sessions.create(aktoerOf('leder'), 'id', world.deps.now())
      const body = new FormData()
      body.append('_csrf', (await world.deps.sessions.get(cookie, world.deps.now()))!.csrf)
      body.append('fil', new File([bytes as unknown as BlobPart], 'a.csv', { type: 'text/csv' }))
      body.append('tekst', '')
      const request = new Request('http://localhost:3000/', { method: 'POST', body })
      const raw = Buffer.from(await request.arrayBuffer())
      const headers = {
        cookie: `__Host-session=${cookie}`,
        accept: 'text/html',
        'content-type': request.headers.get('content-type')!,
        'content-length': String(raw.length),
      }
      return world.fetch('/plejefamilier/import', { method: 'POST', headers, body: raw as unknown as BodyInit })
    }
    expect(await (await upload(Buffer.from(CSV.replace('Fil', 'Åse'), 'latin1'))).text()).toContain('1 ny familie')
    expect(
      (await world.deps.plejefamilier.ofOrganisation('familieplejecentret')).some(
        ({ navn }) => navn === 'Familien Åse (opdigtet)',
      ),
    ).toBe(true)
    const large = await upload(Buffer.alloc(600_000, 'x'))
    expect([large.status, (await large.text()).includes('Filen må højst fylde 512 kB')]).toEqual([422, true])
    expect(await (await upload(Buffer.alloc(0))).text()).toContain('Vælg en fil')
  })
})

describe('from proposal to forløb', () => {
  test('the whole line in pages: proposal, choice with reason, two answers, forløb', async () => {
    const sag = await saveVisitation(world)
    const path = `/visitationer/${sag.id}/match`
    const forslag = await textOf('familieplejecenter', path)
    expect(forslag).not.toContain('opdigtet')
    expect(forslag).toContain('bekræftet i dag')
    expect(forslag).toContain('Vis alle regler')
    const vaelg = `${path}/${PLEJEFAMILIE1}/vaelg`
    const choice = await textOf('familieplejecenter', vaelg)
    expect(choice).toContain('Hvem skal nu sige ja?')
    expect(choice).toContain('Socialcenter Nord')
    const form = formIn(choice, vaelg)
    const refused = await send('familieplejecenter', vaelg, { ...form, begrundelse: '' })
    expect([refused.status, (await refused.text()).includes('Skriv en begrundelse')]).toEqual([422, true])
    const done = await send('familieplejecenter', vaelg, { ...form, begrundelse: 'Erfaren familie' })
    const match = done.headers.get('location')!
    expect(match).toBe(`/match/${form['id']}`)
    expect(
      (await send('familieplejecenter', vaelg, { ...form, begrundelse: 'Erfaren familie' })).headers.get('location'),
    ).toBe(match)
    expect(await textOf('familieplejecenter', path)).toContain('En familie er valgt')

    const offer = await textOf('plejefamilie1', match)
    expect(offer).toContain('Vil I tage imod barnet?')
    for (const hidden of ['Maja', 'Prøvegaard', '010190', '8000', 'Erfaren familie'])
      expect(offer).not.toContain(hidden)
    const unanswered = await send('plejefamilie1', `${match}/svar`, {})
    expect([unanswered.status, (await unanswered.text()).includes('Vælg ja eller nej')]).toEqual([422, true])
    await send('plejefamilie1', `${match}/svar`, { svar: 'ja' })
    expect(await textOf('plejefamilie1', match)).toContain('Tak for svaret')

    const asked = await textOf('socialcenter', match)
    expect(asked).toContain('Erfaren familie')
    for (const hidden of ['Familien Demosen', 'Opdigtet Allé', '8300']) expect(asked).not.toContain(hidden)
    expect(await textOf('socialcenter', '/match')).toContain('I mangler at svare')
    await send('socialcenter', `${match}/svar`, { svar: 'ja', begrundelse: 'God løsning' })
    const agreed = await textOf('plejefamilie1', match)
    expect(agreed).toContain('Begge har sagt ja')
    const forloeb = /href="(\/forloeb\/[^"]+)"/.exec(agreed)![1]!
    expect((await world.page('plejefamilie1', forloeb)).status).toBe(200)
  })

  test('a proposal that grew old is shown anew with the reason still there; a taken place says so', async () => {
    const [familie, sag, other] = [await saveFamilie(world), await saveVisitation(world), await saveVisitation(world)]
    const path = `/visitationer/${sag.id}/match/${familie.id}/vaelg`
    const form = { ...formIn(await textOf('leder', path), path), begrundelse: 'Min begrundelse' }
    await world.api('leder', 'PATCH', `/api/plejefamilier/${familie.id}`, { dyr: 'ja' })
    const old = await (await send('leder', path, form)).text()
    expect(old).toContain('Se det nye forslag')
    expect(old).toContain('Min begrundelse')
    expect(formIn(old, path)['aftryk']).toBe((await forslagOf(world, sag.id)).aftryk)
    await choose(world, other.id, familie.id)
    const taken = await send('leder', path, { ...form, ...formIn(old, path) })
    expect([taken.status, (await taken.text()).includes('Pladsen blev optaget af en anden')]).toEqual([422, true])
  })

  test('showing a name is a line of its own in the log of family and child', async () => {
    const [familie, sag] = [await saveFamilie(world), await saveVisitation(world)]
    expect(await textOf('familieplejecenter', `/visitationer/${sag.id}/match/${familie.id}`)).toContain(familie.navn)
    for (const id of [familie.id, sag.id]) {
      const lines = await world.linjerOf(id)
      expect(lines.filter(({ handling }) => handling === 'plejefamilie.navn')).toHaveLength(1)
    }
  })

  test('after a no the search says who and why; the family sees nothing of the child any more', async () => {
    const sag = await saveVisitation(world)
    const { id } = (await (await choose(world, sag.id, PLEJEFAMILIE1)).json()) as { id: string }
    await send('plejefamilie1', `/match/${id}/svar`, { svar: 'nej', begrundelse: 'Vi skal flytte' })
    const forslag = await textOf('familieplejecenter', `/visitationer/${sag.id}/match`)
    expect(forslag).toContain('Plejefamilien sagde nej')
    expect(forslag).toContain('Vi skal flytte')
    expect(await textOf('plejefamilie1', `/match/${id}`)).not.toContain('Baggrund')
  })

  test('the consultant calls off with a reason, and the search opens', async () => {
    const { id, visitation } = await saveMatch(world)
    expect((await send('leder', `/match/${id}/ophaev`, { begrundelse: '' })).status).toBe(422)
    const done = await send('leder', `/match/${id}/ophaev`, { begrundelse: 'Ingen svarede' })
    expect(done.headers.get('location')).toBe(`/visitationer/${visitation.id}/match`)
    expect(await textOf('leder', `/visitationer/${visitation.id}/match`)).toContain('Ingen svarede')
  })

  test('a requirement not met: the consultant is sent to the leader, the leader writes why', async () => {
    const [familie, sag] = [await saveFamilie(world, { type: 'almen' }), await saveVisitation(world)]
    const path = `/visitationer/${sag.id}/match/${familie.id}/vaelg`
    expect(await textOf('familieplejecenter', path)).toContain('Kun lederen kan vælge denne familie')
    const html = await textOf('leder', path)
    const refused = await send('leder', path, { ...formIn(html, path), begrundelse: 'Bedst for barnet' })
    expect(await refused.text()).toContain('Skriv, hvorfor familien kan vælges alligevel')
    expect(
      (
        await send('leder', path, {
          ...formIn(html, path),
          begrundelse: 'Bedst for barnet',
          fravigelse: 'Kender barnet godt',
        })
      ).status,
    ).toBe(303)
  })
})

describe('who may', () => {
  const centre = ['familieplejecenter', 'leder']
  test('every page for those who may, 404 for all others, on foreign things too', async () => {
    const sag = await saveVisitation(world)
    const { id } = (await (await choose(world, sag.id, PLEJEFAMILIE1)).json()) as { id: string }
    const match = `/visitationer/${sag.id}/match`
    const pages: [string, string[]][] = [
      ['/plejefamilier', centre],
      ['/plejefamilier/ny', centre],
      ['/plejefamilier/import', centre],
      ['/plejefamilier/eksport.csv', centre],
      ['/plejefamilier/skabelon.csv', centre],
      [`/plejefamilier/${PLEJEFAMILIE1}`, [...centre, 'plejefamilie1']],
      [`/plejefamilier/${PLEJEFAMILIE1}/ret`, centre],
      [match, centre],
      [`${match}/${PLEJEFAMILIE1}`, centre],
      ['/match', ['socialcenter', 'socialcenter2', 'plejefamilie1', 'plejefamilie2']],
      [`/match/${id}`, [...centre, 'socialcenter', 'plejefamilie1']],
    ]
    for (const [path, allowed] of pages) {
      const statuses = await Promise.all(PERSONER.map(async (name) => [name, (await world.page(name, path)).status]))
      expect([path, statuses]).toEqual([path, PERSONER.map((name) => [name, allowed.includes(name) ? 200 : 404])])
    }
  })

  test('every match route for those who may', async () => {
    const sag = await saveVisitation(world)
    const { id } = (await (await choose(world, sag.id, PLEJEFAMILIE1)).json()) as { id: string }
    const valg = { plejefamilieId: PLEJEFAMILIE1, begrundelse: 'x', aftryk: '0'.repeat(64) }
    const api: [string, string, object | undefined, string[], number, number][] = [
      ['GET', `/api/visitationer/${sag.id}/match`, undefined, centre, 200, 404],
      ['POST', `/api/visitationer/${sag.id}/match`, valg, centre, 409, 404],
      ['GET', `/api/match/${id}`, undefined, [...centre, 'socialcenter', 'plejefamilie1'], 200, 404],
      ['GET', '/api/match', undefined, ['socialcenter', 'socialcenter2', 'plejefamilie1', 'plejefamilie2'], 200, 403],
      ['POST', `/api/match/${id}/svar`, { part: 'plejefamilie', svar: 'ja' }, ['plejefamilie1'], 200, 404],
      ['POST', `/api/match/${id}/ophaev`, { begrundelse: 'x' }, centre, 200, 404],
    ]
    for (const [method, path, body, allowed, ok, refused] of api) {
      const names = PERSONER.filter((name) => !(path.endsWith('/svar') && name === 'socialcenter'))
      const statuses = await Promise.all(
        names.map(async (name) => [name, (await world.api(name, method, path, body)).status]),
      )
      expect([path, statuses]).toEqual([path, names.map((name) => [name, allowed.includes(name) ? ok : refused])])
    }
  })
})
