import * as z from 'zod'
import type { Deps } from '../deps.ts'
import { FagligObservation } from '../domain/rapport/observation.ts'
import { IdParam, type Route, route } from '../http/route.ts'
import { kortListe, sideOf, sideSvarOf } from '../http/side.ts'
import { noteSvarOf, withTidligere } from '../domain/rettelse.ts'
import {
  listObservationer,
  ObservationInd,
  ObservationRettelse,
  retObservation,
  skrivObservation,
} from './observation.ts'

const tag = 'Prøver og dokumenter'
const path = '/api/forloeb/{id}/observationer'
const params = IdParam
const NoteParam = z.strictObject({ id: z.uuid('ikke et id'), observationId: z.uuid('ikke et id') })
const { tidligere: _, ...uden } = noteSvarOf(FagligObservation.shape).shape
const ObservationSvar = z.object(uden)
const ObservationListe = sideSvarOf(noteSvarOf(FagligObservation.shape))

export const observationRoutes: Route<Deps>[] = [
  route(
    {
      operationId: 'listObservationer',
      method: 'get',
      path,
      summary: 'Døgncentrets egne observationer, ældste først; overstregede og tidligere udgaver følger med, mærket',
      tag,
      permission: 'dagbog.gennemse',
      params,
      query: kortListe,
      responses: { 200: { description: 'Observationer', schema: ObservationListe } },
    },
    async (deps: Deps, { anmodning, params, query }) => {
      const { observationer, udgaver } = await listObservationer(deps, anmodning, params.id)
      const liste = withTidligere(observationer, udgaver)
      return { status: 200, data: sideOf(deps, liste, query, `observationer#${params.id}`) }
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
      responses: { 201: { description: 'Observationen', schema: ObservationSvar } },
    },
    async (deps: Deps, { anmodning, params, body, newId }) => ({
      status: 201,
      data: await skrivObservation(deps, anmodning, params.id, { ...body, id: body.id ?? newId() }),
    }),
  ),
  route(
    {
      operationId: 'retObservation',
      method: 'post',
      path: `${path}/{observationId}/rettelser`,
      summary: 'Ret en observation med begrundelse, eller streg den ud; af forfatteren eller en fra samme faggruppe',
      tag,
      permission: 'observation.skriv',
      params: NoteParam,
      body: ObservationRettelse,
      responses: { 201: { description: 'Den nye udgave', schema: ObservationSvar } },
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 201,
      data: await retObservation(deps, anmodning, params.id, params.observationId, body),
    }),
  ),
]
