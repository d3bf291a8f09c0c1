import * as z from 'zod'
import { Aflastning, AflastningInput } from '../domain/forloeb/aflastning.ts'
import type { Deps } from '../deps.ts'
import { IdParam, type Route, route } from '../http/route.ts'
import { changeAflastning } from './aflastning.ts'

const path = '/api/forloeb/{id}/aflastning'

const HANDLINGER = [
  {
    handling: 'aftal',
    operationId: 'agreeAflastning',
    path,
    summary: 'Aftal et ophold hos en anden plejefamilie, som skriver dagbog imens; den samme aftale igen ændrer intet',
  },
  {
    handling: 'fjern',
    operationId: 'removeAflastning',
    path: `${path}/fjern`,
    summary: 'Tag et ophold tilbage; det, familien har skrevet, bliver stående',
  },
] as const

/** The stays themselves are read with the forløb. */
export const aflastningRoutes: Route<Deps>[] = HANDLINGER.map(({ handling, operationId, path: own, summary }) =>
  route(
    {
      operationId,
      method: 'post',
      path: own,
      summary,
      tag: 'Forløb',
      permission: 'forloeb.ret',
      params: IdParam,
      body: AflastningInput,
      responses: {
        200: { description: 'Forløbets ophold', schema: z.object({ aflastning: z.array(Aflastning) }) },
      },
    },
    async (deps: Deps, { anmodning, params, body }) => {
      const { aflastning = [] } = await changeAflastning(deps, anmodning, params.id, handling, body)
      return { status: 200, data: { aflastning } }
    },
  ),
)
