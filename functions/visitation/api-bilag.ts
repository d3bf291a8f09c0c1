import * as z from 'zod'
import { BilagInput, BilagResume, Eftersendelse } from '../domain/visitation/bilag.ts'
import type { Deps } from '../deps.ts'
import { IdParam, type Route, route } from '../http/route.ts'
import { createBilag, readBilag } from './bilag.ts'
import { promiseBilag } from './indsend.ts'
import { answer, tag, toPublic } from './svar.ts'

const BilagParam = z.strictObject({ id: z.uuid('ikke et id'), bilagId: z.uuid('ikke et id') })
const Bilagssvar = BilagResume.omit({ tilstand: true }).extend({ tilstand: BilagResume.shape.tilstand })

/** Documents: announced, uploaded straight to the store, fetched, or promised for a later day. */
export const bilagRoutes: Route<Deps>[] = [
  route(
    {
      operationId: 'createBilag',
      method: 'post',
      path: '/api/visitationer/{id}/bilag',
      summary: 'Anmeld et dokument og få en adresse at uploade direkte til',
      tag,
      permission: 'visitation.ret',
      params: IdParam,
      body: BilagInput,
      responses: {
        201: {
          description: 'Upload',
          schema: z.object({
            id: z.string(),
            upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }),
          }),
        },
      },
    },
    async (deps: Deps, { anmodning, params, body, newId }) => {
      const { bilag, upload } = await createBilag(deps, anmodning, params.id, newId(), body)
      return { status: 201, data: { id: bilag.id, upload } }
    },
  ),
  route(
    {
      operationId: 'getBilag',
      method: 'get',
      path: '/api/visitationer/{id}/bilag/{bilagId}',
      summary: 'Dokumentets tilstand og, når det er kontrolleret, en kortlivet adresse',
      tag,
      permission: 'bilag.hent',
      params: BilagParam,
      responses: { 200: { description: 'Dokumentet', schema: Bilagssvar.extend({ hent: z.string().optional() }) } },
    },
    async (deps: Deps, { anmodning, params }) => {
      const { bilag, hent } = await readBilag(deps, anmodning, params.id, params.bilagId)
      return { status: 200, data: { ...bilag, ...(hent && { hent }) } }
    },
  ),
  route(
    {
      operationId: 'promiseBilag',
      method: 'post',
      path: '/api/visitationer/{id}/eftersendes',
      summary: 'Skriv, hvornår et dokument eftersendes',
      tag,
      permission: 'visitation.ret',
      params: IdParam,
      body: Eftersendelse,
      responses: answer,
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 200,
      data: toPublic(await promiseBilag(deps, anmodning, params.id, body), anmodning.nu),
    }),
  ),
]
