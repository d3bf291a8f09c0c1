import type { Match } from '../domain/matching/match.ts'
import type { Deps } from '../deps.ts'
import type { Anmodning } from '../store/revisionslog.ts'

/** Offers to the family of the actor that are not closed yet, also those it has answered. */
export const openOffersOfFamilie = (deps: Pick<Deps, 'match'>, { aktoer }: Anmodning): Promise<Match[]> =>
  deps.match.openOfFamilie(aktoer.organisation)

/** Matches of the actor's own visitationer that are not closed yet. */
export const openMatchesOfSocialcenter = (deps: Pick<Deps, 'match'>, { aktoer }: Anmodning): Promise<Match[]> =>
  deps.match.openOfSocialcenter(aktoer.organisation)

/** What waits for two answers, of the side the actor stands on. */
export async function listOpen(deps: Deps, anmodning: Anmodning): Promise<Match[]> {
  const { aktoer } = anmodning
  await deps.revisionslog.read(anmodning, {
    tilladelse: 'match.liste',
    emne: 'match',
    emneId: 'liste',
    sagId: aktoer.organisation,
  })
  return aktoer.rolle === 'plejefamilie'
    ? openOffersOfFamilie(deps, anmodning)
    : openMatchesOfSocialcenter(deps, anmodning)
}
