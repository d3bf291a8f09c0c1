import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Ugedag, UGEDAGE } from '../../../../functions/domain/samvaer/arter.ts'
import {
  paamindelseOf,
  planlagteOf,
  samletPlan,
  snartUdloebne,
} from '../../../../functions/domain/samvaer/planlagte.ts'
import { samvaerslisteOf, samvaerstalOf } from '../../../../functions/domain/statistik/samvaer.ts'
import { addDage, dageMellem, toDato, toLokal, ugedagOf } from '../../../../functions/domain/tid.ts'
import { genAftale } from './byg.ts'

const vindue = { fra: '2026-02-01', til: '2026-06-30' }
const datoer = (aftale: ReturnType<typeof genAftale>, v = vindue) => planlagteOf(aftale, v).map(({ dato }) => dato)

describe('the planned meetings', () => {
  test('weekly: from its first day to its end, both included', () => {
    const found = datoer(genAftale({ ugedage: ['mandag'], fra: '2026-02-02', slut: '2026-02-16' }))
    expect(found).toEqual(['2026-02-02', '2026-02-09', '2026-02-16'])
  })

  test('every other week counts from the week it begins in, also when it begins late in that week', () => {
    const aftale = genAftale({ hyppighed: 'hverAndenUge', ugedage: ['tirsdag'], fra: '2026-02-05', slut: '2026-03-20' })
    expect(datoer(aftale)).toEqual(['2026-02-17', '2026-03-03', '2026-03-17'])
  })

  test('single dates, and none outside the window', () => {
    const aftale = genAftale({ art: 'enkelte', datoer: ['2026-02-10', '2026-02-20', '2026-03-01'] })
    expect(datoer(aftale, { fra: '2026-02-15', til: '2026-02-28' })).toEqual(['2026-02-20'])
  })

  test('the clock shows the agreed time on both sides of the change to summer time', () => {
    const found = planlagteOf(genAftale({ ugedage: ['soendag', 'mandag'] }), {
      fra: '2026-03-28',
      til: '2026-03-30',
    })
    expect(found.map(({ start }) => start)).toEqual(['2026-03-29T08:30:00.000Z', '2026-03-30T08:30:00.000Z'])
    const winter = planlagteOf(genAftale({ ugedage: ['loerdag'] }), { fra: '2026-03-28', til: '2026-03-28' })
    expect(winter[0]!.start).toBe('2026-03-28T09:30:00.000Z')
  })

  test('the missing hour gives the first minute after it, the doubled hour its first', () => {
    const night = {
      fraKl: '02:15',
      tilKl: '04:00',
      ugedage: ['soendag' as Ugedag],
      slut: '2026-11-01',
      fra: '2026-02-02',
    }
    const at = (dato: string) => planlagteOf(genAftale(night), { fra: dato, til: dato })[0]!
    expect(at('2026-03-29')).toMatchObject({ start: '2026-03-29T01:00:00.000Z', slut: '2026-03-29T02:00:00.000Z' })
    expect(at('2026-10-25')).toMatchObject({ start: '2026-10-25T00:15:00.000Z', slut: '2026-10-25T03:00:00.000Z' })
  })

  test('every one lies on an agreed weekday within the time it counts, at the agreed time of the clock', () => {
    const dag = fc.integer({ min: 0, max: 300 }).map((n) => addDage('2026-01-01', n))
    const ugedage = fc.subarray(Object.keys(UGEDAGE) as Ugedag[], { minLength: 1 })
    fc.assert(
      fc.property(
        dag,
        fc.integer({ min: 0, max: 200 }),
        ugedage,
        fc.option(fc.integer({ min: 0, max: 250 })),
        fc.constantFrom('ugentlig' as const, 'hverAndenUge' as const),
        (fra, laengde, dage, ende, hyppighed) => {
          const ophoert = ende === null ? null : addDage(fra, ende)
          const aftale = genAftale({ fra, slut: addDage(fra, laengde), ugedage: dage, ophoert, hyppighed })
          const found = planlagteOf(aftale, { fra: '2026-01-01', til: '2027-12-31' })
          for (const { dato, start, slut } of found) {
            expect(dage).toContain(Object.keys(UGEDAGE)[ugedagOf(dato) - 1])
            expect(dato >= fra && dato <= aftale.slut && (ophoert === null || dato <= ophoert)).toBe(true)
            expect([toLokal(start), toLokal(slut)]).toEqual([`${dato}T10:30`, `${dato}T12:00`])
            expect(Date.parse(slut) - Date.parse(start)).toBe(90 * 60_000)
          }
          const days = dageMellem(fra, aftale.slut) + 1
          if (hyppighed === 'ugentlig' && ophoert === null)
            expect(found.length).toBeGreaterThanOrEqual(Math.floor(days / 7) * dage.length)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('all decisions together', () => {
  const pause = genAftale({ id: 'p', art: 'pause', med: ' Mor ', fra: '2026-02-10', slut: '2026-02-20' })

  test('nothing is planned with a person while a pause or a stop with that person counts', () => {
    const plan = (med: string) =>
      samletPlan([genAftale({ slut: '2026-02-28', med }), pause], vindue).map(({ dato }) => dato)
    expect(plan('mor')).toEqual(['2026-02-04', '2026-02-25'])
    expect(plan('far')).toEqual(['2026-02-04', '2026-02-11', '2026-02-18', '2026-02-25'])
    expect(
      samletPlan([{ ...pause, ophoert: '2026-02-12' }, genAftale({ slut: '2026-02-20' })], vindue).map(
        ({ dato }) => dato,
      ),
    ).toEqual(['2026-02-04', '2026-02-18'])
  })

  test('planned beside held: the sums of the rapport', () => {
    const plan = samletPlan([genAftale({ slut: '2026-03-04' })], vindue)
    const samvaer = (dato: string, status: string, slut?: string) =>
      ({
        id: `r-${dato}`,
        type: 'samvaer',
        kilde: 'api',
        start: `${dato}T09:35:00.000Z`,
        ...(slut && { slut: `${dato}T${slut}:00.000Z` }),
        status,
      }) as never
    const haendelser = [
      samvaer('2026-02-04', 'afholdt', '10:50'),
      samvaer('2026-02-11', 'aflyst'),
      samvaer('2026-02-12', 'afholdt', '10:05'),
      samvaer('2026-02-18', 'udeblevet'),
    ]
    const linjer = samvaerslisteOf(
      haendelser,
      plan,
      { fra: '2026-02-01', til: '2026-03-31' },
      Date.parse('2026-02-26T12:00:00Z'),
    )
    expect(linjer.map(({ dato, udfald, planlagt }) => [dato, udfald, planlagt !== null])).toEqual([
      ['2026-02-04', 'afholdt', true],
      ['2026-02-11', 'aflyst', true],
      ['2026-02-12', 'afholdt', false],
      ['2026-02-18', 'udeblevet', true],
      ['2026-02-25', 'uoplyst', true],
      ['2026-03-04', 'kommende', true],
    ])
    expect(samvaerstalOf(linjer)).toMatchObject({
      planlagt: 5,
      afholdt: 2,
      aflyst: 1,
      udeblevet: 1,
      uoplyst: 1,
      minutter: 105,
    })
    expect(linjer.every(({ planlagt }) => planlagt === null || toDato(planlagt.start) <= '2026-03-04')).toBe(true)
  })
})

describe('the reminder', () => {
  test('comes the told days before the end, and not for what was ended', () => {
    expect(paamindelseOf(genAftale({ paamindDage: 21 }))).toBe('2026-04-11')
    expect(paamindelseOf(genAftale({ ophoert: '2026-03-01' }))).toBeNull()
  })

  test('what lapses soon is listed, first to lapse first, and stays a while after it lapsed', () => {
    const [soon, later, lapsed, far] = ['2026-03-20', '2026-03-26', '2026-03-01', '2026-06-01'].map((slut, i) =>
      genAftale({ id: String(i), slut }),
    )
    expect(snartUdloebne([far!, later!, soon!, lapsed!], '2026-03-12').map(({ slut }) => slut)).toEqual([
      '2026-03-01',
      '2026-03-20',
      '2026-03-26',
    ])
    expect(snartUdloebne([lapsed!], '2026-03-16')).toEqual([])
  })
})
