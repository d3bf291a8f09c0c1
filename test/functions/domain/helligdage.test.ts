import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  arbejdsdagSenest,
  helligdageOf,
  isArbejdsdag,
  lukketFordi,
  paaskedagOf,
} from '../../../functions/domain/helligdage.ts'
import { dageMellem, ugedagOf } from '../../../functions/domain/tid.ts'
import { arbDato } from '../../fixtures/genVisitation.ts'

describe('Danish holidays', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('puts Easter Sunday of %i on %s', (aar, dato) => expect(paaskedagOf(aar)).toBe(dato))

  it('lists the ten of 2026, without store bededag', () => {
    expect([...helligdageOf(2026).keys()].sort()).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ])
    expect(helligdageOf(2023).get('2023-05-05')).toBe('Store bededag')
  })

  it('says why a day is closed', () => {
    expect(lukketFordi('2026-05-02')).toBe('lørdag')
    expect(lukketFordi('2026-05-25')).toBe('2. pinsedag')
    expect(lukketFordi('2026-12-24')).toBe('Juleaftensdag')
    expect(lukketFordi('2026-03-12')).toBeUndefined()
  })
})

describe('the working day proposed', () => {
  it('is the last one before a run of closed days', () => {
    expect(arbejdsdagSenest('2026-04-06')).toBe('2026-04-01')
    expect(arbejdsdagSenest('2026-12-27')).toBe('2026-12-23')
    expect(arbejdsdagSenest('2027-01-03')).toBe('2026-12-30')
  })

  it('is open, not later, at most a week away, and the day itself when that is open', () => {
    fc.assert(
      fc.property(arbDato('2020-01-01', 20_000), (dato) => {
        const forslag = arbejdsdagSenest(dato)
        expect(isArbejdsdag(forslag)).toBe(true)
        expect(ugedagOf(forslag)).toBeLessThan(6)
        expect(dageMellem(forslag, dato)).toBeGreaterThanOrEqual(0)
        expect(dageMellem(forslag, dato)).toBeLessThanOrEqual(7)
        expect(forslag === dato).toBe(isArbejdsdag(dato))
      }),
    )
  })
})
