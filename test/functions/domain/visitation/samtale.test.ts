import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  genoptag,
  isBesvaret,
  isFrivillig,
  naesteSpoergsmaal,
  spoergsmaalOf,
} from '../../../../functions/domain/visitation/samtale.ts'
import { synligeFelter, synligeTrin } from '../../../../functions/domain/visitation/trin.ts'
import { arbKladde, ufoedtSvar } from '../../../fixtures/genVisitation.ts'

const sag = (svar: ReturnType<typeof ufoedtSvar>) => ({ svar, bilag: [], eftersendes: [] })

describe('the guided conversation', () => {
  it('asks exactly the questions of the form, in the same order, and the documents last', () => {
    fc.assert(
      fc.property(arbKladde, (svar) => {
        const form = synligeTrin(svar).flatMap((et) => synligeFelter(et, svar) as string[])
        expect(spoergsmaalOf(svar).map(({ id }) => id)).toEqual([...form, 'dokumenter'])
      }),
    )
  })

  it('comes to an end by skipping, and never asks what is answered', () => {
    fc.assert(
      fc.property(arbKladde, (svar) => {
        let asked = 0
        for (let nu = naesteSpoergsmaal(sag(svar), 'stilling'); nu; nu = naesteSpoergsmaal(sag(svar), nu.id)) {
          expect(isBesvaret(sag(svar), nu.id)).toBe(false)
          expect(++asked).toBeLessThan(100)
        }
      }),
    )
  })

  it('is taken up at the first question that must be answered', () => {
    fc.assert(
      fc.property(arbKladde, (svar) => {
        const alle = spoergsmaalOf(svar).map(({ id }) => id)
        const nu = genoptag(sag(svar))!
        expect(
          alle.slice(0, alle.indexOf(nu.id)).filter((id) => !isFrivillig(id) && !isBesvaret(sag(svar), id)),
        ).toEqual([])
      }),
    )
  })

  it('is through when all is answered and every document has come or is promised', () => {
    const ready = { ...sag(ufoedtSvar()), eftersendes: [{ art: 'handleplan' as const, dato: '2026-03-26' }] }
    expect(genoptag(ready)?.id).toBe('dokumenter')
    const both = [...ready.eftersendes, { art: 'boernefagligUndersoegelse' as const, dato: '2026-03-26' }]
    expect(genoptag({ ...ready, eftersendes: both })).toBeUndefined()
  })
})
