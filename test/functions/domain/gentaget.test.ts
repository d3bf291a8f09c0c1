import { expect, test } from 'vitest'
import { asGentaget } from '../../../functions/domain/gentaget.ts'

const gemt = { id: 'a', tekst: 'Sov godt', detaljer: { b: 1, a: [2] }, tid: '2026-03-12T09:00:00Z' }

test('the same again is what is saved, in whatever order it comes', () => {
  expect(asGentaget(gemt, { detaljer: { a: [2], b: 1 }, tekst: 'Sov godt', afsnit: undefined })).toBe(gemt)
})

test('other content under the same id is told, unless it has been corrected since', () => {
  expect(() => asGentaget(gemt, { tekst: 'Sov skidt' })).toThrow('idempotens.konflikt')
  expect(() => asGentaget(gemt, { afsnit: 'metode' })).toThrow('idempotens.konflikt')
  expect(asGentaget(gemt, { tekst: 'Sov skidt' }, 2)).toBe(gemt)
})
