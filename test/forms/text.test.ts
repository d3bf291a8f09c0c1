import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  writeAfstand,
  writeAlder,
  writeAntal,
  writeDato,
  writeFuldDato,
  writeMaengde,
  writeMidt,
  writeTal,
  writeTid,
  writeTidspunkt,
  writeVarighed,
} from '../../forms/text.ts'
import { addDage, dageMellem } from '../../functions/domain/tid.ts'

const today = '2026-03-12'
const dato = fc.integer({ min: -2000, max: 2000 }).map((days) => addDage(today, days))

describe('dates and times', () => {
  test('the year stands only when it is another one', () => {
    expect(writeDato('2026-03-12', today)).toBe('torsdag 12. marts')
    expect(writeDato('2025-12-31', today)).toBe('onsdag 31. december 2025')
    expect(writeFuldDato('2026-03-02')).toBe('2. marts 2026')
  })

  test('instants are written in Danish time, also across the change to summer time', () => {
    expect(writeTid('2026-03-12T13:30:00Z')).toBe('14.30')
    expect(writeTid('2026-07-01T12:30:00Z')).toBe('14.30')
    expect(writeTidspunkt('2026-03-11T23:05:00Z', today)).toBe('torsdag 12. marts kl. 00.05')
  })

  test('distance in days', () => {
    expect(writeAfstand('2026-04-04', today)).toBe('om 23 dage')
    expect(writeAfstand('2026-03-09', today)).toBe('for 3 dage siden')
    expect([-1, 0, 1].map((days) => writeAfstand(addDage(today, days), today))).toEqual(['i går', 'i dag', 'i morgen'])
  })

  test('the number in a distance is the number of days', () => {
    fc.assert(
      fc.property(dato, (day) => {
        const days = Math.abs(dageMellem(today, day))
        fc.pre(days > 1)
        expect(writeAfstand(day, today)).toContain(` ${days} dage`)
      }),
    )
  })
})

describe('durations', () => {
  test.each([
    [80, '1 time og 20 minutter'],
    [61, '1 time og 1 minut'],
    [120, '2 timer'],
    [0, '0 minutter'],
    [1, '1 minut'],
    [59.6, '1 time'],
  ])('%d minutes', (minutes, words) => expect(writeVarighed(minutes)).toBe(words))

  test('hours and minutes add up', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (minutes) => {
        const words = writeVarighed(minutes)
        const hours = Number(/(\d+) time/.exec(words)?.[1] ?? 0)
        const rest = Number(/(\d+) minut/.exec(words)?.[1] ?? 0)
        expect(hours * 60 + rest).toBe(minutes)
      }),
    )
  })
})

describe('age', () => {
  test.each([
    ['2026-03-12', '0 dage'],
    ['2026-03-11', '1 dag'],
    ['2026-02-26', '2 uger'],
    ['2026-02-25', '2 uger og 1 dag'],
    ['2025-11-26', '3 måneder og 2 uger'],
    ['2026-02-12', '1 måned'],
    ['2024-02-12', '2 år og 1 måned'],
    ['2025-11-30', '3 måneder og 1 uge'],
  ])('born %s', (born, words) => expect(writeAlder(born, today)).toBe(words))

  test('a child born early has its age from the due date too', () => {
    expect(writeAlder('2025-11-26', today, '2026-01-12')).toBe('3 måneder og 2 uger (korrigeret 2 måneder)')
  })

  test('before the due date the days left are said instead', () => {
    expect(writeAlder('2026-02-12', today, '2026-03-22')).toBe('1 måned (10 dage til termin)')
    expect(writeAlder('2026-02-12', today, '2026-03-13')).toBe('1 måned (1 dag til termin)')
    expect(writeAlder('2026-02-12', today, today)).toBe('1 måned (korrigeret 0 dage)')
  })

  test('no corrected age when born close to the due date or over two years', () => {
    expect(writeAlder('2025-11-26', today, '2025-12-10')).toBe('3 måneder og 2 uger')
    expect(writeAlder('2024-02-12', today, '2024-04-12')).toBe('2 år og 1 måned')
  })

  test('an unborn child is told by its due date', () => {
    expect(writeAlder(undefined, today, '2026-04-04')).toBe('termin om 23 dage')
    expect(writeAlder('2026-04-01', today)).toBe('ikke født')
  })
})

test('numbers have a decimal comma', () => {
  expect(writeTal(3.5)).toBe('3,5')
  expect(writeTal(1250)).toBe('1250')
  expect(writeTal(20_000)).toBe('20.000')
  expect(writeTal(2.345, 1)).toBe('2,3')
  expect(writeMaengde(120, 'ml')).toBe('120 ml')
  expect([1, 3].map((n) => writeAntal(n, 'barn', 'børn'))).toEqual(['1 barn', '3 børn'])
})

test.each([
  ['Hvornår I blev bekendt med situationen', 'hvornår I blev bekendt med situationen'],
  ['CPR-nummer', 'CPR-nummer'],
  ['Støtte fra Vuggestedet', 'støtte fra Vuggestedet'],
  ['Småbørnsteamet er orienteret', 'Småbørnsteamet er orienteret'],
  ['I gang', 'i gang'],
  ['Øvrigt', 'øvrigt'],
])('%s inside a sentence is %s', (tekst, midt) => expect(writeMidt(tekst)).toBe(midt))
