import { type Behov } from '../domain/matching/behov.ts'
import { behovOf } from '../domain/matching/behovOf.ts'
import { MatchFamilie } from '../domain/matching/familie.ts'
import { rankPlejefamilier } from '../domain/matching/rank.ts'
import { spaedbarnRegelsaet } from '../domain/matching/regelsaet.ts'
import type { Kandidat, Matchforslag } from '../domain/matching/schema.ts'
import { ikkeFundet } from '../domain/fejl.ts'
import type { Match } from '../domain/matching/match.ts'
import type { Plejefamilie } from '../domain/plejefamilie/schema.ts'
import { toDato } from '../domain/tid.ts'
import type { Visitation } from '../domain/visitation/visitation.ts'
import type { Deps } from '../deps.ts'
import { openVisitation } from '../http/adgang.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { familieHandling } from './log.ts'
import { openFamilie } from './register.ts'

/** What the child needs; mother and child only as keyed hashes, to be held against the families' noted ties. */
export function behovOfVisitation(deps: Pick<Deps, 'match'>, { id, svar }: Visitation): Behov {
  const noegle = (cpr: string | undefined) => cpr && deps.match.noegleOf(cpr)
  return behovOf(id, svar, { moderNoegle: noegle(svar.morsCpr), barnNoegle: noegle(svar.barnetsCpr) })
}

/** The proposal as of today. `nyest` is a family read a moment ago, which goes before the index. */
export async function rankFor(
  deps: Deps,
  visitation: Visitation,
  nu: string,
  nyest?: Plejefamilie,
): Promise<Matchforslag> {
  const familier = await deps.plejefamilier.forMatching(visitation.modtager)
  const fresh = nyest && MatchFamilie.parse(nyest)
  return rankPlejefamilier(
    behovOfVisitation(deps, visitation),
    familier.map((familie) => (familie.id === fresh?.id ? fresh : familie)),
    { regelsaet: spaedbarnRegelsaet, today: toDato(nu), hash: deps.hash },
  )
}

export interface Forslag {
  visitation: Visitation
  behov: Behov
  forslag: Matchforslag
  /** Earlier and running matches of the same child, oldest first. */
  hidtil: Match[]
}

/** Every family judged for this child, without names; leaves a line on the child's case. */
export async function readForslag(deps: Deps, anmodning: Anmodning, visitationId: string): Promise<Forslag> {
  const visitation = await openVisitation(deps, anmodning, visitationId, 'match.se')
  await deps.revisionslog.read(anmodning, {
    tilladelse: 'match.se',
    emne: 'match',
    emneId: visitationId,
    sagId: visitationId,
  })
  const [forslag, hidtil] = await Promise.all([
    rankFor(deps, visitation, anmodning.nu),
    deps.match.ofVisitation(visitationId),
  ])
  return { visitation, behov: behovOfVisitation(deps, visitation), forslag, hidtil }
}

/** One family of the proposal, still without its name. */
export async function readKandidat(
  deps: Deps,
  anmodning: Anmodning,
  visitationId: string,
  plejefamilieId: string,
): Promise<Forslag & { kandidat: Kandidat; nummer: number }> {
  const found = await readForslag(deps, anmodning, visitationId)
  const index = found.forslag.kandidater.findIndex((one) => one.plejefamilieId === plejefamilieId)
  if (index < 0) throw ikkeFundet()
  return { ...found, kandidat: found.forslag.kandidater[index]!, nummer: index + 1 }
}

/** The name behind the label: a look-up of its own in the log of the family and of the child's case. */
export async function revealFamilie(
  deps: Deps,
  anmodning: Anmodning,
  visitationId: string,
  plejefamilieId: string,
): Promise<Plejefamilie> {
  const familie = await openFamilie(deps, anmodning, plejefamilieId, 'plejefamilie.navn')
  const handling = familieHandling('plejefamilie.navn', plejefamilieId)
  await deps.revisionslog.read(anmodning, handling)
  await deps.revisionslog.read(anmodning, { ...handling, sagId: visitationId })
  return familie
}
