import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDato, parseKlokkeslaet, parseTal } from '../../forms/read.ts'
import { writeInputTal } from '../../forms/text.ts'
import { addDage } from '../../functions/domain/tid.ts'

describe('clock times', () => {
  test.each(['7.30', '7:30', '0730', '730', '07.30', ' kl. 7.30', 'kl 7,30', '7 30'])('%s is half past seven', (text) =>
    expect(parseKlokkeslaet(text)).toBe('07:30'),
  )

  test.each(['24.00', '7.60', '7.3', 'halv otte', '', '12345', '-7.30'])('%s is not a time', (text) =>
    expect(parseKlokkeslaet(text)).toBeUndefined(),
  )

  test('every minute of the day is read in every way of writing', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
        const [h, m] = [String(hour), String(minute).padStart(2, '0')]
        const expected = `${h.padStart(2, '0')}:${m}`
        for (const text of [`${h}.${m}`, `${h}:${m}`, `${h}${m}`, `${h.padStart(2, '0')}${m}`])
          expect(parseKlokkeslaet(text)).toBe(expected)
      }),
    )
  })
})

describe('numbers', () => {
  test.each([
    ['3,5', 3.5],
    ['3.5', 3.5],
    ['1250', 1250],
    ['0.125', 0.125],
    ['-2', -2],
    [' 120 ', 120],
  ])('%s', (text, tal) => expect(parseTal(text)).toBe(tal))

  test('the unit may follow', () => expect(parseTal('120 ml', 'ml')).toBe(120))

  test.each(['1.250', '12.500', '1,2,3', 'meget', '1e3', '12 kg', '1.250,5', 'ml'])(
    '%s is refused rather than guessed',
    (text) => expect(parseTal(text, 'ml')).toBeUndefined(),
  )

  test('what we write we can read', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_99, max: 9_999_99 }), (hundredths) => {
        const tal = hundredths / 100
        expect(parseTal(writeInputTal(tal))).toBe(tal)
      }),
    )
  })
})

describe('dates', () => {
  test('as browsers and as people write them', () => {
    for (const text of ['2026-03-12', '12.3.2026', '12-03-2026', '12/3 2026', '12 3 2026'])
      expect(parseDato(text)).toBe('2026-03-12')
  })

  test('what does not exist or is only half said is refused', () => {
    for (const text of ['31.2.2026', '12.3', '12.3.26', 'i dag', '']) expect(parseDato(text)).toBeUndefined()
  })

  test('every day is read back', () => {
    fc.assert(
      fc.property(fc.nat(36_000), (days) => {
        const dato = addDage('1950-01-01', days)
        const [aar, maaned, dag] = dato.split('-').map(Number)
        expect(parseDato(`${dag}.${maaned}.${aar}`)).toBe(dato)
      }),
    )
  })
})
