import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MatchFamilie } from '../../../../functions/domain/matching/familie.ts'
import { labelOf, rankPlejefamilier } from '../../../../functions/domain/matching/rank.ts'
import { spaedbarnRegelsaet } from '../../../../functions/domain/matching/regelsaet.ts'
import { Matchforslag } from '../../../../functions/domain/matching/schema.ts'
import { genBehov } from '../../../../infra/local/demo/genBehov.ts'
import { genPlejefamilier } from '../../../../infra/local/demo/genPlejefamilier.ts'
import { behov, familie, grundlag, hash, today } from '../../../fixtures/match.ts'

const families = genPlejefamilier({ seed: 7, antal: 60, organisation: 'fpc', today })
const children = genBehov({ seed: 8, antal: 30, today })
const barn = fc.constantFrom(...children)
const udvalg = fc.shuffledSubarray(families, { minLength: 2 })
const rank = (child: (typeof children)[number], list: readonly MatchFamilie[], more = {}) =>
  rankPlejefamilier(child, list, { ...grundlag, ...more })

describe('rankPlejefamilier', () => {
  it('gives the same answer in whatever order the families come', () => {
    fc.assert(
      fc.property(barn, udvalg, (child, list) => {
        expect(rank(child, list.toReversed())).toEqual(rank(child, list))
      }),
    )
  })

  it('keeps every family, the excluded last, and orders each group by score', () => {
    const orden = ['egnet', 'uafklaret', 'ikkeEgnet']
    fc.assert(
      fc.property(barn, udvalg, (child, list) => {
        const { kandidater } = rank(child, list)
        expect(kandidater.map(({ plejefamilieId }) => plejefamilieId).sort()).toEqual(list.map(({ id }) => id).sort())
        const places = kandidater.map(({ udfald, score }) => [orden.indexOf(udfald), -(score ?? -1)] as const)
        expect(places).toEqual([...places].sort(([a, x], [b, y]) => a - b || x - y))
      }),
    )
  })

  it('lets the rules decide the outcome: one broken excludes, one unknown leaves it open', () => {
    for (const child of children)
      for (const { udfald, regler } of rank(child, families).kandidater) {
        const all = regler.map((regel) => regel.udfald)
        expect(udfald).toBe(all.includes('ikkeOpfyldt') ? 'ikkeEgnet' : all.includes('ukendt') ? 'uafklaret' : 'egnet')
      }
  })

  it('has the score inside its span, and the contributions add up to it', () => {
    for (const child of children)
      for (const { score, spaend, bidrag } of rank(child, families).kandidater) {
        if (score === null) continue
        expect(score).toBeGreaterThanOrEqual(spaend[0])
        expect(score).toBeLessThanOrEqual(spaend[1])
        expect(bidrag.reduce((sum, one) => sum + (one.bidrag ?? 0), 0)).toBeCloseTo(score, 4)
      }
  })

  it('widens the span around the old score when an answer becomes unknown', () => {
    const fields = [
      'erfaringSpaedbarn',
      'hjemmegaaendeFoersteMaaneder',
      'kurser',
      'roeg',
      'rejseminutter',
      'ledigBekraeftet',
    ] as const
    fc.assert(
      fc.property(barn, fc.constantFrom(...families), fc.constantFrom(...fields), (child, one, field) => {
        const [before] = rank(child, [one]).kandidater
        const [after] = rank(child, [{ ...one, [field]: undefined }]).kandidater
        expect(after!.spaend[0]).toBeLessThanOrEqual(before!.spaend[0])
        expect(after!.spaend[1]).toBeGreaterThanOrEqual(before!.spaend[1])
        expect(after!.udfald === 'egnet' && before!.udfald !== 'egnet').toBe(false)
      }),
    )
  })

  it('shows what is unknown as null, never as 0', () => {
    const [kandidat] = rank(behov(), [familie({ nattejeneste: 'ukendt' })]).kandidater
    expect(kandidat!.bidrag.find(({ kriterium }) => kriterium === 'nattejeneste')).toMatchObject({
      vaerdi: null,
      bidrag: null,
      dato: null,
    })
  })

  it('answers in the shape of the contract, without name, place or phone', () => {
    const one = familie({ telefon: '12345678', email: 'a@b.example', adresse: 'Eksempelvej 1', postnr: '8765' })
    const forslag = rank(behov({ samvaerPostnr: '8000' }), [one])
    expect(Matchforslag.strict().parse(forslag)).toEqual(forslag)
    expect(forslag.regelsaet).toBe('spaedbarn-1')
    expect(JSON.stringify(forslag)).not.toMatch(/Prøve|12345678|a@b|Eksempelvej|8765/)
  })

  it('draws lots between equals by child, so that the same family is not always first', () => {
    const list = Array.from({ length: 6 }, (_, i) => familie({ id: `f${i}` }))
    const firsts = Array.from(
      { length: 40 },
      (_, i) => rank(behov({ id: `v${i}` }), list).kandidater[0]!.plejefamilieId,
    )
    expect(new Set(firsts).size).toBeGreaterThan(2)
  })

  it('works without families and without weights', () => {
    expect(rank(behov(), []).kandidater).toEqual([])
    const vaegte = Object.fromEntries(
      Object.keys(spaedbarnRegelsaet.vaegte).map((key) => [key, 0]),
    ) as typeof spaedbarnRegelsaet.vaegte
    const [kandidat] = rank(behov(), [familie()], { regelsaet: { ...spaedbarnRegelsaet, vaegte } }).kandidater
    expect(kandidat).toMatchObject({ udfald: 'egnet', score: null, spaend: [0, 1], bidrag: [] })
  })

  it('finds several fit families for most invented children', () => {
    const fit = children.filter(
      (child) => rank(child, families).kandidater.filter(({ udfald }) => udfald === 'egnet').length >= 2,
    )
    expect(fit.length).toBeGreaterThan(children.length / 2)
  })
})

