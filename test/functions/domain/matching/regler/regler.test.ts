import { describe, expect, it } from 'vitest'
import type { Behov } from '../../../../../functions/domain/matching/behov.ts'
import { type Regelsaet, spaedbarnRegelsaet } from '../../../../../functions/domain/matching/regelsaet.ts'
import { haardeRegler } from '../../../../../functions/domain/matching/regler/regler.ts'
import type { Plejefamilie } from '../../../../../functions/domain/plejefamilie/schema.ts'
import { behov, familie, today } from '../../../../fixtures/match.ts'

type Udfald = 'opfyldt' | 'ikkeOpfyldt' | 'ukendt'
/** What differs from a child and a family that fit · what the rule says · words the explanation must hold. */
type Sag = [Partial<Behov>, Partial<Plejefamilie>, Udfald, string?]

const sager: Record<string, Sag[]> = {
  H1: [
    [{}, {}, 'opfyldt'],
    [{}, { godkendtFra: '2026-12-10', godkendelseSenestBrugt: null }, 'opfyldt'],
    [{}, { godkendtFra: '2026-12-11', godkendelseSenestBrugt: null }, 'ikkeOpfyldt', '11. december 2026'],
    [{}, { godkendtTil: '2026-12-10' }, 'opfyldt'],
    [{}, { godkendtTil: '2026-12-09' }, 'ikkeOpfyldt', 'forlænges'],
    // Three years without use, to the day.
    [{}, { godkendtFra: '2020-01-01', godkendelseSenestBrugt: '2023-12-10' }, 'opfyldt'],
    [
      {},
      { godkendtFra: '2020-01-01', godkendelseSenestBrugt: '2023-12-09' },
      'ikkeOpfyldt',
      'bortfaldt 9. december 2026',
    ],
    [{}, { godkendtFra: '2020-01-01', godkendelseSenestBrugt: null }, 'ukendt', 'sidst er brugt'],
    [{}, { godkendtFra: '2023-12-10', godkendelseSenestBrugt: null }, 'opfyldt'],
    [{}, { godkendtFra: '2020-01-01', godkendelseSenestBrugt: null, brugtePladser: 1 }, 'opfyldt'],
    [{ startDato: null }, {}, 'ukendt', 'ønsket start'],
    [{ startDato: null, foedt: null, termin: '2026-12-10' }, {}, 'opfyldt'],
  ],
  H2: [
    [{}, { type: 'forstaerket' }, 'opfyldt'],
    [{}, { type: 'specialiseret' }, 'opfyldt'],
    [{}, { type: 'almen' }, 'ikkeOpfyldt', 'forstærket eller specialiseret'],
    [{}, { type: 'netvaerk' }, 'ikkeOpfyldt'],
  ],
  H3: [
    [{}, { godkendtePladser: 1 }, 'opfyldt', '1 ledig plads af 1'],
    [{}, { godkendtePladser: 1, brugtePladser: 1 }, 'ikkeOpfyldt', '1 i brug'],
    [{}, { godkendtePladser: 1, reserveredePladser: 1 }, 'ikkeOpfyldt', '1 reserveret'],
    [{}, { godkendtePladser: 1, aflastningspladser: 1 }, 'ikkeOpfyldt', '1 til aflastning'],
    [{}, { godkendtePladser: 3, brugtePladser: 1, reserveredePladser: 1 }, 'opfyldt', '1 ledig plads af 3'],
    // Over-full (approval was cut while children lived there) is not a negative number of places.
    [{}, { godkendtePladser: 1, brugtePladser: 2 }, 'ikkeOpfyldt', 'Ingen ledig plads'],
  ],
  H4: [
    [{}, {}, 'opfyldt', '6 måneder ved start'],
    [{ foedt: '2024-12-11' }, {}, 'opfyldt', '23 måneder'],
    [{ foedt: '2024-12-10' }, {}, 'ikkeOpfyldt', '24 måneder'],
    [{}, { alderFraMaaneder: 6 }, 'opfyldt'],
    [{}, { alderFraMaaneder: 7 }, 'ikkeOpfyldt'],
    [{ foedt: null, termin: '2027-01-04' }, {}, 'opfyldt', '0 måneder'],
    [{ foedt: null, termin: '2027-01-04' }, { alderFraMaaneder: 1 }, 'ikkeOpfyldt'],
    [{ foedt: null }, {}, 'ukendt', 'fødselsdato eller termin'],
  ],
  H5: [
    [{ maalgrupper: ['misbrug', 'omsorgssvigt'] }, {}, 'opfyldt'],
    [{ maalgrupper: ['misbrug', 'psykiskSygdom'] }, {}, 'ikkeOpfyldt', 'psykisk syge'],
    [{ maalgrupper: null }, {}, 'ukendt', 'visitationen'],
    [{ maalgrupper: [] }, { maalgrupper: [] }, 'opfyldt'],
    [{}, { maalgrupper: null }, 'ukendt', 'Se i godkendelsen'],
    [{}, { maalgrupper: [] }, 'ikkeOpfyldt'],
    [{ maalgrupper: ['misbrug', 'andet'] }, {}, 'ukendt', 'andet'],
    [{ maalgrupper: ['andet'] }, { maalgrupper: ['andet'] }, 'opfyldt'],
    [{ maalgrupper: ['andet', 'psykiskSygdom'] }, {}, 'ikkeOpfyldt'],
  ],
  H6: [
    [{}, {}, 'opfyldt', '10. december 2026'],
    [{}, { tilgaengeligFra: '2026-12-24' }, 'opfyldt', '24. december 2026'],
    [{}, { tilgaengeligFra: '2026-12-25' }, 'ikkeOpfyldt', '15 dage efter'],
    [{}, { tilgaengeligFra: null }, 'ukendt', 'Spørg familien'],
    [{}, { ledigBekraeftet: null }, 'ukendt', 'ikke bekræftet'],
    [{}, { ledigBekraeftet: '2026-08-24' }, 'opfyldt'],
    [{}, { ledigBekraeftet: '2026-08-23' }, 'ukendt', '91 dage siden'],
    [{}, { pauser: [{ fra: '2026-12-01', til: '2026-12-23' }] }, 'opfyldt', '24. december 2026'],
    [{}, { pauser: [{ fra: '2026-12-01', til: '2026-12-24' }] }, 'ikkeOpfyldt', '25. december 2026'],
    [{}, { pauser: [{ fra: '2026-12-01' }] }, 'ikkeOpfyldt', 'uden slutdato'],
    [{}, { pauser: [{ fra: '2026-11-01', til: '2026-12-09' }] }, 'opfyldt', '10. december 2026'],
    [{ startDato: null }, {}, 'ukendt'],
  ],
  H7: [
    [{}, { konflikter: null }, 'opfyldt'],
    [{ adresseHemmelig: 'ja' }, {}, 'opfyldt', 'ikke noteret kendskab'],
    [{ adresseHemmelig: 'ja' }, { konflikter: null }, 'ukendt', 'uden at røbe'],
    [{ adresseHemmelig: 'ukendt' }, { konflikter: null }, 'ukendt'],
    [
      { adresseHemmelig: 'ja', moderNoegle: 'abc' },
      { konflikter: [{ art: 'slaegtskab', noegle: 'abc' }] },
      'ikkeOpfyldt',
    ],
    [{ adresseHemmelig: 'ja', barnNoegle: 'abc' }, { konflikter: [{ art: 'kendt', noegle: 'abc' }] }, 'ikkeOpfyldt'],
    [
      { adresseHemmelig: 'ukendt', moderNoegle: 'abc' },
      { konflikter: [{ art: 'kendt', noegle: 'abc' }] },
      'ukendt',
      'Afklar',
    ],
    [{ adresseHemmelig: 'nej', moderNoegle: 'abc' }, { konflikter: [{ art: 'kendt', noegle: 'abc' }] }, 'opfyldt'],
    [{ adresseHemmelig: 'ja', moderNoegle: 'abc' }, { konflikter: [{ art: 'kendt', noegle: 'xyz' }] }, 'opfyldt'],
    [{ adresseHemmelig: 'ja' }, { konflikter: [{ art: 'kendt', noegle: 'xyz' }] }, 'ukendt', 'konsulent'],
    [
      { adresseHemmelig: 'ja', moderNoegle: 'abc' },
      { konflikter: [{ art: 'kendt', note: 'en note' }] },
      'ukendt',
      'konsulent',
    ],
    [
      { adresseHemmelig: 'ja', foraeldrePostnr: '8000' },
      { konflikter: [{ art: 'geografi', postnr: '8000' }] },
      'ikkeOpfyldt',
      'for tæt på',
    ],
    [
      { adresseHemmelig: 'ja', foraeldrePostnr: '8000' },
      { konflikter: [{ art: 'geografi', postnr: '8800' }] },
      'opfyldt',
    ],
    [{ adresseHemmelig: 'ja', foraeldrePostnr: '8300' }, {}, 'ukendt', 'samme postnummer'],
  ],
  H8: [
    [{ soeskende: 0 }, { godkendtePladser: 1 }, 'opfyldt'],
    [{ soeskende: null }, { godkendtePladser: 1 }, 'opfyldt', 'ikke noteret søskende'],
    [{ soeskende: 1 }, { godkendtePladser: 2 }, 'opfyldt'],
    [{ soeskende: 1 }, { godkendtePladser: 2, reserveredePladser: 1 }, 'ikkeOpfyldt', 'kræver 2 pladser'],
  ],
  H9: [
    [{}, { status: 'aktiv' }, 'opfyldt'],
    [{}, { status: 'pause' }, 'ikkeOpfyldt', 'holder pause'],
    [{}, { status: 'trukketTilbage' }, 'ikkeOpfyldt'],
    [{}, { status: 'underUndersoegelse' }, 'ikkeOpfyldt'],
    [{}, { status: null }, 'ukendt'],
  ],
  H10: [
    [{}, {}, 'opfyldt', '2 kursusdage fra 1. januar 2025 til 31. december 2025'],
    [{}, { boerneattestAlleVoksne: 'nej' }, 'ikkeOpfyldt', 'Indhent'],
    [{}, { boerneattestAlleVoksne: 'ukendt' }, 'ukendt'],
    [{}, { boerneattestAlleVoksne: null }, 'ukendt'],
    [{}, { kurser: null }, 'ukendt', 'ikke noteret'],
    [{}, { kurser: [] }, 'ukendt', 'Advarsel: 0 kursusdage'],
    [{}, { kurser: [{ navn: 'x', dato: '2025-12-31', dage: 1.5, art: 'andet' }] }, 'ukendt', '1,5 kursusdage'],
    [{}, { kurser: [{ navn: 'x', dato: '2026-01-01', dage: 5, art: 'andet' }] }, 'ukendt', 'Advarsel'],
    [{}, { kurser: [{ navn: 'x', dato: '2025-05-01', dage: 4, art: 'grundkursus' }] }, 'ukendt', 'Advarsel'],
    [{}, { godkendtFra: '2025-11-23', godkendelseSenestBrugt: null, kurser: [] }, 'opfyldt'],
    // First year closed yesterday: three days in it are demanded.
    [{}, { godkendtFra: '2025-11-22', godkendelseSenestBrugt: null, kurser: [] }, 'ukendt', 'kravet er 3'],
  ],
  H11: [
    [{}, { sprog: null }, 'opfyldt'],
    [{ sprogKrav: 'dansk' }, {}, 'opfyldt'],
    [{ sprogKrav: 'tegnsprog' }, {}, 'ikkeOpfyldt', 'tegnsprog'],
    [{ sprogKrav: 'tegnsprog' }, { sprog: null }, 'ukendt'],
  ],
}

