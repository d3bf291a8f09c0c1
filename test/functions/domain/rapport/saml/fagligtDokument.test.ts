import { describe, expect, it } from 'vitest'
import { documentText } from '../../../../../functions/domain/rapport/dokumenttekst.ts'
import { findMoenstre } from '../../../../../functions/domain/rapport/moenstre.ts'
import { assembleFagligtDokument } from '../../../../../functions/domain/rapport/saml/fagligtDokument.ts'
import { genRapport } from '../../../../fixtures/genRapport.ts'

const g = genRapport({ dage: 2 })
const dokument = { ...g.dokumenter[1]!, tekst: '### Kontakt\nHun søger kontakt.' }
const tekst = (over: object = {}) =>
  documentText(assembleFagligtDokument({ ...g, dokument, barnetsNavn: 'Opdigtet Barn', ...over })).join('\n')

describe('a professional document of its own', () => {
  it('says what it is, who signed it and what was written', () => {
    for (const del of [
      'Psykologisk undersøgelse',
      'Opdigtet Psykolog, Psykolog, Døgncentret, 8. juni 2026',
      'Kontakt',
      'Hun søger kontakt.',
      'Opdigtet Barn',
    ])
      expect(tekst()).toContain(del)
  })

  it('is marked as a draft until it is signed', () => {
    const { underskrift: _underskrift, ...usigneret } = dokument
    expect(tekst({ dokument: usigneret })).toContain('UDKAST')
    expect(tekst()).not.toContain('UDKAST')
  })

  it('leaves the child’s name out for a recipient who may not have it', () => {
    expect(tekst({ modtagerRolle: 'vuggested' })).not.toContain('Opdigtet Barn')
  })
})

describe('warning while writing', () => {
  it('names the kinds found and nothing of the text', () => {
    expect(findMoenstre('Vi var i Skovgade 12, ring 22 33 44 55')).toEqual(['telefon', 'vej'])
    expect(findMoenstre('Hun sov 13 timer og drak 4 flasker a 150 ml')).toEqual([])
  })
})
