import { describe, expect, test } from 'vitest'
import { findRettede, type Kendt, layOver } from '../../../../functions/domain/dagbog/retter.ts'
import { tolk } from '../../../../functions/domain/tolk/tolk.ts'

const dato = '2026-03-12'
let n = 0
const kendt = (over: Partial<Kendt>): Kendt => ({
  id: `k${n++}`,
  version: 1,
  type: 'maaltid',
  dato,
  start: null,
  slut: null,
  maengde: null,
  enhed: null,
  antal: null,
  note: null,
  status: null,
  detaljer: {},
  udgaaet: false,
  kilde: 'samtale',
  ...over,
})
const read = (tekst: string) => tolk({ tekst, dato, nu: `${dato}T21:00` }).haendelser[0]!

describe('the entry that is corrected', () => {
  const flaske11 = kendt({
    start: '2026-03-12T10:00:00.000Z',
    maengde: 120,
    enhed: 'ml',
    detaljer: { maade: 'flaske' },
  })
  const flaske14 = kendt({
    start: '2026-03-12T13:00:00.000Z',
    maengde: 100,
    enhed: 'ml',
    detaljer: { maade: 'flaske' },
  })
  const soevn = kendt({ type: 'soevn', start: '2026-03-12T11:30:00.000Z', slut: '2026-03-12T13:30:00.000Z' })
  const bad = kendt({ type: 'bad', start: '2026-03-12T17:00:00.000Z' })
  const vaegt = kendt({ type: 'maaling', maengde: 4580, enhed: 'g', detaljer: { maal: 'vaegt' } })
  const laengde = kendt({ type: 'maaling', maengde: 55, enhed: 'cm', detaljer: { maal: 'laengde' } })
  const alle = [flaske11, flaske14, soevn, bad, laengde, vaegt]

  test.each([
    ['rettelse: flasken kl. 11 var 90 ml, ikke 120', flaske11],
    ['Undskyld, flasken kl. 14 var 80 ml og ikke 100 ml', flaske14],
    ['rettelse: han sov til kl. 15, ikke 14.30', soevn],
    ['jeg skrev forkert, badet var kl. 17 og ikke 18', bad],
    ['Ændring: vægten er 4850 g, ikke 4580', vaegt],
  ])('%s', (tekst, wanted) => {
    expect(findRettede(read(tekst), alle, dato)[0]?.id).toBe(wanted.id)
  })

  test('is never one that is struck out, nor of another kind', () => {
    const gone = { ...flaske11, udgaaet: true }
    expect(findRettede(read('rettelse: flasken kl. 11 var 90 ml, ikke 120'), [gone, soevn], dato)).toEqual([])
  })

  test('what was not mentioned stays', () => {
    expect(layOver(soevn, read('rettelse: han sov til kl. 15, ikke 14.30'))).toMatchObject({
      start: '2026-03-12T12:30',
      slut: '2026-03-12T15:00',
    })
    expect(layOver(flaske11, read('rettelse: flasken kl. 11 var 90 ml, ikke 120'))).toMatchObject({
      start: '2026-03-12T11:00',
      maengde: 90,
      enhed: 'ml',
      detaljer: { maade: 'flaske' },
    })
  })
})
