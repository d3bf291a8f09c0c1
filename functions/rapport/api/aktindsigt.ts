import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { IdParam, type Route, route } from '../../http/route.ts'
import { AKTMODTAGERE } from '../aktindsigt/modtagere.ts'
import { exportAktindsigt, previewAktindsigt } from '../aktindsigt/service.ts'
import { archiveResponse } from '../filsvar.ts'

const Forhaandsvisning = z.object({
  modtager: z.enum(AKTMODTAGERE),
  filer: z.array(z.string()),
  fund: z.array(z.object({ art: z.string(), antal: z.int() })),
  udstregninger: z.array(z.object({ fil: z.string(), foer: z.string(), efter: z.string(), antal: z.int() })),
  bilag: z.array(z.object({ id: z.string(), art: z.string(), filnavn: z.string(), stoerrelse: z.int() })),
  bekraeft: z
    .string()
    .meta({ description: 'Sendes tilbage som bekraeftet, når et menneske har set udstregningerne igennem' }),
})

const AktQuery = z.strictObject({
  modtager: z.enum(AKTMODTAGERE, 'Vælg modtager'),
  bekraeftet: z.string().length(64, 'Hent først forhåndsvisningen').optional(),
  /** Ids of documents a person has looked through, separated by commas. */
  bilag: z.string().max(4000).optional(),
})

export const routes: Route<Deps>[] = [
  route(
    {
      operationId: 'getAktindsigt',
      method: 'get',
      path: '/api/forloeb/{id}/aktindsigt',
      summary: 'Sagen til en part: først hvad der udstreges, og med bekraeftet selve arkivet',
      tag: 'Rapport',
      permission: 'aktindsigt.lav',
      params: IdParam,
      query: AktQuery,
      responses: {
        200: { description: 'Forhåndsvisning, eller arkivet', schema: Forhaandsvisning, media: ['application/zip'] },
      },
    },
    async (deps: Deps, { anmodning, params, query: { modtager, bekraeftet, bilag = '' } }) => {
      if (!bekraeftet) return { status: 200, data: await previewAktindsigt(deps, anmodning, params.id, modtager) }
      const valg = { modtager, bekraeftet, bilag: bilag.split(',').filter(Boolean) }
      const { filnavn, stykker } = await exportAktindsigt(deps, anmodning, params.id, valg)
      return archiveResponse(filnavn, stykker)
    },
  ),
]
