import * as z from 'zod'
import type { Deps } from '../deps.ts'
import { FagligObservation } from '../domain/rapport/observation.ts'
import { IdParam, type Route, route } from '../http/route.ts'
import { listObservationer, ObservationInd, skrivObservation } from './observation.ts'

const tag = 'Prøver og dokumenter'
const path = '/api/forloeb/{id}/observationer'
const params = IdParam

export const observationRoutes: Route<Deps>[] = [
  route(
    {
      operationId: 'listObservationer',
      method: 'get',
      path,
      summary: 'Døgncentrets egne observationer, ældste først',
      tag,
      permission: 'dagbog.gennemse',
      params,
      responses: { 200: { description: 'Observationer', schema: z.object({ data: z.array(FagligObservation) }) } },
    },
    async (deps: Deps, { anmodning, params }) => {
      const { observationer } = await listObservationer(deps, anmodning, params.id)
      return { status: 200, data: { data: observationer.map(udenSkriver) } }
    },
  ),
  route(
    {
      operationId: 'createObservation',
      method: 'post',
      path,
      summary: 'Skriv en observation under et område; iagttagelse og vurdering hver for sig',
      tag,
      permission: 'observation.skriv',
      params,
      body: ObservationInd,
      responses: { 201: { description: 'Observationen', schema: FagligObservation } },
    },
    async (deps: Deps, { anmodning, params, body, newId }) => ({
      status: 201,
      data: udenSkriver(await skrivObservation(deps, anmodning, params.id, { ...body, id: body.id ?? newId() })),
    }),
  ),
]

const udenSkriver = <T extends { forfatter: unknown; tid: unknown }>({ forfatter: _f, tid: _t, ...rest }: T) => rest
