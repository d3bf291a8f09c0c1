import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { IdParam, type Route, route } from '../../http/route.ts'
import { AKTMODTAGERE, Ogsaa } from '../aktindsigt/modtagere.ts'
import { exportAktindsigt, previewAktindsigt } from '../aktindsigt/service.ts'
import { HENT_SEKUNDER } from '../aktindsigt/udlevering.ts'

const Forhaandsvisning = z.object({
  modtager: z.enum(AKTMODTAGERE),
  filer: z.array(z.string()),
  fund: z.array(z.object({ art: z.string(), antal: z.int() })),
  udstregninger: z.array(z.object({ fil: z.string(), foer: z.string(), efter: z.string(), antal: z.int() })),
  bilag: z.array(z.object({ id: z.string(), art: z.string(), filnavn: z.string(), stoerrelse: z.int() })),
  billeder: z.array(z.object({ id: z.string(), dato: z.string() })),
  bekraeft: z
    .string()
    .meta({ description: 'Sendes tilbage som bekraeftet, når et menneske har set udstregningerne igennem' }),
})

const modtager = z.enum(AKTMODTAGERE, 'Vælg modtager')
const AktBody = z.strictObject({ modtager, ogsaa: Ogsaa.default([]) })
const UdleveringBody = z.strictObject({
  ...AktBody.shape,
  bekraeftet: z.string().length(64, 'Hent først forhåndsvisningen'),
  bilag: z
    .array(z.uuid('ikke et id'))
    .max(100)
    .default([])
    .meta({ description: 'Bilag fra visitationen, som et menneske selv har læst igennem' }),
  billeder: z
    .array(z.uuid('ikke et id'))
    .max(500)
    .default([])
    .meta({ description: 'Billeder fra dagbogen, som et menneske selv har set' }),
})

const Udleveret = z.object({
  filnavn: z.string(),
  stoerrelse: z.int(),
  sha256: z.string(),
  hent: z.string().meta({ description: `Adressen på arkivet; den virker i ${HENT_SEKUNDER} sekunder` }),
})

const faelles = { tag: 'Rapport', permission: 'aktindsigt.lav', params: IdParam } as const
const preview = { 200: { description: 'Forhåndsvisning', schema: Forhaandsvisning } }

export const routes: Route<Deps>[] = [
  route(
    {
      ...faelles,
      operationId: 'getAktindsigt',
      method: 'get',
      path: '/api/forloeb/{id}/aktindsigt',
      summary: 'Sagen til en part: hvad der udstreges',
      query: z.strictObject({ modtager }),
      responses: preview,
    },
    async (deps: Deps, { anmodning, params, query }) => ({
      status: 200,
      data: await previewAktindsigt(deps, anmodning, params.id, query),
    }),
  ),
  route(
    {
      ...faelles,
      operationId: 'previewAktindsigt',
      method: 'post',
      path: '/api/forloeb/{id}/aktindsigt/forhaandsvisning',
      summary: 'Hvad der udstreges, når også disse ord skal udstreges',
      body: AktBody,
      responses: preview,
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 200,
      data: await previewAktindsigt(deps, anmodning, params.id, body),
    }),
  ),
  route(
    {
      ...faelles,
      operationId: 'createAktindsigt',
      method: 'post',
      path: '/api/forloeb/{id}/aktindsigt',
      summary: 'Arkivet, når et menneske har bekræftet forhåndsvisningen: lægges i dokumentlageret',
      body: UdleveringBody,
      responses: { 201: { description: 'Hvor arkivet kan hentes', schema: Udleveret } },
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 201,
      data: await exportAktindsigt(deps, anmodning, params.id, body),
    }),
  ),
]
