import * as z from 'zod'
import { Eftersendelse, Eftersendes } from '../domain/visitation/bilag.ts'
import { VisitationAendring, VisitationKladde } from '../domain/visitation/kladde.ts'
import { statusser } from '../domain/visitation/status.ts'
import type { Deps } from '../deps.ts'
import { IdParam, type Route, route } from '../http/route.ts'
import { sideSvarOf, sidevalg } from '../http/side.ts'
import { behandlingRoutes } from './api-behandling.ts'
import { bilagRoutes } from './api-bilag.ts'
import { stoetteRoutes } from './api-stoette.ts'
import { submitVisitation } from './indsend.ts'
import { listVisitationer, readVisitation } from './laes.ts'
import { createVisitation, updateVisitation } from './service.ts'
import { answer, Kladde, tag, toKladde, toPublic, VisitationSvar } from './svar.ts'

const Indsend = z.strictObject({ eftersendes: Eftersendes.optional() })

export const routes: Route<Deps>[] = [
  route(
    {
      operationId: 'createVisitation',
      method: 'post',
      path: '/api/visitationer',
      summary: 'Ny kladde med de svar, der er',
      tag,
      permission: 'visitation.opret',
      body: VisitationKladde,
      responses: { 201: { description: 'Kladden, hvad der mangler, og målgruppen', schema: Kladde } },
    },
    async (deps: Deps, { anmodning, body, newId }) => ({
      status: 201,
      data: toKladde(await createVisitation(deps, anmodning, newId(), body), anmodning.nu),
    }),
  ),
  route(
    {
      operationId: 'listVisitationer',
      method: 'get',
      path: '/api/visitationer',
      summary: 'Køen, mest hastende først; for et socialcenter egne visitationer, nyeste først',
      tag,
      permission: 'visitation.liste',
      query: z.strictObject({
        status: z.enum(statusser, 'Status kendes ikke').optional(),
        ...sidevalg(200, 50),
      }),
      responses: {
        200: {
          description: 'Visitationer',
          schema: sideSvarOf(VisitationSvar),
        },
      },
    },
    async (deps: Deps, { anmodning, query }) => {
      const { visitationer, naeste } = await listVisitationer(deps, anmodning, query)
      return {
        status: 200,
        data: { data: visitationer.map((visitation) => toPublic(visitation, anmodning.nu)), naeste },
      }
    },
  ),
  route(
    {
      operationId: 'getVisitation',
      method: 'get',
      path: '/api/visitationer/{id}',
      summary: 'Én visitation',
      tag,
      permission: 'visitation.laes',
      params: IdParam,
      responses: answer,
    },
    async (deps: Deps, { anmodning, params }) => ({
      status: 200,
      data: toPublic(await readVisitation(deps, anmodning, params.id), anmodning.nu),
    }),
  ),
  route(
    {
      operationId: 'updateVisitation',
      method: 'patch',
      path: '/api/visitationer/{id}',
      summary: 'Gem en del af kladden; null tager et svar tilbage',
      tag,
      permission: 'visitation.ret',
      params: IdParam,
      body: VisitationAendring,
      responses: { 200: { description: 'Kladden', schema: Kladde } },
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 200,
      data: toKladde(await updateVisitation(deps, anmodning, params.id, body), anmodning.nu),
    }),
  ),
  route(
    {
      operationId: 'submitVisitation',
      method: 'post',
      path: '/api/visitationer/{id}/indsend',
      summary: 'Send visitationen; manglende dokumenter kræver en dato for eftersendelse',
      tag,
      permission: 'visitation.ret',
      params: IdParam,
      body: Indsend,
      responses: {
        200: {
          description: 'Kvittering',
          schema: z.object({
            id: z.string(),
            status: z.enum(statusser),
            kvitteringsnummer: z.string(),
            indsendt: z.string(),
            eftersendes: z.array(Eftersendelse),
          }),
        },
      },
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 200,
      data: await submitVisitation(deps, anmodning, params.id, body.eftersendes ?? []),
    }),
  ),
  ...bilagRoutes,
  ...behandlingRoutes,
  ...stoetteRoutes,
]
