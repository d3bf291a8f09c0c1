import { describe, expect, it } from 'vitest'
import { beskriv, dagen, flaske, skriv, sov, statistik, vejning } from './byg.ts'

describe('sleep of a day', () => {
  it('over midnight is split on both days, and its whole length belongs to the morning', () => {
    const nat = [sov('2026-03-11T22:00', '2026-03-12T06:00')]
    expect(dagen(nat, '2026-03-11')).toMatchObject({ soevnMin: 120, laengsteSoevnMin: 120, laengsteUbrudtMin: null })
    expect(dagen(nat)).toMatchObject({ soevnMin: 360, laengsteSoevnMin: 360, laengsteUbrudtMin: 480 })
  })

  it('is elapsed time when the clock jumps, and the day is as long as it was', () => {
    expect(dagen([sov('2026-03-29T01:00', '2026-03-29T05:00')], '2026-03-29')).toMatchObject({
      timer: 23,
      soevnMin: 180,
      natSoevnMin: 180,
    })
    expect(dagen([sov('2026-10-25T01:00', '2026-10-25T05:00')], '2026-10-25')).toMatchObject({
      timer: 25,
      soevnMin: 300,
      natSoevnMin: 300,
    })
  })

  it('knows the two 02.30 of the doubled hour apart', () => {
    const kort = sov('2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00')
    expect(dagen([kort], '2026-10-25').soevnMin).toBe(60)
  })

  it('is night from 19 to 07', () => {
    const sleeps = [sov('2026-03-12T06:30', '2026-03-12T07:30'), sov('2026-03-12T18:00', '2026-03-12T20:00')]
    expect(dagen(sleeps)).toMatchObject({ soevnMin: 180, natSoevnMin: 90, dagSoevnMin: 90, laengsteSoevnMin: 120 })
  })

  it('counts overlapping and doubled sleep once, struck-out sleep never', () => {
    const twice = [
      sov('2026-03-12T09:00', '2026-03-12T10:00'),
      sov('2026-03-12T09:30', '2026-03-12T11:00'),
      sov('2026-03-12T09:00', '2026-03-12T10:00'),
    ]
    const struck = { ...sov('2026-03-12T13:00', '2026-03-12T15:00'), udgaaet: true }
    expect(dagen([...twice, struck])).toMatchObject({ soevnMin: 120, dubletter: 1, registreringer: 2 })
  })

  it('without an end is not counted and shows as a gap', () => {
    expect(dagen([sov('2026-03-12T12:40')])).toMatchObject({ soevnMin: null, laengsteSoevnMin: null })
    expect(dagen([sov('2026-03-12T12:40')]).mangler).toContain('soevn')
    expect(dagen([sov('2026-03-12T08:00', '2026-03-12T09:00'), sov('2026-03-12T12:40')])).toMatchObject({
      soevnMin: 60,
    })
  })

  it('told without a time counts in the total but not as night or day', () => {
    const lure = skriv('soevn', null, null, {
      dato: '2026-03-12',
      maengde: 80,
      enhed: 'min',
      antal: 2,
      detaljer: { hver: 40 },
    })
    expect(dagen([lure])).toMatchObject({ soevnMin: 80, laengsteSoevnMin: 40, natSoevnMin: null, dagSoevnMin: null })
    const samlet = skriv('soevn', null, null, {
      dato: '2026-03-12',
      maengde: 150,
      enhed: 'min',
      detaljer: { samlet: 'dag' },
    })
    expect(dagen([samlet, sov('2026-03-12T09:00', '2026-03-12T10:00')]).soevnMin).toBe(150)
  })
})

describe('nothing written is null, a written zero is 0', () => {
  it('gives null for every figure of an empty day and names the gaps', () => {
    const tom = dagen([])
    expect(tom).toMatchObject({
      soevnMin: null,
      graadMin: null,
      maaltider: null,
      ml: null,
      mlPrKg: null,
      opvaagninger: null,
    })
    expect(tom.bleer).toEqual({ vaad: null, affoering: null, antal: null })
    expect(tom.mangler).toEqual(['soevn', 'maaltid', 'ble', 'beskrivelse'])
  })

  it('keeps said zeros', () => {
    const ingenAffoering = skriv('ble', null, null, {
      dato: '2026-03-12',
      antal: 0,
      detaljer: { affoering: false, samlet: 'dag' },
    })
    expect(dagen([ingenAffoering]).bleer).toMatchObject({ vaad: null, affoering: 0 })
    expect(dagen([skriv('graad', null, null, { dato: '2026-03-12', antal: 0 })]).graadMin).toBe(0)
    expect(dagen([flaske('2026-03-12T13:00', 0)])).toMatchObject({ maaltider: 0, afviste: 1, ml: 0 })
  })

  it('does not make a wet diaper say anything about stool', () => {
    const bleer = [
      skriv('ble', '2026-03-12T08:00', null, { detaljer: { vaad: true } }),
      skriv('ble', '2026-03-12T11:00', null, { antal: 3, detaljer: { vaad: true } }),
    ]
    expect(dagen(bleer).bleer).toEqual({ vaad: 4, affoering: null, antal: 4 })
  })

  it('asks for nothing on a day that has not come', () => {
    expect(statistik([], { nu: '2026-03-11T12:00:00Z' }).doegn[0]!.mangler).toEqual([])
  })

  it('is whole with sleep, meal, diaper and text', () => {
    const ble = skriv('ble', '2026-03-12T08:00', null, { detaljer: { vaad: true, affoering: true } })
    expect(
      dagen([sov('2026-03-12T09:00', '2026-03-12T10:00'), flaske('2026-03-12T08:00', 120), ble, beskriv('2026-03-12')])
        .mangler,
    ).toEqual([])
  })
})

