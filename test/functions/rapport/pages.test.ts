import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPdfText } from '../../fixtures/pdfTekst.ts'
import { startWorld, type World } from '../../world.ts'
import { createSag, FRAVALG, type Sag, writeObligatoriske } from './verden.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const side = (sag: Sag, sti = '') => `/forloeb/${sag.id}/rapport${sti}`
const html = async (response: Promise<Response>) => (await response).text()
const afsnit = async (sag: Sag, navn: string) =>
  (await world.deps.rapporter.read(sag.id)).afsnit.find((one) => one.navn === navn)
/** A form as it was opened: its version and its own name. */
const form = (tekst: string, version: number, udkast: string, over: object = {}) => ({
  tekst,
  version: String(version),
  udkast,
  tilstand: 'kladde',
  ...over,
})

describe('writing a section', () => {
  test('autosave follows autosave from the same open page, and the last text stands', async () => {
    const sag = await createSag(world, { dage: 0 })
    const udkast = randomUUID()
    for (const tekst of ['B', 'Ba', 'Barnet'])
      expect((await world.page('doegncenter', side(sag, '/konklusion/kladde'), form(tekst, 0, udkast))).status).toBe(
        200,
      )
    expect(await afsnit(sag, 'konklusion')).toMatchObject({ tekst: 'Barnet', version: 3 })
  })

  test('an old page in another window overwrites nothing; both texts are shown', async () => {
    const sag = await createSag(world, { dage: 0 })
    await sag.skriv('udvikling', 'Kollegaens tekst', { af: 'psykolog' })
    const kladde = await world.page('paedagog', side(sag, '/udvikling/kladde'), form('Min tekst', 0, randomUUID()))
    expect(kladde.status).toBe(409)
    const saved = await world.page('paedagog', side(sag, '/udvikling'), form('Min tekst', 0, randomUUID()))
    const text = await saved.text()
    expect(saved.status).toBe(422)
    expect(text).toContain('Kollegaens tekst')
    expect(text).toContain('Min tekst')
    expect(text).not.toContain('data-kladde=')
    expect((await afsnit(sag, 'udvikling'))!.tekst).toBe('Kollegaens tekst')
    const version = /name="version" value="(\d+)"/.exec(text)![1]!
    expect(
      (await world.page('paedagog', side(sag, '/udvikling'), form('Samlet', Number(version), randomUUID()))).status,
    ).toBe(303)
    expect((await afsnit(sag, 'udvikling'))!.tekst).toBe('Samlet')
  })

  test('nothing of the diary comes into the text until a person presses Indsæt; then it carries its source', async () => {
    const sag = await createSag(world, { dage: 2 })
    const opened = await html(world.page('paedagog', side(sag, '/udvikling?dag=2026-02-02')))
    expect(/<textarea[^>]*name="tekst"[^>]*>([^<]*)/.exec(opened)![1]!.trim()).toBe('')
    const noegle = /value="(reg:[0-9a-f-]+)"/.exec(opened)![1]!
    await world.page(
      'paedagog',
      side(sag, '/udvikling'),
      form('Indledning', 0, randomUUID(), { indsaet: noegle, dag: '2026-02-02' }),
    )
    const { tekst } = (await afsnit(sag, 'udvikling'))!
    expect(tekst).toContain('Indledning')
    expect(tekst).toContain(`](${noegle})`)
    const laest = await html(world.page('paedagog', side(sag)))
    expect(laest).toContain(`/rapport/dag/2026-02-02#${noegle.replace(':', '-')}`)
    expect(await html(world.page('paedagog', side(sag, '/dag/2026-02-02')))).toContain(
      `id="${noegle.replace(':', '-')}"`,
    )
  })

  test('a comment to the section stands beside the text, and never in the rapport', async () => {
    const sag = await createSag(world, { dage: 0 })
    const tekst = 'Skal vi nævne uroen?'
    await world.page('psykolog', side(sag, '/bemaerkninger'), { fra: 'doegncentret', afsnit: 'udvikling', tekst })
    expect(await html(world.page('paedagog', side(sag, '/udvikling')))).toContain(tekst)
    expect(await html(world.page('paedagog', side(sag, '/helbred')))).not.toContain(tekst)
    expect(await html(world.page('paedagog', side(sag, '/laes')))).not.toContain(tekst)
  })

  test('who may not write the section reads it, and is told who writes', async () => {
    const sag = await createSag(world, { dage: 0 })
    await sag.skriv('konklusion', 'Kun til læsning')
    const text = await html(world.page('psykolog', side(sag, '/konklusion')))
    expect(text).toContain('Kun til læsning')
    expect(text).toContain('socialrådgiver')
    expect(text).not.toContain('<textarea')
  })

  test('a free section is begun and has a heading of its own', async () => {
    const sag = await createSag(world, { dage: 0 })
    const begun = await world.page('paedagog', side(sag, '/nyt-afsnit'))
    expect(begun.headers.get('location')).toContain('/rapport/ekstra-1')
    await world.page('paedagog', side(sag, '/ekstra-1'), form('Om søskende', 0, randomUUID(), { titel: 'Søskende' }))
    expect(await html(world.page('paedagog', side(sag)))).toContain('Søskende')
  })

  test('an unknown section is not found', async () => {
    const sag = await createSag(world, { dage: 0 })
    expect((await world.page('paedagog', side(sag, '/fantasi'))).status).toBe(404)
  })
})

