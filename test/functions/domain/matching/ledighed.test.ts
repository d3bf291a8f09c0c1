import { describe, expect, it } from 'vitest'
import { ledigFra } from '../../../../functions/domain/matching/ledighed.ts'

describe('ledigFra', () => {
  it('is the start for a family that is free already', () => {
    expect(ledigFra({ tilgaengeligFra: '2026-01-01' }, '2026-12-10')).toBe('2026-12-10')
  })

  it('goes past pauses that follow each other, in any order', () => {
    const pauser = [
      { fra: '2026-12-16', til: '2026-12-20' },
      { fra: '2026-12-01', til: '2026-12-15' },
    ]
    expect(ledigFra({ pauser }, '2026-12-10')).toBe('2026-12-21')
  })

  it('takes the gap between two pauses', () => {
    const pauser = [
      { fra: '2026-12-01', til: '2026-12-12' },
      { fra: '2026-12-14', til: '2026-12-20' },
    ]
    expect(ledigFra({ pauser }, '2026-12-10')).toBe('2026-12-13')
  })

  it('is never in a pause without end, and ignores pauses that are over or have not begun', () => {
    expect(ledigFra({ pauser: [{ fra: '2026-12-10' }] }, '2026-12-10')).toBeNull()
    expect(ledigFra({ pauser: [{ fra: '2026-12-11' }, { fra: '2026-01-01', til: '2026-12-09' }] }, '2026-12-10')).toBe(
      '2026-12-10',
    )
  })
})
