import type { Deps } from '../deps.ts'
import { AfgoerelseInput, FoedselInput, GrundInput, MoedeInput } from '../domain/visitation/visitation.ts'
import { IdParam, type Route, route } from '../http/route.ts'
import { type Afgoerelseshandling, decide, recordMoede } from './behandling.ts'
import { registerFoedsel } from './service.ts'
import { answer, tag, toPublic } from './svar.ts'

/** What happens to a sent visitation: the meeting, the birth, the decision. */
export const behandlingRoutes: Route<Deps>[] = [
  route(
    {
      operationId: 'recordMoede',
      method: 'post',
      path: '/api/visitationer/{id}/moede',
      summary: 'Visitationsmødet: dato, deltagere og den præciserede opgave',
      tag,
      permission: 'visitation.behandl',
      params: IdParam,
      body: MoedeInput,
      responses: answer,
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 200,
      data: toPublic(await recordMoede(deps, anmodning, params.id, body), anmodning.nu),
    }),
  ),
  route(
    {
      operationId: 'registerFoedsel',
      method: 'post',
      path: '/api/visitationer/{id}/foedsel',
      summary: 'Barnet er født: den samme sag fortsætter med fødselsdatoen',
      tag,
      permission: 'visitation.ret',
      params: IdParam,
      body: FoedselInput,
      responses: answer,
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 200,
      data: toPublic(await registerFoedsel(deps, anmodning, params.id, body), anmodning.nu),
    }),
  ),
  ...(['afgoer', 'traekTilbage'] as const).map((kind) =>
    route(
      {
        operationId: kind === 'afgoer' ? 'decideVisitation' : 'withdrawVisitation',
        method: 'post',
        path: kind === 'afgoer' ? '/api/visitationer/{id}/afgoerelse' : '/api/visitationer/{id}/traek-tilbage',
        summary: kind === 'afgoer' ? 'Optag, send tilbage eller afvis' : 'Træk visitationen tilbage',
        tag,
        permission: kind === 'afgoer' ? 'visitation.behandl' : 'visitation.ret',
        params: IdParam,
        body: kind === 'afgoer' ? AfgoerelseInput : GrundInput,
        responses: answer,
      },
      async (deps: Deps, { anmodning, params, body }) => {
        const { handling = 'traekTilbage', begrundelse } = body as {
          handling?: Afgoerelseshandling
          begrundelse?: string
        }
        return {
          status: 200,
          data: toPublic(await decide(deps, anmodning, params.id, handling, begrundelse), anmodning.nu),
        }
      },
    ),
  ),
]
