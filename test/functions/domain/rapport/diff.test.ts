import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffTekst, diffVersioner } from '../../../../functions/domain/rapport/diff.ts'

const linje = (navn: string, tekst: string) => ({
  navn: navn as 'konklusion',
  titel: navn,
  tekst,
  version: 1,
  forfatter: 'x',
})
const tekst = fc
  .array(fc.constantFrom('barnet', 'sover', 'roligt', 'ikke', '\n', '\n\n', '  ', 'æøå'), { maxLength: 60 })
  .map((ord) => ord.join(' '))

describe('the visible difference', () => {
  it('holds both texts whole', () => {
    fc.assert(
      fc.property(tekst, tekst, (a, b) => {
        const stykker = diffTekst(a, b)
        const uden = (art: string) =>
          stykker
            .filter((s) => s.art !== art)
            .map((s) => s.tekst)
            .join('')
        expect(uden('tilfoejet')).toBe(a)
        expect(uden('fjernet')).toBe(b)
      }),
    )
  })

  it('shows the changed word and no more', () => {
    expect(diffTekst('Barnet sover roligt nu.', 'Barnet sover uroligt nu.')).toEqual([
      { art: 'ens', tekst: 'Barnet sover ' },
      { art: 'fjernet', tekst: 'roligt' },
      { art: 'tilfoejet', tekst: 'uroligt' },
      { art: 'ens', tekst: ' nu.' },
    ])
  })

  it('says of each section whether it is new, gone, changed or the same', () => {
    const a = { afsnit: [linje('opgaven', 'x'), linje('konklusion', 'a b'), linje('rammer', 'r')] }
    const b = { afsnit: [linje('opgaven', 'x'), linje('konklusion', 'a c'), linje('ekstra-1', 'ny')] }
    expect(diffVersioner(a, b).map((d) => [d.navn, d.tilstand])).toEqual([
      ['opgaven', 'uaendret'],
      ['konklusion', 'aendret'],
      ['ekstra-1', 'tilfoejet'],
      ['rammer', 'fjernet'],
    ])
  })

  it('compares long texts line by line rather than giving up', () => {
    const gammel = Array.from({ length: 3000 }, (_, i) => `linje ${i} med ord`).join('\n')
    const ny = gammel.replaceAll('7 med', '7 uden')
    const stykker = diffTekst(gammel, ny)
    expect(
      stykker
        .filter((s) => s.art !== 'fjernet')
        .map((s) => s.tekst)
        .join(''),
    ).toBe(ny)
    expect(stykker.length).toBeGreaterThan(300)
  })
})
