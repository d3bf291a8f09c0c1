import { describe, expect, test } from 'vitest'
import { periodefejl } from '../../../../functions/domain/dagbog/periode.ts'

const aaben = { start: '2026-03-01', slut: '2026-06-01', status: 'aktiv' } as const
const lukket = { ...aaben, status: 'afsluttet', afsluttet: '2026-03-20' } as const
const NU = '2026-03-12T22:30:00Z'
const flaske = { type: 'maaltid', dato: '2026-03-12', start: '2026-03-12T22:00:00Z' }

describe('what can be written', () => {
  test.each([
    ['now', flaske, undefined],
    ['a clock ten minutes ahead', { ...flaske, start: '2026-03-12T22:40:00Z' }, undefined],
    ['an hour ahead', { ...flaske, dato: '2026-03-13', start: '2026-03-12T23:30:00Z' }, 'dagbog.fremtid'],
    ['an end that has not come', { ...flaske, type: 'soevn', slut: '2026-03-13T05:00:00Z' }, 'dagbog.fremtid'],
    ['tomorrow without a time', { type: 'ble', dato: '2026-03-13' }, 'dagbog.fremtid'],
    ['the day before the forløb', { type: 'ble', dato: '2026-02-28' }, 'dagbog.udenforForloeb'],
    [
      'a samvær called off beforehand',
      { type: 'samvaer', status: 'aflyst', dato: '2026-03-14', start: '2026-03-14T09:00:00Z' },
      undefined,
    ],
    [
      'a samvær held tomorrow',
      { type: 'samvaer', status: 'afholdt', dato: '2026-03-13', start: '2026-03-13T09:00:00Z' },
      'dagbog.fremtid',
    ],
  ] as const)('%s', (_, tid, code) => expect(periodefejl(aaben, tid, NU)).toBe(code))

  test('the local midnight decides, not UTC’s', () => {
    expect(periodefejl(aaben, { type: 'ble', dato: '2026-03-13' }, '2026-03-12T23:05:00Z')).toBeUndefined()
  })

  test('after the end, late entries until fourteen days have gone', () => {
    const sidste = { type: 'ble', dato: '2026-03-20' }
    expect(periodefejl(lukket, sidste, '2026-04-03T12:00:00Z')).toBeUndefined()
    expect(periodefejl(lukket, sidste, '2026-04-04T12:00:00Z')).toBe('dagbog.lukket')
    expect(periodefejl(lukket, { type: 'ble', dato: '2026-03-21' }, '2026-03-30T12:00:00Z')).toBe(
      'dagbog.udenforForloeb',
    )
  })
})
