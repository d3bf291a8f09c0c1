import * as z from 'zod'
import { BilagInput, BilagResume, Eftersendelse, Eftersendes } from '../domain/visitation/bilag.ts'
import { Deltager } from '../domain/visitation/deltagere.ts'
import { hastOf } from '../domain/visitation/hast.ts'
import { VisitationAendring, VisitationKladde } from '../domain/visitation/kladde.ts'
import { Maalgruppe } from '../domain/visitation/maalgruppe.ts'
import { statusser } from '../domain/visitation/status.ts'
import { AfgoerelseInput, FoedselInput, GrundInput, MoedeInput, Visitation } from '../domain/visitation/visitation.ts'
import { maskSvar, SvarVisning } from '../domain/visitation/visning.ts'
import { toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { IdParam, type Route, route } from '../http/route.ts'
import { createBilag, readBilag } from './bilag.ts'
import {
  type Afgoerelseshandling,
  createVisitation,
  decide,
  listVisitationer,
  manglerOf,
  promiseBilag,
  readVisitation,
  recordMoede,
  registerFoedsel,
  submitVisitation,
  updateVisitation,
} from './service.ts'

const tag = 'Visitation'

const Mangel = z.object({ felt: z.string(), besked: z.string() })

/** A visitation as it may leave the house: CPR numbers masked, what is missing and how urgent it is. */
const VisitationSvar = Visitation.extend({
  svar: SvarVisning,
  deltagere: z.array(Deltager),
  mangler: z.array(Mangel),
  hast: z.object({
    dageTilTermin: z.number().nullable(),
    dageTilStart: z.number().nullable(),
    kendtIDage: z.number().nullable(),
    tekst: z.string(),
  }),
})

const toPublic = (visitation: Visitation, nu: string) => ({
  ...visitation,
  svar: maskSvar(visitation.svar),
  mangler: manglerOf(visitation, toDato(nu)),
  hast: hastOf(visitation, toDato(nu)),
})

const Kladde = z.object({
  id: z.string(),
  status: z.enum(statusser),
  version: z.int(),
  mangler: z.array(Mangel),
  maalgruppe: Maalgruppe,
})

const toKladde = (visitation: Visitation, nu: string) => ({ ...visitation, mangler: manglerOf(visitation, toDato(nu)) })

const Indsend = z.strictObject({ eftersendes: Eftersendes.optional() })
const BilagParam = z.strictObject({ id: z.uuid('ikke et id'), bilagId: z.uuid('ikke et id') })
const Bilagssvar = BilagResume.omit({ tilstand: true }).extend({ tilstand: BilagResume.shape.tilstand })

const answer = { 200: { description: 'Visitationen', schema: VisitationSvar } }

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
        cursor: z.string().max(2000).optional(),
        limit: z.coerce.number('limit skal være et tal').int().min(1).max(200).default(50),
      }),
      responses: {
        200: {
          description: 'Visitationer',
          schema: z.object({ data: z.array(VisitationSvar), naeste: z.string().nullable() }),
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
  route(
    {
      operationId: 'recordMoede',
      method: 'post',
      path: '/api/visitationer/{id}/moede',
      summary: 'Visitationsmødet: dato, deltagere og den præciserede opgave',
      tag,
      permission: 'visitation.behandl',
      params: IdParam,
      body: MoedeInput,
      responses: answer,
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 200,
      data: toPublic(await recordMoede(deps, anmodning, params.id, body), anmodning.nu),
    }),
  ),
  route(
    {
      operationId: 'registerFoedsel',
      method: 'post',
      path: '/api/visitationer/{id}/foedsel',
      summary: 'Barnet er født: den samme sag fortsætter med fødselsdatoen',
      tag,
      permission: 'visitation.ret',
      params: IdParam,
      body: FoedselInput,
      responses: answer,
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 200,
      data: toPublic(await registerFoedsel(deps, anmodning, params.id, body), anmodning.nu),
    }),
  ),
  ...(['afgoer', 'traekTilbage'] as const).map((kind) =>
    route(
      {
        operationId: kind === 'afgoer' ? 'decideVisitation' : 'withdrawVisitation',
        method: 'post',
        path: kind === 'afgoer' ? '/api/visitationer/{id}/afgoerelse' : '/api/visitationer/{id}/traek-tilbage',
        summary: kind === 'afgoer' ? 'Optag, send tilbage eller afvis' : 'Træk visitationen tilbage',
        tag,
        permission: kind === 'afgoer' ? 'visitation.behandl' : 'visitation.ret',
        params: IdParam,
        body: kind === 'afgoer' ? AfgoerelseInput : GrundInput,
        responses: answer,
      },
      async (deps: Deps, { anmodning, params, body }) => {
        const { handling = 'traekTilbage', begrundelse } = body as {
          handling?: Afgoerelseshandling
          begrundelse?: string
        }
        return {
          status: 200,
          data: toPublic(await decide(deps, anmodning, params.id, handling, begrundelse), anmodning.nu),
        }
      },
    ),
  ),
]
