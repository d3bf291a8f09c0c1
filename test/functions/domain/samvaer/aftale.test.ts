import { describe, expect, test } from 'vitest'
import { hjemmelTekst, paragrafOf } from '../../../../functions/domain/hjemmel.ts'
import { changeAftale } from '../../../../functions/domain/samvaer/aendring.ts'
import { AftaleInput } from '../../../../functions/domain/samvaer/aftale.ts'
import { ARTER, type Art, hjemmelOf } from '../../../../functions/domain/samvaer/arter.ts'
import { feltOf } from '../../../../functions/domain/felt.ts'
import { genAftale, genAftaleInput } from './byg.ts'

const felterOf = (input: object) => AftaleInput.safeParse(input).error?.issues.map(({ path }) => path.join('.')) ?? []
const beslutning = { besluttetAf: 'udvalget', besluttet: '2026-02-01', fra: '2026-02-02', slut: '2026-03-02' }

describe('what may be decided', () => {
  test('a weekly agreement is taken as written, the reminder 14 days before unless told', () => {
    expect(AftaleInput.parse(genAftaleInput({ fraKl: '10.30' }))).toMatchObject({ fraKl: '10:30', paamindDage: 14 })
  })

  test.each([
    ['no end date', { slut: undefined }, ['slut']],
    ['end before start', { slut: '2026-02-01' }, ['slut']],
    ['longer than a year', { slut: '2027-02-04' }, ['slut']],
    ['no weekday', { ugedage: [] }, ['ugedage']],
    ['no time', { fraKl: undefined, tilKl: undefined }, ['fraKl', 'tilKl']],
    ['ends before it begins', { tilKl: '10:00' }, ['tilKl']],
    ['a time that is none', { fraKl: '25:00' }, ['fraKl']],
    ['dates on a weekly one', { datoer: ['2026-02-04'] }, ['datoer']],
    ['nobody to meet', { med: ' ' }, ['med']],
    ['supervised without the committee (§ 105)', { stoette: 'overvaaget' }, ['besluttetAf']],
    ['an unknown field', { hemmelig: true }, ['']],
  ])('%s is refused at its field', (_, over, felter) => {
    expect(felterOf(genAftaleInput(over))).toEqual(felter)
  })

  test('single dates lie within the period', () => {
    const { hyppighed: _, ugedage: __, ...rest } = genAftaleInput({ art: 'enkelte', datoer: ['2026-02-10'] })
    expect(felterOf(rest)).toEqual([])
    expect(felterOf({ ...rest, datoer: ['2026-06-10'] })).toEqual(['datoer'])
  })

  test('a pause lasts 8 weeks at most (§ 104)', () => {
    const pause = { art: 'pause', med: 'mor', besluttetAf: 'kommunen', besluttet: '2026-02-01', fra: '2026-02-02' }
    expect(felterOf({ ...pause, slut: '2026-03-29' })).toEqual([])
    expect(felterOf({ ...pause, slut: '2026-03-30' })).toEqual(['slut'])
  })

  test('no contact and a hidden address are decided by the committee only', () => {
    for (const art of ['ingenKontakt', 'hemmeligAdresse']) {
      expect(felterOf({ ...beslutning, art, med: 'far' })).toEqual([])
      expect(felterOf({ ...beslutning, art, med: 'far', besluttetAf: 'kommunen' })).toEqual(['besluttetAf'])
    }
    expect(felterOf({ ...beslutning, art: 'hemmeligAdresse' })).toEqual([])
  })

  test('the legal basis follows from the content', () => {
    const paragraf = (art: Art, stoette?: 'uden' | 'stoettet' | 'overvaaget') => paragrafOf(hjemmelOf({ art, stoette }))
    expect(['uden', 'stoettet', 'overvaaget'].map((stoette) => paragraf('fast', stoette as 'uden'))).toEqual([
      'barnets lov § 103',
      'barnets lov § 104',
      'barnets lov § 105',
    ])
    expect((['pause', 'ingenKontakt', 'hemmeligAdresse'] as const).map((art) => paragraf(art))).toEqual([
      'barnets lov § 104',
      'barnets lov § 105',
      'barnets lov § 105',
    ])
    expect(hjemmelTekst(hjemmelOf({ art: 'enkelte' }))).toBe('Samvær, nu samvær og kontakt, barnets lov § 103')
  })

  test('every field of every kind can be asked, and is asked only there', () => {
    for (const [art, { felter, kraever }] of Object.entries(ARTER)) {
      const shown = Object.entries(AftaleInput.shape).filter(
        ([navn, schema]) => navn !== 'art' && feltOf(schema, navn).vis?.({ art }) !== false,
      )
      expect(shown.map(([navn]) => navn).sort()).toEqual([...felter].sort())
      expect(kraever.every((navn) => (felter as readonly string[]).includes(navn))).toBe(true)
    }
  })
})

describe('changes', () => {
  const change = (aendring: object, aftale = genAftale(), today = '2026-03-12') =>
    changeAftale(aftale, { version: 1, ...aendring }, today)

  test('the end may be moved, checked as when it was made', () => {
    expect(change({ slut: '2026-06-01' })).toMatchObject({ aftale: { slut: '2026-06-01', ugedage: ['onsdag'] } })
    expect(change({ slut: '2028-06-01' })).toMatchObject({ fejl: [{ felt: 'slut' }] })
  })

  test('what has been planned is not taken back', () => {
    expect(change({ slut: '2026-03-01' })).toMatchObject({ fejl: [{ felt: 'slut' }] })
    expect(change({ slut: '2026-03-01' }, genAftale(), '2026-01-20')).toHaveProperty('aftale')
  })

  test('an end with its reason lies in its time', () => {
    const ophoer = { ophoert: '2026-03-10', ophoertFordi: 'Ny afgørelse' }
    expect(change({ ophoer })).toMatchObject({
      aftale: { ophoert: '2026-03-10', ophoertFordi: 'Ny afgørelse', slut: '2026-05-02' },
    })
    expect(change({ ophoer: { ...ophoer, ophoert: '2026-05-03' } })).toMatchObject({
      fejl: [{ felt: 'ophoer.ophoert' }],
    })
    expect(change({ ophoer: { ...ophoer, ophoert: '2026-01-01' } })).toMatchObject({
      fejl: [{ felt: 'ophoer.ophoert' }],
    })
  })
})
