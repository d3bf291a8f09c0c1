import { describe, expect, it } from 'vitest'
import { rankPlejefamilier } from '../../../../functions/domain/matching/rank.ts'
import { ledigePladser } from '../../../../functions/domain/plejefamilie/pladser.ts'
import { genPlejefamilier } from '../../../../infra/local/demo/genPlejefamilier.ts'
import { behov, grundlag, today } from '../../../fixtures/match.ts'

const valg = { seed: 1, antal: 40, organisation: 'fpc', today, ids: ['plejefamilie-1', 'plejefamilie-2'] }
const families = genPlejefamilier(valg)

describe('genPlejefamilier', () => {
  it('gives the same families for the same seed and others for another', () => {
    expect(genPlejefamilier(valg)).toEqual(families)
    expect(genPlejefamilier({ ...valg, seed: 2 })).not.toEqual(families)
    expect(new Set(families.map(({ id }) => id)).size).toBe(40)
  })

  it('marks every person as invented and uses no address that exists', () => {
    for (const { navn, email, telefon } of families) {
      expect(navn).toContain('(opdigtet)')
      expect(email).toMatch(/\.example$/)
      expect(telefon).toMatch(/^00/)
    }
  })

  it('makes the families of the demo logins fit for an infant', () => {
    const { kandidater } = rankPlejefamilier(behov({ adresseHemmelig: 'ja' }), families, grundlag)
    for (const id of valg.ids) {
      const unmet = kandidater
        .find(({ plejefamilieId }) => plejefamilieId === id)!
        .regler.filter(({ udfald }) => udfald === 'ikkeOpfyldt')
      expect(unmet).toEqual([])
    }
  })

  it('holds what real registers hold: full, lapsed, stale, unknown and protected', () => {
    const share = (holds: (one: (typeof families)[number]) => boolean) => families.filter(holds).length
    expect(share((one) => ledigePladser(one) === 0)).toBeGreaterThan(3)
    expect(share(({ godkendtTil }) => !!godkendtTil && godkendtTil < today)).toBeGreaterThan(0)
    expect(share(({ ledigBekraeftet }) => !ledigBekraeftet || ledigBekraeftet < '2026-08-24')).toBeGreaterThan(3)
    expect(share(({ maalgrupper }) => !maalgrupper)).toBeGreaterThan(0)
    expect(share(({ adressebeskyttelse }) => adressebeskyttelse === true)).toBeGreaterThan(0)
    expect(share(({ status }) => status !== 'aktiv')).toBeGreaterThan(0)
  })

  it('gives a child in the target group someone to choose between', () => {
    const { kandidater } = rankPlejefamilier(behov(), families, grundlag)
    expect(kandidater.filter(({ udfald }) => udfald === 'egnet').length).toBeGreaterThanOrEqual(3)
    expect(new Set(kandidater.map(({ udfald }) => udfald)).size).toBe(3)
  })
})
