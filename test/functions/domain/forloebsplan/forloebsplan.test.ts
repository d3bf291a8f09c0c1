import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergePlan, scheduleForloeb, standTekst, Trin } from '../../../../functions/domain/forloebsplan/forloebsplan.ts'
import { isArbejdsdag } from '../../../../functions/domain/helligdage.ts'
import { addDage, addMaaneder, dageMellem } from '../../../../functions/domain/tid.ts'
import { arbDato } from '../../../fixtures/genVisitation.ts'

const plan = (start: string, oprettet = addDage(start, -14)) => scheduleForloeb({ start, oprettet })
const trin = (start: string, id: string) => plan(start).find((et) => et.id === id)

describe('the plan of a forløb that starts 2 February 2026', () => {
  it('has the dates of the seed', () => {
    expect(plan('2026-02-02').map(({ id, dato }) => `${id} ${dato}`)).toEqual([
      'smaaboernsteam 2026-01-19',
      'formoede 2026-02-01',
      'startmoede 2026-02-16',
      'besoeg-1 2026-02-16',
      'besoeg-2 2026-03-02',
      'besoeg-3 2026-03-16',
      'midtvejsmoede 2026-03-23',
      'besoeg-4 2026-03-30',
      'besoeg-5 2026-04-13',
      'besoeg-6 2026-04-27',
      'rapport 2026-05-02',
      'udviklingsbeskrivelse 2026-05-02',
      'psykologiskUndersoegelse 2026-05-02',
      'afslutningsmoede 2026-05-02',
    ])
  })

  it('keeps the date of the rule and proposes a working day before it', () => {
    expect(trin('2026-02-02', 'afslutningsmoede')).toMatchObject({
      dato: '2026-05-02',
      forslag: '2026-05-01',
      flyttetFordi: 'lørdag',
    })
    expect(trin('2026-02-02', 'midtvejsmoede')).toMatchObject({ forslag: '2026-03-23' })
    expect(trin('2026-02-02', 'midtvejsmoede')).not.toHaveProperty('flyttetFordi')
  })

  it('proposes nothing before the forløb was made, also when it is made on a Sunday', () => {
    const sunday = scheduleForloeb({ start: '2026-11-22', oprettet: '2026-11-22' })
    const forslag = (art: string) => sunday.find((et) => et.art === art)?.forslag
    expect([forslag('smaaboernsteam'), forslag('formoede')]).toEqual(['2026-11-22', '2026-11-22'])
  })

  it('proposes the day before Easter begins', () => {
    expect(trin('2026-02-16', 'midtvejsmoede')).toMatchObject({
      dato: '2026-04-06',
      forslag: '2026-04-01',
      flyttetFordi: '2. påskedag',
    })
  })
})

it.each([
  ['2025-11-30', '2026-02-28'],
  ['2023-11-30', '2024-02-29'],
  ['2026-01-31', '2026-04-30'],
  ['2026-03-31', '2026-06-30'],
])('a forløb from %s ends %s', (start, slut) => expect(trin(start, 'afslutningsmoede')?.dato).toBe(slut))

it('has visits only within the forløb, also when it is prolonged', () => {
  const langt = scheduleForloeb({ start: '2026-02-02', oprettet: '2026-01-19', slut: '2026-06-01' })
  expect(langt.filter(({ art }) => art === 'besoeg')).toHaveLength(8)
  expect(langt.find(({ art }) => art === 'afslutningsmoede')?.dato).toBe('2026-06-01')
})

describe('for any start', () => {
  const arbPlan = fc
    .record({ start: arbDato('2023-01-01', 9000), foer: fc.integer({ min: 0, max: 120 }) })
    .map(({ start, foer }) => ({ start, oprettet: addDage(start, -foer), plan: plan(start, addDage(start, -foer)) }))

  it('the rules of the seed hold', () => {
    fc.assert(
      fc.property(arbPlan, ({ start, plan: steps }) => {
        const dato = (id: string) => steps.find((et) => et.id === id)!.dato
        expect(dato('formoede') < start).toBe(true)
        expect(dageMellem(start, dato('startmoede'))).toBeLessThanOrEqual(14)
        expect(dageMellem(start, dato('midtvejsmoede'))).toBe(49)
        expect(dato('afslutningsmoede')).toBe(addMaaneder(start, 3))
        expect(
          steps.filter(({ art }) => ['rapport', 'udviklingsbeskrivelse', 'psykologiskUndersoegelse'].includes(art)),
        ).toHaveLength(3)
      }),
    )
  })

  it('visits are 14 days apart with four days either way, and no fortnight of the forløb is without one', () => {
    fc.assert(
      fc.property(arbPlan, ({ start, plan: steps }) => {
        const besoeg = steps.filter(({ art }) => art === 'besoeg')
        const dage = [start, ...besoeg.map(({ dato }) => dato)]
        dage.slice(1).forEach((dato, i) => expect(dageMellem(dage[i]!, dato)).toBe(14))
        for (const et of besoeg)
          expect([dageMellem(et.tidligst, et.dato), dageMellem(et.dato, et.senest)]).toEqual([4, 4])
        expect(dageMellem(dage.at(-1)!, addMaaneder(start, 3))).toBeLessThanOrEqual(14)
      }),
    )
  })

  it('steps are in order, have ids of their own, and a proposal on a working day not after the rule', () => {
    fc.assert(
      fc.property(arbPlan, ({ oprettet, plan: steps }) => {
        expect(steps.map(({ dato }) => dato)).toEqual(steps.map(({ dato }) => dato).sort())
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
        for (const et of steps) {
          expect(et.forslag >= oprettet).toBe(true)
          expect(et.forslag >= et.dato || isArbejdsdag(et.forslag)).toBe(true)
          expect(et.forslag <= et.dato || et.forslag === oprettet).toBe(true)
          expect(et.tidligst <= et.dato && et.dato <= et.senest).toBe(true)
          expect(et.flyttetFordi !== undefined).toBe(et.forslag < et.dato)
          expect(Trin.parse(et)).toEqual(et)
        }
      }),
    )
  })

  it('made again for the same dates it is the same, and for new ones what people have said stays', () => {
    fc.assert(
      fc.property(
        arbPlan,
        fc.integer({ min: -30, max: 30 }),
        fc.nat(),
        ({ start, oprettet, plan: steps }, flyt, valgt) => {
          const ny = scheduleForloeb({ start: addDage(start, flyt), oprettet })
          const holdt = steps.map((et, i) => (i === valgt % steps.length ? { ...et, status: 'afholdt' as const } : et))
          const samlet = mergePlan(holdt, ny)
          expect(plan(start, oprettet)).toEqual(steps)
          expect(samlet.filter(({ status }) => status === 'afholdt')).toEqual(
            holdt.filter(({ status }) => status === 'afholdt'),
          )
          expect(samlet.filter(({ status }) => status === 'planlagt').every((et) => ny.includes(et))).toBe(true)
          expect(new Set(samlet.map(({ id }) => id)).size).toBe(samlet.length)
        },
      ),
    )
  })
})

describe('how it stands with a step', () => {
  it.each([
    ['midtvejsmoede', 'planlagt', 'Ikke aftalt endnu'],
    ['rapport', 'planlagt', 'Foreligger ikke endnu'],
    ['smaaboernsteam', 'afholdt', 'Klaret'],
    ['rapport', 'foreligger', 'Foreligger'],
  ] as const)('%s that is %s: %s', (art, status, tekst) => {
    expect(standTekst({ art, status })).toBe(tekst)
  })
})
