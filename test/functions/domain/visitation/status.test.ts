import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  handlinger,
  handlingerOf,
  isAaben,
  mayGo,
  needsGrund,
  statusAfter,
  statusser,
  type Visitationshandling,
  type Visitationsstatus,
} from '../../../../functions/domain/visitation/status.ts'
import { arbStatus } from '../../../fixtures/genVisitation.ts'

const arbHandling = fc.constantFrom(...(Object.keys(handlinger) as Visitationshandling[]))
const walk = (start: Visitationsstatus, ...vej: Visitationshandling[]) =>
  vej.reduce<Visitationsstatus | undefined>((status, handling) => status && statusAfter(status, handling), start)

describe('the way of a visitation', () => {
  it('leads from draft to forløb', () => {
    expect(walk('kladde', 'indsend', 'holdMoede', 'accepter', 'match', 'opretForloeb')).toBe('forloeb')
    expect(walk('kladde', 'indsend', 'match', 'holdMoede', 'opretForloeb')).toBe('forloeb')
  })

  it('goes back to the sender with a reason and is sent again', () => {
    expect(walk('indsendt', 'returner', 'ret', 'indsend')).toBe('indsendt')
    expect(needsGrund('returner')).toBe(true)
  })

  it('goes back to the search when an offer is refused', () => {
    expect(walk('matchet', 'frigoer', 'match')).toBe('matchet')
  })

  it('can not be changed once it is sent, or ended twice', () => {
    expect(mayGo('indsendt', 'ret')).toBe(false)
    expect(mayGo('indsendt', 'indsend')).toBe(false)
    expect(mayGo('forloeb', 'traekTilbage')).toBe(false)
    expect(mayGo('kladde', 'match')).toBe(false)
  })
})

describe('whatever is done', () => {
  it('afvist and trukketTilbage are the end', () => {
    fc.assert(
      fc.property(arbHandling, (handling) => {
        expect(mayGo('afvist', handling)).toBe(false)
        expect(mayGo('trukketTilbage', handling)).toBe(false)
      }),
    )
  })

  it('a child is offered to one family at a time, and a forløb is made only from an offer', () => {
    fc.assert(
      fc.property(arbStatus, (status) => {
        expect(mayGo(status, 'match') && status === 'matchet').toBe(false)
        expect(mayGo(status, 'opretForloeb')).toBe(status === 'matchet')
      }),
    )
  })

  it('a state is left only by the actions offered to somebody, and stays in the list of states', () => {
    fc.assert(
      fc.property(arbStatus, fc.array(arbHandling, { maxLength: 12 }), (start, vej) => {
        let status = start
        for (const handling of vej) {
          const parter = (['afsender', 'modtager', 'system'] as const).filter((part) =>
            handlingerOf(status, part).includes(handling),
          )
          const efter = statusAfter(status, handling)
          expect(parter).toHaveLength(efter ? 1 : 0)
          status = efter ?? status
          expect(statusser).toContain(status)
        }
      }),
    )
  })

  it('only a sent and living case is in the queue', () => {
    expect(statusser.filter(isAaben)).toEqual(['indsendt', 'moedeAfholdt', 'iMatchning', 'matchet'])
  })
})
