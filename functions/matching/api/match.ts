import { type Match, Matchvisning, visningOfMatch } from '../../domain/matching/match.ts'
import { Matchforslag, MatchOphaevelse, MatchSvar, MatchValg } from '../../domain/matching/schema.ts'
import { manglerFoerMatch } from '../../domain/visitation/foermatch.ts'
import type { Deps } from '../../deps.ts'
import { IdParam, type Route, route } from '../../http/route.ts'
import { kortListe, sideOf, sideSvarOf } from '../../http/side.ts'
import { readForslag } from '../forslag.ts'
import { answerMatch, cancelMatch, readMatch } from '../svar.ts'
import { listOpen } from '../tilbud.ts'
import { chooseFamilie } from '../vaelg.ts'

const tag = 'Matching'
const one = { 200: { description: 'Matchet', schema: Matchvisning } }

/** What is missing is the visitation's to tell. */
async function showMatch({ visitationer }: Deps, match: Match): Promise<Matchvisning> {
  const visitation = match.status === 'afventer' && (await visitationer.get(match.visitationId))
  return visningOfMatch(match, visitation ? manglerFoerMatch(visitation) : [])
}

export const matchRoutes: Route<Deps>[] = [
  route(
    {
      operationId: 'getMatchforslag',
      method: 'get',
      path: '/api/visitationer/{id}/match',
      summary: 'Alle familier vurderet for barnet, i rækkefølge og uden navne; de udelukkede sidst',
      tag,
      permission: 'match.se',
      params: IdParam,
      responses: { 200: { description: 'Forslaget', schema: Matchforslag } },
    },
    async (deps: Deps, { anmodning, params }) => ({
      status: 200,
      data: (await readForslag(deps, anmodning, params.id)).forslag,
    }),
  ),
  route(
    {
      operationId: 'chooseFamilie',
      method: 'post',
      path: '/api/visitationer/{id}/match',
      summary: 'Vælg en familie og reservér pladsen; et hårdt krav kan kun fraviges af lederen',
      tag,
      permission: 'match.vaelg',
      params: IdParam,
      body: MatchValg,
      responses: { 201: { description: 'Pladsen er reserveret, og to svar ventes', schema: Matchvisning } },
    },
    async (deps: Deps, { anmodning, params, body, newId }) => ({
      status: 201,
      data: await showMatch(deps, await chooseFamilie(deps, anmodning, params.id, newId(), body)),
    }),
  ),
  route(
    {
      operationId: 'listMatch',
      method: 'get',
      path: '/api/match',
      summary: 'Match, der venter på svar, for familien eller socialcentret',
      tag,
      permission: 'match.liste',
      query: kortListe,
      responses: { 200: { description: 'Match', schema: sideSvarOf(Matchvisning) } },
    },
    async (deps: Deps, { anmodning, query }) => {
      const side = sideOf(deps, await listOpen(deps, anmodning), query, `match#${anmodning.aktoer.organisation}`)
      return {
        status: 200,
        data: { ...side, data: await Promise.all(side.data.map((match) => showMatch(deps, match))) },
      }
    },
  ),
  route(
    {
      operationId: 'getMatch',
      method: 'get',
      path: '/api/match/{id}',
      summary: 'Hvem der har svaret hvad',
      tag,
      permission: 'match.laes',
      params: IdParam,
      responses: one,
    },
    async (deps: Deps, { anmodning, params }) => ({
      status: 200,
      data: await showMatch(deps, await readMatch(deps, anmodning, params.id)),
    }),
  ),
  route(
    {
      operationId: 'answerMatch',
      method: 'post',
      path: '/api/match/{id}/svar',
      summary: 'Ja eller nej for egen part; to ja opretter forløbet, et nej frigiver pladsen',
      tag,
      permission: 'match.svar',
      params: IdParam,
      body: MatchSvar,
      responses: one,
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 200,
      data: await showMatch(deps, await answerMatch(deps, anmodning, params.id, body)),
    }),
  ),
  route(
    {
      operationId: 'cancelMatch',
      method: 'post',
      path: '/api/match/{id}/ophaev',
      summary: 'Ophæv et match, der ikke er svaret færdigt på; pladsen bliver fri',
      tag,
      permission: 'match.ophaev',
      params: IdParam,
      body: MatchOphaevelse,
      responses: one,
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 200,
      data: await showMatch(deps, await cancelMatch(deps, anmodning, params.id, body.begrundelse)),
    }),
  ),
]
