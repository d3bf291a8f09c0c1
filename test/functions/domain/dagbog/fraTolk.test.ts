import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fraTolk, timevalgOf } from '../../../../functions/domain/dagbog/fraTolk.ts'
import { Registrering } from '../../../../functions/domain/dagbog/registrering.ts'
import { tolk } from '../../../../functions/domain/tolk/tolk.ts'
import type { TolketHaendelse, TolkInput } from '../../../../functions/domain/tolk/typer.ts'

const base = { id: randomUUID(), dato: '2026-03-12', oprindeligTekst: 'som skrevet' }
const h = (over: Partial<TolketHaendelse>): TolketHaendelse => ({
  type: 'maaltid',
  start: null,
  slut: null,
  maengde: null,
  enhed: null,
  note: null,
  forklaring: [],
  ...over,
})
const saved = (over: Partial<TolketHaendelse>, valg: Parameters<typeof fraTolk>[1]['valg'] = {}) => {
  const svar = fraTolk(h(over), { ...base, valg })
  return 'registrering' in svar ? Registrering.parse(svar.registrering) : svar
}

const SAET = ['udvikling1', 'udvikling2', 'udvikling3'].flatMap((navn) =>
  readFileSync(new URL(`../../../fixtures/tolk/${navn}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as TolkInput & { id: string }),
)

test('whatever the grammar understands can be saved, or is asked about first', () => {
  const refused: string[] = []
  let events = 0
  for (const besked of SAET) {
    for (const one of tolk(besked).haendelser) {
      events++
      const svar = fraTolk(one, { id: randomUUID(), dato: besked.dato, oprindeligTekst: besked.tekst })
      if ('uafklaret' in svar) expect(svar.uafklaret.length).toBeGreaterThan(0)
      else if (!Registrering.safeParse(svar.registrering).success) refused.push(`${besked.id} ${JSON.stringify(one)}`)
    }
  }
  expect(events).toBeGreaterThan(400)
  expect(refused).toEqual([])
})

test('times become instants; source and words are kept', () => {
  expect(
    saved({ start: '2026-03-12T10:30', maengde: 120, enhed: 'ml', detaljer: { maade: 'flaske', cirka: true } }),
  ).toMatchObject({
    start: '2026-03-12T09:30:00.000Z',
    maengde: 120,
    enhed: 'ml',
    kilde: 'samtale',
    oprindeligTekst: 'som skrevet',
    detaljer: { maade: 'flaske', cirka: true },
  })
})

test.each([
  ['nothing told', {}, '2026-03-12'],
  ['another day told', { start: '2026-03-10' }, '2026-03-10'],
  ['part of another day', { detaljer: { dag: '2026-03-11', doegndel: 'aften' } }, '2026-03-11'],
  ['only an end', { slut: '2026-03-13T06:00' }, '2026-03-13'],
  ['over midnight', { type: 'soevn', start: '2026-03-11T22:00', slut: '2026-03-12T06:00' }, '2026-03-11'],
] as const)('the day it belongs to: %s', (_, over, dato) => {
  const svar = saved(over as Partial<TolketHaendelse>)
  expect(svar).toMatchObject({ dato })
  expect('start' in svar).toBe('start' in over && (over.start as string).length > 10)
})

test('counts stay, also zero; what guided the reading only is left out', () => {
  expect(saved({ type: 'ble', antal: 0 })).toMatchObject({ antal: 0 })
  expect(saved({ antal: 5, maengde: 600, enhed: 'ml', detaljer: { hver: 120, retter: { amount: 1 } } })).toMatchObject({
    antal: 5,
    maengde: 600,
    detaljer: { hver: 120 },
  })
  expect(JSON.stringify(saved({ detaljer: { retter: {}, tvetydigtKlokkeslaet: true } }))).not.toMatch(/retter|tvetydig/)
})

describe('when the clock changes', () => {
  test('a time that was there twice is asked about, and the answer decides', () => {
    const start = '2026-10-25T02:30'
    expect(saved({ start })).toEqual({ uafklaret: [{ felt: 'start', fejl: 'tvetydig' }] })
    expect(saved({ start }, { start: 'foerste' })).toMatchObject({ start: '2026-10-25T00:30:00.000Z' })
    expect(saved({ start }, { start: 'anden' })).toMatchObject({ start: '2026-10-25T01:30:00.000Z' })
    expect(timevalgOf('2026-10-25T01:30:00.000Z', start)).toBe('anden')
    expect(timevalgOf('2026-03-12T09:30:00.000Z', '2026-03-12T10:30')).toBeUndefined()
  })

  test('an end that can only be the second hour is not asked about', () => {
    expect(
      saved({ type: 'soevn', start: '2026-10-25T02:50', slut: '2026-10-25T02:10' }, { start: 'foerste' }),
    ).toMatchObject({ slut: '2026-10-25T01:10:00.000Z' })
    expect(saved({ type: 'soevn', start: '2026-10-25T01:00', slut: '2026-10-25T02:10' })).toEqual({
      uafklaret: [{ felt: 'slut', fejl: 'tvetydig' }],
    })
  })

  test('a time that never was', () => {
    expect(saved({ start: '2026-03-29T02:30' })).toEqual({ uafklaret: [{ felt: 'start', fejl: 'findesIkke' }] })
  })
})
