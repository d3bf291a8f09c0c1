import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { may, type Rolle } from '../../../../functions/domain/roller.ts'
import { addDage } from '../../../../functions/domain/tid.ts'
import { emneOfForloeb, Forloeb, ledigeTeampladser, parterOf } from '../../../../functions/domain/forloeb/forloeb.ts'
import {
  type Tilkoeb,
  TilkoebInput,
  tilkoebAfter,
  tilkoebGivesAccess,
} from '../../../../functions/domain/forloeb/tilkoeb.ts'
import { deltagereOf } from '../../../../functions/domain/visitation/deltagere.ts'
import { genForloeb } from '../../../fixtures/genForloeb.ts'
import { arbDato, ufoedtSvar } from '../../../fixtures/genVisitation.ts'

const aktoer = (rolle: Rolle, organisation: string) => ({
  sub: 's',
  navn: 'n',
  organisationsnavn: 'o',
  scopes: [],
  rolle,
  organisation,
})
const dagbog = (forloeb: Forloeb, rolle: Rolle, organisation: string, today: string) =>
  may(aktoer(rolle, organisation), 'dagbog.laes', emneOfForloeb(forloeb, today))

it('parses what is stored, and drops what is not declared', () => {
  expect(Forloeb.parse({ ...genForloeb(), pk: 'x' })).toEqual(genForloeb())
  expect(genForloeb()).toMatchObject({ midtvejs: '2026-03-23', slut: '2026-05-02' })
})

describe('the tilkøb gives Døgncentret the diary', () => {
  const doegn = (tilkoeb: Tilkoeb, today: string) => dagbog(genForloeb({ tilkoeb }), 'psykolog', 'doegncentret', today)

  it('from its first day to its last, both included', () => {
    const tilkoeb: Tilkoeb = { status: 'accepteret', fra: '2026-02-02', til: '2026-05-02' }
    expect(['2026-02-01', '2026-02-02', '2026-05-02', '2026-05-03'].map((today) => doegn(tilkoeb, today))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('in no other state, on any day', () => {
    fc.assert(
      fc.property(arbDato(), fc.constantFrom('ikkeBestilt', 'bestilt', 'afsluttet'), (today, status) => {
        expect(doegn({ status }, today)).toBe(false)
        expect(tilkoebGivesAccess({ tilkoeb: { status: 'accepteret' } }, today)).toBe(true)
      }),
    )
  })

  it('only to the ordered organisation', () => {
    expect(dagbog(genForloeb(), 'psykolog', 'andet-doegncenter', '2026-03-01')).toBe(false)
    expect(dagbog(genForloeb({ doegncenter: null }), 'psykolog', 'doegncentret', '2026-03-01')).toBe(false)
  })

  it('after being ordered and accepted, never at once', () => {
    expect(tilkoebAfter('ikkeBestilt', 'accepter')).toBeUndefined()
    expect(tilkoebAfter(tilkoebAfter('ikkeBestilt', 'bestil')!, 'accepter')).toBe('accepteret')
    expect(tilkoebAfter('accepteret', 'afslut')).toBe('afsluttet')
  })

  it('is ordered with a payer and dates in order', () => {
    const fejl = TilkoebInput.safeParse({ betaler: '0751', fra: '2026-05-01', til: '2026-04-01' }).error?.issues[0]
    expect([fejl?.path[0], fejl?.message]).toEqual(['til', 'Slutdatoen er før startdatoen'])
    expect(TilkoebInput.safeParse({ fra: '2026-05-01' }).error?.issues[0]?.message).toBe(
      'Vælg den kommune, der betaler',
    )
  })
})

describe('the family reads its diary', () => {
  const familie = genForloeb().plejefamilieId

  it('until 14 days after the real end', () => {
    const forloeb = genForloeb({ status: 'afsluttet', afsluttet: '2026-05-10' })
    const adgang = (dage: number) => dagbog(forloeb, 'plejefamilie', familie, addDage('2026-05-10', dage))
    expect([0, 14, 15].map(adgang)).toEqual([true, true, false])
  })

  it('as long as the forløb runs, also past the planned end', () => {
    expect(dagbog(genForloeb(), 'plejefamilie', familie, '2026-09-01')).toBe(true)
    expect(dagbog(genForloeb(), 'plejefamilie', 'en-anden-familie', '2026-03-01')).toBe(false)
  })
})

it('is never open to socialcenter, Vuggestedet or the team', () => {
  const forloeb = genForloeb({ vuggested: 'vuggestedet' })
  for (const [rolle, organisation] of [
    ['socialcenter', 'socialcenter-nord'],
    ['vuggested', 'vuggestedet'],
    ['smaaboernsteam', 'smaaboernsteamet'],
  ] as const)
    expect(dagbog(forloeb, rolle, organisation, '2026-03-01')).toBe(false)
})

it('names the vacant places of the team while the add-on stands', () => {
  const team = { socialraadgiver: { sub: 's', navn: 'Dorthe Demosen' } }
  expect(ledigeTeampladser(genForloeb({ team }))).toEqual(['paedagog', 'psykolog'])
  expect(ledigeTeampladser(genForloeb({ team, tilkoeb: { status: 'ikkeBestilt' } }))).toEqual([])
})

it('takes the parts over from the visitation', () => {
  const deltagere = deltagereOf({
    organisation: 'socialcenter-nord',
    svar: ufoedtSvar(),
    maalgruppe: { udfald: 'indenfor' },
  })
  expect(parterOf('socialcenter-nord', deltagere)).toEqual({
    socialcenter: 'socialcenter-nord',
    familieplejecenter: 'familieplejecentret',
    doegncenter: 'doegncentret',
    smaaboernsteam: 'smaaboernsteamet',
    vuggested: 'vuggestedet',
  })
  expect(parterOf('socialcenter-nord', []).doegncenter).toBeNull()
})
