import { expect, it } from 'vitest'
import { hjemmelTekst, paragrafOf } from '../../../functions/domain/hjemmel.ts'
import { kommuner } from '../../../functions/domain/kommuner.ts'

it('shows the old and the new name of a document with the paragraph', () => {
  expect(hjemmelTekst('boernefagligUndersoegelse')).toBe(
    '§ 50-undersøgelse, nu børnefaglig undersøgelse, barnets lov § 20',
  )
  expect(hjemmelTekst('handleplan')).toBe('Handleplan, nu barnets plan, barnets lov § 91')
})

it('says a name once when the law only moved it', () => {
  expect(hjemmelTekst('anbringelseMedSamtykke')).toBe('Anbringelse med samtykke, barnets lov § 46')
  expect(paragrafOf('groenlandskBaggrund')).toBe('barnets lov §§ 171 a-c')
})

it('knows the 98 kommuner by four digits', () => {
  expect(Object.keys(kommuner)).toHaveLength(98)
  expect(Object.keys(kommuner).every((kode) => /^0\d{3}$/.test(kode))).toBe(true)
  expect(new Set(Object.values(kommuner)).size).toBe(98)
  expect(kommuner).toMatchObject({ '0751': 'Aarhus', '0791': 'Viborg', '0101': 'København' })
})
