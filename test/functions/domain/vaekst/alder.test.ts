import { describe, expect, it } from 'vitest'
import { alderOf, gestationsdageOf } from '../../../../functions/domain/vaekst/alder.ts'

describe('age', () => {
  it('is corrected for a child born before 37+0, until two years', () => {
    const barn = { foedselsdato: '2026-01-01', terminsdato: '2026-02-12' }
    expect(gestationsdageOf(barn)).toBe(34 * 7)
    expect(alderOf(barn, '2026-03-12')).toEqual({ alderDage: 70, korrigeretAlderDage: 28 })
    expect(alderOf(barn, '2026-01-08').korrigeretAlderDage).toBe(-35)
    expect(alderOf(barn, '2027-12-31').korrigeretAlderDage).toBe(729 - 42)
    expect(alderOf(barn, '2028-01-01').korrigeretAlderDage).toBeNull()
  })

  it('is not corrected from 37+0 on, nor without a due date', () => {
    expect(
      alderOf({ foedselsdato: '2026-01-01', terminsdato: '2026-01-22' }, '2026-02-01').korrigeretAlderDage,
    ).toBeNull()
    expect(alderOf({ foedselsdato: '2026-01-01', terminsdato: '2026-01-23' }, '2026-02-01').korrigeretAlderDage).toBe(9)
    expect(alderOf({ foedselsdato: '2026-01-01' }, '2026-02-01').korrigeretAlderDage).toBeNull()
  })
})
