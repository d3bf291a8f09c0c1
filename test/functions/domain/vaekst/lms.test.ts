import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lmsAt, vaerdiAt, zOf } from '../../../../functions/domain/vaekst/lms.ts'
import { type Koen, type Maal, WHO } from '../../../../functions/domain/vaekst/who.ts'

/** WHO's published L, M, S at day 0, 30, 91, 183, 365 and 730 (several public copies are corrupt). */
const PUBLISHED: [Koen, Maal, string][] = [
  [
    'dreng',
    'vaegt',
    '.3487 3.3464 .14602 | .2303 4.4525 .13413 | .174 6.369 .11732 | .1256 7.9389 .10957 | .0645 9.646 .10925 | -.0136 12.1482 .11425',
  ],
  [
    'pige',
    'vaegt',
    '.3809 3.2322 .14171 | .1727 4.1716 .13738 | .0407 5.8393 .12622 | -.0759 7.3016 .12204 | -.2022 8.9462 .12267 | -.294 11.4741 .12389',
  ],
  [
    'dreng',
    'laengde',
    '1 49.8842 .03795 | 1 54.6645 .03559 | 1 61.4013 .03329 | 1 67.6435 .03165 | 1 75.7391 .03137 | 1 87.8018 .03479',
  ],
  [
    'pige',
    'laengde',
    '1 49.1477 .0379 | 1 53.6326 .03641 | 1 59.7773 .0352 | 1 65.751 .03448 | 1 74.0049 .03479 | 1 86.4008 .03733',
  ],
  [
    'dreng',
    'hovedomfang',
    '1 34.4618 .03686 | 1 37.2435 .03135 | 1 40.5008 .02918 | 1 43.3393 .02817 | 1 46.0637 .02789 | 1 48.2494 .02821',
  ],
  [
    'pige',
    'hovedomfang',
    '1 33.8787 .03496 | 1 36.5163 .03211 | 1 39.521 .0314 | 1 42.2079 .03087 | 1 44.894 .03027 | 1 47.1799 .02958',
  ],
]
const DAGE = [0, 30, 91, 183, 365, 730]

/** The quantile straight from the definition, without the code under test. */
const plain = (l: number, m: number, s: number, z: number) =>
  l === 0 ? m * Math.exp(s * z) : m * (1 + l * s * z) ** (1 / l)

describe('growth by WHO', () => {
  it.each(PUBLISHED)('table of %s %s agrees with the published numbers', (koen, maal, text) => {
    const rows = text.split(' | ').map((row) => row.split(' ').map(Number) as [number, number, number])
    for (const [i, [l, m, s]] of rows.entries()) expect(lmsAt(maal, koen, DAGE[i]!)).toEqual({ l, m, s })
  })

  it.each([
    ['dreng', 'vaegt', 91, 5.9, -0.648],
    ['pige', 'vaegt', 91, 4.9, -1.384],
    ['pige', 'hovedomfang', 365, 44.0, -0.658],
  ] as const)('%s %s day %i: %f gives z %f', (koen, maal, dage, vaerdi, z) => {
    expect(Math.abs(zOf(maal, koen, dage, vaerdi)! - z)).toBeLessThanOrEqual(0.0005)
  })

  it('is within 0.005 of every month of the table, from −3 to +3 SD', () => {
    for (const [maal, byKoen] of Object.entries(WHO))
      for (const [koen, rows] of Object.entries(byKoen))
        for (const [dage, l, m, s] of rows)
          for (let z = -3; z <= 3; z += 0.5) {
            const found = zOf(maal as Maal, koen as Koen, dage, plain(l, m, s, z))!
            expect(Math.abs(found - z)).toBeLessThanOrEqual(0.005)
          }
  })

  it('stretches weight beyond ±3 SD by the width from SD2 to SD3, length not', () => {
    const [sd2, sd3] = [vaerdiAt('vaegt', 'dreng', 91, 2)!, vaerdiAt('vaegt', 'dreng', 91, 3)!]
    expect(zOf('vaegt', 'dreng', 91, sd3 + (sd3 - sd2))).toBeCloseTo(4, 6)
    const [low2, low3] = [vaerdiAt('vaegt', 'pige', 183, -2)!, vaerdiAt('vaegt', 'pige', 183, -3)!]
    expect(zOf('vaegt', 'pige', 183, low3 - (low2 - low3))).toBeCloseTo(-4, 6)
    expect(zOf('laengde', 'pige', 183, 65.751 * (1 + 4 * 0.03448))).toBeCloseTo(4, 6)
  })

  it('says null outside the standard and for no measurement', () => {
    expect(zOf('vaegt', 'pige', -3, 2)).toBeNull()
    expect(zOf('laengde', 'pige', 731, 80)).toBeNull()
    expect(zOf('vaegt', 'pige', 10, 0)).toBeNull()
  })

  it('rises with the value at any age', () => {
    const koen = fc.constantFrom<Koen>('dreng', 'pige')
    const value = fc.double({ min: 1, max: 20, noNaN: true })
    fc.assert(
      fc.property(
        koen,
        fc.integer({ min: 0, max: 1000 }),
        value,
        fc.double({ min: 0.01, max: 5, noNaN: true }),
        (k, dage, y, more) => {
          expect(zOf('vaegt', k, dage, y + more)!).toBeGreaterThan(zOf('vaegt', k, dage, y)!)
        },
      ),
    )
  })
})
