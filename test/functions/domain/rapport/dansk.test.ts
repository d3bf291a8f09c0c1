import { describe, expect, it } from 'vitest'
import {
  alderTekst,
  grundlagTekst,
  periodeTekst,
  talEllerIngen,
  varighedTekst,
} from '../../../../functions/domain/rapport/dansk.ts'
import { filnavnOf } from '../../../../functions/domain/rapport/filnavn.ts'

describe('Danish words for figures', () => {
  it.each([
    ['2026-02-19', '2026-03-02', '11 dage'],
    ['2026-02-19', '2026-03-19', '1 måned'],
    ['2026-02-19', '2026-06-09', '3 måneder og 3 uger'],
    ['2025-11-30', '2026-02-28', '3 måneder'],
  ])('says the age of a child born %s on %s as %s', (foedt, dato, tekst) => {
    expect(alderTekst(foedt, dato)).toBe(tekst)
  })

  it('tells no data from none at all', () => {
    expect([talEllerIngen(null), talEllerIngen(0), varighedTekst(null), varighedTekst(0)]).toEqual([
      'ingen data',
      '0',
      'ingen data',
      '0 min',
    ])
  })

  it('says the year twice only when it differs', () => {
    expect(periodeTekst('2026-03-12', '2026-06-10')).toBe('12. marts–10. juni 2026')
    expect(periodeTekst('2025-12-12', '2026-03-12')).toBe('12. december 2025–12. marts 2026')
  })

  it('says below each figure what it rests on and what is missing', () => {
    const grundlag = { fra: '2026-03-12', til: '2026-06-10', n: 1214, enhed: 'registreringer', manglendeDage: 1 }
    expect(grundlagTekst(grundlag)).toBe(
      'Bygger på 1.214 registreringer, 12. marts–10. juni 2026. 1 dag uden data er ikke talt med.',
    )
    expect(grundlagTekst({ ...grundlag, manglendeDage: 0 })).toContain('Ingen dage mangler.')
    expect(grundlagTekst({ ...grundlag, manglendeDage: null })).not.toContain('dag')
  })

  it('names files by what and when', () => {
    expect(filnavnOf('rapport', { version: 2, dato: '2026-06-12', endelse: 'pdf' })).toBe('rapport-v2-2026-06-12.pdf')
  })
})
