import { describe, expect, it } from 'vitest'
import { AFSNIT, AFSNIT_IDER, mayWriteAfsnit } from '../../../../functions/domain/rapport/afsnit.ts'
import { FagligtDokument } from '../../../../functions/domain/rapport/fagligtDokument.ts'
import { aldersforbehold, Proeve } from '../../../../functions/domain/rapport/proeve.ts'
import { ROLLER } from '../../../../functions/domain/roller.ts'

const proeve = {
  id: '00000000-0000-4000-8000-000000000001',
  instrument: 'bayley',
  version: '4',
  dato: '2026-05-01',
  alderDage: 60,
  korrigeretAlderDage: 32,
  resultat: 'Som beskrevet',
  udfoertAf: 'Opdigtet Psykolog',
  udfoerendeRolle: 'psykolog',
}
const fejl = (over: object) => Proeve.safeParse({ ...proeve, ...over }).error?.issues.map((i) => i.path.join('.')) ?? []

describe('a test', () => {
  it.each([undefined, 'ja', 'uafklaret'])(
    'is refused when it is standardised and the Greenlandic background is %s',
    (groenlandskBaggrund) => {
      expect(fejl({ groenlandskBaggrund })).toEqual(['groenlandskBaggrund'])
    },
  )

  it('is accepted once the background has been looked into', () => {
    expect(fejl({ groenlandskBaggrund: 'nej' })).toEqual([])
  })

  it('needs no such answer for an observation scale, but does for an unknown test', () => {
    expect(fejl({ instrument: 'adbb' })).toEqual([])
    expect(fejl({ instrument: 'andet', andetNavn: 'Nyt' })).toEqual([
      'standardiseretPsykologisk',
      'groenlandskBaggrund',
    ])
  })

  it('is the psykolog’s when the instrument is', () => {
    expect(fejl({ groenlandskBaggrund: 'nej', udfoerendeRolle: 'paedagog' })).toEqual(['instrument'])
  })

  it('says when the corrected age is outside the instrument’s', () => {
    const adbb = Proeve.parse({ ...proeve, instrument: 'adbb' })
    expect(aldersforbehold(adbb)).toContain('uden for')
    expect(aldersforbehold({ ...adbb, korrigeretAlderDage: null })).toBeNull()
  })
})

describe('the psykologiske undersøgelse', () => {
  const dokument = (rolle: string, art: string, tekst = 'Tekst') =>
    FagligtDokument.safeParse({
      id: proeve.id,
      art,
      dato: '2026-05-01',
      tekst,
      version: 1,
      underskrift: { sub: 's', navn: 'N', rolle, tid: '2026-05-01T10:00:00Z' },
    }).success

  it('is signed by a psykolog only; the udviklingsbeskrivelse by the pædagog too', () => {
    expect([
      dokument('psykolog', 'psykologiskUndersoegelse'),
      dokument('paedagog', 'psykologiskUndersoegelse'),
      dokument('paedagog', 'udviklingsbeskrivelse'),
    ]).toEqual([true, false, true])
  })

  it('is not signed empty', () => {
    expect(dokument('psykolog', 'psykologiskUndersoegelse', '  ')).toBe(false)
  })
})

describe('the sections', () => {
  it('are never the plejefamilie’s, the socialcenter’s or a machine’s to write', () => {
    const doegncenter = ['socialraadgiver', 'paedagog', 'psykolog']
    const skrivere = ROLLER.filter((rolle) => [...AFSNIT_IDER, 'ekstra-1'].some((navn) => mayWriteAfsnit(rolle, navn)))
    expect(skrivere).toEqual(doegncenter)
  })

  it('demand konklusion and anbefalinger and hold the seed’s seven', () => {
    expect(AFSNIT_IDER.filter((id) => 'obligatorisk' in AFSNIT[id])).toEqual(['konklusion', 'anbefalinger'])
    expect(AFSNIT_IDER).toEqual(
      expect.arrayContaining(['forloebet', 'udvikling', 'undersoegelser', 'samvaer', 'konklusion', 'anbefalinger']),
    )
  })
})
