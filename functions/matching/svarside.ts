import { type Match } from '../domain/matching/match.ts'
import {
  type Barnpraesentation,
  type Familiepraesentation,
  praesentationOfBarn,
  praesentationOfFamilie,
} from '../domain/matching/praesentation.ts'
import { ikkeFundet } from '../domain/fejl.ts'
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
}

/** A closed match shows a family nothing of the child any more. */
export async function readSvarside(deps: Deps, anmodning: Anmodning, id: string): Promise<Svarside> {
  const match = await readMatch(deps, anmodning, id)
  const { rolle } = anmodning.aktoer
  if (rolle === 'plejefamilie')
    return { match, ...(match.status === 'afventer' && { barn: await barnOf(deps, match) }) }
  if (rolle === 'socialcenter') return { match, barn: await barnOf(deps, match), familie: await familieOf(deps, match) }
  const familie = await revealFamilie(deps, anmodning, match.visitationId, match.plejefamilieId)
  return { match, barn: await barnOf(deps, match), familie: praesentationOfFamilie(familie), familienavn: familie.navn }
}

async function barnOf(deps: Deps, { visitationId }: Match): Promise<Barnpraesentation> {
  const visitation = await deps.visitationer.get(visitationId)
  if (!visitation) throw ikkeFundet()
  return praesentationOfBarn(visitation.svar)
}

async function familieOf(deps: Deps, { plejefamilieId }: Match): Promise<Familiepraesentation> {
  const familie = await deps.plejefamilier.get(plejefamilieId)
  if (!familie) throw ikkeFundet()
  return praesentationOfFamilie(familie)
}
