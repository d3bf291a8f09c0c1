import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feltnavne } from '../../../../functions/domain/visitation/felter.ts'
import { checkIndsend } from '../../../../functions/domain/visitation/kontrol.ts'
import {
  nextTrin,
  previousTrin,
  synligeFelter,
  synligeTrin,
  trin,
  trinMed,
  trinOf,
  trinStatus,
} from '../../../../functions/domain/visitation/trin.ts'
import type { TrinId } from '../../../../functions/domain/visitation/trin.ts'
import type { VisitationKladde } from '../../../../functions/domain/visitation/kladde.ts'
import { arbKladde, beggeBilag, TODAY, ufoedtSvar } from '../../../fixtures/genVisitation.ts'

it('asks every question on exactly one page', () => {
  expect(trin.flatMap(({ keys }) => keys).sort()).toEqual([...feltnavne].sort())
})

describe('the way through the pages', () => {
  it('leads from the first page to the last over every page that is asked, and back the same way', () => {
    fc.assert(
      fc.property(arbKladde, (svar) => {
        const vej: TrinId[] = []
        for (let et = nextTrin(svar); et; et = nextTrin(svar, et.id)) vej.push(et.id)
        expect(vej).toEqual(synligeTrin(svar).map(({ id }) => id))
        vej.slice(1).forEach((id, i) => expect(previousTrin(svar, id)?.id).toBe(vej[i]))
      }),
    )
  })

  it('asks for the termin of the unborn and the birth of the born', () => {
    expect(nextTrin({ stilling: 'ufoedt' }, 'stilling')?.id).toBe('termin')
    expect(nextTrin({ stilling: 'foedt' }, 'stilling')?.id).toBe('foedsel')
    expect(nextTrin(ufoedtSvar(), 'dokumenter')).toBeUndefined()
  })

  it('shows only the questions that are asked on a page', () => {
    expect(synligeFelter(trinOf('maalgrupper')!, { maalgrupper: ['omsorgssvigt'] })).toEqual(['maalgrupper'])
    expect(synligeFelter(trinOf('maalgrupper')!, { maalgrupper: ['misbrug'] })).toEqual([
      'maalgrupper',
      'abstinensForventet',
    ])
  })

  it('finds the page of a missing answer', () => {
    expect(trinMed('morsCpr')?.id).toBe('navn')
    expect(trinMed('bilag.handleplan')?.id).toBe('dokumenter')
    expect(trinMed('findesIkke')).toBeUndefined()
  })
})

describe('how far a page is', () => {
  const status = (id: TrinId, svar: VisitationKladde, bilag: typeof beggeBilag | [] = []) =>
    trinStatus(trinOf(id)!, svar, checkIndsend(svar, { bilag, today: TODAY }))

  it('follows the answers', () => {
    expect(status('kontakt', {})).toBe('ikkeUdfyldt')
    expect(status('kontakt', { kontaktNavn: 'Signe Demosen' })).toBe('paabegyndt')
    expect(status('kontakt', ufoedtSvar())).toBe('udfyldt')
    expect(status('sprog', {})).toBe('frivillig')
    expect(status('sprog', { sprog: 'Polsk' })).toBe('udfyldt')
  })

  it('follows the documents', () => {
    expect(status('dokumenter', {})).toBe('ikkeUdfyldt')
    expect(status('dokumenter', {}, beggeBilag)).toBe('udfyldt')
  })

  it('has nothing left to do anywhere once the visitation may be sent', () => {
    const svar = ufoedtSvar()
    const mangler = checkIndsend(svar, { bilag: beggeBilag, today: TODAY })
    for (const et of synligeTrin(svar)) expect(['udfyldt', 'frivillig']).toContain(trinStatus(et, svar, mangler))
  })
})
