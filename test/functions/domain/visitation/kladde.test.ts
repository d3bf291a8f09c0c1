import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isSynlig,
  mergeSvar,
  synligeSvar,
  terminOf,
  VisitationAendring,
  withFoedsel,
} from '../../../../functions/domain/visitation/kladde.ts'
import { checkIndsend } from '../../../../functions/domain/visitation/kontrol.ts'
import { maskSvar, svarTekst } from '../../../../functions/domain/visitation/visning.ts'
import { arbKladde, beggeBilag, foedtSvar, TODAY, ufoedtSvar } from '../../../fixtures/genVisitation.ts'

describe('a change to a draft', () => {
  it('adds, replaces, takes back with null, and leaves the rest', () => {
    const aendring = VisitationAendring.parse({ morsNavn: 'Ny', termin: null })
    expect(mergeSvar({ morsNavn: 'Gammel', termin: '2026-09-01', antalBoern: 1 }, aendring)).toEqual({
      morsNavn: 'Ny',
      antalBoern: 1,
    })
  })

  it('made twice is the same as once', () => {
    fc.assert(
      fc.property(arbKladde, arbKladde, (svar, aendring) => {
        const once = mergeSvar(svar, aendring)
        expect(mergeSvar(once, aendring)).toEqual(once)
      }),
    )
  })
})

describe('answers that no longer fit', () => {
  it('stay in the draft but are not sent on', () => {
    const svar = mergeSvar(ufoedtSvar(), { stilling: 'foedt' })
    expect(svar.behovForVuggested).toBe(true)
    expect(synligeSvar(svar)).not.toHaveProperty('behovForVuggested')
    expect(synligeSvar(svar)).not.toHaveProperty('termin')
  })

  it('are only questions that are asked', () => {
    fc.assert(
      fc.property(arbKladde, (svar) => {
        const synlige = synligeSvar(svar)
        for (const navn of Object.keys(synlige)) expect(isSynlig(navn as 'termin', svar)).toBe(true)
        expect(synligeSvar(synlige)).toEqual(synlige)
      }),
    )
  })

  it('decide what is asked about: abstinenser for misbrug only, FKU for the unborn', () => {
    expect(isSynlig('abstinensForventet', { maalgrupper: ['misbrug'] })).toBe(true)
    expect(isSynlig('abstinensForventet', { maalgrupper: ['andet'] })).toBe(false)
    expect(isSynlig('fku', { stilling: 'ufoedt' })).toBe(true)
    expect(isSynlig('fku', { stilling: 'foedt' })).toBe(false)
    expect(isSynlig('fku', { stilling: 'foedt', maalgrupper: ['bortadoption'], adoptionUdenSamtykke: true })).toBe(true)
    expect(isSynlig('groenlandskBaggrund', { undersoegelse: 'nej' })).toBe(false)
    expect(isSynlig('groenlandskBaggrund', { undersoegelse: 'ja' })).toBe(true)
  })
})

it('goes on as the same case when the child is born', () => {
  const foer = ufoedtSvar()
  const efter = withFoedsel(foer, { foedselsdato: TODAY, barnetsNavn: 'Prøvebarn (opdigtet)' })
  expect(efter).toMatchObject({ stilling: 'foedt', foedselsdato: TODAY, oprindelse: 'foedsel', morsCpr: foer.morsCpr })
  expect(terminOf(efter)).toBe(foer.termin)
  expect(checkIndsend(efter, { bilag: beggeBilag, today: TODAY })).toEqual([])
})

describe('answers as shown', () => {
  it('never carry a whole CPR number', () => {
    const vist = maskSvar({ ...foedtSvar(), barnetsCpr: '0502264000' })
    expect(vist).toMatchObject({ morsCpr: '020292-xxxx', barnetsCpr: '050226-xxxx', koen: 'pige' })
    expect(JSON.stringify(vist)).not.toMatch(/\d{10}/)
  })

  it.each([
    ['stilling', 'foedt', 'Ja, barnet er født'],
    ['maalgrupper', ['misbrug', 'andet'], 'Barn af forældre med misbrug, Andet'],
    ['adresseHemmelig', false, 'Nej'],
    ['kommune', '0751', 'Aarhus'],
    ['morsCpr', '0101900009', '010190-xxxx'],
    ['termin', undefined, 'Ikke besvaret'],
    ['morsNavn', 'Maja', 'Maja'],
  ] as const)('read %s in words', (navn, vaerdi, tekst) => expect(svarTekst(navn, vaerdi)).toBe(tekst))
})