const check = (
  regel: string,
  barn: Partial<Behov>,
  plejefamilie: Partial<Plejefamilie>,
  regelsaet = spaedbarnRegelsaet,
) => haardeRegler.find((one) => one.regel === regel)!.check(behov(barn), familie(plejefamilie), { regelsaet, today })

describe('the hard requirements', () => {
  it('are H1 to H11, each with a case that is met and one that is not', () => {
    expect(haardeRegler.map(({ regel }) => regel)).toEqual(Array.from({ length: 11 }, (_, i) => `H${i + 1}`))
    for (const { regel } of haardeRegler) {
      const udfald = sager[regel]!.map(([, , expected]) => expected)
      expect(udfald).toContain('opfyldt')
      expect(udfald).toContain('ikkeOpfyldt')
    }
  })

  for (const [regel, cases] of Object.entries(sager))
    it.each(cases)(`${regel} %j %j → %s`, (barn, plejefamilie, expected, words = '') => {
      const svar = check(regel, barn, plejefamilie)
      expect(svar.udfald).toBe(expected)
      expect(svar.forklaring).toContain(words)
    })

  it('never tells a note, a key, a name or a place in an explanation', () => {
    const konflikter = [{ art: 'kendt' as const, note: 'hemmelig note', noegle: 'hemmelignoegle', postnr: '8765' }]
    const barn = { adresseHemmelig: 'ja' as const, moderNoegle: 'hemmelignoegle', foraeldrePostnr: '8765' }
    const text = haardeRegler.map((one) => check(one.regel, barn, { konflikter, postnr: '8765' }).forklaring).join(' ')
    expect(text).not.toMatch(/hemmelig note|hemmelignoegle|8765|Prøve/)
  })
})

