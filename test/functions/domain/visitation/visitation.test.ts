import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { feltOf } from '../../../../functions/domain/felt.ts'
import { emneOfVisitation } from '../../../../functions/domain/visitation/afledt.ts'
import { may } from '../../../../functions/domain/roller.ts'
import { feltnavne, schemaOf } from '../../../../functions/domain/visitation/felter.ts'
import { deltagereOf } from '../../../../functions/domain/visitation/deltagere.ts'
import { SvarVisning } from '../../../../functions/domain/visitation/visning.ts'
import { Visitation, VisitationKladde } from '../../../../functions/domain/visitation/visitation.ts'
import { foedtSvar, genVisitation, ufoedtSvar } from '../../../fixtures/genVisitation.ts'

describe('every question', () => {
  it.each(feltnavne)(
    '%s has its own label, a Danish text when it is missing, and choices where it asks to choose',
    (navn) => {
      const meta = feltOf(schemaOf(navn), navn)
      const besked = schemaOf(navn).safeParse(undefined).error?.issues[0]?.message
      expect(meta.label.length).toBeGreaterThan(3)
      expect(meta.frivillig ? 'Skriv' : besked).toMatch(/^(Skriv|Vælg|Beskriv)/)
      expect(meta.art === 'valg' || meta.art === 'flervalg').toBe(meta.valg !== undefined)
    },
  )

  it('is told apart from all others by its label', () => {
    const labels = feltnavne.map((navn) => feltOf(schemaOf(navn), navn).label)
    expect(new Set(labels).size).toBe(labels.length)
  })

  it('of a CPR number is of class cpr', () => {
    const cpr = feltnavne.filter((navn) => feltOf(schemaOf(navn), navn).klasse === 'cpr')
    expect(cpr.sort()).toEqual(['barnetsCpr', 'morsCpr'])
  })
})

describe('a draft', () => {
  it('takes any subset, also none', () => {
    expect(VisitationKladde.parse({})).toEqual({})
    expect(VisitationKladde.parse({ morsNavn: '  Maja  ' })).toEqual({ morsNavn: 'Maja' })
  })

  it('refuses unknown fields without naming their value', () => {
    const svar = VisitationKladde.safeParse({ hemmelighed: '120326-4000' })
    expect(svar.error?.issues[0]?.message).toBe('Et eller flere felter kendes ikke')
  })

  it.each([
    ['termin', '2026-02-30', 'Skriv terminsdatoen, fx 2026-09-14'],
    ['morsCpr', '123', 'Skriv CPR-nummeret med 10 cifre, fx 120326-xxxx'],
    ['stilling', 'måske', 'Vælg, om barnet er født'],
    ['kontaktTelefon', '123', 'Skriv et telefonnummer med 8 cifre'],
    ['foraeldrePostnr', '80000', 'Skriv et postnummer med fire cifre'],
    ['maalgrupper', ['misbrug', 'misbrug'], 'Vælg hver mulighed én gang'],
    ['moedeforslag1', '2026-03-29T02:30', 'Klokkeslættet findes ikke den nat (sommertid begynder). Vælg et andet'],
  ])('says in Danish what is wrong with %s', (felt, vaerdi, besked) => {
    const issue = VisitationKladde.safeParse({ [felt]: vaerdi }).error?.issues[0]
    expect(issue?.path[0]).toBe(felt)
    expect(issue?.message).toBe(besked)
  })

  it.each([
    ['kommune', '751', '0751'],
    ['kontaktTelefon', '+45 00 00 00 01', '+45 00 00 00 01'],
    ['moedeforslag1', '2026-03-12T09:00', '2026-03-12T08:00:00.000Z'],
    ['morsCpr', '010190-0009', '0101900009'],
  ])('reads %s as people write it', (felt, vaerdi, gemt) => {
    expect(VisitationKladde.parse({ [felt]: vaerdi })).toEqual({ [felt]: gemt })
  })

  it('reads back unchanged what it gave', () => {
    for (const svar of [ufoedtSvar(), foedtSvar()]) {
      const once = VisitationKladde.parse(svar)
      expect(VisitationKladde.parse(once)).toEqual(once)
    }
  })
})

describe('a stored visitation', () => {
  it('parses, and drops what is not declared', () => {
    const stored = genVisitation()
    expect(Visitation.parse({ ...stored, pk: 'visitation#v1' })).toEqual(stored)
  })

  it('has JSON schemas in both directions, with dates as dates', () => {
    const input = z.toJSONSchema(VisitationKladde, { io: 'input' })
    expect(input.properties?.termin).toMatchObject({ format: 'date' })
    expect(input.additionalProperties).toBe(false)
    expect(z.toJSONSchema(Visitation, { io: 'output' }).required).toContain('maalgruppe')
    expect(Object.keys(z.toJSONSchema(SvarVisning, { io: 'output' }).properties ?? {})).toEqual(feltnavne)
  })
})

describe('who a visitation belongs to', () => {
  const aktoer = { sub: 's', navn: 'n', organisationsnavn: 'o', scopes: [] }
  const konsulent = { ...aktoer, rolle: 'familieplejekonsulent', organisation: 'familieplejecentret' } as const
  const team = { ...aktoer, rolle: 'smaaboernsteam', organisation: 'smaaboernsteamet' } as const
  const afsender = { ...aktoer, rolle: 'socialcenter', organisation: 'socialcenter-nord' } as const
  const andet = { ...afsender, organisation: 'socialcenter-syd' } as const
  const deltagere = deltagereOf({
    organisation: 'socialcenter-nord',
    svar: ufoedtSvar(),
    maalgruppe: { udfald: 'indenfor' },
  })

  it('is the sender alone until it is sent', () => {
    const emne = emneOfVisitation(genVisitation({ status: 'kladde', indsendt: undefined, deltagere }))
    expect([afsender, konsulent, team, andet].map((en) => may(en, 'visitation.laes', emne))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it('is also the receiver and the team afterwards, but no other socialcenter', () => {
    const emne = emneOfVisitation(genVisitation({ deltagere }))
    expect([afsender, konsulent, team, andet].map((en) => may(en, 'visitation.laes', emne))).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})
