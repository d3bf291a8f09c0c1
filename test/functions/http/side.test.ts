import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { kortListe, sideOf } from '../../../functions/http/side.ts'
import { createCursors } from '../../../functions/store/cursor.ts'

const deps = { cursors: createCursors('hemmelig') }

test('page by page everything comes once, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (liste, limit) => {
      const found: number[] = []
      let cursor: string | undefined
      do {
        const { data, naeste } = sideOf(deps, liste, { limit, ...(cursor && { cursor }) }, 'a')
        expect(data.length).toBeLessThanOrEqual(limit)
        found.push(...data)
        cursor = naeste ?? undefined
      } while (cursor)
      expect(found).toEqual(liste)
    }),
  )
})

test('asked for nothing it is all; a mark from another list is refused', () => {
  expect(sideOf(deps, [1, 2, 3], kortListe.parse({}), 'a')).toEqual({ data: [1, 2, 3], naeste: null })
  const { naeste } = sideOf(deps, [1, 2, 3], { limit: 1 }, 'a')
  expect(() => sideOf(deps, [1, 2, 3], { limit: 1, cursor: naeste! }, 'b')).toThrow('cursor.ugyldig')
})
