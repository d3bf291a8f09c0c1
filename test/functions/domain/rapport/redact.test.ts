import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { h, p, type RapportDokument, t } from '../../../../functions/domain/rapport/dokument.ts'
import { documentText } from '../../../../functions/domain/rapport/dokumenttekst.ts'
import type { Beskyttet } from '../../../../functions/domain/rapport/moenstre.ts'
import { BESKYTTET, redactDokument, redactJson, redactText } from '../../../../functions/domain/rapport/redact.ts'
import { genDokument } from '../../../fixtures/genDokument.ts'

const beskyttede: Beskyttet[] = [
  { tekst: 'Opdigtet Mølgaard-Lund', klasse: 'adresseBeskyttet', art: 'navn' },
  { tekst: 'Æblehaven 7, 8999 Opdigtet By', klasse: 'adresseBeskyttet', art: 'adresse' },
  { tekst: '70 12 34 56', klasse: 'adresseBeskyttet', art: 'telefon' },
  { tekst: 'Vuggestuen Regnbuen', klasse: 'adresseBeskyttet', art: 'andet' },
]
const til = (modtagerRolle: 'foraeldre' | 'paedagog' | 'vuggested' | 'socialcenter') => ({ modtagerRolle, beskyttede })

describe('redacting a text', () => {
  const hidden = [
    'Mølgaard-Lund ringede',
    'MØLGAARD var med',
    'hos familien Lunds kat',
    'de bor på Æblehaven 7',
    'de bor i æblehaven',
    'ved Opdigtet By',
    'ring 70123456',
    'ring +45 70 12 34 56',
    'ring 7012 3456',
    'ring 22 33 44 55',
    'skriv til nogen@eksempel.dk',
    'Nørre Søgade 12, 2. tv',
    'Gl. Landevej 114 B',
    'bor i 8000 Aarhus C',
    'i vuggestuen  Regnbuen',
    'født 120326-1234',
  ]
  it.each(hidden)('hides what gives the family away: %s', (tekst) => {
    expect(redactText(tekst, til('vuggested'))).toContain(BESKYTTET)
  })

  const kept = [
    '4350 g og 150 ml',
    'kl. 12.30 og 14.15',
    '12. marts 2026 til 10. juni 2026',
    'i lunden bag huset',
    'version 3c0cb7e2',
    '2026 2027',
    'id 12345678-1234-4123-8123-123456789012',
    'vejen var glat',
    'en have på 12 m2',
    'uge 12 13 14',
    '90 dage',
  ]
  it.each(kept)('leaves ordinary words and numbers: %s', (tekst) => {
    expect(redactText(tekst, til('vuggested'))).toBe(tekst)
  })

  it('takes a family’s name apart without hiding the word family', () => {
    const familie = { tekst: 'Familien Bøgekær (opdigtet)', klasse: 'adresseBeskyttet' as const, art: 'navn' as const }
    const redaktion = { modtagerRolle: 'foraeldre' as const, beskyttede: [familie] }
    expect(redactText('Plejefamilien siger, at Bøgekærs hund var ude med familien', redaktion)).toBe(
      `Plejefamilien siger, at ${BESKYTTET} hund var ude med familien`,
    )
  })

  it('hides the postcode after a street that the register has without its town, and no weight', () => {
    const beskyttede = [{ tekst: 'Prøvevænget 77', klasse: 'adresseBeskyttet' as const, art: 'adresse' as const }]
    const hide = (tekst: string) => redactText(tekst, { modtagerRolle: 'socialcenter', beskyttede })
    expect(hide('Hjemme på Prøvevænget 77, 8541.')).not.toContain('8541')
    expect(hide('På Prøvevænget 4600 g ved vejningen')).toBe(`På ${BESKYTTET} 4600 g ved vejningen`)
  })

  it('leaves a professional the surname that is the family’s too, and only within the whole name', () => {
    const lund = { tekst: 'Mette Lund', klasse: 'adresseBeskyttet' as const, art: 'navn' as const }
    const redaktion = {
      modtagerRolle: 'socialcenter' as const,
      beskyttede: [lund],
      synlige: ['Dorthe Lund', 'Mette Lund'],
    }
    expect(redactText('Dorthe Lunds notat: Lund og Dorthe var der. DORTHE  LUND', redaktion)).toBe(
      `Dorthe Lunds notat: ${BESKYTTET} og Dorthe var der. DORTHE  LUND`,
    )
    expect(redactText('Mette Lund ringede', redaktion)).toBe(`${BESKYTTET} ringede`)
  })

  it('tells those who work with the family everything', () => {
    expect(redactText('Mølgaard-Lund, Æblehaven 7', til('paedagog'))).toBe('Mølgaard-Lund, Æblehaven 7')
  })

  it('hides a name however it is divided between bold and plain runs', () => {
    const navn = 'Opdigtet Mølgaard-Lund'
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: navn.length - 1 }), { maxLength: 4 }), (snit) => {
        const steder = [0, ...new Set(snit.sort((a, b) => a - b)), navn.length]
        const runs = steder.slice(1).map((slut, i) => t(navn.slice(steder[i], slut), { fed: i % 2 === 0 }))
        const dok: RapportDokument = { ...genDokument(), blokke: [p('Hos ', ...runs, ' i dag')] }
        const [afsnit] = redactDokument(dok, til('foraeldre')).dokument.blokke
        const tekst = afsnit?.art === 'afsnit' ? afsnit.tekst.map((r) => r.tekst).join('') : ''
        expect(tekst).toBe(`Hos ${BESKYTTET} i dag`)
      }),
    )
  })
})

