import { describe, expect, it } from 'vitest'
import type { Behov } from '../../../../functions/domain/matching/behov.ts'
import { bloedeKriterier } from '../../../../functions/domain/matching/kriterier/kriterier.ts'
import {
  KRITERIER,
  type KriteriumId,
  Regelsaet,
  spaedbarnRegelsaet,
} from '../../../../functions/domain/matching/regelsaet.ts'
import { kriterierFor, scoreFamilie } from '../../../../functions/domain/matching/score.ts'
import type { Plejefamilie } from '../../../../functions/domain/plejefamilie/schema.ts'
import { behov, familie, grundlag } from '../../../fixtures/match.ts'

const vaerdiOf = (kriterium: KriteriumId, plejefamilie: Partial<Plejefamilie>, barn: Partial<Behov> = {}) =>
  bloedeKriterier.find((one) => one.kriterium === kriterium)!.vurder(behov(barn), familie(plejefamilie), grundlag)
    .vaerdi

const idsFor = (barn: Partial<Behov>) => kriterierFor(behov(barn), spaedbarnRegelsaet).map(({ kriterium }) => kriterium)

/** What the family is · what it is worth · what the child is. */
const sager: [KriteriumId, Partial<Plejefamilie>, number | null, Partial<Behov>?][] = [
  ['erfaringSpaedbarn', { erfaringSpaedbarn: 'ja' }, 1],
  ['erfaringSpaedbarn', { erfaringSpaedbarn: 'nej' }, 0],
  ['erfaringSpaedbarn', { erfaringSpaedbarn: 'ukendt' }, null],
  ['erfaringSpaedbarn', {}, null],
  ['roegfrit', { roeg: 'ja' }, 0],
  ['roegfrit', { roeg: 'nej' }, 1],
  ['dyr', { dyr: 'nej' }, 1],
  ['andreSmaaBoern', { andreSmaaBoern: 0 }, 1],
  ['andreSmaaBoern', { andreSmaaBoern: 1 }, 0.5],
  ['andreSmaaBoern', { andreSmaaBoern: 4 }, 0],
  ['andreSmaaBoern', {}, null],
  ['tilknytningskursus', { kurser: [{ navn: 'x', dato: '2020-01-01', dage: 2, art: 'martemeo' }] }, 1],
  ['tilknytningskursus', { kurser: [{ navn: 'x', dato: '2026-11-23', dage: 2, art: 'martemeo' }] }, 0],
  ['tilknytningskursus', { kurser: [] }, 0],
  ['tilknytningskursus', { kurser: null }, null],
  ['rejsetidSamvaer', { rejseminutter: [{ sted: '8000', minutter: 20 }] }, 1, { samvaerPostnr: '8000' }],
  ['rejsetidSamvaer', { rejseminutter: [{ sted: '8000', minutter: 55 }] }, 0.5, { samvaerPostnr: '8000' }],
  ['rejsetidSamvaer', { rejseminutter: [{ sted: '8000', minutter: 90 }] }, 0, { samvaerPostnr: '8000' }],
  ['rejsetidSamvaer', { rejseminutter: [{ sted: '8800', minutter: 10 }] }, null, { samvaerPostnr: '8000' }],
  ['naerDoegncentret', { rejseminutter: [{ sted: 'doegncentret', minutter: 5 }] }, 1],
  ['ledigTilTiden', { tilgaengeligFra: '2026-12-10' }, 1],
  ['ledigTilTiden', { tilgaengeligFra: '2026-12-13' }, 0.8],
  ['ledigTilTiden', { tilgaengeligFra: '2027-02-01' }, 0],
  ['ledigTilTiden', { pauser: [{ fra: '2026-12-01' }] }, 0],
  ['ledigTilTiden', { tilgaengeligFra: null }, null],
  ['ledighedBekraeftet', { ledigBekraeftet: '2026-11-08' }, 1],
  ['ledighedBekraeftet', { ledigBekraeftet: '2026-10-01' }, 0.5],
  ['ledighedBekraeftet', { ledigBekraeftet: '2026-08-24' }, 0],
  ['ledighedBekraeftet', { ledigBekraeftet: '2026-12-24' }, 1],
  ['ledighedBekraeftet', { ledigBekraeftet: null }, null],
  ['sprogOenske', { sprog: ['dansk', 'polsk'] }, 1, { sprogOenske: 'polsk' }],
  ['sprogOenske', { sprog: ['dansk'] }, 0, { sprogOenske: 'polsk' }],
  ['sprogOenske', { sprog: null }, null, { sprogOenske: 'polsk' }],
  ['soeskende', { villigSoeskende: 'ja' }, 1],
]

