import * as z from 'zod'
import { Forloeb, Person } from '../domain/forloeb/forloeb.ts'
import { TilkoebInput } from '../domain/forloeb/tilkoeb.ts'
import { Trin } from '../domain/forloebsplan/forloebsplan.ts'
import { TrinInput } from '../domain/forloebsplan/opfoelgning.ts'
import { toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { downloadName } from '../http/adgang.ts'
import { IdParam, type Route, route } from '../http/route.ts'
import { aflastningRoutes } from './api-aflastning.ts'
import { samvaerRoutes } from './api-samvaer.ts'
import { renderKalender } from './kalender.ts'
import { changeTilkoeb, listForloeb, readForloeb, updateForloeb, updatePlan, updateTeam } from './service.ts'

const tag = 'Forløb'
const Dato = z.iso.date('Skriv en dato')
const version = z.int('Skriv den version, du har set').min(1)

const ForloebAendring = z.strictObject({
  version,
  start: Dato.optional(),
  slut: Dato.optional(),
  slutBegrundelse: z.string().trim().min(3, 'Skriv hvorfor').max(2000).optional(),
  konsulent: Person.strict().optional(),
  status: z.enum(['aktiv', 'afsluttet'], 'Status er aktiv eller afsluttet').optional(),
})

const Bestil = z.strictObject({ handling: z.literal('bestil'), bestilling: TilkoebInput.optional() })
const TilkoebHandling = z.discriminatedUnion(
  'handling',
  [Bestil, z.strictObject({ handling: z.enum(['accepter', 'afslaa', 'afslut']) })],
  {
    error: 'Handlingen er bestil, accepter, afslaa eller afslut',
  },
)

const TeamInput = z.strictObject({
  socialraadgiver: Person.strict().nullable().optional(),
  paedagog: Person.strict().nullable().optional(),
  psykolog: Person.strict().nullable().optional(),
})

const one = { 200: { description: 'Forløbet', schema: Forloeb } }

export const routes: Route<Deps>[] = [
  route(
    {
      operationId: 'listForloeb',
      method: 'get',
      path: '/api/forloeb',
      summary: 'Egne forløb, nyeste først',
      tag,
      permission: 'forloeb.liste',
      query: z.strictObject({
        cursor: z.string().max(2000).optional(),
        limit: z.coerce.number('limit skal være et tal').int().min(1).max(200).default(50),
      }),
      responses: {
        200: { description: 'Forløb', schema: z.object({ data: z.array(Forloeb), naeste: z.string().nullable() }) },
      },
    },
    async (deps: Deps, { anmodning, query }) => {
      const { forloeb, naeste } = await listForloeb(deps, anmodning, query)
      return { status: 200, data: { data: forloeb, naeste } }
    },
  ),
  route(
    {
      operationId: 'getForloeb',
      method: 'get',
      path: '/api/forloeb/{id}',
      summary: 'Ét forløb med plan, team, tilkøb og deltagere',
      tag,
      permission: 'forloeb.laes',
      params: IdParam,
      responses: { 200: { description: 'Forløbet', schema: Forloeb.extend({ plan: z.array(Trin) }) } },
    },
    async (deps: Deps, { anmodning, params }) => {
      const { forloeb, plan } = await readForloeb(deps, anmodning, params.id)
      return { status: 200, data: { ...forloeb, plan } }
    },
  ),
  route(
    {
      operationId: 'updateForloeb',
      method: 'patch',
      path: '/api/forloeb/{id}',
      summary: 'Ret datoer, konsulent eller status',
      tag,
      permission: 'forloeb.ret',
      params: IdParam,
      body: ForloebAendring,
      responses: one,
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 200,
      data: await updateForloeb(deps, anmodning, params.id, body),
    }),
  ),
  ...(['tilkoeb.bestil', 'tilkoeb.svar'] as const).map((permission) =>
    route(
      {
        operationId: permission === 'tilkoeb.bestil' ? 'orderTilkoeb' : 'answerTilkoeb',
        method: 'post',
        path: permission === 'tilkoeb.bestil' ? '/api/forloeb/{id}/tilkoeb' : '/api/forloeb/{id}/tilkoeb/svar',
        summary:
          permission === 'tilkoeb.bestil' ? 'Bestil eller afslut Døgncentrets observation' : 'Svar på bestillingen',
        tag,
        permission,
        params: IdParam,
        body: TilkoebHandling,
        responses: one,
      },
      async (deps: Deps, { anmodning, params, body }) => ({
        status: 200,
        data: await changeTilkoeb(deps, anmodning, params.id, body as Parameters<typeof changeTilkoeb>[3]),
      }),
    ),
  ),
  route(
    {
      operationId: 'updateTeam',
      method: 'put',
      path: '/api/forloeb/{id}/team',
      summary: 'Sæt Døgncentrets tre pladser: socialrådgiver, pædagogisk konsulent, psykolog',
      tag,
      permission: 'team.ret',
      params: IdParam,
      body: TeamInput,
      responses: one,
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 200,
      data: await updateTeam(deps, anmodning, params.id, body),
    }),
  ),
  route(
    {
      operationId: 'getPlan',
      method: 'get',
      path: '/api/forloeb/{id}/plan',
      summary: 'Forløbets trin: møder, besøg og dokumenter',
      tag,
      permission: 'forloeb.laes',
      params: IdParam,
      responses: { 200: { description: 'Trin i dagenes orden', schema: z.object({ trin: z.array(Trin) }) } },
    },
    async (deps: Deps, { anmodning, params }) => ({
      status: 200,
      data: { trin: (await readForloeb(deps, anmodning, params.id)).plan },
    }),
  ),
  route(
    {
      operationId: 'updateTrin',
      method: 'post',
      path: '/api/forloeb/{id}/plan/{trinId}',
      summary: 'Skriv, hvad der er aftalt eller sket på et trin',
      tag,
      permission: 'forloeb.ret',
      params: z.strictObject({ id: z.uuid(), trinId: z.string().regex(/^[a-zA-Z]+(-\d{1,3})?$/) }),
      body: TrinInput,
      responses: { 200: { description: 'Planen', schema: z.object({ trin: z.array(Trin) }) } },
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 200,
      data: { trin: await updatePlan(deps, anmodning, params.id, params.trinId, body) },
    }),
  ),
  route(
    {
      operationId: 'getKalender',
      method: 'get',
      path: '/api/forloeb/{id}/kalender.ics',
      summary: 'Planen som kalenderfil, uden navne',
      tag,
      permission: 'forloeb.laes',
      params: IdParam,
      responses: { 200: { description: 'iCalendar', media: ['text/calendar'] } },
    },
    async (deps: Deps, { anmodning, params }) => {
      const { plan } = await readForloeb(deps, anmodning, params.id)
      return new Response(renderKalender(params.id, plan, anmodning.nu), {
        headers: {
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': `attachment; filename="${downloadName('plan', toDato(anmodning.nu), 'ics')}"`,
          'cache-control': 'no-store',
        },
      })
    },
  ),
  ...samvaerRoutes,
  ...aflastningRoutes,
]
