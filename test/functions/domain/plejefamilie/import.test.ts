import * as fc from 'fast-check'
import { parse as parseCsv } from 'papaparse'
import { describe, expect, it } from 'vitest'
import { exportHeaders, toCsv } from '../../../../functions/domain/plejefamilie/eksport.ts'
import { importPlejefamilier, type Raekkerapport } from '../../../../functions/domain/plejefamilie/import.ts'
import { inputOf } from '../../../../functions/domain/plejefamilie/patch.ts'
import {
  Plejefamilie,
  plejefamilieFelter,
  type PlejefamilieInput,
} from '../../../../functions/domain/plejefamilie/schema.ts'
import { genPlejefamilier } from '../../../../infra/local/demo/genPlejefamilier.ts'
import { familie, today } from '../../../fixtures/match.ts'

const raekke = {
  Navn: 'Familien Prøve (opdigtet)',
  Plejefamilietype: 'Forstærket',
  'Godkendt fra': '01-03-2024',
  Pladser: '2',
  'Alder fra (år)': '0',
  'Alder til (år)': '2',
}
const parse = (csv: string) =>
  parseCsv<Record<string, string>>(csv, { header: true, skipEmptyLines: true, delimiter: ';' }).data
const udfald = (rapport: { raekker: Raekkerapport[] }) => rapport.raekker.map((one) => one.udfald)

/** What the service does with the report. */
const store = (raekker: Raekkerapport[]): Plejefamilie[] =>
  raekker.flatMap((one, i) =>
    one.udfald === 'ny'
      ? [
          Plejefamilie.parse({
            ...one.vaerdi,
            id: `ny${i}`,
            organisation: 'fpc',
            version: 1,
            oprettet: '2026-01-01T08:00:00Z',
            aendret: '2026-01-01T08:00:00Z',
            brugtePladser: 0,
            reserveredePladser: 0,
          }),
        ]
      : [],
  )

