import { describe, expect, test } from 'vitest'
import { dataforskelOf, forskelTekst, type Kilder } from '../../../../functions/domain/rapport/dataforskel.ts'

const tom: Kilder = {
  registreringer: [],
  observationer: [],
  proever: [],
  dokumenter: [],
  bemaerkninger: [],
  plan: [],
  samvaersaftaler: [],
}
const reg = (id: string, over: object = {}) => ({ id, version: 1, type: 'soevn', udgaaet: false, ...over })
const med = (...registreringer: object[]) => ({ ...tom, registreringer }) as unknown as Kilder

describe('what one version’s data have that the other’s had not', () => {
  test('nothing for the same data, in whatever order', () => {
    expect(dataforskelOf(med(reg('a'), reg('b')), med(reg('b'), reg('a')))).toEqual([])
  })

  test('new, corrected and struck out are told apart, measures and samvær by themselves', () => {
    const foer = med(reg('a'), reg('b'), reg('m', { type: 'maaling' }))
    const efter = med(
      reg('a', { version: 2 }),
      reg('b', { udgaaet: true, version: 2 }),
      reg('m', { type: 'maaling', version: 2 }),
      reg('s', { type: 'samvaer' }),
    )
    expect(dataforskelOf(foer, efter)).toEqual([
      { kilde: 'dagbog', nye: 0, rettede: 1, udgaaede: 1 },
      { kilde: 'maal', nye: 0, rettede: 1, udgaaede: 0 },
      { kilde: 'samvaer', nye: 1, rettede: 0, udgaaede: 0 },
    ])
  })

  test('written and struck out since the lock is no difference', () => {
    expect(dataforskelOf(med(reg('a')), med(reg('a'), reg('b', { udgaaet: true, version: 2 })))).toEqual([])
  })

  test('what a version did not keep is not said to be new', () => {
    const { samvaersaftaler: _, ...gammel } = tom
    expect(dataforskelOf(gammel, { ...tom, samvaersaftaler: [{ id: 'x' }] } as unknown as Kilder)).toEqual([])
  })

  test('in words', () => {
    expect(forskelTekst({ kilde: 'dagbog', nye: 1, rettede: 2, udgaaede: 1 })).toBe(
      'Dagbogen: 1 ny, 2 rettede, 1 streget ud',
    )
  })
})