describe('meals', () => {
  const samlet = skriv('maaltid', null, null, {
    dato: '2026-03-12',
    antal: 5,
    maengde: 600,
    enhed: 'ml',
    detaljer: { maade: 'flaske', samlet: 'dag', hver: 120 },
  })

  it('"5 flasker i alt" covers the single bottles', () => {
    expect(dagen([samlet])).toMatchObject({ maaltider: 5, ml: 600 })
    expect(dagen([samlet, flaske('2026-03-12T08:00', 120), flaske('2026-03-12T11:00', 130)])).toMatchObject({
      maaltider: 5,
      ml: 600,
    })
  })

  it('adds what the total does not cover', () => {
    const groed = skriv('maaltid', '2026-03-12T17:00', null, {
      maengde: 0.5,
      enhed: 'portion',
      detaljer: { maade: 'fast' },
    })
    expect(dagen([samlet, groed])).toMatchObject({ maaltider: 6, ml: 600, fastFoede: 1, maaltiderUdenMl: 0 })
  })

  it('never turns breast or portions into ml, and says that ml is a minimum', () => {
    const amning = skriv('maaltid', '2026-03-12T09:00', null, {
      maengde: 15,
      enhed: 'min',
      detaljer: { maade: 'amning' },
    })
    expect(dagen([amning])).toMatchObject({ maaltider: 1, ml: null, maaltiderUdenMl: 1 })
    expect(dagen([amning, flaske('2026-03-12T12:00', 100)])).toMatchObject({
      maaltider: 2,
      ml: 100,
      maaltiderUdenMl: 1,
    })
  })

  it('counts a bottle that two adults wrote once, and two bottles of one day twice', () => {
    expect(dagen([flaske('2026-03-12T08:00', 120), flaske('2026-03-12T08:00', 120)])).toMatchObject({
      ml: 120,
      dubletter: 1,
    })
    expect(dagen([flaske('2026-03-12T08:00', 120), flaske('2026-03-12T08:01', 120)])).toMatchObject({
      ml: 240,
      dubletter: 0,
    })
  })

  it('gives ml/kg only with a weight at most 14 days old', () => {
    const meal = flaske('2026-03-12T08:00', 700)
    expect(dagen([meal, vejning('2026-02-26T10:00', 4200)])).toMatchObject({
      mlPrKg: 166.67,
      vaegt: { gram: 4200, dato: '2026-02-26' },
    })
    expect(dagen([meal, vejning('2026-02-25T10:00', 4200)])).toMatchObject({ mlPrKg: null, vaegt: null })
    expect(dagen([meal, vejning('2026-03-13T10:00', 4200)])).toMatchObject({ mlPrKg: null })
  })
})

describe('the rest of the day', () => {
  it('awakenings belong to the night that ended in the morning', () => {
    const nat = [
      skriv('opvaagning', '2026-03-11T23:00'),
      skriv('opvaagning', '2026-03-12T03:00'),
      skriv('opvaagning', null, null, { dato: '2026-03-12', antal: 2, detaljer: { doegndel: 'nat' } }),
      skriv('opvaagning', '2026-03-12T14:00'),
    ]
    expect(dagen(nat)).toMatchObject({ opvaagninger: 4, opvaagningerNat: 4 })
  })

  it('crying is merged minutes; crying of unknown length is no number', () => {
    const graad = [
      skriv('graad', '2026-03-12T17:00', '2026-03-12T17:30'),
      skriv('graad', '2026-03-12T17:20', '2026-03-12T17:45'),
    ]
    expect(dagen(graad).graadMin).toBe(45)
    expect(dagen([skriv('graad', '2026-03-12T17:00')]).graadMin).toBeNull()
    expect(dagen([skriv('graad', '2026-03-12T17:00', null, { maengde: 10, enhed: 'min' })]).graadMin).toBe(10)
  })

  it('takes the highest temperature and adds settling minutes', () => {
    const temp = (kl: string, grader: number) =>
      skriv('maaling', `2026-03-12T${kl}`, null, { maengde: grader, enhed: '°C', detaljer: { maal: 'temperatur' } })
    expect(dagen([temp('08:00', 37.4), temp('18:00', 38.4)]).temperaturMax).toBe(38.4)
    const lagt = (kl: string, min: number) =>
      skriv('soevn', `2026-03-12T${kl}:00`, `2026-03-12T${kl}:45`, { detaljer: { indsovningMinutter: min } })
    expect(dagen([lagt('09', 10), lagt('13', 5)]).indsovningMin).toBe(15)
  })
})