describe('importPlejefamilier', () => {
  it('reads headings people use, years as months, and Danish dates', () => {
    const { raekker, ukendteKolonner } = importPlejefamilier(
      [{ ...raekke, Spædbarnserfaring: 'ja', MÅLGRUPPE: 'misbrug', Farve: 'blå' }],
      [],
    )
    expect(raekker).toEqual([
      {
        linje: 2,
        udfald: 'ny',
        fejl: [],
        vaerdi: {
          navn: 'Familien Prøve (opdigtet)',
          type: 'forstaerket',
          godkendtFra: '2024-03-01',
          godkendtePladser: 2,
          alderFraMaaneder: 0,
          alderTilMaaneder: 24,
          erfaringSpaedbarn: 'ja',
          maalgrupper: ['misbrug'],
        },
      },
    ])
    expect(ukendteKolonner).toEqual([9])
  })

  it('takes the export back unchanged, and a second time nothing is new', () => {
    const families = genPlejefamilier({ seed: 3, antal: 50, organisation: 'fpc', today })
    const rows = parse(toCsv(families))
    const first = importPlejefamilier(rows, [])
    expect(first.ukendteKolonner).toEqual([])
    expect(first.raekker.map((one) => (one.udfald === 'ny' ? one.vaerdi : one.fejl))).toEqual(families.map(inputOf))
    expect(new Set(udfald(importPlejefamilier(rows, store(first.raekker))))).toEqual(new Set(['uaendret']))
    expect(new Set(udfald(importPlejefamilier(rows, families)))).toEqual(new Set(['uaendret']))
  })

  it('says only what changed, with the version it was compared to; an empty cell erases nothing', () => {
    const before = familie({ telefon: '12345678', tilbudsportalId: 'T1' })
    const { raekker } = importPlejefamilier(
      [{ 'Tilbuds-id': 't1', Telefon: '', Status: 'Holder pause', Rejsetid: '' }],
      [before],
    )
    expect(raekker).toEqual([
      { linje: 2, udfald: 'aendret', fejl: [], id: 'f1', version: 3, vaerdi: { status: 'pause' } },
    ])
  })

  it('knows a family again by name and postnummer, whatever the case and spaces', () => {
    const { raekker } = importPlejefamilier(
      [{ navn: ' FAMILIEN  prøve (opdigtet)', postnr: '8300', status: 'pause' }],
      [familie({ id: 'x' })],
    )
    expect(raekker[0]).toMatchObject({ udfald: 'aendret', id: 'x' })
  })

  it('takes another number on Tilbudsportalen as another family', () => {
    const other = familie({ tilbudsportalId: 'T1', postnr: null })
    expect(udfald(importPlejefamilier([{ ...raekke, tilbudsportalId: 'T2' }], [other]))).toEqual(['ny'])
  })

  it('refuses to choose between two families that fit', () => {
    const { raekker } = importPlejefamilier(
      [{ ...raekke, postnr: '8300' }],
      [familie({ id: 'a' }), familie({ id: 'b' })],
    )
    expect(raekker[0]).toMatchObject({ udfald: 'fejl', fejl: [{ felt: 'navn' }] })
  })

  it('refuses the same family twice in a file, with and without number', () => {
    expect(udfald(importPlejefamilier([raekke, raekke], []))).toEqual(['ny', 'fejl'])
    expect(udfald(importPlejefamilier([{ ...raekke, tilbudsportalId: 'T1' }, raekke], []))).toEqual(['ny', 'fejl'])
    expect(
      udfald(
        importPlejefamilier(
          [
            { ...raekke, tilbudsportalId: 'T1' },
            { ...raekke, tilbudsportalId: 'T2' },
          ],
          [],
        ),
      ),
    ).toEqual(['ny', 'ny'])
    const stored = familie({ tilbudsportalId: 'T1' })
    expect(
      udfald(
        importPlejefamilier(
          [
            { tilbudsportalId: 'T1', status: 'pause' },
            { ...raekke, postnr: '8300' },
          ],
          [stored],
        ),
      ),
    ).toEqual(['aendret', 'fejl'])
  })

  it('reports every bad cell of a row at its field, saves the good rows, and repeats nothing', () => {
    const bad = {
      ...raekke,
      Navn: 'Hemmelig Person',
      'Godkendt fra': '31-02-2024',
      Pladser: 'mange',
      Røg: 'måske',
      Kurser: 'x; y',
    }
    const { raekker } = importPlejefamilier([bad, raekke], [])
    expect(udfald({ raekker })).toEqual(['fejl', 'ny'])
    expect(raekker[0]!.fejl.map(({ felt }) => felt).sort()).toEqual([
      'godkendtFra',
      'godkendtePladser',
      'kurser',
      'roeg',
    ])
    expect(JSON.stringify(raekker[0])).not.toMatch(/Hemmelig|mange|måske|31-02/)
  })

  it('demands the core of a new family, and refuses a change that contradicts', () => {
    const [missing] = importPlejefamilier([{ navn: 'Kun navn (opdigtet)' }], []).raekker
    expect(missing!.fejl.map(({ felt }) => felt)).toEqual([
      'type',
      'godkendtFra',
      'godkendtePladser',
      'alderFraMaaneder',
      'alderTilMaaneder',
    ])
    const [wrong] = importPlejefamilier(
      [{ navn: familie().navn, postnr: '8300', 'Godkendt til': '01-01-2020' }],
      [familie()],
    ).raekker
    expect(wrong).toMatchObject({ udfald: 'fejl', fejl: [{ felt: 'godkendtTil' }] })
  })

  it('survives any file: one answer a row, never an exception', () => {
    const heading = fc.oneof(fc.constantFrom(...exportHeaders, 'Navn', '__proto__', 'constructor'), fc.string())
    const row = fc.dictionary(heading, fc.oneof(fc.string(), fc.constantFrom('ja', '1', '12-03-2026', ';;;')))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const { raekker } = importPlejefamilier(rows, [familie()])
        expect(raekker.map(({ linje }) => linje)).toEqual(rows.map((_, i) => i + 2))
      }),
    )
    expect(
      importPlejefamilier([{ ...raekke, __parsed_extra: ['a', 'b'] } as unknown as Record<string, string>], [])
        .raekker[0]!.udfald,
    ).toBe('ny')
  })
})

describe('the export', () => {
  it('has a column for every field, and is the template when empty', () => {
    expect(exportHeaders).toHaveLength(Object.keys(plejefamilieFelter).length)
    expect(new Set(exportHeaders).size).toBe(exportHeaders.length)
    expect(toCsv().startsWith('\uFEFFFamiliens navn;Type;')).toBe(true)
    expect(parse(toCsv())).toEqual([])
  })

  it('lets no cell run as a formula, and still reads back', () => {
    const risky = familie({ navn: '=1+1 (opdigtet)', telefon: '+45 12345678', metoder: '@noget\n"citat"; mere' })
    const csv = toCsv([risky])
    const cells = Object.values(parse(csv)[0]!)
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
    const [report] = importPlejefamilier(parse(csv), []).raekker
    const { navn, telefon, metoder } = (report as { vaerdi: PlejefamilieInput }).vaerdi
    expect({ navn, telefon, metoder }).toEqual({ navn: risky.navn, telefon: risky.telefon, metoder: risky.metoder })
  })
})
