import { describe, expect, test } from 'vitest'
import {
  type Match,
  venterPaa,
  visningOfMatch,
  withOphaevelse,
  withSvar,
} from '../../../../functions/domain/matching/match.ts'
import { nytForloebOf } from '../../../../functions/domain/matching/nytForloeb.ts'
import { praesentationOfBarn, praesentationOfFamilie } from '../../../../functions/domain/matching/praesentation.ts'
import { rankPlejefamilier } from '../../../../functions/domain/matching/rank.ts'
import { Forloeb } from '../../../../functions/domain/forloeb/forloeb.ts'
import { movePladser } from '../../../../functions/domain/plejefamilie/reservation.ts'
import { withDerived } from '../../../../functions/domain/visitation/afledt.ts'
import type { VisitationKladde } from '../../../../functions/domain/visitation/visitation.ts'
import { foedtSvar, genVisitation, TODAY, ufoedtSvar } from '../../../fixtures/genVisitation.ts'
import { behov, familie, grundlag } from '../../../fixtures/match.ts'

const nu = '2026-03-12T09:00:00.000Z'
const hvem = { af: 'sub-1', nu }
const { kandidater, aftryk, regelsaet } = rankPlejefamilier(behov(), [familie()], grundlag)

const match = (over: Partial<Match> = {}): Match => ({
  id: 'm1',
  visitationId: 'v1',
  plejefamilieId: 'f1',
  socialcenter: 'socialcenter-nord',
  familieplejecenter: 'familieplejecentret',
  status: 'afventer',
  version: 1,
  oprettet: nu,
  aendret: nu,
  valgtAf: { sub: 'k1', navn: 'Karen Demosen' },
  begrundelse: 'x',
  regelsaet,
  aftryk,
  nummer: 1,
  kandidat: kandidater[0]!,
  svar: {},
  ...over,
})

describe('the answers of a match', () => {
  test('one yes waits for the other, two yes agree, in either order', () => {
    for (const [first, second] of [
      ['plejefamilie', 'socialcenter'],
      ['socialcenter', 'plejefamilie'],
    ] as const) {
      const halfway = withSvar(match(), { part: first, svar: 'ja' }, hvem)
      expect([halfway.status, venterPaa(halfway)]).toEqual(['afventer', [second]])
      const done = withSvar(halfway, { part: second, svar: 'ja' }, hvem)
      expect([done.status, venterPaa(done), done.version]).toEqual(['aftalt', [], 3])
    }
  })

  test('one no ends it, whatever the other said', () => {
    const said = withSvar(match(), { part: 'plejefamilie', svar: 'ja' }, hvem)
    const done = withSvar(said, { part: 'socialcenter', svar: 'nej', begrundelse: 'Mor flytter' }, hvem)
    expect([done.status, done.svar.socialcenter?.begrundelse, venterPaa(done)]).toEqual(['afvist', 'Mor flytter', []])
  })

  test('what both sides see holds no reason and no proposal', () => {
    const said = withSvar(
      match({ begrundelse: 'Hemmelig grund' }),
      { part: 'plejefamilie', svar: 'nej', begrundelse: 'Privat grund' },
      hvem,
    )
    expect(visningOfMatch(said, []).svar).toEqual({ plejefamilie: 'nej', socialcenter: null })
    expect(venterPaa(withOphaevelse(match(), 'x', hvem))).toEqual([])
  })
})

describe('places', () => {
  test('a place promised and given back, or taken into use, leaves the family as it was but for the child', () => {
    const before = familie()
    const promised = movePladser(before, 'reserver')
    const back = movePladser(promised, 'frigoer')
    const used = movePladser(promised, 'anbring')
    expect([promised, back, used].map((one) => [one.reserveredePladser, one.brugtePladser])).toEqual([
      [1, 0],
      [0, 0],
      [0, 1],
    ])
    expect([promised.aendret, back.version]).toEqual([before.aendret, before.version + 2])
  })
})

describe('the forløb that two yes make', () => {
  const made = (svar: VisitationKladde, today = TODAY) => {
    const base = withDerived(genVisitation({ svar, indsendt: undefined }), today)
    const visitation = { ...base, indsendt: nu }
    return Forloeb.parse(
      nytForloebOf({ id: 'forloeb-1', match: match(), visitation, familie: familie(), nu: `${today}T09:00:00.000Z` }),
    )
  }

  test('carries child, dates, parts and order from the visitation, the CPR number only masked', () => {
    const forloeb = made({ ...foedtSvar(), barnetsCpr: '0502267777' })
    expect(forloeb).toMatchObject({
      start: '2026-03-24',
      midtvejs: '2026-05-12',
      slut: '2026-06-24',
      adresseHemmelig: true,
      doegncenter: 'doegncentret',
      tilkoeb: { status: 'bestilt' },
    })
    expect(forloeb.barn).toMatchObject({ foedt: true, cprMaskeret: '050226-xxxx', koen: 'pige' })
    expect(JSON.stringify(forloeb)).not.toContain('0502267777')
  })

  test.each([
    ['secrecy not answered counts as secret', { adresseHemmelig: undefined }, { adresseHemmelig: true }],
    [
      'no wish for observation, nothing ordered, Døgncentret not in it',
      { behovForObservation: false },
      { tilkoeb: { status: 'ikkeBestilt' }, doegncenter: null },
    ],
    ['no wished start: today', { oensketStart: undefined }, { start: TODAY }],
    ['a start that has passed: today', { oensketStart: '2026-03-01' }, { start: TODAY }],
    ['a born child has no Vuggested', {}, { vuggestedStatus: 'ikkeRelevant', vuggested: null }],
  ])('%s', (_, svar, expected) => {
    expect(made({ ...foedtSvar(), ...svar })).toMatchObject(expected)
  })

  test('Vuggestedet is offered for the unborn whose mother wishes it', () => {
    expect(made(ufoedtSvar())).toMatchObject({
      vuggestedStatus: 'tilbudt',
      vuggested: 'vuggestedet',
      barn: { foedt: false },
    })
  })
})

describe('what each side may know before it answers', () => {
  test('the child: no name, number, place or free text', () => {
    const svar = { ...foedtSvar(), barnetsCpr: '0502267777', samvaerHensyn: 'Fri tekst', maalgruppeAndet: 'Fri tekst' }
    const text = JSON.stringify(praesentationOfBarn(svar))
    for (const hidden of [
      'opdigtet',
      'Alma',
      'Sofie',
      '050226',
      '020292',
      '8900',
      'Fri tekst',
      'institution sammen',
      '0751',
      '00000001',
    ])
      expect(text).not.toContain(hidden)
    expect(Object.keys(praesentationOfBarn(svar)).sort()).toEqual([
      'abstinensForventet',
      'adoptionUdenSamtykke',
      'adresseHemmelig',
      'behovForObservation',
      'foedselsdato',
      'koen',
      'laengerevarendePerspektiv',
      'maalgrupper',
      'oensketStart',
      'oprindelse',
      'soeskendeSammen',
      'termin',
    ])
  })

  test('the family: no name, address or noted ties', () => {
    const text = JSON.stringify(
      praesentationOfFamilie(
        familie({ adresse: 'Opdigtet Allé 7', telefon: '00000001', konflikter: [{ art: 'kendt', note: 'En note' }] }),
      ),
    )
    for (const hidden of ['Prøve', 'Allé', '8300', '00000001', 'En note']) expect(text).not.toContain(hidden)
    expect(text).toContain('forstaerket')
  })
})
