import { describe, expect, it } from 'vitest'
import { doegnbillederOf } from '../../../../functions/domain/statistik/doegnbillede.ts'
import { genDagbog } from '../../../fixtures/genDagbog.ts'
import { flaske, skriv, sov, utc } from './byg.ts'

const billede = (
  registreringer: Parameters<typeof doegnbillederOf>[0],
  dato = '2026-03-12',
  nu = '2026-12-31T12:00:00Z',
) => doegnbillederOf(registreringer, { fra: dato, til: dato }, nu)[0]!

describe('a day as it is drawn', () => {
  it('cuts sleep at midnight and puts the rest on the next day', () => {
    const nat = [sov('2026-03-11T22:00', '2026-03-12T06:00')]
    expect(billede(nat, '2026-03-11').soevn).toEqual([{ fra: 1320, til: 1440 }])
    expect(billede(nat).soevn).toEqual([{ fra: 0, til: 360 }])
  })

  it('keeps the clock of the wall on days of 23 and 25 hours', () => {
    const formiddag = (dato: string) => billede([sov(`${dato}T09:00`, `${dato}T10:30`)], dato).soevn
    expect(formiddag('2026-03-29')).toEqual([{ fra: 540, til: 630 }])
    expect(formiddag('2026-10-25')).toEqual([{ fra: 540, til: 630 }])
    expect(billede([sov('2026-10-25T00:00', '2026-10-26T00:00')], '2026-10-25').soevn).toEqual([{ fra: 0, til: 1440 }])
  })

  it('tells an unwritten day from a day with entries, and what has no time from what has', () => {
    expect(billede([])).toMatchObject({ erSkrevet: false, soevn: [], nu: null })
    const ble = skriv('ble', null, null, { dato: '2026-03-12', antal: 3 })
    expect(billede([ble])).toMatchObject({ erSkrevet: true, udenTid: { ble: 3 }, bleer: [] })
  })

  it('shows refused meals, open sleep and samvær that was not held for what they are', () => {
    const dag = billede([
      flaske('2026-03-12T13:00', 0),
      sov('2026-03-12T14:00'),
      skriv('samvaer', '2026-03-12T10:00', '2026-03-12T10:20', { status: 'udeblevet' }),
    ])
    expect(dag.maaltider).toEqual([{ minut: 780, ml: 0, afvist: true }])
    expect(dag).toMatchObject({
      aabenSoevn: [840],
      soevn: [],
      samvaer: [],
      ikkeAfholdt: [{ minut: 600, udfald: 'udeblevet' }],
    })
  })

  it('knows how far today has come', () => {
    expect(billede([], '2026-03-12', utc('2026-03-12T14:30')).nu).toBe(870)
    expect(billede([], '2026-03-13', utc('2026-03-12T14:30')).nu).toBe(0)
  })

  it('draws as much sleep as the figures say', () => {
    const gen = { seed: 9, fra: '2026-03-20', dage: 20 }
    const dage = doegnbillederOf(genDagbog(gen), { fra: gen.fra, til: '2026-04-08' }, '2026-12-31T00:00:00Z')
    const hele = dage.filter(({ tal }) => tal.timer === 24)
    expect(hele).toHaveLength(19)
    const drawn = hele.map(({ soevn }) => soevn.reduce((sum, { fra, til }) => sum + til - fra, 0))
    expect(drawn).toEqual(hele.map(({ tal }) => tal.soevnMin ?? 0))
  })
})
