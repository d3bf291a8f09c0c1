import { describe, expect, it } from 'vitest'
import { MatchSvar, MatchValg } from '../../../../functions/domain/matching/schema.ts'
import { hash } from '../../../fixtures/match.ts'

const valg = { plejefamilieId: 'f1', begrundelse: 'Erfaring med spædbørn', aftryk: hash('x') }

describe('MatchValg', () => {
  it('demands a reason and the proposal it was chosen from', () => {
    expect(MatchValg.safeParse(valg).success).toBe(true)
    for (const wrong of [
      { begrundelse: '  ' },
      { begrundelse: undefined },
      { aftryk: 'x' },
      { aftryk: undefined },
      { plejefamilieId: '' },
    ])
      expect(MatchValg.safeParse({ ...valg, ...wrong }).success).toBe(false)
  })

  it('refuses unknown members without repeating them', () => {
    const answer = MatchValg.safeParse({ ...valg, hemmeligt: 'x' })
    expect(answer.error?.issues.map(({ message }) => message)).toEqual(['Et eller flere felter kendes ikke'])
  })
})

describe('MatchSvar', () => {
  it('takes ja and nej from the two parts', () => {
    expect(MatchSvar.safeParse({ part: 'plejefamilie', svar: 'ja' }).success).toBe(true)
    expect(MatchSvar.safeParse({ part: 'socialcenter', svar: 'nej', begrundelse: 'Søskende' }).success).toBe(true)
    expect(MatchSvar.safeParse({ part: 'revisor', svar: 'ja' }).success).toBe(false)
    expect(MatchSvar.safeParse({ part: 'plejefamilie', svar: 'måske' }).success).toBe(false)
  })
})
