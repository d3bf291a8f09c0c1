import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FagligtDokument } from '../../../../functions/domain/rapport/fagligtDokument.ts'
import { type Laaseanmodning, lockRapport, verifyLaas } from '../../../../functions/domain/rapport/laas.ts'
import type { Afsnit } from '../../../../functions/domain/rapport/rapport.ts'

const hash = (tekst: string) => createHash('sha256').update(tekst).digest('hex')
const sr = { sub: 's', navn: 'Opdigtet Socialrådgiver', rolle: 'socialraadgiver' as const }
const afsnit = (navn: string, tekst: string): Afsnit => ({
  navn: navn as 'konklusion',
  tekst,
  version: 1,
  tilstand: 'klar',
  forloebId: 'f',
  forfatter: sr,
  gemt: '2026-06-12T08:00:00Z',
})
const dokument = (art: FagligtDokument['art'], underskrevet = true): FagligtDokument => ({
  id: '00000000-0000-4000-8000-000000000001',
  art,
  dato: '2026-06-10',
  tekst: 'Tekst',
  version: 1,
  ...(underskrevet && {
    underskrift: { sub: 'p', navn: 'Opdigtet Psykolog', rolle: 'psykolog' as const, tid: '2026-06-10T10:00:00Z' },
  }),
})
const fuld = (): Laaseanmodning => ({
  version: 1,
  afsnit: [afsnit('anbefalinger', 'Fortsæt.'), afsnit('konklusion', 'Barnet trives.'), afsnit('ekstra-1', 'Mere')],
  dokumenter: [dokument('udviklingsbeskrivelse'), dokument('psykologiskUndersoegelse')],
  fravalg: [],
  datasaet: { registreringer: [{ id: 'a', ml: 150 }] },
  bilag: [{ navn: 'bilag-1.pdf', art: 'dagtabeller', stoerrelse: 10, sha256: hash('x') }],
  laastAf: sr,
  nu: '2026-06-12T08:00:00Z',
})
const mangler = (over: Partial<Laaseanmodning>) => {
  const answer = lockRapport({ ...fuld(), ...over }, hash)
  return 'mangler' in answer ? answer.mangler.map((m) => m.felt) : []
}
const laast = (over: Partial<Laaseanmodning> = {}) => {
  const answer = lockRapport({ ...fuld(), ...over }, hash)
  if ('mangler' in answer) throw new Error('ikke låst')
  return answer.laas
}

describe('locking a rapport', () => {
  it.each(['', '   \n ', ' - \n**', '...'])('refuses a konklusion that says nothing: %j', (tekst) => {
    expect(mangler({ afsnit: [afsnit('konklusion', tekst), afsnit('anbefalinger', 'Fortsæt.')] })).toEqual([
      'afsnit.konklusion',
    ])
  })

  it('refuses missing anbefalinger, a missing document and an unsigned one', () => {
    expect(
      mangler({ afsnit: [afsnit('konklusion', 'Trives')], dokumenter: [dokument('psykologiskUndersoegelse', false)] }),
    ).toEqual(['afsnit.anbefalinger', 'dokumenter.udviklingsbeskrivelse', 'dokumenter.psykologiskUndersoegelse'])
  })

  it('accepts a document left out with a reason, and keeps the reason', () => {
    const fravalg = [
      { art: 'psykologiskUndersoegelse' as const, grund: 'Ikke nødvendig efter aftale med familierådgiver' },
    ]
    expect(laast({ dokumenter: [dokument('udviklingsbeskrivelse')], fravalg }).fravalg).toEqual(fravalg)
  })

  it('is the socialrådgiver’s to do', () => {
    expect(mangler({ laastAf: { ...sr, rolle: 'paedagog' } })).toEqual(['laastAf'])
  })

  it('freezes the sections in reading order, own sections before the konklusion', () => {
    expect(laast().afsnit.map((a) => a.navn)).toEqual(['ekstra-1', 'konklusion', 'anbefalinger'])
  })

  it('gives the same hash for the same data, whatever the order of keys', () => {
    const a = laast({ datasaet: { a: 1, b: { c: 2, d: 3 } } })
    expect(laast({ datasaet: { b: { d: 3, c: 2 }, a: 1 } }).samletHash).toBe(a.samletHash)
  })

  it('tells which part was changed afterwards', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (tilfoejelse) => {
        const laas = laast()
        expect(verifyLaas(laas, fuld().datasaet, hash)).toEqual([])
        expect(verifyLaas(laas, { ...(fuld().datasaet as object), ekstra: tilfoejelse }, hash)).toEqual([
          'datasaet',
          'samlet',
        ])
        const [foerste, ...rest] = laas.afsnit
        expect(
          verifyLaas(
            { ...laas, afsnit: [{ ...foerste!, tekst: foerste!.tekst + tilfoejelse }, ...rest] },
            fuld().datasaet,
            hash,
          ),
        ).toEqual(['tekst', 'samlet'])
        expect(verifyLaas({ ...laas, bilag: [] }, fuld().datasaet, hash)).toEqual(['samlet'])
      }),
    )
  })
})
