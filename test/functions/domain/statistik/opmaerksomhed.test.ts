import { describe, expect, it } from 'vitest'
import { flagsOf, REGLER, vigtighedOf } from '../../../../functions/domain/statistik/opmaerksomhed.ts'
import { beskriv, flaske, skriv, sov, utc } from './byg.ts'

const DAG = '2026-03-12'
const nu = utc('2026-03-13T08:00')
const temperatur = (grader: number) =>
  skriv('maaling', `${DAG}T12:00`, null, { maengde: grader, enhed: '°C', detaljer: { maal: 'temperatur' } })
const regler = (...registreringer: Parameters<typeof flagsOf>[0]) =>
  flagsOf(registreringer, [DAG], nu).map(({ regel }) => regel)

describe('flags', () => {
  it('fever is shown from 38, with the entry it rests on', () => {
    const varm = temperatur(38)
    expect(flagsOf([varm], [DAG], nu)).toEqual([
      { regel: 'feber', dato: DAG, forklaring: 'Temperatur 38 °C', registreringId: varm.id },
    ])
    expect(regler(temperatur(37.9))).toEqual([])
  })

  it.each([
    ['haendelse', skriv('haendelse', `${DAG}T12:00`)],
    ['samvaerIkkeAfholdt', skriv('samvaer', `${DAG}T12:00`, null, { status: 'udeblevet' })],
    ['medicinPn', skriv('medicin', `${DAG}T12:00`, null, { detaljer: { pn: true } })],
    ['laege', skriv('helbred', `${DAG}T12:00`, null, { detaljer: { art: 'laegevagt' } })],
    ['abstinens', skriv('abstinens', `${DAG}T12:00`, null, { detaljer: { tegn: ['rysten'] } })],
    ['aabenSoevn', sov(`${DAG}T12:00`)],
  ] as const)('%s', (regel, r) => {
    expect(regler(r)).toEqual([regel])
    expect(regler({ ...r, udgaaet: true } as typeof r)).not.toContain(regel)
  })

  it('says nothing of a plain day, of samvær held, or of a sleep that is running', () => {
    expect(
      regler(
        sov(`${DAG}T09:00`, `${DAG}T10:00`),
        flaske(`${DAG}T08:00`, 120),
        skriv('samvaer', `${DAG}T12:00`, `${DAG}T13:00`, { status: 'afholdt' }),
      ),
    ).toEqual([])
    expect(flagsOf([sov('2026-03-13T07:00')], ['2026-03-13'], nu)).toEqual([])
  })

  it('two past days without diary are told once; one day, today and a day with only a text are not', () => {
    const dage = ['2026-03-09', '2026-03-10', '2026-03-11', DAG, '2026-03-13']
    expect(flagsOf([beskriv('2026-03-09')], dage, nu)).toEqual([
      { regel: 'ingenDagbog', dato: DAG, forklaring: 'Ingen dagbog i 3 dage' },
    ])
    expect(flagsOf([beskriv('2026-03-09'), beskriv('2026-03-11'), beskriv(DAG)], dage, nu)).toEqual([])
  })

  it('an agreed samvær that nobody has told of is shown when its day is over', () => {
    const aftale = { start: utc(`${DAG}T10:00`), slut: utc(`${DAG}T11:00`), med: 'mor' }
    const flag = (...registreringer: Parameters<typeof flagsOf>[0]) =>
      flagsOf([beskriv(DAG), ...registreringer], [DAG], nu, [aftale]).map(({ regel }) => regel)
    expect(flag()).toEqual(['samvaerUoplyst'])
    expect(flag(skriv('samvaer', `${DAG}T10:00`, `${DAG}T11:00`, { status: 'afholdt' }))).toEqual([])
    expect(flag(skriv('samvaer', `${DAG}T10:00`, null, { status: 'aflyst' }))).toEqual(['samvaerIkkeAfholdt'])
    expect(flagsOf([beskriv(DAG)], [DAG], utc(`${DAG}T20:00`), [aftale])).toEqual([])
  })

  it('three refused meals of one day are one flag', () => {
    expect(regler(flaske(`${DAG}T08:00`, 0), flaske(`${DAG}T11:00`, 0), flaske(`${DAG}T14:00`, 0))).toEqual([
      'afvisteMaaltider',
    ])
    expect(regler(flaske(`${DAG}T08:00`, 0), flaske(`${DAG}T11:00`, 0))).toEqual([])
  })

  it('every rule has a label and says how soon to look', () => {
    for (const [regel, { label }] of Object.entries(REGLER)) {
      expect(label.length).toBeGreaterThan(3)
      expect(['straks', 'se']).toContain(vigtighedOf({ regel, dato: DAG, forklaring: '' }))
    }
  })
})
