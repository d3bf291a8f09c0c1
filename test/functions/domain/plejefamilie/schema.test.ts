import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { feltOf } from '../../../../functions/domain/felt.ts'
import { applyPatch } from '../../../../functions/domain/plejefamilie/patch.ts'
import { ledigePladser } from '../../../../functions/domain/plejefamilie/pladser.ts'
import {
  Plejefamilie,
  plejefamilieFelter,
  PlejefamilieInput,
  PlejefamiliePatch,
} from '../../../../functions/domain/plejefamilie/schema.ts'
import { plejefamilieSektioner } from '../../../../functions/domain/plejefamilie/sektioner.ts'
import { familie } from '../../../fixtures/match.ts'

const mindst = {
  navn: 'Familien Prøve (opdigtet)',
  type: 'forstaerket',
  godkendtFra: '2024-03-01',
  godkendtePladser: 2,
  alderFraMaaneder: 0,
  alderTilMaaneder: 24,
}
const fejlOf = (changes: Record<string, unknown>) =>
  PlejefamilieInput.safeParse({ ...mindst, ...changes }).error?.issues.map(({ path, message }) => [
    path.join('.'),
    message,
  ]) ?? []

describe('PlejefamilieInput', () => {
  it('demands only name, type and the core of the approval, each with its own Danish message', () => {
    expect(PlejefamilieInput.parse(mindst)).toEqual(mindst)
    const missing = PlejefamilieInput.safeParse({}).error!.issues
    expect(missing.map(({ path }) => path[0])).toEqual(Object.keys(mindst))
    expect(missing.map(({ message }) => message).join()).not.toMatch(/invalid|expected/i)
  })

  it.each([
    [{ godkendtTil: '2024-02-29' }, 'godkendtTil'],
    [{ godkendelseSenestBrugt: '2024-02-29' }, 'godkendelseSenestBrugt'],
    [{ alderFraMaaneder: 24 }, 'alderTilMaaneder'],
    [{ aflastningspladser: 3 }, 'aflastningspladser'],
    [{ godkendtFra: '2023-02-29' }, 'godkendtFra'],
    [{ type: 'stor' }, 'type'],
    [{ godkendtePladser: 1.5 }, 'godkendtePladser'],
    [{ postnr: '80000' }, 'postnr'],
    [{ email: 'ikke en mail' }, 'email'],
    [{ roeg: true }, 'roeg'],
    [{ maalgrupper: ['ukendt'] }, 'maalgrupper.0'],
    [{ kurser: [{ navn: 'x; y', dato: '2026-01-01', dage: 1, art: 'andet' }] }, 'kurser.0.navn'],
    [{ pauser: [{ fra: '2026-02-01', til: '2026-01-01' }] }, 'pauser.0.til'],
    [{ rejseminutter: [{ sted: 'hjem', minutter: 4 }] }, 'rejseminutter.0.sted'],
  ])('refuses %j at its field', (changes, felt) => {
    const fejl = fejlOf(changes)
    expect(fejl.map(([where]) => where)).toEqual([felt])
    expect(fejl[0]![1]).not.toMatch(/invalid|expected|too/i)
  })

  it('refuses unknown members, and never repeats what was sent', () => {
    expect(fejlOf({ cpr: '0101204545' })).toEqual([['', 'Et eller flere felter kendes ikke']])
    expect(
      JSON.stringify(fejlOf({ telefon: 'hemmelig', postnr: 'hemmelig', type: 'hemmelig', adresse: 7 })),
    ).not.toContain('hemmelig')
  })

  it('keeps several choices once each and in the same order', () => {
    expect(PlejefamilieInput.parse({ ...mindst, sprog: ['polsk', 'dansk', 'polsk'] }).sprog).toEqual(['dansk', 'polsk'])
  })

  it('can be told to a program: every field has a JSON schema', () => {
    const { properties } = z.toJSONSchema(PlejefamilieInput, { io: 'input' })
    expect(Object.keys(properties!)).toEqual(Object.keys(plejefamilieFelter))
  })
})

describe('the form', () => {
  it('asks every field in exactly one section, each with a label', () => {
    const asked = plejefamilieSektioner.flatMap(({ felter }) => felter)
    expect([...asked].sort()).toEqual(Object.keys(plejefamilieFelter).sort())
    for (const [key, schema] of Object.entries(plejefamilieFelter)) expect(feltOf(schema, key).label).not.toBe('')
  })

  it('marks as optional exactly what may be left out', () => {
    const fields = Object.entries(plejefamilieFelter)
    const optional = fields.filter(([key, schema]) => feltOf(schema, key).frivillig).map(([key]) => key)
    expect(optional).toEqual(fields.filter(([, schema]) => schema.safeParse(undefined).success).map(([key]) => key))
  })

  it('classes what tells where the family lives as protected', () => {
    const klasser = (['adresse', 'postnr'] as const).map((key) => feltOf(plejefamilieFelter[key], key).klasse)
    expect(klasser).toEqual(['adresseBeskyttet', 'adresseBeskyttet'])
  })
})

describe('applyPatch', () => {
  it('changes what is given, empties what is null and keeps the rest', () => {
    const answer = applyPatch(
      familie({ telefon: '12345678' }),
      PlejefamiliePatch.parse({ status: 'pause', telefon: null, version: 3 }),
    )
    const { vaerdi } = answer as { vaerdi: PlejefamilieInput }
    expect(vaerdi).toMatchObject({ status: 'pause', navn: familie().navn, kurser: familie().kurser })
    expect(vaerdi).not.toHaveProperty('telefon')
    expect(vaerdi).not.toHaveProperty('version')
  })

  it('refuses a change that contradicts what is already stored', () => {
    expect(applyPatch(familie(), { godkendtTil: '2020-01-01' })).toEqual({
      fejl: [{ felt: 'godkendtTil', besked: 'Godkendelsen slutter, før den begynder' }],
    })
  })

  it('does not let a demanded field be emptied', () => {
    expect(PlejefamiliePatch.safeParse({ navn: null }).success).toBe(false)
    expect(PlejefamiliePatch.safeParse({ godkendtePladser: null }).success).toBe(false)
    expect(PlejefamiliePatch.parse({})).toEqual({})
  })
})

describe('the stored entry', () => {
  it('lets no undeclared member out', () => {
    expect(Plejefamilie.parse({ ...familie(), hemmelig: 'x' })).not.toHaveProperty('hemmelig')
  })

  it('counts free places, never below none', () => {
    expect(
      ledigePladser(familie({ godkendtePladser: 4, brugtePladser: 1, reserveredePladser: 1, aflastningspladser: 1 })),
    ).toBe(1)
    expect(ledigePladser(familie({ godkendtePladser: 1, brugtePladser: 3 }))).toBe(0)
  })
})
