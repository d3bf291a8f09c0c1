import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fristOf, tabtOf, udloeberAt } from '../../../../functions/domain/dagbog/kontakt.ts'

const KONTAKT = Date.parse('2026-03-20T10:00:00Z')
const after = (dage: number, ms = 0) => KONTAKT + dage * 86_400_000 + ms

describe('the key on the device', () => {
  test.each([
    ['at once', after(0), 'frisk'],
    ['a moment before ten days', after(10, -1), 'frisk'],
    ['from ten days', after(10), 'varsel'],
    ['at fourteen days to the millisecond', after(14), 'varsel'],
    ['after them', after(14, 1), 'udloebet'],
    ['a year later', after(365), 'udloebet'],
    ['a clock set back', after(-400), 'frisk'],
  ])('%s', (_, now, frist) => expect(fristOf(KONTAKT, now)).toBe(frist))

  test('the hour the clocks are changed neither takes nor gives any time', () => {
    // 2026-03-29 lies between: by the clock it is an hour later, by time it is the same.
    expect(udloeberAt(KONTAKT)).toBe(Date.parse('2026-04-03T10:00:00Z'))
  })

  test('nothing is lost without a warning before it, whenever the page is opened', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 * 86_400_000 }), (before) => {
        expect(fristOf(KONTAKT, udloeberAt(KONTAKT) - before)).toBe('varsel')
        expect(fristOf(KONTAKT, udloeberAt(KONTAKT) + before + 1)).toBe('udloebet')
      }),
    )
  })
})

test('what went with the key: entries and photos apart, each day once', () => {
  const usendte = [
    { art: 'nu', dato: '2026-03-21' },
    { art: 'billede', dato: '2026-03-21' },
    { art: 'tekst', dato: '2026-03-20' },
  ]
  expect(tabtOf(usendte)).toEqual({ registreringer: 2, billeder: 1, dage: ['2026-03-20', '2026-03-21'] })
  expect(tabtOf([])).toEqual({ registreringer: 0, billeder: 0, dage: [] })
})
