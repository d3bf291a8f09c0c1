import * as z from 'zod'
import { datoMed } from '../domain/dato.ts'
import { toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { type Route, route } from '../http/route.ts'
import { sideSvarOf, sidevalg } from '../http/side.ts'
import { listLog, Logvisning } from './service.ts'

const LogQuery = z.strictObject({
  forloebId: z.uuid('ikke et id').optional(),
  visitationId: z.uuid('ikke et id').optional(),
  aktoer: z.string().max(100).optional(),
  fra: datoMed('Skriv en dato').optional(),
  til: datoMed('Skriv en dato').optional(),
  ...sidevalg(2000, 500),
})

export const routes: Route<Deps>[] = [
  route(
    {
      operationId: 'listRevisionslog',
      method: 'get',
      path: '/api/revisionslog',
      summary: 'Hvem har set eller ændret hvad, hvornår og til hvilket formål',
      tag: 'Log',
      permission: 'log.laes',
      query: LogQuery,
      responses: {
        200: {
          description: 'Linjer, nyeste først',
          schema: sideSvarOf(Logvisning),
        },
      },
    },
    async (deps: Deps, { anmodning, query }) => {
      const { linjer, naeste } = await listLog(deps, anmodning, query, toDato(anmodning.nu))
      return { status: 200, data: { data: linjer, naeste } }
    },
  ),
]
