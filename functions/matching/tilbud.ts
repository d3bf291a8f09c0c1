import type { Match } from '../domain/matching/match.ts'
import type { Deps } from '../deps.ts'
import type { Anmodning } from '../store/revisionslog.ts'

/** What waits for two answers, of the side the actor stands on. */
export async function listOpen(deps: Deps, anmodning: Anmodning): Promise<Match[]> {
  const { aktoer } = anmodning
  await deps.revisionslog.read(anmodning, {
    tilladelse: 'match.liste',
    emne: 'match',
    emneId: 'liste',
    sagId: aktoer.organisation,
  })
  const { match } = deps
  return aktoer.rolle === 'plejefamilie'
    ? match.openOfFamilie(aktoer.organisation)
    : match.openOfSocialcenter(aktoer.organisation)
}
