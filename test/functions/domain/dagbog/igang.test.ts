import { describe, expect, test } from 'vitest'
import { GemtRegistrering } from '../../../../functions/domain/dagbog/gemt.ts'
import { igangOf } from '../../../../functions/domain/dagbog/igang.ts'
import { indtastningFor, indtastningOf, senesteMaengder } from '../../../../functions/domain/dagbog/indtastning.ts'
import { overlapOf } from '../../../../functions/domain/dagbog/overlap.ts'

let n = 0
const gemt = (over: object) =>
  GemtRegistrering.parse({
    id: `r${n++}`,
    forloebId: 'f',
    type: 'soevn',
    dato: '2026-03-12',
    start: '2026-03-12T08:00:00.000Z',
    version: 1,
    forfatter: { sub: 's', navn: 'Mette', rolle: 'plejefamilie' },
    oprettet: '2026-03-12T08:00:00.000Z',
    aendret: '2026-03-12T08:00:00.000Z',
    ...over,
  })
const NU = '2026-03-12T09:00:00.000Z'

describe('what goes on', () => {
  test.each([
    ['an open sleep', {}, 1],
    ['a sleep with an end', { slut: NU }, 0],
    ['one struck out', { udgaaet: true }, 0],
    ['one that begins later', { start: '2026-03-12T10:00:00.000Z' }, 0],
    ['one nobody ended a day ago', { start: '2026-03-11T08:00:00.000Z' }, 0],
    ['a bottle without an end', { type: 'maaltid', maengde: 90, enhed: 'ml' }, 0],
    ['a bottle told to run', { type: 'maaltid', detaljer: { loeber: true } }, 1],
    ['crying told as minutes', { type: 'graad', maengde: 10, enhed: 'min' }, 0],
  ])('%s', (_, over, antal) => expect(igangOf([gemt(over)], NU)).toHaveLength(antal))
})

describe('two things at the same time', () => {
  const sleep = gemt({ slut: '2026-03-12T09:00:00.000Z' })
  test.each([
    ['a sleep inside another', { start: '2026-03-12T08:30:00.000Z', slut: '2026-03-12T08:40:00.000Z' }, true],
    [
      'one that begins when the other ends',
      { start: '2026-03-12T09:00:00.000Z', slut: '2026-03-12T10:00:00.000Z' },
      false,
    ],
    ['a bottle while asleep', { type: 'maaltid', start: '2026-03-12T08:30:00.000Z' }, true],
    ['a diaper while asleep', { type: 'ble', start: '2026-03-12T08:30:00.000Z' }, false],
    ['the same start', { slut: null }, true],
    ['one struck out', { slut: '2026-03-12T08:50:00.000Z', udgaaet: true }, false],
  ])('%s', (_, over, is) => expect(overlapOf(gemt(over), [sleep])).toHaveLength(is ? 1 : 0))
})

test('last amounts are the own ones, each once, filled up with the usual', () => {
  const flaske = indtastningOf('flaske')!
  const bottles = [100, 100, 95, 130, 125].map((maengde, i) =>
    gemt({ type: 'maaltid', maengde, enhed: 'ml', start: `2026-03-12T0${i}:00:00.000Z` }),
  )
  expect(senesteMaengder(flaske, bottles)).toEqual([95, 125, 130])
  expect(senesteMaengder(flaske, [])).toEqual([60, 90, 120])
  expect(indtastningFor(bottles[0]!)?.noegle).toBe('flaske')
  expect(indtastningFor(gemt({ type: 'maaltid', enhed: 'g' }))?.noegle).toBe('mad')
})
