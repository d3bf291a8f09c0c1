import * as z from 'zod'
import { asToldTo, deltagereOf, Forloebsdeltager, ForloebSvar } from '../domain/forloeb/deltagere.ts'
import { emneOfForloeb, type Forloeb, Person } from '../domain/forloeb/forloeb.ts'
import { StartInput } from '../domain/forloeb/start.ts'
import { TilkoebInput } from '../domain/forloeb/tilkoeb.ts'
import { Trin } from '../domain/forloebsplan/forloebsplan.ts'
import { manglerIPlan, TrinInput } from '../domain/forloebsplan/opfoelgning.ts'
import { may } from '../domain/roller.ts'
import { toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { downloadName } from '../http/adgang.ts'
import { IdParam, type Route, route } from '../http/route.ts'
import { sideSvarOf, sidevalg } from '../http/side.ts'
import { aflastningRoutes } from './api-aflastning.ts'
import { samvaerRoutes } from './api-samvaer.ts'
import type { Anmodning } from '../store/revisionslog.ts'
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
  /** Needed when a forløb is begun before its formøde is held. */
  grund: StartInput.shape.grund,
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

const one = { 200: { description: 'Forløbet', schema: ForloebSvar } }

const kenderFamilien = ({ aktoer, nu }: Anmodning, forloeb: Forloeb) =>
  may(aktoer, 'forloeb.familie', emneOfForloeb(forloeb, toDato(nu)))

const shown = (anmodning: Anmodning, forloeb: Forloeb) => asToldTo(forloeb, kenderFamilien(anmodning, forloeb))

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
        ...sidevalg(200, 50),
      }),
      responses: {
        200: { description: 'Forløb', schema: sideSvarOf(ForloebSvar) },
      },
    },
    async (deps: Deps, { anmodning, query }) => {
      const { forloeb, naeste } = await listForloeb(deps, anmodning, query)
      return { status: 200, data: { data: forloeb.map((one) => shown(anmodning, one)), naeste } }
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
      responses: {
        200: {
          description: 'Forløbet',
          schema: ForloebSvar.extend({
            plan: z.array(Trin),
            deltagere: z.array(Forloebsdeltager),
            mangler: z.array(z.object({ felt: z.string(), besked: z.string() })),
          }),
        },
      },
    },
    async (deps: Deps, { anmodning, params }) => {
      const { forloeb, plan } = await readForloeb(deps, anmodning, params.id)
      const data = {
        ...shown(anmodning, forloeb),
        plan,
        deltagere: deltagereOf(forloeb, kenderFamilien(anmodning, forloeb), deps.config.kontakter),
        mangler: manglerIPlan(forloeb.status, plan),
      }
      return { status: 200, data }
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
      data: shown(anmodning, await updateForloeb(deps, anmodning, params.id, body)),
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
        data: shown(
          anmodning,
          await changeTilkoeb(deps, anmodning, params.id, body as Parameters<typeof changeTilkoeb>[3]),
        ),
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
      data: shown(anmodning, await updateTeam(deps, anmodning, params.id, body)),
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
