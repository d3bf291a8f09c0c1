import { DomaeneFejl, ikkeFundet } from '../domain/fejl.ts'
import { emneOfMatch, type Match, partOf, withOphaevelse, withSvar } from '../domain/matching/match.ts'
import { nytForloebOf } from '../domain/matching/nytForloeb.ts'
import type { MatchSvar } from '../domain/matching/schema.ts'
import { movePladser } from '../domain/plejefamilie/reservation.ts'
import type { Plejefamilie } from '../domain/plejefamilie/schema.ts'
import { may, type Tilladelse } from '../domain/roller.ts'
import { statusAfter, type Visitationshandling } from '../domain/visitation/status.ts'
import type { Visitation } from '../domain/visitation/visitation.ts'
import type { Deps } from '../deps.ts'
import { uuidOf } from '../http/idempotency.ts'
import { Konflikt } from '../store/db.ts'
import type { Matchskridt } from '../store/match.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { logOfMatch } from './log.ts'

const MAX_TRIES = 5

/** The match if the actor may do this to it; otherwise the same answer as if it did not exist. */
async function openMatch(deps: Deps, { aktoer }: Anmodning, id: string, tilladelse: Tilladelse): Promise<Match> {
  const match = await deps.match.get(id)
  if (!match || !may(aktoer, tilladelse, emneOfMatch(match))) throw ikkeFundet()
  return match
}

export async function readMatch(deps: Deps, anmodning: Anmodning, id: string): Promise<Match> {
  const match = await openMatch(deps, anmodning, id, 'match.laes')
  await deps.revisionslog.read(anmodning, {
    tilladelse: 'match.laes',
    emne: 'match',
    emneId: id,
    sagId: match.visitationId,
  })
  return match
}

/** Yes or no of one part. A no frees the place and opens the search again; the second yes makes the forløb. */
export async function answerMatch(deps: Deps, anmodning: Anmodning, id: string, svar: MatchSvar): Promise<Match> {
  return takeStep(deps, async () => {
    const former = await openMatch(deps, anmodning, id, 'match.svar')
    if (partOf(anmodning.aktoer.rolle) !== svar.part) throw new DomaeneFejl('adgang.rolle')
    const given = former.svar[svar.part]
    if (given?.svar === svar.svar) return former
    if (given || former.status !== 'afventer') throw new DomaeneFejl('match.besvaret')
    const next = withSvar(former, svar, { af: anmodning.aktoer.sub, nu: anmodning.nu })
    if (next.status === 'aftalt') return agree(deps, anmodning, former, next)
    if (next.status === 'afvist') return release(deps, anmodning, former, next, 'match.svar')
    const visitation = await readVisitationOf(deps, former)
    mustGo(visitation, 'opretForloeb')
    return { match: [former, next], log: logOfMatch(anmodning, 'match.svar', next) }
  })
}

/** A consultant calls off what is not agreed yet: nobody answered in time, or the visitation was withdrawn. */
export async function cancelMatch(deps: Deps, anmodning: Anmodning, id: string, begrundelse: string): Promise<Match> {
  return takeStep(deps, async () => {
    const former = await openMatch(deps, anmodning, id, 'match.ophaev')
    if (former.status === 'ophaevet') return former
    if (former.status !== 'afventer') throw new DomaeneFejl('match.besvaret')
    const next = withOphaevelse(former, begrundelse, { af: anmodning.aktoer.sub, nu: anmodning.nu })
    return release(deps, anmodning, former, next, 'match.ophaev')
  })
}

/** One transaction; when another changed something in between, the step is decided again on what is there now. */
async function takeStep(deps: Deps, decide: () => Promise<Matchskridt | Match>): Promise<Match> {
  for (let attempt = 1; ; attempt++) {
    const step = await (attempt === 1 ? decide().catch((error: unknown) => decideAgain(error, decide)) : decide())
    if (!('match' in step)) return step
    try {
      await deps.match.commit(step)
      return step.match[1]
    } catch (error) {
      if (!(error instanceof Konflikt) || attempt === MAX_TRIES) throw error
    }
  }
}

/** The case may have moved on between two reads, by this very answer sent twice: then it is looked at once more. */
function decideAgain(error: unknown, decide: () => Promise<Matchskridt | Match>): Promise<Matchskridt | Match> {
  if (error instanceof DomaeneFejl && error.kode === 'visitation.handling') return decide()
  throw error
}

async function agree(deps: Deps, anmodning: Anmodning, former: Match, answered: Match): Promise<Matchskridt> {
  const { nu } = anmodning
  const [visitation, familie] = await Promise.all([readVisitationOf(deps, former), readFamilieOf(deps, former)])
  const status = mustGo(visitation, 'opretForloeb')
  // The id follows from the match, so that one match can never make two.
  const id = uuidOf(`forloeb#${former.id}`)
  const next = { ...answered, forloebId: id }
  return {
    match: [former, next],
    familie: [familie, movePladser(familie, 'anbring')],
    visitation: [visitation, nextVisitation(visitation, status, nu)],
    forloeb: nytForloebOf({ id, match: next, visitation, familie, nu }),
    log: logOfMatch(anmodning, 'match.svar', next),
  }
}

/** A visitation that was withdrawn meanwhile stays as it is; the place is freed all the same. */
async function release(
  deps: Deps,
  anmodning: Anmodning,
  former: Match,
  next: Match,
  tilladelse: Tilladelse,
): Promise<Matchskridt> {
  const [visitation, familie] = await Promise.all([readVisitationOf(deps, former), readFamilieOf(deps, former)])
  const status = statusAfter(visitation.status, 'frigoer')
  return {
    match: [former, next],
    familie: [familie, movePladser(familie, 'frigoer')],
    ...(status && { visitation: [visitation, nextVisitation(visitation, status, anmodning.nu)] as const }),
    log: logOfMatch(anmodning, tilladelse, next),
  }
}

const nextVisitation = (visitation: Visitation, status: Visitation['status'], nu: string): Visitation => ({
  ...visitation,
  status,
  version: visitation.version + 1,
  aendret: nu,
})

function mustGo({ status }: Visitation, handling: Visitationshandling): Visitation['status'] {
  const next = statusAfter(status, handling)
  if (!next) throw new DomaeneFejl('visitation.handling')
  return next
}

async function readVisitationOf(deps: Deps, { visitationId }: Match): Promise<Visitation> {
  const visitation = await deps.visitationer.get(visitationId)
  if (!visitation) throw ikkeFundet()
  return visitation
}

async function readFamilieOf(deps: Deps, { plejefamilieId }: Match): Promise<Plejefamilie> {
  const familie = await deps.plejefamilier.get(plejefamilieId)
  if (!familie) throw ikkeFundet()
  return familie
}