describe('the rule set', () => {
  const with_ = (changes: Partial<Regelsaet>): Regelsaet => ({ ...spaedbarnRegelsaet, ...changes })

  it('decides which types are taken', () => {
    expect(check('H2', {}, { type: 'almen' }, with_({ typer: ['almen'] })).udfald).toBe('opfyldt')
  })

  it('decides whether a missing certificate or course excludes or warns', () => {
    const warns = with_({ boerneattest: { virkning: 'advar', maxMaaneder: null } })
    expect(check('H10', {}, { boerneattestAlleVoksne: 'nej' }, warns)).toMatchObject({ udfald: 'ukendt' })
    const excludes = with_({ kurser: { virkning: 'udeluk', aarligeDage: 2, foersteAarDage: 3 } })
    expect(check('H10', {}, { kurser: [] }, excludes).udfald).toBe('ikkeOpfyldt')
  })

  it('decides how old a certificate may be, to the day', () => {
    const aar = with_({ boerneattest: { virkning: 'udeluk', maxMaaneder: 12 } })
    expect(check('H10', {}, { boerneattestDato: '2025-11-22' }, aar).udfald).toBe('opfyldt')
    expect(check('H10', {}, { boerneattestDato: '2025-11-21' }, aar).udfald).toBe('ikkeOpfyldt')
    expect(check('H10', {}, { boerneattestDato: null }, aar).udfald).toBe('ukendt')
  })
})
