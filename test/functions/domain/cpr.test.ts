import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Cpr, maskCpr, parseCpr, readCpr } from '../../../functions/domain/cpr.ts'
import { isDato } from '../../../functions/domain/tid.ts'

const today = '2026-03-12'

describe('the birth date of a CPR number', () => {
  it.each([
    ['120326-4000', '2026-03-12'],
    ['120326-9000', '2026-03-12'],
    ['120326-5000', '2026-03-12'],
    ['120326-0000', '1926-03-12'],
    ['120337-4000', '1937-03-12'],
    ['120336-4000', '2036-03-12'],
    ['120357-5000', '2057-03-12'],
    ['120358-5000', '1858-03-12'],
    ['0610937438', '1893-10-06'],
  ])('reads %s as %s', (cpr, foedselsdato) => {
    expect(readCpr(cpr)).toMatchObject({ foedselsdato, cpr: cpr.replace('-', '') })
  })

  it('reads an erstatningspersonnummer by its day + 60 and marks it', () => {
    expect(readCpr('670326-4000')).toEqual({ cpr: '6703264000', foedselsdato: '2026-03-07', erstatning: true })
  })

  it.each([
    ['300226-4000', 'dato'],
    ['320126-4000', 'dato'],
    ['921226-4000', 'dato'],
    ['12032-4000', 'format'],
    ['120326-40000', 'format'],
    ['abcdefghij', 'format'],
    ['', 'format'],
  ])('refuses %s as %s without repeating it', (cpr, kode) => {
    const svar = readCpr(cpr)
    expect(svar).toMatchObject({ fejl: { kode } })
    expect(JSON.stringify(svar)).not.toMatch(/\d-?\d{4,5}"|-\d{4}|abcdef/)
  })

  it('accepts numbers whatever their modulus-11 check', () => {
    for (let last = 0; last < 10; last++) expect(readCpr(`120326-400${last}`)).toHaveProperty('cpr')
  })

  it('gives a real date or an error for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{10}$/)), (text) => {
        const svar = readCpr(text)
        expect('fejl' in svar || isDato(svar.foedselsdato)).toBe(true)
      }),
    )
  })
})

describe('a number held against a day', () => {
  it('reads a seventh digit 0–3 as an adult when a child is asked for', () => {
    expect(parseCpr('120326-1000', { today, barn: 18 })).toMatchObject({ fejl: { kode: 'ikkeBarn' } })
    expect(parseCpr('120326-1000', { today })).toMatchObject({ foedselsdato: '1926-03-12' })
    expect(parseCpr('120326-4000', { today, barn: 18 })).toHaveProperty('cpr')
  })

  it('refuses a birth after today', () => {
    expect(parseCpr('130326-4000', { today })).toMatchObject({ fejl: { kode: 'fremtid' } })
  })
})

it('shows only the date', () => {
  expect(maskCpr('1203264000')).toBe('120326-xxxx')
  expect(maskCpr('120326-4000')).toBe('120326-xxxx')
})

it('keeps ten digits in a form field, and again when read back', () => {
  expect(Cpr.parse(' 120326-4000 ')).toBe('1203264000')
  expect(Cpr.parse(Cpr.parse('120326 4000'))).toBe('1203264000')
  expect(Cpr.safeParse('990326-4000').success).toBe(false)
})