describe('redacting a document', () => {
  const hemmeligt = 'Mølgaard-Lund'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" aria-label="Hos ${hemmeligt}"><!-- ${hemmeligt} --><title>${hemmeligt}</title><text>M&#248;lg<tspan>aard-Lund</tspan></text><path d="M10 20 30 40 50 60"/></svg>`
  const dok = (): RapportDokument => {
    const base = genDokument()
    return {
      ...base,
      titel: `Rapport ${hemmeligt}`,
      metadata: { ...base.metadata, emne: hemmeligt, noegleord: ['rapport', hemmeligt], udgiver: hemmeligt },
      forside: {
        overtitel: hemmeligt,
        undertitel: hemmeligt,
        bemaerkning: hemmeligt,
        oplysninger: [{ navn: hemmeligt, vaerdi: [t(hemmeligt)] }],
      },
      blokke: [
        h(1, `Hos ${hemmeligt}`),
        p(hemmeligt),
        { art: 'liste', nummereret: false, punkter: [[t(hemmeligt)]] },
        { art: 'citat', tekst: [t(hemmeligt)], kilde: [t(hemmeligt)] },
        {
          art: 'faktaboks',
          titel: hemmeligt,
          kilde: hemmeligt,
          blokke: [
            {
              art: 'tabel',
              titel: hemmeligt,
              kolonner: [{ navn: hemmeligt }],
              raekker: [[[t(hemmeligt)]]],
              raekkeoverskrift: false,
            },
            {
              art: 'figur',
              noegle: 'a',
              svg,
              titel: hemmeligt,
              alt: hemmeligt,
              datagrundlag: { fra: '2026-03-12', til: '2026-06-10', n: 1, enhed: hemmeligt, manglendeDage: 0 },
            },
          ],
        },
      ],
    }
  }

  it.each(['foraeldre', 'vuggested', 'socialcenter'] as const)(
    'leaves no trace of the family for %s, wherever it stood',
    (rolle) => {
      const { dokument, fund } = redactDokument(dok(), til(rolle))
      const alt = JSON.stringify(dokument)
      for (const del of ['Mølgaard', 'M&#248;lg', 'Lund', 'aard']) expect(alt).not.toContain(del)
      expect(fund.find((f) => f.art === 'navn')?.antal).toBeGreaterThan(15)
      expect(JSON.stringify(fund)).not.toContain('Lund')
    },
  )

  it('leaves the drawing itself as it was', () => {
    expect(JSON.stringify(redactDokument(dok(), til('foraeldre')).dokument)).toContain('M10 20 30 40 50 60')
  })

  it('keeps every line of the document in its place', () => {
    expect(documentText(redactDokument(dok(), til('foraeldre')).dokument)).toHaveLength(documentText(dok()).length)
  })

  it('cuts data as it cuts the document', () => {
    expect(redactJson({ a: [{ note: `hos ${hemmeligt}`, ml: 150 }] }, til('foraeldre'))).toEqual({
      a: [{ note: `hos ${BESKYTTET}`, ml: 150 }],
    })
  })
})
