import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { pages } from '../../../../functions/visitation/pages.tsx'
import { htmlProblems } from '../../../forms/html.ts'
import { type Besoeg, startBesoeg } from './besoeg.ts'

let b: Besoeg
let kladde: string
let sendt: string
let bilagId: string
beforeAll(async () => {
  b = await startBesoeg()
  kladde = await b.createReady({ maalgrupper: ['misbrug'] })
  await b.upload(kladde, 'handleplan')
  sendt = await b.createReady()
  await b.upload(sendt, 'handleplan')
  await vi.waitUntil(
    async () =>
      (await Promise.all([b.get(kladde), b.get(sendt)])).every(({ bilag }) => bilag[0]!.tilstand === 'godkendt'),
    10_000,
  )
  bilagId = (await b.get(sendt)).bilag[0]!.id
  await b.open('socialcenter', `/visitationer/${sendt}/indsend`, {})
})
afterAll(() => b.close())

const NAMES = [
  'socialcenter',
  'socialcenter2',
  'familieplejecenter',
  'leder',
  'smaaboernsteam',
  'plejefamilie1',
  'doegncenter',
  'psykolog',
  'vuggested',
  'revisor',
]

/** Who may meet a sent visitation of Socialcenter Nord by each right. */
const ALLOWED: Record<string, string[]> = {
  'visitation.opret': ['socialcenter', 'socialcenter2'],
  'visitation.liste': ['socialcenter', 'socialcenter2', 'familieplejecenter', 'leder', 'smaaboernsteam'],
  'visitation.laes': ['socialcenter', 'familieplejecenter', 'leder', 'smaaboernsteam'],
  'visitation.ret': ['socialcenter'],
  'visitation.behandl': ['familieplejecenter', 'leder'],
  'stoette.laes': ['socialcenter', 'familieplejecenter', 'leder', 'vuggested'],
  'stoette.svar': ['vuggested'],
  'bilag.hent': ['socialcenter', 'familieplejecenter', 'leder'],
}

const pathOf = (path: string, id: string) =>
  path.replace('{id}', id).replace('{trin}', 'navn').replace('{art}', 'handleplan').replace('{bilagId}', bilagId)

describe.each(pages.map(({ method, path, permission }) => [method, path, permission!] as const))(
  '%s %s',
  (method, path, permission) => {
    test('opens for those who have the right, and is as if it were not there for all others', async () => {
      const statuses = await Promise.all(
        NAMES.map(async (name) => {
          const form = method === 'post' ? { id: randomUUID(), begrundelse: '' } : undefined
          return [name, (await b.open(name, pathOf(path, sendt), form)).status !== 404] as const
        }),
      )
      expect(statuses.filter(([, isOpen]) => isOpen).map(([name]) => name)).toEqual(ALLOWED[permission])
    })

    test('one that does not exist, and a draft of another office, answer alike', async () => {
      if (!path.includes('{id}')) return expect(path).toMatch(/^\/visitationer(\/ny)?$/)
      const form = method === 'post' ? {} : undefined
      const [missing, foreign] = await Promise.all([
        b.open('socialcenter2', pathOf(path, randomUUID()), form),
        b.open('socialcenter2', pathOf(path, kladde), form),
      ])
      expect([missing.status, foreign.status]).toEqual([404, 404])
      const same = (html: string) => html.replaceAll(/support: \w+|_csrf" value="[^"]*|[\da-f-]{36}/g, '')
      expect(same(missing.html)).toBe(same(foreign.html))
    })

    test.runIf(method === 'post')('without the proof that it comes from our own page nothing is done', async () => {
      const before = await b.get(sendt)
      const { status } = await b.open(ALLOWED[permission]![0]!, pathOf(path, sendt), {
        _csrf: 'forkert',
        begrundelse: 'x',
        vej: 'videre',
      })
      expect([status, await b.get(sendt)]).toEqual([403, before])
    })
  },
)

test('every look at a case leaves a line; a list leaves one too', async () => {
  const lines = async (sagId: string) => (await b.world.linjerOf(sagId)).length
  const before = await lines(sendt)
  await b.open('familieplejecenter', `/visitationer/${sendt}`)
  expect(await lines(sendt)).toBe(before + 1)
  const lists = await lines('familieplejecentret')
  await b.open('familieplejecenter', '/visitationer')
  expect(await lines('familieplejecentret')).toBe(lists + 1)
})

/** One in some hundreds of random ids has six digits, a dash and four digits in it. */
const withoutIds = (text: string) =>
  text.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')

test('no page, and no line of the technical log, carries a CPR number or a name in an address', async () => {
  expect(withoutIds(JSON.stringify(b.world.lines))).not.toMatch(/\d{6}-?\d{4}/)
  const { html } = await b.open('familieplejecenter', `/visitationer/${sendt}`)
  for (const [, href] of html.matchAll(/(?:href|action)="([^"]+)"/g))
    expect(withoutIds(href!)).not.toMatch(/\d{6}-?\d{4}|Maja|Pr%C3%B8ve/)
})

describe('every page is valid HTML', () => {
  const paths: [string, () => string][] = [
    ['socialcenter', () => '/visitationer'],
    ['socialcenter', () => `/visitationer/ny?id=${randomUUID()}`],
    ...[
      '',
      '/trin/stilling',
      '/trin/maalgrupper',
      '/trin/maalgrupper?mere=1',
      '/trin/kommune',
      '/trin/moede',
      '/trin/foedsel',
      '/dokumenter',
      '/gennemse',
      '/gennemse?send=1',
      '/samtale',
      '/samtale?felt=maalgrupper',
      '/samtale?felt=kommune',
      '/samtale?felt=dokumenter',
      '/samtale?felt=slut',
      '/traek-tilbage',
    ].map((sti): [string, () => string] => ['socialcenter', () => `/visitationer/${kladde}${sti}`]),
    ...['', '?gemt=foedsel', '/kvittering', '/dokumenter', '/foedsel'].map((sti): [string, () => string] => [
      'socialcenter',
      () => `/visitationer/${sendt}${sti}`,
    ]),
    ['familieplejecenter', () => '/visitationer'],
    ['familieplejecenter', () => '/visitationer?status=iMatchning'],
    ...['', '/moede', '/afgoerelse'].map((sti): [string, () => string] => [
      'familieplejecenter',
      () => `/visitationer/${sendt}${sti}`,
    ]),
    ['smaaboernsteam', () => `/visitationer/${sendt}`],
  ]

  test.each(paths)('%s %s', async (name, pathOf) => {
    const { status, html } = await b.open(name, pathOf())
    expect([status, await htmlProblems(html)]).toEqual([200, []])
  })

  test('also the ones that come back with errors', async () => {
    const wrong = await b.open('socialcenter', `/visitationer/${kladde}/trin/navn`, { morsCpr: '1' })
    const later = await b.open('socialcenter', `/visitationer/${kladde}/dokumenter/handleplan/eftersendes`, {})
    const afgoerelse = await b.open('familieplejecenter', `/visitationer/${sendt}/afgoerelse`, { handling: 'afvis' })
    const samtale = await b.open('socialcenter', `/visitationer/${kladde}/samtale`, { felt: 'morsCpr', morsCpr: '1' })
    for (const { status, html } of [wrong, later, afgoerelse, samtale])
      expect([status, await htmlProblems(html)]).toEqual([422, []])
  })
})
