import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alderVedStart, heleMaaneder, startOf } from '../../../../functions/domain/matching/behov.ts'
import { behovOf } from '../../../../functions/domain/matching/behovOf.ts'
import { addDage, addMaaneder } from '../../../../functions/domain/tid.ts'
import { behov } from '../../../fixtures/match.ts'

describe('the age at start', () => {
  it.each([
    ['2026-03-14', '2026-04-13', 0],
    ['2026-03-14', '2026-04-14', 1],
    ['2025-01-31', '2025-02-28', 0],
    ['2025-01-31', '2025-03-01', 1],
    ['2024-02-29', '2026-02-28', 23],
    ['2026-04-14', '2026-03-14', 0],
  ])('%s to %s is %i completed months', (fra, til, expected) => {
    expect(heleMaaneder(fra, til)).toBe(expected)
  })

  it('never reaches the next month before the day of birth comes round', () => {
    const dato = fc.integer({ min: 0, max: 4000 }).map((dage) => addDage('2020-01-01', dage))
    fc.assert(
      fc.property(dato, fc.integer({ min: 0, max: 30 }), (foedt, maaneder) => {
        expect(heleMaaneder(foedt, addDage(addMaaneder(foedt, maaneder), -1))).toBeLessThanOrEqual(maaneder)
        expect(heleMaaneder(foedt, addDage(addMaaneder(foedt, maaneder), 31))).toBeGreaterThanOrEqual(maaneder)
      }),
    )
  })

  it('is 0 for the unborn and for a start before termin, and not known without dates', () => {
    expect(alderVedStart(behov({ foedt: null, termin: '2027-02-01' }))).toBe(0)
    expect(alderVedStart(behov({ foedt: null, termin: '2026-10-01' }))).toBe(2)
    expect(alderVedStart(behov({ foedt: null }))).toBeNull()
    expect(alderVedStart(behov({ startDato: null }))).toBeNull()
  })

  it('takes termin as start only of an unborn child', () => {
    expect(startOf(behov({ startDato: null, foedt: null, termin: '2027-02-01' }))).toBe('2027-02-01')
    expect(startOf(behov({ startDato: null, termin: '2026-06-01' }))).toBeNull()
  })
})

describe('behovOf', () => {
  it('takes what the visitation says, and leaves out the persons', () => {
    const behov = behovOf('v1', {
      stilling: 'foedt',
      foedselsdato: '2026-10-01',
      barnetsNavn: 'Prøve Prøvesen (opdigtet)',
      oensketStart: '2026-12-01',
      maalgrupper: ['misbrug'],
      abstinensForventet: 'uafklaret',
      laengerevarendePerspektiv: 'ja',
      adresseHemmelig: true,
      behovForObservation: true,
      foraeldrePostnr: '8000',
    })
    expect(behov).toMatchObject({
      foedt: '2026-10-01',
      startDato: '2026-12-01',
      abstinensForventet: 'ukendt',
      perspektiv: 'laengerevarende',
      adresseHemmelig: 'ja',
      samvaerPostnr: '8000',
    })
    expect(JSON.stringify(behov)).not.toContain('Prøve')
  })

  it('leaves out an answer to a question that is no longer asked', () => {
    expect(behovOf('v1', { stilling: 'ufoedt', termin: '2027-01-01', foedselsdato: '2026-10-01' })).toMatchObject({
      foedt: undefined,
      termin: '2027-01-01',
    })
  })

  it('never takes an unanswered question of secrecy as no', () => {
    expect(behovOf('v1', {}).adresseHemmelig).toBe('ukendt')
    expect(behovOf('v1', { adresseHemmelig: false }).adresseHemmelig).toBe('nej')
  })

  it.each([
    [{}, undefined],
    [{ soeskendeSammen: false, antalBoern: 2 }, 0],
    [{ soeskendeSammen: true }, 1],
    [{ soeskendeSammen: true, antalBoern: 1 }, 1],
    [{ soeskendeSammen: true, antalBoern: 3 }, 2],
  ])('counts the siblings who come along: %o', (svar, soeskende) => {
    expect(behovOf('v1', svar).soeskende).toBe(soeskende)
  })
})
