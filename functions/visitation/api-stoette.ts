import * as z from 'zod'
import type { Deps } from '../deps.ts'
import { StoetteInput, Stoettevisning, stoettevisningOf } from '../domain/visitation/stoette.ts'
import { IdParam, type Route, route } from '../http/route.ts'
import { sideSvarOf, sidevalg } from '../http/side.ts'
import { answerStoette, listStoette, readStoette } from './stoette.ts'

const tag = 'Støtte til mor'
const one = { 200: { description: 'Tilbuddet om støtte', schema: Stoettevisning } }

/** Vuggestedet's side of a visitation: the mother, and nothing of the child's case. */
export const stoetteRoutes: Route<Deps>[] = [
  route(
    {
      operationId: 'listStoette',
      method: 'get',
      path: '/api/stoette',
      summary: 'Mødre, der er tilbudt støtte, nærmeste termin først',
      tag,
      permission: 'stoette.liste',
      query: z.strictObject({
        ...sidevalg(200, 50),
      }),
      responses: {
        200: {
          description: 'Tilbud',
          schema: sideSvarOf(Stoettevisning),
        },
      },
    },
    async (deps: Deps, { anmodning, query }) => {
      const { visitationer, naeste } = await listStoette(deps, anmodning, query)
      return { status: 200, data: { data: visitationer.map(stoettevisningOf), naeste } }
    },
  ),
  route(
    {
      operationId: 'getStoette',
      method: 'get',
      path: '/api/stoette/{id}',
      summary: 'Ét tilbud om støtte',
      tag,
      permission: 'stoette.laes',
      params: IdParam,
      responses: one,
    },
    async (deps: Deps, { anmodning, params }) => ({
      status: 200,
      data: stoettevisningOf(await readStoette(deps, anmodning, params.id)),
    }),
  ),
  route(
    {
      operationId: 'answerStoette',
      method: 'post',
      path: '/api/stoette/{id}/svar',
      summary: 'Begynd, afslå eller afslut støtten',
      tag,
      permission: 'stoette.svar',
      params: IdParam,
      body: StoetteInput,
      responses: one,
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 200,
      data: stoettevisningOf(await answerStoette(deps, anmodning, params.id, body)),
    }),
  ),
]
