import { describe, expect, it } from 'vitest'
import { Statistik } from '../../../../functions/domain/statistik/schema.ts'
import { hentFra } from '../../../../functions/domain/statistik/statistik.ts'
import { genDagbog, genSamvaersaftaler } from '../../../fixtures/genDagbog.ts'
import { flaske, skriv, sov, statistik, utc, vejning } from './byg.ts'

const uge1 = { fra: '2026-03-02', til: '2026-03-08' }

describe('weeks', () => {
  it('leave days without data out of the mean and count them', () => {
    const meals = [flaske('2026-03-02T08:00', 600), flaske('2026-03-04T08:00', 800)]
    const [uge] = statistik(meals, uge1).uger
    expect(uge).toMatchObject({ uge: 1, dage: 7, n: 2, ml: { n: 2, middel: 700, median: 700, min: 600, max: 800 } })
    expect(uge!.soevnMin).toEqual({ n: 0, middel: null, median: null, min: null, max: null })
  })

  it('keep a day nobody wrote out of the mean, though last night reaches into it', () => {
    const nights = [sov('2026-03-02T09:00', '2026-03-02T11:00'), sov('2026-03-02T22:00', '2026-03-03T03:00')]
    const { doegn, uger } = statistik(nights, uge1)
    expect(doegn[1]!.soevnMin).toBe(180)
    expect(uger[0]!.soevnMin).toMatchObject({ n: 1, middel: 240 })
  })

  it('count from the first day of the forløb, 1 to 13', () => {
    const { uger } = statistik([], { fra: '2026-03-02', til: '2026-05-31' })
    expect(uger.map(({ uge }) => uge)).toEqual(Array.from({ length: 13 }, (_, i) => i + 1))
    expect(statistik([], { ...uge1, forloebStart: '2026-02-18' }).uger.map(({ uge, dage }) => [uge, dage])).toEqual([
      [2, 2],
      [3, 5],
    ])
  })

  it('compare days of 23 hours as if they had 24', () => {
    const [uge] = statistik([sov('2026-03-29T00:00', '2026-03-29T12:30')], {
      fra: '2026-03-29',
      til: '2026-03-29',
    }).uger
    expect(uge!.soevnMin.middel).toBe(720)
  })

  it('keep the day that has not ended out of the mean', () => {
    const meals = [flaske('2026-03-02T08:00', 600), flaske('2026-03-03T08:00', 100)]
    const [uge] = statistik(meals, { ...uge1, nu: utc('2026-03-03T09:00') }).uger
    expect(uge).toMatchObject({ n: 2, ml: { n: 1, middel: 600 } })
  })

  it('show the longest time without stool where it ended, and growth per day', () => {
    const stool = (tid: string) => skriv('ble', tid, null, { detaljer: { affoering: true } })
    const [uge] = statistik(
      [
        stool('2026-03-02T08:00'),
        stool('2026-03-05T14:00'),
        stool('2026-03-06T08:00'),
        vejning('2026-02-23T09:00', 4000),
        vejning('2026-03-04T09:00', 4270),
      ],
      { ...uge1, nu: utc('2026-03-07T08:00') },
    ).uger
    expect(uge).toMatchObject({ laengstUdenAffoeringTimer: 78, tilvaekstGPrDag: 30 })
  })

  it('count days over 38 among the days measured', () => {
    const temp = (dag: string, grader: number) =>
      skriv('maaling', `${dag}T12:00`, null, { maengde: grader, enhed: '°C', detaljer: { maal: 'temperatur' } })
    expect(statistik([temp('2026-03-02', 38), temp('2026-03-03', 38.1)], uge1).uger[0]!.feberDage).toBe(1)
    expect(statistik([], uge1).uger[0]!.feberDage).toBeNull()
  })
})

describe('growth', () => {
  it('has z by WHO, at the corrected age for a child born too early', () => {
    const barn = { foedselsdato: '2025-12-11', koen: 'dreng' as const }
    const punkt = (b: typeof barn & { terminsdato?: string }) =>
      statistik([vejning('2026-03-12T10:00', 5900)], { barn: b }).vaekst[0]!
    expect(punkt(barn)).toMatchObject({ vaerdi: 5900, enhed: 'g', alderDage: 91, korrigeretAlderDage: null, z: -0.648 })
    const tidligt = punkt({ ...barn, terminsdato: '2026-01-20' })
    expect(tidligt.korrigeretAlderDage).toBe(51)
    expect(tidligt.z!).toBeGreaterThan(0)
    expect(
      statistik([vejning('2026-03-12T10:00', 5900)], { barn: { foedselsdato: '2025-12-11', koen: 'ukendt' } })
        .vaekst[0]!.z,
    ).toBeNull()
  })
})

describe('samvær', () => {
  const aftaler = [10, 11, 12, 13].map((dag) => ({
    start: utc(`2026-03-${dag}T10:00`),
    slut: utc(`2026-03-${dag}T11:00`),
    med: 'mor',
  }))
  const vindue = { fra: '2026-03-09', til: '2026-03-15', planlagt: aftaler }

  it('sets held, cancelled and no-show against what was agreed; waiting is not time together', () => {
    const skrevet = [
      skriv('samvaer', '2026-03-10T10:10', '2026-03-10T11:00', { status: 'afholdt' }),
      skriv('samvaer', null, null, { dato: '2026-03-11', status: 'aflyst', detaljer: { aflystAf: 'mor' } }),
      skriv('samvaer', '2026-03-12T10:00', '2026-03-12T10:20', { status: 'udeblevet' }),
    ]
    expect(statistik(skrevet, vindue).samvaer).toEqual({
      planlagt: 4,
      afholdt: 1,
      afbrudt: 0,
      aflyst: 1,
      udeblevet: 1,
      flyttet: 0,
      uoplyst: 1,
      minutter: 50,
    })
  })

  it('says null where nothing was agreed or written', () => {
    expect(Object.values(statistik([]).samvaer).every((v) => v === null)).toBe(true)
    expect(statistik([], vindue).samvaer).toMatchObject({
      planlagt: 4,
      afholdt: null,
      aflyst: null,
      uoplyst: 4,
      minutter: null,
    })
  })

  it('counts one samvær that two adults wrote with their minutes once', () => {
    const to = [
      skriv('samvaer', '2026-03-10T10:00', '2026-03-10T11:00', { status: 'afholdt' }),
      skriv('samvaer', '2026-03-10T10:00', '2026-03-10T11:05', { status: 'afholdt' }),
    ]
    expect(statistik(to, vindue).samvaer.minutter).toBe(65)
  })
})

describe('a whole forløb', () => {
  const gen = { seed: 3, fra: '2026-03-01', dage: 91 }
  const svar = statistik(genDagbog(gen), { fra: gen.fra, til: '2026-05-30', planlagt: genSamvaersaftaler(gen) })

  it('answers in the shape that is promised, nothing more', () => {
    expect(Statistik.parse(svar)).toEqual(svar)
    expect(svar.doegn).toHaveLength(91)
    expect(svar.uger).toHaveLength(13)
  })

  it('has plausible figures for an infant', () => {
    for (const { soevnMin, mlPrKg, n } of svar.uger) {
      expect(n).toBeGreaterThan(3)
      expect(soevnMin.middel!).toBeGreaterThan(600)
      expect(soevnMin.middel!).toBeLessThan(1140)
      expect(mlPrKg.middel!).toBeGreaterThan(100)
      expect(mlPrKg.middel!).toBeLessThan(200)
    }
  })

  it('tells how far back to fetch', () => expect(hentFra('2026-03-15')).toBe('2026-03-01'))
})
