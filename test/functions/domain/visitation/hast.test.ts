import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDage } from '../../../../functions/domain/tid.ts'
import { hastOf, isUbehandletLaenge } from '../../../../functions/domain/visitation/hast.ts'
import type { VisitationKladde } from '../../../../functions/domain/visitation/kladde.ts'
import {
  arbDato,
  arbKladde,
  arbStatus,
  foedtSvar,
  genVisitation,
  TODAY,
  ufoedtSvar,
} from '../../../fixtures/genVisitation.ts'

const sag = (svar: VisitationKladde, over: Parameters<typeof genVisitation>[0] = {}) => genVisitation({ ...over, svar })
const noegle = (svar: VisitationKladde, over = {}) => hastOf(sag(svar, over), TODAY).noegle

describe('the text of urgency', () => {
  it('tells days to the termin and days known', () => {
    expect(hastOf(sag(ufoedtSvar()), TODAY)).toMatchObject({
      dageTilTermin: 23,
      dageTilStart: 25,
      kendtIDage: 41,
      tekst: 'termin om 23 dage · kendt i 41 dage',
    })
  })

  it('tells days to the wished start of a born child', () => {
    expect(hastOf(sag(foedtSvar()), TODAY).tekst).toBe('ønsket start om 12 dage · kendt i 120 dage')
  })

  it.each([
    [0, 'termin i dag'],
    [1, 'termin i morgen'],
    [-1, 'termin for 1 dag siden'],
  ])('speaks of a termin in %i days as people do', (dage, tekst) => {
    expect(hastOf(sag({ stilling: 'ufoedt', termin: addDage(TODAY, dage) }), TODAY).tekst).toBe(tekst)
  })

  it('says when nothing is known', () => {
    expect(hastOf(sag({}), TODAY)).toMatchObject({
      dageTilTermin: null,
      dageTilStart: null,
      kendtIDage: null,
      tekst: 'start ikke oplyst',
    })
  })
})

describe('the order of the queue', () => {
  it('puts the nearer termin first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 60 }), (dage, senere) => {
        const bekendtSiden = addDage(TODAY, -10)
        const foerst = noegle({ stilling: 'ufoedt', termin: addDage(TODAY, dage), bekendtSiden })
        const sidst = noegle({ stilling: 'ufoedt', termin: addDage(TODAY, dage + senere), bekendtSiden })
        expect(foerst <= sidst).toBe(true)
      }),
    )
  })

  it('pulls forward what has been known long and nobody has acted on', () => {
    const svar = (kendt: number): VisitationKladde => ({
      stilling: 'ufoedt',
      termin: addDage(TODAY, 60),
      bekendtSiden: addDage(TODAY, -kendt),
    })
    expect(noegle(svar(90)) < noegle(svar(5))).toBe(true)
    expect(noegle(svar(90)) < noegle(svar(90), { status: 'moedeAfholdt' })).toBe(true)
  })

  it('does not change with the day it is asked, so a stored key stays right', () => {
    fc.assert(
      fc.property(arbKladde, arbStatus, arbDato(), arbDato(), (svar, status, en, anden) => {
        const visitation = sag(svar, { status })
        expect(hastOf(visitation, en).noegle).toBe(hastOf(visitation, anden).noegle)
      }),
    )
  })

  it('has one order for equal dates', () => {
    expect(noegle(ufoedtSvar(), { id: 'a' })).not.toBe(noegle(ufoedtSvar(), { id: 'b' }))
  })
})

it('reminds of a case that has lain too long untouched', () => {
  const indsendt = '2026-03-08T22:30:00.000Z'
  expect(isUbehandletLaenge({ status: 'indsendt', indsendt }, '2026-03-11')).toBe(false)
  expect(isUbehandletLaenge({ status: 'indsendt', indsendt }, '2026-03-12')).toBe(true)
  expect(isUbehandletLaenge({ status: 'moedeAfholdt', indsendt }, '2026-04-12')).toBe(false)
})
