import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../../../functions/domain/kanonisk.ts'

it('is the same text in whatever order members stand, and JSON that reads back', () => {
  expect(canonicalJson({ b: 1, a: { d: undefined, c: [1, undefined, null] } })).toBe('{"a":{"c":[1,null,null]},"b":1}')
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).toReversed())
      expect(canonicalJson(reversed)).toBe(canonicalJson(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

it('tells different data apart', () => {
  expect(canonicalJson({ a: '1' })).not.toBe(canonicalJson({ a: 1 }))
  expect(canonicalJson(['a', 'b'])).not.toBe(canonicalJson(['b', 'a']))
  expect(canonicalJson({ a: [] })).not.toBe(canonicalJson({ a: null }))
})
