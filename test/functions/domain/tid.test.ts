import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addDage,
  addMaaneder,
  dageMellem,
  datoerOf,
  doegnOf,
  instantsOf,
  isDato,
  offsetMinutes,
  toInstant,
  toLokal,
  ugedagOf,
  withOffset,
  ZONE,
} from '../../../functions/domain/tid.ts'

const FROM = Date.UTC(2000, 0, 1)
const TO = Date.UTC(2040, 0, 1)
const arbInstant = fc.integer({ min: FROM, max: TO })
const arbDato = arbInstant.map((ms) => new Date(ms).toISOString().slice(0, 10))
const zoned = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(ZONE)

describe('against another implementation of the calendar', () => {
  test('the clock in Copenhagen', () => {
    fc.assert(
      fc.property(arbInstant, (ms) => {
        expect(toLokal(ms)).toBe(zoned(ms).toPlainDateTime().toString({ smallestUnit: 'minute' }))
        expect(offsetMinutes(ms)).toBe(zoned(ms).offsetNanoseconds / 60e9)
      }),
    )
  })

  test('the length of every day, and the instants of every local time', () => {
    fc.assert(
      fc.property(arbDato, fc.integer({ min: 0, max: 1439 }), (dato, minute) => {
        const { start, slut } = doegnOf(dato)
        expect((slut - start) / 3_600_000).toBe(Temporal.PlainDate.from(dato).toZonedDateTime(ZONE).hoursInDay)
        const local = Temporal.PlainDate.from(dato).toPlainDateTime({
          hour: Math.floor(minute / 60),
          minute: minute % 60,
        })
        const both = (['earlier', 'later'] as const).map((disambiguation) =>
          local.toZonedDateTime(ZONE, { disambiguation }),
        )
        const real = both.filter((one) => one.toPlainDateTime().equals(local)).map((one) => one.epochMilliseconds)
        expect(instantsOf(local.toString({ smallestUnit: 'minute' }))).toEqual([...new Set(real)].sort())
      }),
    )
  })

  test('days, months, weekdays', () => {
    fc.assert(
      fc.property(arbDato, fc.integer({ min: -400, max: 400 }), (dato, n) => {
        const plain = Temporal.PlainDate.from(dato)
        expect(addDage(dato, n)).toBe(plain.add({ days: n }).toString())
        expect(addMaaneder(dato, n)).toBe(plain.add({ months: n }).toString())
        expect(dageMellem(dato, addDage(dato, n))).toBe(n)
        expect(ugedagOf(dato)).toBe(plain.dayOfWeek)
      }),
    )
  })
})

describe('the two nights of the clock', () => {
  test('02.30 on 29 March 2026 does not exist; the night is 23 hours', () => {
    expect(toInstant('2026-03-29T02:30')).toEqual({ fejl: 'findesIkke' })
    expect(doegnOf('2026-03-29').slut - doegnOf('2026-03-29').start).toBe(23 * 3_600_000)
  })

  test('02.30 on 25 October 2026 was there twice; the writer says which', () => {
    expect(toInstant('2026-10-25T02:30')).toEqual({ fejl: 'tvetydig' })
    expect(toInstant('2026-10-25T02:30', 'foerste')).toEqual({ instant: '2026-10-25T00:30:00.000Z' })
    expect(toInstant('2026-10-25T02:30', 'anden')).toEqual({ instant: '2026-10-25T01:30:00.000Z' })
    expect(withOffset('2026-10-25T01:30:00.000Z')).toBe('2026-10-25T02:30:00+01:00')
  })

  test('an interval over midnight touches both days, one that ends at midnight only the first', () => {
    const at = (lokal: string) => instantsOf(lokal)[0]!
    expect(datoerOf(at('2026-03-28T22:00'), at('2026-03-29T06:00'))).toEqual(['2026-03-28', '2026-03-29'])
    expect(datoerOf(at('2026-03-28T22:00'), at('2026-03-29T00:00'))).toEqual(['2026-03-28'])
  })

  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '', 'i dag'])('%s is no date', (text) =>
    expect(isDato(text)).toBe(false),
  )
})