describe('locking and presenting by pages', () => {
  test('says what is missing, asks for reasons, locks, shows the difference and records the presentation', async () => {
    const sag = await createSag(world, { dage: 1 })
    expect(await html(world.page('doegncenter', side(sag, '/laas')))).toContain('Mangler')
    await writeObligatoriske(sag)
    const kort = await world.page('doegncenter', side(sag, '/laas'), {
      'grund-udviklingsbeskrivelse': 'nej',
      'grund-psykologiskUndersoegelse': '',
    })
    expect([kort.status, await kort.text()]).toEqual([422, expect.stringContaining('hvorfor')])
    const grunde = Object.fromEntries(FRAVALG.map(({ art, grund }) => [`grund-${art}`, grund]))
    expect((await world.page('doegncenter', side(sag, '/laas'), grunde)).status).toBe(303)
    expect(await html(world.page('doegncenter', side(sag, '/konklusion')))).toContain('Version 1 er låst')
    await world.page('doegncenter', side(sag, '/konklusion'), form('Barnet trives godt nu.', 1, randomUUID()))
    expect(await html(world.page('paedagog', side(sag)))).toContain('/rapport/forskel?fra=1&amp;til=2')
    const kladden = await html(world.page('paedagog', side(sag, '/forskel?fra=1&til=2')))
    expect(kladden).toMatch(/<ins>[^<]*nu\./)
    await sag.laas()
    expect((await world.page('paedagog', side(sag, '/forskel?fra=1&til=3'))).status).toBe(404)
    const forskel = await html(world.page('paedagog', side(sag, '/forskel?fra=1&til=2')))
    expect(forskel).toMatch(/<ins>[^<]*nu\./)
    expect(forskel).toMatch(/<del>[^<]*alderssvarende/)
    const uden = await world.page('doegncenter', side(sag, '/fremlagt'), {
      'dato-dag': '12',
      'dato-maaned': '3',
      'dato-aar': '2026',
      version: '2',
      modtagere: '',
    })
    expect([uden.status, await uden.text()]).toEqual([422, expect.stringContaining('mindst én modtager')])
    await world.page('doegncenter', side(sag, '/fremlagt'), {
      'dato-dag': '12',
      'dato-maaned': '3',
      'dato-aar': '2026',
      version: '2',
      modtagere: 'Familierådgiver\nKonsulent',
    })
    expect(await html(world.page('socialcenter', side(sag)))).toContain('Version 2 blev fremlagt')
    expect((await world.page('socialcenter', side(sag, '.pdf'))).headers.get('content-type')).toBe('application/pdf')
  })

  test('before that, others are told that it is not there yet', async () => {
    const sag = await createSag(world, { dage: 0 })
    expect(await html(world.page('familieplejecenter', side(sag)))).toContain('ikke fremlagt endnu')
    for (const navn of ['plejefamilie1', 'vuggested', 'smaaboernsteam', 'revisor'])
      expect([navn, (await world.page(navn, side(sag))).status]).toEqual([navn, 404])
  })
})

describe('tests, documents and remarks by pages', () => {
  test('a form with faults comes back with what was written', async () => {
    const sag = await createSag(world, { dage: 0 })
    const dato = { 'dato-dag': '1', 'dato-maaned': '3', 'dato-aar': '2026' }
    const refused = await world.page('psykolog', side(sag, '/proever'), {
      instrument: 'bayley',
      version: '4',
      ...dato,
      resultat: 'Alderssvarende resultat',
    })
    expect(refused.status).toBe(422)
    const text = await refused.text()
    expect(text).toContain('Alderssvarende resultat')
    expect(text).toContain('grønlandsk baggrund')
    const saved = await world.page('psykolog', side(sag, '/proever'), {
      instrument: 'bayley',
      version: '4',
      ...dato,
      resultat: 'Alderssvarende resultat',
      groenlandskBaggrund: 'nej',
    })
    expect(saved.status).toBe(303)
    expect(await html(world.page('paedagog', side(sag, '/proever')))).toContain('Alderssvarende resultat')
  })

  test('each field asks with its own words', async () => {
    const sag = await createSag(world, { dage: 0 })
    expect(await html(world.page('paedagog', `/forloeb/${sag.id}/gennemgang/observationer`))).not.toContain(
      'Fremlagt den',
    )
  })

  test('the psychological document is signed by a psykolog alone', async () => {
    const sag = await createSag(world, { dage: 0 })
    const sti = side(sag, '/dokumenter/psykologiskUndersoegelse')
    const body = { 'dato-dag': '1', 'dato-maaned': '3', 'dato-aar': '2026', tekst: 'Fund', version: '0' }
    expect((await world.page('paedagog', sti, body)).status).toBe(403)
    expect((await world.page('psykolog', sti, body)).status).toBe(303)
    expect((await world.page('psykolog', `${sti}/underskriv`, { version: '1' })).status).toBe(303)
    expect(await html(world.page('paedagog', sti))).toContain('Underskrevet af Astrid Demosen')
    expect((await world.page('paedagog', `${sti}.pdf`)).headers.get('content-disposition')).toContain(
      'psykologisk-undersoegelse-v2',
    )
  })

  test('the professionals’ comments stay out of the rapport, the parents’ words go in', async () => {
    const sag = await createSag(world, { dage: 0 })
    await world.page('paedagog', side(sag, '/bemaerkninger'), {
      fra: 'doegncentret',
      tekst: 'Husk søvnen',
      afsnit: 'udvikling',
    })
    await world.page('doegncenter', side(sag, '/bemaerkninger'), { fra: 'foraeldre', tekst: 'Vi er trygge' })
    const text = await html(world.page('psykolog', side(sag, '/bemaerkninger')))
    expect(text).toContain('Husk søvnen')
    const pdf = readPdfText(
      new Uint8Array(await (await world.api('psykolog', 'GET', `${sag.path}/rapport.pdf`)).arrayBuffer()),
    ).linjer.join(' ')
    expect(pdf).toContain('Vi er trygge')
    expect(pdf).not.toContain('Husk søvnen')
  })
})
