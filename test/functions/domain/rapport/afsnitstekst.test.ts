import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figurerITekst, parseAfsnitstekst } from '../../../../functions/domain/rapport/afsnitstekst.ts'
import type { Figur, Indhold } from '../../../../functions/domain/rapport/dokument.ts'
import { plain } from '../../../../functions/domain/rapport/dokumenttekst.ts'
import { EKSEMPEL_SVG } from '../../../fixtures/genDokument.ts'

const figur: Figur = {
  art: 'figur',
  noegle: 'soevn',
  svg: EKSEMPEL_SVG,
  titel: 'Søvn',
  alt: 'Søvn',
  datagrundlag: { fra: '2026-03-12', til: '2026-06-10', n: 1, enhed: 'registreringer', manglendeDage: 0 },
}
const parse = (tekst: string) => parseAfsnitstekst(tekst, new Map([['soevn', figur]]))
const tekstOf = (blok: Indhold): string => {
  if (blok.art === 'afsnit') return plain(blok.tekst)
  if (blok.art === 'liste') return blok.punkter.map(plain).join(' ')
  if (blok.art === 'citat') return `${plain(blok.tekst)} ${plain(blok.kilde)}`
  return blok.art === 'overskrift' ? blok.tekst : ''
}
const ord = (tekst: string) => tekst.match(/[\p{L}\d]+/gu) ?? []

describe('what a person writes in a section', () => {
  it('becomes paragraphs, lists, headings and quotes', () => {
    const tekst = '### Søvn\nHun sover\nroligt.\n\n- nat\n- dag\n\n1. først\n2. så\n\n> Hun er glad\n> — plejemor'
    expect(parse(tekst)).toEqual([
      { art: 'overskrift', niveau: 3, tekst: 'Søvn' },
      { art: 'afsnit', tekst: [{ tekst: 'Hun sover roligt.' }] },
      { art: 'liste', nummereret: false, punkter: [[{ tekst: 'nat' }], [{ tekst: 'dag' }]] },
      { art: 'liste', nummereret: true, punkter: [[{ tekst: 'først' }], [{ tekst: 'så' }]] },
      { art: 'citat', tekst: [{ tekst: 'Hun er glad' }], kilde: [{ tekst: 'plejemor' }] },
    ])
  })

  it('can point at an entry, a day and a section', () => {
    const [blok] = parse('Se [her](reg:0a-1), **den** [12. marts](dag:2026-03-12) og [vækst](afsnit:helbred).')
    const henvisninger = blok?.art === 'afsnit' ? blok.tekst.flatMap((run) => run.henvisning ?? []) : []
    expect(henvisninger).toEqual(['reg-0a-1', 'dag-2026-03-12', 'afsnit-helbred'])
  })

  it('leads nowhere else: other links stay text', () => {
    expect(parse('[klik](https://eksempel.dk)').map(tekstOf)).toEqual(['[klik](https://eksempel.dk)'])
  })

  it('takes a date at the beginning of a line for what it is', () => {
    expect(parse('12. marts sov hun dårligt.').map(tekstOf)).toEqual(['12. marts sov hun dårligt.'])
    expect(parse('1. først\n3. tredje').map((b) => b.art)).toEqual(['liste', 'afsnit'])
  })

  it('brings in a figure where it is asked for, and says so when there is none', () => {
    expect(parse('Se:\n[[figur:soevn]]')[1]).toBe(figur)
    expect(parse('[[figur:findesIkke]]').map(tekstOf)).toEqual(['[[figur:findesIkke]]'])
    expect(figurerITekst('a\n [[figur:soevn]] \nb [[figur:nej]] c')).toEqual(['soevn'])
  })

  it('never loses a word', () => {
    const linje = fc.constantFrom(
      'barnet sover',
      '- punkt',
      '12. marts',
      '> citat',
      '> — kilde',
      '',
      '### titel',
      '**fed',
      '*skrå* ord',
      '[a](b)',
      '-',
      '>',
      '1.',
      '[x](dag:2026-03-12)',
    )
    fc.assert(
      fc.property(fc.array(linje, { maxLength: 30 }), (linjer) => {
        const skrevet = linjer.join('\n')
        const uden = skrevet.replace(/\]\((?:dag|reg|afsnit):[\w-]+\)/gu, ']')
        expect(parse(skrevet).map(tekstOf).flatMap(ord)).toEqual(ord(uden))
      }),
    )
  })
})
