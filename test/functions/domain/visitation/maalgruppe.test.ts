import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDage, addMaaneder } from '../../../../functions/domain/tid.ts'
import { deltagereOf, withoutDeltager } from '../../../../functions/domain/visitation/deltagere.ts'
import type { VisitationKladde } from '../../../../functions/domain/visitation/kladde.ts'
import { checkMaalgruppe, Maalgruppe } from '../../../../functions/domain/visitation/maalgruppe.ts'
import { arbDato, arbKladde, foedtSvar, TODAY, ufoedtSvar } from '../../../fixtures/genVisitation.ts'

const check = (svar: VisitationKladde, today = TODAY) => checkMaalgruppe(svar, { today })
const regel = (navn: string, svar: VisitationKladde, today = TODAY) =>
  check(svar, today).regler.find((en) => en.regel === navn)?.udfald

describe('the target group', () => {
  it('holds an unborn and a born child that meet all rules', () => {
    expect(check(ufoedtSvar())).toMatchObject({ udfald: 'indenfor', kraeverAfgoerelse: false })
    expect(check(foedtSvar())).toMatchObject({ udfald: 'indenfor', kraeverAfgoerelse: false })
  })

  it('is unclear for an empty draft, with no rule failed', () => {
    const svar = check({})
    expect(svar.udfald).toBe('uafklaret')
    expect(svar.regler.map(({ udfald }) => udfald)).not.toContain('ikkeOpfyldt')
  })

  it.each<[string, VisitationKladde]>([
    ['was in foster care before', { foersteGangIFamiliepleje: 'nej' }],
    ['has a short perspective', { laengerevarendePerspektiv: 'nej' }],
    ['is too old', { foedselsdato: '2023-01-01' }],
  ])('asks a person to decide when the child %s', (_, over) => {
    expect(check({ ...foedtSvar(), ...over })).toMatchObject({ udfald: 'udenfor', kraeverAfgoerelse: true })
  })

  it('does not ask for an experience group, and says so', () => {
    const svar = check({ ...foedtSvar(), maalgrupper: ['andet'] })
    expect(svar.udfald).toBe('indenfor')
    expect(svar.regler.find((en) => en.regel === 'erfaringsgruppe')).toMatchObject({
      udfald: 'ikkeOpfyldt',
      vejledende: true,
    })
  })

  it('explains each rule in Danish and names its source', () => {
    fc.assert(
      fc.property(arbKladde, arbDato(), (svar, today) => {
        const maalgruppe = Maalgruppe.parse(check(svar, today))
        for (const { forklaring, kilde } of maalgruppe.regler) {
          expect(forklaring.length).toBeGreaterThan(15)
          expect(kilde).toMatch(/^S1-\d\d$/)
        }
        expect(maalgruppe.kraeverAfgoerelse).toBe(maalgruppe.udfald === 'udenfor')
      }),
    )
  })

  it.each(['foersteGangIFamiliepleje', 'laengerevarendePerspektiv'] as const)(
    'is never inside while %s is open',
    (felt) => {
      fc.assert(
        fc.property(arbKladde, (svar) => {
          expect(regel(felt, { ...svar, [felt]: undefined })).toBe('ukendt')
          expect(check({ ...svar, [felt]: undefined }).udfald).not.toBe('indenfor')
        }),
      )
    },
  )
})

describe('the age', () => {
  const barn = (foedselsdato: string, oensketStart?: string): VisitationKladde => ({
    stilling: 'foedt',
    foedselsdato,
    ...(oensketStart && { oensketStart }),
  })

  it('counts on the wished start: the day before the second birthday is inside, the birthday is not', () => {
    expect(regel('alder', barn('2024-05-10', '2026-05-09'))).toBe('opfyldt')
    expect(regel('alder', barn('2024-05-10', '2026-05-10'))).toBe('ikkeOpfyldt')
    expect(regel('alder', barn('2024-02-29', '2026-02-27'))).toBe('opfyldt')
  })

  it('is unknown without a start unless the child is already too old', () => {
    expect(regel('alder', barn('2025-05-10'))).toBe('ukendt')
    expect(regel('alder', barn('2024-03-12'))).toBe('ikkeOpfyldt')
  })

  it('follows the limit for any birth date and start', () => {
    fc.assert(
      fc.property(arbDato('2020-01-01', 2000), fc.integer({ min: 0, max: 1500 }), (foedselsdato, dage) => {
        const start = addDage(foedselsdato, dage)
        expect(regel('alder', barn(foedselsdato, start)) === 'opfyldt').toBe(start < addMaaneder(foedselsdato, 24))
      }),
    )
  })
})

it('notes the second trimester for support to the parents, from 14 whole weeks', () => {
  const svar: VisitationKladde = { ...ufoedtSvar(), termin: '2026-12-01' }
  expect(regel('andetTrimester', svar, '2026-06-01')).toBe('ikkeOpfyldt')
  expect(regel('andetTrimester', svar, '2026-06-02')).toBe('opfyldt')
  expect(check(svar, '2026-06-01').udfald).toBe('indenfor')
  expect(regel('andetTrimester', foedtSvar())).toBeUndefined()
})

describe('the parts of a case', () => {
  const parter = (svar: VisitationKladde, hidtil = undefined as ReturnType<typeof deltagereOf> | undefined) =>
    deltagereOf({ organisation: 'socialcenter-nord', svar, maalgruppe: check(svar) }, hidtil)

  it('hold Småbørnsteamet on every case in the target group, and it can not be taken off', () => {
    const deltagere = parter(ufoedtSvar())
    expect(deltagere.map(({ part }) => part)).toEqual([
      'socialcenter',
      'familieplejecenter',
      'smaaboernsteam',
      'doegncenter',
      'vuggested',
    ])
    expect(withoutDeltager(deltagere, 'smaaboernsteam')).toEqual(deltagere)
    expect(withoutDeltager(deltagere, 'vuggested').map(({ part }) => part)).not.toContain('vuggested')
  })

  it('leave it out of a case outside the target group', () => {
    expect(parter({ ...foedtSvar(), foersteGangIFamiliepleje: 'nej' }).map(({ part }) => part)).not.toContain(
      'smaaboernsteam',
    )
  })

  it('keep who was told when an answer changes', () => {
    const foer = parter(ufoedtSvar()).map((en) => ({ ...en, underrettet: '2026-03-10T08:00:00.000Z' }))
    const efter = parter({ ...ufoedtSvar(), foersteGangIFamiliepleje: 'nej' }, foer)
    expect(efter).toEqual(foer)
  })
})
