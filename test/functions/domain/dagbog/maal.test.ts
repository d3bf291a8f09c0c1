import { expect, test } from 'vitest'
import { withMaal } from '../../../../functions/domain/dagbog/maal.ts'
import { Registrering } from '../../../../functions/domain/dagbog/registrering.ts'

test('a bare unit tells what was measured; what is told stands', () => {
  expect(withMaal('g', {})).toEqual({ maal: 'vaegt' })
  expect(withMaal('°C', { metode: 'i øret' })).toEqual({ metode: 'i øret', maal: 'temperatur' })
  expect(withMaal('cm', { maal: 'hovedomfang' })).toEqual({ maal: 'hovedomfang' })
  expect(withMaal('ml', {})).toEqual({})
  expect(withMaal(null, {})).toEqual({})
})

test('a measure in a foreign unit is refused with its own', () => {
  const vaegt = (enhed: string) =>
    Registrering.safeParse({
      id: '7b0f3f0e-8c9b-4f0e-9a6b-2f1d4c5e6a7b',
      type: 'maaling',
      start: '2026-03-12T09:00:00Z',
      maengde: 4600,
      enhed,
      detaljer: { maal: 'vaegt' },
      kilde: 'api',
    })
  expect(vaegt('g').success).toBe(true)
  expect(vaegt('cm').error!.issues).toMatchObject([{ path: ['enhed'], message: 'Målet skrives i g' }])
})