describe('the soft criteria', () => {
  it.each(sager)('%s %j → %s', (kriterium, plejefamilie, expected, barn) => {
    const vaerdi = vaerdiOf(kriterium, plejefamilie, barn)
    expect(vaerdi === null ? null : Math.round(vaerdi * 1e6) / 1e6).toBe(expected)
  })

  it('each have a weight in the rule set, which is itself valid', () => {
    expect(bloedeKriterier.map(({ kriterium }) => kriterium)).toEqual([...KRITERIER])
    expect(Regelsaet.parse(spaedbarnRegelsaet)).toEqual(spaedbarnRegelsaet)
  })

  it('do not change when a field they do not name changes', () => {
    const more = {
      villigSoeskende: 'nej',
      dyr: 'ja',
      nattejeneste: 'nej',
      sprog: ['polsk'],
      pauser: [{ fra: '2026-01-01' }],
    } as const
    for (const one of bloedeKriterier)
      for (const [key, value] of Object.entries(more)) {
        if ((one.felter as readonly string[]).includes(key)) continue
        expect(one.vurder(behov(), familie({ [key]: value }), grundlag)).toEqual(
          one.vurder(behov(), familie(), grundlag),
        )
      }
  })
})

describe('which criteria count for a child', () => {
  it('abstinenser: expected, or not known and parents with misbrug', () => {
    expect(idsFor({ abstinensForventet: 'ja', maalgrupper: [] })).toContain('erfaringAbstinenser')
    expect(idsFor({ abstinensForventet: 'ukendt', maalgrupper: ['misbrug'] })).toContain('erfaringAbstinenser')
    expect(idsFor({ abstinensForventet: 'nej', maalgrupper: ['misbrug'] })).not.toContain('erfaringAbstinenser')
    expect(idsFor({ abstinensForventet: 'ukendt', maalgrupper: ['omsorgssvigt'] })).not.toContain('erfaringAbstinenser')
  })

  it('a child for adoption is weighed on that, not on staying for years', () => {
    expect(idsFor({ perspektiv: 'laengerevarende' })).toContain('laengerevarende')
    const tilAdoption = idsFor({ perspektiv: 'laengerevarende', maalgrupper: ['bortadoption'] })
    expect(tilAdoption).toContain('adoption')
    expect(tilAdoption).not.toContain('laengerevarende')
  })

  it('language and animals only on a recorded wish or allergy', () => {
    expect(idsFor({})).not.toEqual(expect.arrayContaining(['sprogOenske']))
    expect(idsFor({})).not.toContain('dyr')
    expect(idsFor({ sprogOenske: 'polsk', allergiDyr: 'ja' })).toEqual(expect.arrayContaining(['sprogOenske', 'dyr']))
  })
})

describe('scoreFamilie', () => {
  const vaegte = Object.fromEntries(KRITERIER.map((id) => [id, 0])) as Regelsaet['vaegte']
  const with_ = (changes: Partial<Regelsaet['vaegte']>) => ({
    ...grundlag,
    regelsaet: { ...spaedbarnRegelsaet, vaegte: { ...vaegte, ...changes } },
  })
  const score = (changes: Partial<Regelsaet['vaegte']>, plejefamilie: Partial<Plejefamilie>) => {
    const valg = with_(changes)
    return scoreFamilie(behov(), familie(plejefamilie), valg, kriterierFor(behov(), valg.regelsaet))
  }

  it('is the weighted mean of what is known; the span takes the unknown at worst and best', () => {
    const {
      score: value,
      spaend,
      bidrag,
    } = score({ roegfrit: 1, nattejeneste: 2, hjemmegaaende: 1 }, { roeg: 'nej', nattejeneste: 'nej' })
    expect(value).toBeCloseTo(1 / 3, 5)
    expect(spaend).toEqual([0.25, 0.5])
    expect(Object.fromEntries(bidrag.map((one) => [one.kriterium, one.bidrag]))).toEqual({
      hjemmegaaende: null,
      nattejeneste: 0,
      roegfrit: 0.333333,
    })
  })

  it('has no score when nothing is known', () => {
    expect(score({ roegfrit: 1 }, {})).toMatchObject({ score: null, spaend: [0, 1] })
  })

  it('tells the day of the answer: the confirmation, the control, else the last change in Danish time', () => {
    const datoer = (plejefamilie: Partial<Plejefamilie>) =>
      Object.fromEntries(
        score({ roegfrit: 1, ledighedBekraeftet: 1 }, { roeg: 'nej', ...plejefamilie }).bidrag.map((one) => [
          one.kriterium,
          one.dato,
        ]),
      )
    // 22.30 UTC on 1 October is past midnight in Copenhagen.
    expect(datoer({})).toEqual({ roegfrit: '2026-10-02', ledighedBekraeftet: '2026-11-15' })
    expect(datoer({ oplysningerKontrolleret: '2026-09-01' }).roegfrit).toBe('2026-09-01')
  })
})
