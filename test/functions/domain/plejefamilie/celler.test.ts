import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCelle, parseDato, parseTal, parseValg } from '../../../../functions/domain/plejefamilie/celler.ts'
import { svarTekst } from '../../../../functions/domain/plejefamilie/typer.ts'
import { addDage } from '../../../../functions/domain/tid.ts'
import { maalgruppeTekst } from '../../../../functions/domain/visitation/valg.ts'

const flervalg = (text: string) => parseCelle(text, { label: '', art: 'flervalg', valg: maalgruppeTekst })

describe('dates', () => {
  it.each(['12-03-2026', '12/3 2026', '12.03.2026', '12/03/2026', '12. 3. 2026', '2026-03-12', '2026-3-12'])(
    '%s is 12 March',
    (text) => {
      expect(parseDato(text)).toEqual({ vaerdi: '2026-03-12' })
    },
  )

  it.each(['31-02-2026', '12-03-26', '12-13-2026', '46093', 'i morgen', '2026-03', '0-1-2026'])(
    '%s is refused, not guessed',
    (text) => {
      expect(parseDato(text)).toHaveProperty('besked')
    },
  )

  it('reads back every date written the Danish way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom('-', '/', '.'), (dage, tegn) => {
        const dato = addDage('2000-01-01', dage)
        expect(parseDato(dato.split('-').toReversed().map(Number).join(tegn))).toEqual({ vaerdi: dato })
      }),
    )
  })
})

describe('numbers and answers', () => {
  it('take a decimal comma, and refuse what could mean two things', () => {
    expect(parseTal('1,5')).toEqual({ vaerdi: 1.5 })
    expect(parseTal('12')).toEqual({ vaerdi: 12 })
    for (const text of ['1.000,5', '1,5,2', 'to', '', '1e3', '12 stk']) expect(parseTal(text)).toHaveProperty('besked')
  })

  it.each([
    ['Ja', 'ja'],
    ['J', 'ja'],
    ['x', 'ja'],
    ['NEJ', 'nej'],
    ['n', 'nej'],
    ['ukendt', 'ukendt'],
    ['Ved ikke endnu', 'ukendt'],
    ['?', 'ukendt'],
  ])('%s is %s', (text, vaerdi) => {
    expect(parseValg(text, svarTekst)).toEqual({ vaerdi })
  })

  it('refuse what is not in the list, naming the list and not the text', () => {
    expect(parseValg('måske', svarTekst)).toEqual({ besked: 'Skriv en af: Ja, Nej, Ved ikke endnu' })
    expect(parseCelle('måske', { label: '', art: 'jaNej' })).toEqual({ besked: 'Skriv ja eller nej' })
    expect(parseCelle('x', { label: '', art: 'jaNej' })).toEqual({ vaerdi: true })
  })
})

describe('several choices', () => {
  it('are divided by bar, semicolon, comma or line; a label with a comma stays whole', () => {
    expect(flervalg('misbrug, Omsorgssvigt')).toEqual({ vaerdi: ['misbrug', 'omsorgssvigt'] })
    expect(flervalg('misbrug|andet')).toEqual({ vaerdi: ['misbrug', 'andet'] })
    expect(flervalg(`${maalgruppeTekst.omsorgssvigt}; ${maalgruppeTekst.misbrug}\nandet`)).toEqual({
      vaerdi: ['omsorgssvigt', 'misbrug', 'andet'],
    })
  })

  it('are none for "ingen", and refused when one is wrong', () => {
    expect(flervalg('Ingen')).toEqual({ vaerdi: [] })
    expect(flervalg('misbrug, noget')).toHaveProperty('besked')
  })
})
