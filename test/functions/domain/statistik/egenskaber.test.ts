import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Gemt } from '../../../../functions/domain/statistik/indhold.ts'
import { doegnOf } from '../../../../functions/domain/tid.ts'
import { nytId, statistik } from './byg.ts'

/** Four days around each clock change. */
const VINDUER = [
  { fra: '2026-03-27', til: '2026-03-30' },
  { fra: '2026-10-23', til: '2026-10-26' },
] as const
/** Enough to meet both clock changes many times within a second or two. */
const RUNS = { numRuns: 60 }
const MINUT = 60_000

const haendelse = (start: number, minutter: number, type: 'soevn' | 'graad'): Gemt => ({
  id: nytId(),
  type,
  kilde: 'api',
  start: new Date(start).toISOString(),
  slut: new Date(start + minutter * MINUT).toISOString(),
})

const liste = fc.array(
  fc.record({
    offset: fc.integer({ min: -600, max: 4 * 1440 }),
    minutter: fc.integer({ min: 1, max: 900 }),
    type: fc.constantFrom<'soevn' | 'graad'>('soevn', 'graad'),
  }),
  { maxLength: 25 },
)
const sag = fc.record({ vindue: fc.constantFrom(...VINDUER), liste })
type Sag = typeof sag extends fc.Arbitrary<infer T> ? T : never

const skrevet = ({ vindue, liste }: Sag): Gemt[] =>
  liste.map(({ offset, minutter, type }) => haendelse(doegnOf(vindue.fra).start + offset * MINUT, minutter, type))

describe('whatever is written', () => {
  it('no total exceeds the day, the parts add up, the longest is within the total', () => {
    fc.assert(
      fc.property(sag, (s) => {
        for (const d of statistik(skrevet(s), s.vindue).doegn) {
          expect(d.soevnMin ?? 0).toBeLessThanOrEqual(d.timer * 60)
          expect(d.graadMin ?? 0).toBeLessThanOrEqual(d.timer * 60)
          expect((d.natSoevnMin ?? 0) + (d.dagSoevnMin ?? 0)).toBeCloseTo(d.soevnMin ?? 0, 6)
          expect(d.laengsteSoevnMin ?? 0).toBeLessThanOrEqual(d.soevnMin ?? 0)
        }
      }),
      RUNS,
    )
  })

  it('the days together hold all the sleep inside the window', () => {
    fc.assert(
      fc.property(sag, (s) => {
        const [from, to] = [doegnOf(s.vindue.fra).start, doegnOf(s.vindue.til).slut]
        const minutes = new Set<number>()
        for (const { offset, minutter } of s.liste.filter(({ type }) => type === 'soevn'))
          for (let m = offset; m < offset + minutter; m++) minutes.add(from + m * MINUT)
        const expected = [...minutes].filter((ms) => ms >= from && ms < to).length
        const total = statistik(skrevet(s), s.vindue).doegn.reduce((sum, d) => sum + (d.soevnMin ?? 0), 0)
        expect(total).toBeCloseTo(expected, 6)
      }),
      RUNS,
    )
  })

  it('the order and a second copy change nothing', () => {
    const shuffled = sag.chain((s) => {
      const registreringer = skrevet(s)
      return fc.record({
        s: fc.constant(s),
        registreringer: fc.constant(registreringer),
        blandet: fc.shuffledSubarray(registreringer, { minLength: registreringer.length }),
      })
    })
    fc.assert(
      fc.property(shuffled, ({ s, registreringer, blandet }) => {
        const svar = statistik(registreringer, s.vindue)
        expect(statistik(blandet, s.vindue)).toEqual(svar)
        const copies = registreringer.map((r) => ({ ...r, id: nytId() }))
        const tal = (x: typeof svar) =>
          x.uger.map(({ soevnMin, graadMin, laengsteUbrudtMin }) => [soevnMin, graadMin, laengsteUbrudtMin])
        expect(tal(statistik([...registreringer, ...copies], s.vindue))).toEqual(tal(svar))
      }),
      RUNS,
    )
  })

  it('cutting an interval in two changes no duration', () => {
    fc.assert(
      fc.property(sag, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (s, share) => {
        const halves = s.liste.flatMap(({ offset, minutter, type }) => {
          const cut = Math.floor(minutter * share)
          return cut
            ? [
                { offset, minutter: cut, type },
                { offset: offset + cut, minutter: minutter - cut, type },
              ]
            : [{ offset, minutter, type }]
        })
        const tal = (liste: Sag['liste']) =>
          statistik(skrevet({ ...s, liste }), s.vindue).doegn.map(
            ({ soevnMin, graadMin, natSoevnMin, laengsteSoevnMin, laengsteUbrudtMin }) => ({
              soevnMin,
              graadMin,
              natSoevnMin,
              laengsteSoevnMin,
              laengsteUbrudtMin,
            }),
          )
        expect(tal(halves)).toEqual(tal(s.liste))
      }),
      RUNS,
    )
  })
})
