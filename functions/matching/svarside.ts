import { type Match } from '../domain/matching/match.ts'
import {
  type Barnpraesentation,
  type Familiepraesentation,
  praesentationOfBarn,
  praesentationOfFamilie,
} from '../domain/matching/praesentation.ts'
import { type Feltfejl, ikkeFundet } from '../domain/fejl.ts'
import { manglerFoerMatch } from '../domain/visitation/foermatch.ts'
import type { Visitation } from '../domain/visitation/visitation.ts'
import type { Deps } from '../deps.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { revealFamilie } from './forslag.ts'
import { readMatch } from './svar.ts'

/** What each side is shown when it answers: the family the child, the socialcenter the family, the consultant both. */
export interface Svarside {
  match: Match
  barn?: Barnpraesentation
  familie?: Familiepraesentation
  /** The centre only. */
  familienavn?: string
  /** What should be done before the match is confirmed; for the two organisations. */
  mangler?: Feltfejl[]
}

/** A closed match shows a family nothing of the child any more. */
export async function readSvarside(deps: Deps, anmodning: Anmodning, id: string): Promise<Svarside> {
  const match = await readMatch(deps, anmodning, id)
  const { rolle } = anmodning.aktoer
  if (rolle === 'plejefamilie') return { match, ...(match.status === 'afventer' && (await barnOf(deps, match))) }
  const sag = await sagOf(deps, match)
  if (rolle === 'socialcenter') return { match, ...sag, familie: await familieOf(deps, match) }
  const familie = await revealFamilie(deps, anmodning, match.visitationId, match.plejefamilieId)
  return { match, ...sag, familie: praesentationOfFamilie(familie), familienavn: familie.navn }
}

const barnOf = async (deps: Deps, match: Match): Promise<{ barn: Barnpraesentation }> => ({
  barn: praesentationOfBarn((await readVisitationOf(deps, match)).svar),
})

async function sagOf(deps: Deps, match: Match) {
  const visitation = await readVisitationOf(deps, match)
  return {
    barn: praesentationOfBarn(visitation.svar),
    ...(match.status === 'afventer' && { mangler: manglerFoerMatch(visitation) }),
  }
}

async function readVisitationOf(deps: Deps, { visitationId }: Match): Promise<Visitation> {
  const visitation = await deps.visitationer.get(visitationId)
  if (!visitation) throw ikkeFundet()
  return visitation
}

async function familieOf(deps: Deps, { plejefamilieId }: Match): Promise<Familiepraesentation> {
  const familie = await deps.plejefamilier.get(plejefamilieId)
  if (!familie) throw ikkeFundet()
  return praesentationOfFamilie(familie)
}
