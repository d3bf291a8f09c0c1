import { describe, expect, it } from 'vitest'
import { strongestGrunde } from '../../../../functions/domain/matching/grunde.ts'
import { rankPlejefamilier } from '../../../../functions/domain/matching/rank.ts'
import type { Plejefamilie } from '../../../../functions/domain/plejefamilie/schema.ts'
import { behov, familie, grundlag } from '../../../fixtures/match.ts'

const grundeOf = (changes: Partial<Plejefamilie>) =>
  strongestGrunde(rankPlejefamilier(behov(), [familie(changes)], grundlag).kandidater[0]!)

describe('strongestGrunde', () => {
  it('puts the heaviest reasons first, at most three', () => {
    const grunde = grundeOf({
      hjemmegaaendeFoersteMaaneder: 'ja',
      roeg: 'nej',
      erfaringSpaedbarn: 'nej',
      nattejeneste: 'nej',
      andreSmaaBoern: 3,
      aflastningsnetvaerk: 'nej',
    })
    expect(grunde.for[0]).toContain('hjemme på fuld tid')
    expect(grunde.for).toHaveLength(3)
    expect(grunde.imod).toEqual([
      'Familien har ikke haft spædbørn i pleje',
      'Familien kan ikke klare mange natteopvågninger',
      '3 andre børn under 3 år i hjemmet',
    ])
  })

  it('names every broken requirement before the rest', () => {
    const { imod } = grundeOf({ type: 'almen', status: 'pause', godkendtePladser: 0, alderTilMaaneder: 1, roeg: 'ja' })
    expect(imod).toHaveLength(4)
    expect(imod.join()).not.toContain('røget')
  })

  it('asks about the unknown requirements first, each once', () => {
    const { spoerg } = grundeOf({ kurser: null, ledigBekraeftet: null })
    expect(spoerg[0]).toContain('Ledigheden er ikke bekræftet')
    expect(new Set(spoerg).size).toBe(spoerg.length)
    expect(spoerg.filter((text) => text.startsWith('Familiens kurser'))).toHaveLength(1)
  })

  it('gives neither for nor against what is in the middle or unknown', () => {
    const { for: god, imod } = grundeOf({ andreSmaaBoern: 1, nattejeneste: 'ukendt' })
    expect([...god, ...imod].join()).not.toMatch(/under 3 år|natteopvågninger/)
  })
})
