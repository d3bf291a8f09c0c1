import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDage } from '../../../../functions/domain/tid.ts'
import { checkIndsend } from '../../../../functions/domain/visitation/kontrol.ts'
import type { VisitationKladde } from '../../../../functions/domain/visitation/kladde.ts'
import { trinMed } from '../../../../functions/domain/visitation/trin.ts'
import { arbDato, arbKladde, beggeBilag, foedtSvar, TODAY, ufoedtSvar } from '../../../fixtures/genVisitation.ts'

const today = TODAY
const mangler = (svar: VisitationKladde) => checkIndsend(svar, { bilag: beggeBilag, today })
const felterOf = (svar: VisitationKladde) => mangler(svar).map(({ felt }) => felt)

describe('what is missing', () => {
  it('is nothing for a full visitation with both documents', () => {
    expect(mangler(ufoedtSvar())).toEqual([])
    expect(mangler(foedtSvar())).toEqual([])
  })

  it('asks for the termin of an unborn and the birth date of a born child, never both', () => {
    expect(felterOf({ stilling: 'ufoedt' })).toContain('termin')
    expect(felterOf({ stilling: 'ufoedt' })).not.toContain('foedselsdato')
    expect(felterOf({ stilling: 'foedt' })).toContain('foedselsdato')
    expect(felterOf({ stilling: 'foedt' })).not.toContain('termin')
  })

  it('is told in Danish, at a page that can be opened, whatever the draft', () => {
    fc.assert(
      fc.property(arbKladde, arbDato('2025-06-01', 800), (svar, dag) => {
        for (const { felt, besked } of checkIndsend(svar, { bilag: [], today: dag })) {
          expect(trinMed(felt)).toBeDefined()
          expect(besked).not.toMatch(/invalid|expected/i)
        }
      }),
    )
  })

  it('does not ask for what is voluntary', () => {
    const uden: VisitationKladde = { ...ufoedtSvar() }
    for (const felt of [
      'morsCpr',
      'maalgrupper',
      'abstinensForventet',
      'perspektivBegrundelse',
      'foraeldrePostnr',
    ] as const)
      delete uden[felt]
    expect(mangler(uden)).toEqual([])
  })
})

describe('answers that do not fit together', () => {
  it.each<[string, VisitationKladde, string]>([
    ['nobody is named', { morsNavn: undefined, morsCpr: undefined }, 'morsNavn'],
    ['a termin over four weeks ago', { termin: addDage(today, -29), oensketStart: today }, 'termin'],
    [
      'a termin further off than a pregnancy',
      { termin: addDage(today, 281), oensketStart: addDage(today, 281) },
      'termin',
    ],
    ['known in the future', { bekendtSiden: addDage(today, 1) }, 'bekendtSiden'],
    ['known before the pregnancy', { bekendtSiden: addDage(today, 23 - 281) }, 'bekendtSiden'],
    ['a start long past', { oensketStart: addDage(today, -61) }, 'oensketStart'],
    ['a start more than a year off', { oensketStart: addDage(today, 366) }, 'oensketStart'],
    ['a start long before the termin', { termin: addDage(today, 200), oensketStart: today }, 'oensketStart'],
    [
      'adoption without consent and no FKU',
      { maalgrupper: ['bortadoption'], adoptionUdenSamtykke: true, fku: 'ikkeNoedvendig' },
      'fku',
    ],
    ['a mother born tomorrow', { morsCpr: '1303264000' }, 'morsCpr'],
  ])('unborn: %s', (_, over, felt) => expect(felterOf({ ...ufoedtSvar(), ...over })).toEqual([felt]))

  it.each<[string, VisitationKladde, string]>([
    ['a birth in the future', { foedselsdato: addDage(today, 1) }, 'foedselsdato'],
    ['a birth a hundred years ago', { foedselsdato: '1926-02-05' }, 'foedselsdato'],
    ['a start before the birth', { oensketStart: addDage(today, -40) }, 'oensketStart'],
    ['a CPR number of an adult', { foedselsdato: '2026-02-05', barnetsCpr: '0502260000' }, 'barnetsCpr'],
    ['a CPR number of another day', { barnetsCpr: '0602264000' }, 'barnetsCpr'],
    ['the mother and child as one', { barnetsCpr: '0502264000', morsCpr: '0502264000' }, 'morsCpr'],
    ['a decision for the unborn', { samtykke: 'udenSamtykkeFoerFoedsel' }, 'samtykke'],
  ])('born: %s', (_, over, felt) => expect(felterOf({ ...foedtSvar(), ...over })).toEqual([felt]))

  it('takes a child born over two years ago: a person decides, not the form', () => {
    expect(mangler({ ...foedtSvar(), foedselsdato: '2023-01-01' })).toEqual([])
  })
})

describe('documents', () => {
  const send = (indsendelse: Partial<Parameters<typeof checkIndsend>[1]>) =>
    checkIndsend(ufoedtSvar(), { bilag: [], today, ...indsendelse }).map(({ felt }) => felt)

  it('must be there or promised for a day', () => {
    expect(send({})).toEqual(['bilag.boernefagligUndersoegelse', 'bilag.handleplan'])
    expect(send({ eftersendes: [{ art: 'handleplan', dato: today }] })).toEqual(['bilag.boernefagligUndersoegelse'])
    expect(send({ bilag: beggeBilag })).toEqual([])
  })

  it('do not count when refused or not come in', () => {
    const bilag = [
      { art: 'boernefagligUndersoegelse', tilstand: 'afvist' },
      { art: 'handleplan', tilstand: 'afventer' },
    ] as const
    expect(send({ bilag })).toEqual(['bilag.boernefagligUndersoegelse', 'bilag.handleplan'])
  })

  it('can not be promised for a day that is gone or years away', () => {
    expect(send({ eftersendes: [{ art: 'handleplan', dato: addDage(today, -1) }] })).toContain('bilag.handleplan')
    expect(send({ eftersendes: [{ art: 'handleplan', dato: addDage(today, 400) }] })).toContain('bilag.handleplan')
  })
})
