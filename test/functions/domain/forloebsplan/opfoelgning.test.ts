import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scheduleForloeb } from '../../../../functions/domain/forloebsplan/forloebsplan.ts'
import {
  fristOf,
  mangledeDokumenter,
  mayActivate,
  nextStep,
  TrinInput,
  updateTrin,
} from '../../../../functions/domain/forloebsplan/opfoelgning.ts'
import { arbDato } from '../../../fixtures/genVisitation.ts'

const plan = scheduleForloeb({ start: '2026-02-02', oprettet: '2026-01-19' })
const set = (id: string, input: unknown, fra = plan) => updateTrin(fra, id, TrinInput.parse(input))!
const beskedOf = (input: unknown) =>
  TrinInput.safeParse(input).error?.issues.map(({ path, message }) => [path[0], message])

describe('what is told about a step', () => {
  it('needs a time when agreed and a reason when cancelled or waived', () => {
    expect(beskedOf({ status: 'aftalt' })).toEqual([['aftaltTil', 'Skriv, hvornår det er aftalt']])
    expect(beskedOf({ status: 'aflyst' })).toEqual([['begrundelse', 'Skriv hvorfor']])
    expect(beskedOf({ status: 'afholdt' })).toBeUndefined()
  })

  it('fits its kind: a meeting is held, a document is there', () => {
    expect(updateTrin(plan, 'rapport', { status: 'afholdt' })).toBeUndefined()
    expect(updateTrin(plan, 'midtvejsmoede', { status: 'foreligger' })).toBeUndefined()
    expect(updateTrin(plan, 'findesIkke', { status: 'afholdt' })).toBeUndefined()
  })

  it('changes that step alone', () => {
    const efter = set('besoeg-2', { status: 'aftalt', aftaltTil: '2026-03-03T10:00' })
    expect(efter.filter((et, i) => et !== plan[i])).toMatchObject([
      { id: 'besoeg-2', aftaltTil: '2026-03-03T09:00:00.000Z' },
    ])
  })
})

it('forgets the time and the reason when a step is open again', () => {
  const aftalt = set('besoeg-2', { status: 'aftalt', aftaltTil: '2026-03-03T10:00', begrundelse: 'Sygdom' })
  expect(set('besoeg-2', { status: 'planlagt' }, aftalt)).toEqual(plan)
})

describe('how a step stands', () => {
  const besoeg = plan.find(({ id }) => id === 'besoeg-2')!

  it('is late only after the tolerance', () => {
    expect(['2026-02-22', '2026-02-23', '2026-03-06', '2026-03-07'].map((today) => fristOf(besoeg, today))).toEqual([
      'senere',
      'snart',
      'snart',
      'forsinket',
    ])
  })

  it('is done when held, whatever the day', () => {
    fc.assert(
      fc.property(arbDato(), (today) => {
        expect(fristOf({ ...besoeg, status: 'afholdt' }, today)).toBe('klaret')
      }),
    )
  })

  it('of a cancelled visit is still open', () => {
    expect(fristOf({ ...besoeg, status: 'aflyst' }, '2026-03-20')).toBe('forsinket')
  })
})

describe('what stands in the way', () => {
  it('of the start is the formøde, unless a reason is written', () => {
    expect(mayActivate(plan)).toBe(false)
    expect(mayActivate(plan, 'Akut anbringelse')).toBe(true)
    expect(mayActivate(set('formoede', { status: 'afholdt' }))).toBe(true)
  })

  it('of the end are the three documents, until there or waived', () => {
    expect(mangledeDokumenter(plan).map(({ id }) => id)).toEqual([
      'rapport',
      'udviklingsbeskrivelse',
      'psykologiskUndersoegelse',
    ])
    const efter = set(
      'rapport',
      { status: 'foreligger' },
      set('psykologiskUndersoegelse', { status: 'fravalgt', begrundelse: 'Laves senere' }),
    )
    expect(mangledeDokumenter(efter).map(({ id }) => id)).toEqual(['udviklingsbeskrivelse'])
  })

  it('is told as the next step', () => {
    expect(nextStep(plan)?.id).toBe('smaaboernsteam')
    expect(nextStep(set('smaaboernsteam', { status: 'afholdt' }))?.id).toBe('formoede')
    expect(nextStep([])).toBeUndefined()
  })
})
