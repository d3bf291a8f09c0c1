import * as z from 'zod'
import type { Deps } from '../deps.ts'
import { Forloeb } from '../domain/forloeb/forloeb.ts'
import { type Route, route } from '../http/route.ts'
import { sidevalg } from '../http/side.ts'
import { listAendringer } from './aendringer.ts'

const HVORDAN =
  'Sådan følger et fagsystem med uden at hente alt: 1) hent hertil uden siden, og hent hver dagbog én gang; 2) gem naesteSiden; 3) hent hertil med siden, og hent for hvert forløb dagbogens ændringer med samme siden; 4) brug den nye naesteSiden næste gang.'

/** What a program needs to fetch the diary; never who the family or the child is. */
const AendretForloeb = z.object({
  id: z.string(),
  status: Forloeb.shape.status,
  start: z.string(),
  slut: z.string(),
})

export const aendringRoutes: Route<Deps>[] = [
  route(
    {
      operationId: 'listAendringer',
      method: 'get',
      path: '/api/dagbog/aendringer',
      summary: 'De forløb, hvis dagbog kan hentes; med siden kun dem, hvor noget er skrevet eller rettet',
      tag: 'Dagbog',
      permission: 'dagbog.laes',
      scope: 'dagbog:laes',
      query: z.strictObject({
        siden: z.iso
          .datetime({ offset: true, error: 'Skriv et tidspunkt med tidszone' })
          .optional()
          .meta({ description: HVORDAN }),
        ...sidevalg(100, 50),
      }),
      responses: {
        200: {
          description: 'Forløb',
          schema: z.object({ data: z.array(AendretForloeb), naeste: z.string().nullable(), naesteSiden: z.string() }),
        },
      },
    },
    async (deps: Deps, { anmodning, query: { siden, ...rest } }) => {
      const since = siden && new Date(siden).toISOString()
      const { forloeb, ...marks } = await listAendringer(deps, anmodning, { ...rest, siden: since })
      const data = forloeb.map(({ id, status, start, slut }) => ({ id, status, start, slut }))
      return { status: 200, data: { data, ...marks } }
    },
  ),
]