describe('aendrerRang', () => {
  const known = {
    erfaringSpaedbarn: 'ja',
    hjemmegaaendeFoersteMaaneder: 'ja',
    nattejeneste: 'ja',
    andreSmaaBoern: 0,
    roeg: 'nej',
    villigLaengerevarende: 'ja',
    samarbejdeBiologisk: 'ja',
    aflastningsnetvaerk: 'nej',
  } as const
  const rangOf = (...list: MatchFamilie[]) =>
    Object.fromEntries(
      rank(behov(), list).kandidater.map(({ plejefamilieId, aendrerRang }) => [plejefamilieId, aendrerRang]),
    )

  it('is true for a family whose unknowns at best would put it first', () => {
    const unasked = {
      hjemmegaaendeFoersteMaaneder: 'ukendt',
      villigLaengerevarende: 'ukendt',
      erfaringSpaedbarn: 'ukendt',
      nattejeneste: 'ukendt',
      samarbejdeBiologisk: 'ukendt',
    } as const
    const challenger = familie({ id: 'b', ...known, ...unasked, andreSmaaBoern: 1, aflastningsnetvaerk: 'ja' })
    expect(rangOf(familie({ id: 'a', ...known }), challenger)).toEqual({ a: false, b: true })
  })

  it('is false for a family that would not come first even at best', () => {
    const behind = familie({ id: 'b', ...known, erfaringSpaedbarn: 'nej', aflastningsnetvaerk: 'ukendt' })
    expect(rangOf(familie({ id: 'a', ...known }), behind)).toEqual({ a: false, b: false })
  })

  it('is true for the first when its unknowns at worst would cost it the place', () => {
    expect(
      rangOf(
        familie({ id: 'a', ...known, hjemmegaaendeFoersteMaaneder: 'ukendt', aflastningsnetvaerk: 'ja' }),
        familie({ id: 'b', ...known }),
      ),
    ).toEqual({ a: true, b: false })
  })

  it('is true for an unclear family that would come first once cleared, never for an excluded one', () => {
    const best = { ...known, aflastningsnetvaerk: 'ja' } as const
    expect(rangOf(familie({ id: 'a', ...known }), familie({ id: 'b', ...best, status: null })).b).toBe(true)
    expect(rangOf(familie({ id: 'a', ...known }), familie({ id: 'b', ...best, status: 'pause' })).b).toBe(false)
  })

  it('is false for everyone when nothing is unknown', () => {
    const all = { ...known, rejseminutter: [{ sted: '8000', minutter: 10 }] }
    expect(
      rangOf(
        familie({ id: 'a', ...all }),
        familie({ id: 'b', ...all, roeg: 'ja' }),
        familie({ id: 'c', ...all, nattejeneste: 'nej' }),
      ),
    ).toEqual({ a: false, b: false, c: false })
  })
})

describe('labels', () => {
  it('go on after Z', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(labelOf)).toEqual(
      ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'].map((letters) => `Familie ${letters}`),
    )
  })
})

describe('aftryk', () => {
  const aftryk = (list: MatchFamilie[], child = behov(), more = {}) => rank(child, list, more).aftryk
  const one = familie()

  it('is a SHA-256 that changes with what decides', () => {
    const before = aftryk([one])
    expect(before).toMatch(/^[0-9a-f]{64}$/)
    for (const changed of [
      aftryk([{ ...one, status: 'pause' }]),
      aftryk([{ ...one, kurser: [] }]),
      aftryk([one, familie({ id: 'f2' })]),
      aftryk([one], behov({ soeskende: 1 })),
      aftryk([one], behov(), { today: '2026-11-23' }),
      aftryk([one], behov(), { regelsaet: { ...spaedbarnRegelsaet, version: 2 } }),
      aftryk([{ ...one, reserveredePladser: 2 }]),
    ])
      expect(changed).not.toBe(before)
  })

  it('does not change when another child takes a place this one does not need, or the name is corrected', () => {
    const before = aftryk([one])
    expect(aftryk([{ ...one, reserveredePladser: 1 }])).toBe(before)
    expect(aftryk([familie({ navn: 'Nyt navn (opdigtet)', aendret: '2026-11-21T10:00:00Z' })])).toBe(before)
    expect(aftryk([{ ...one, reserveredePladser: 1 }], behov({ soeskende: 1 }))).not.toBe(
      aftryk([one], behov({ soeskende: 1 })),
    )
  })

  it('is drawn with the hash it is given', () => {
    expect(rankPlejefamilier(behov(), [one], { ...grundlag, hash: () => hash('x') }).aftryk).toBe(hash('x'))
  })
})
