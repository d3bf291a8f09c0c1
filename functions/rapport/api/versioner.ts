import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Fravalg } from '../../domain/rapport/fagligtDokument.ts'
import { IdParam, type Route, route } from '../../http/route.ts'
import { type Filtype, MEDIETYPE, renderRapport } from '../fil.ts'
import { fileResponse } from '../filsvar.ts'
import { listVersioner, lock, readForskel } from '../laas.ts'
import { KildeforskelSvar, RapportSvar, VersionSvar } from '../svar.ts'

const tag = 'Rapport'
const version = z.coerce
  .number('version skal være et tal')
  .int('version skal være et helt tal')
  .min(1, 'version er mindst 1')

const ForskelSvar = z.object({
  afsnit: z.array(
    z.object({
      navn: z.string(),
      titel: z.string(),
      tilstand: z.enum(['uaendret', 'aendret', 'tilfoejet', 'fjernet']),
      stykker: z.array(z.object({ art: z.enum(['ens', 'tilfoejet', 'fjernet']), tekst: z.string() })),
    }),
  ),
  data: z.object({
    nye: z.int(),
    rettede: z.int(),
    udgaaede: z.int(),
    kilder: z.array(KildeforskelSvar),
    bilag: z.array(z.object({ navn: z.string(), aendret: z.boolean() })),
  }),
})

const fileRoute = (type: Filtype): Route<Deps> =>
  route(
    {
      operationId: type === 'pdf' ? 'getRapportPdf' : 'getRapportDocx',
      method: 'get',
      path: `/api/forloeb/{id}/rapport.${type}`,
      summary: type === 'pdf' ? 'Rapporten som tilgængelig PDF' : 'Rapporten som Word-dokument, der kan redigeres',
      tag,
      permission: 'rapport.fremlagt',
      params: IdParam,
      query: z.strictObject({ version: version.optional() }),
      responses: {
        200: {
          description:
            'Den valgte låste version; uden valg den seneste låste, når intet er ændret siden, ellers udkastet',
          media: [MEDIETYPE[type]],
        },
      },
    },
    async (deps: Deps, { anmodning, params, query }) =>
      fileResponse(await renderRapport(deps, anmodning, params.id, { ...query, type }), type),
  )

export const routes: Route<Deps>[] = [
  fileRoute('pdf'),
  fileRoute('docx'),
  route(
    {
      operationId: 'lockRapport',
      method: 'post',
      path: '/api/forloeb/{id}/rapport/laas',
      summary: 'Lås rapporten: tekst og data fryses med SHA-256',
      tag,
      permission: 'rapport.laas',
      params: IdParam,
      body: z.strictObject({ fravalg: z.array(Fravalg).max(2).default([]) }),
      responses: { 201: { description: 'Den låste version med aftryk og bilag', schema: VersionSvar } },
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 201,
      data: await lock(deps, anmodning, params.id, body),
    }),
  ),
  route(
    {
      operationId: 'listVersioner',
      method: 'get',
      path: '/api/forloeb/{id}/rapport/versioner',
      summary: 'Låste versioner med aftryk, ældste først',
      tag,
      permission: 'rapport.laes',
      params: IdParam,
      responses: {
        200: {
          description: 'Versioner',
          schema: z.object({
            version: z.int(),
            tilstand: z.enum(['kladde', 'laast']),
            siden: RapportSvar.shape.siden,
            versioner: z.array(VersionSvar),
          }),
        },
      },
    },
    async (deps: Deps, { anmodning, params }) => ({
      status: 200,
      data: await listVersioner(deps, anmodning, params.id),
    }),
  ),
  route(
    {
      operationId: 'getForskel',
      method: 'get',
      path: '/api/forloeb/{id}/rapport/forskel',
      summary: 'Hvad der er ændret mellem to versioner, ord for ord',
      tag,
      permission: 'rapport.laes',
      params: IdParam,
      query: z.strictObject({ fra: version, til: version }),
      responses: { 200: { description: 'Forskelle', schema: ForskelSvar } },
    },
    async (deps: Deps, { anmodning, params, query }) => ({
      status: 200,
      data: await readForskel(deps, anmodning, params.id, query),
    }),
  ),
]
