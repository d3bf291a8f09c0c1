import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Proeve } from '../../domain/rapport/proeve.ts'
import { FOERSTE, noteSvarOf, withTidligere } from '../../domain/rettelse.ts'
import { IdParam, type Route, route } from '../../http/route.ts'
import { kortListe, sideOf, sideSvarOf } from '../../http/side.ts'
import { createProeve, ProeveInd, ProeveRettelse, readFaglige, retProeve } from '../faglige.ts'
import { dokumentRoutes } from './dokumenter.ts'

const tag = 'Prøver og dokumenter'
/** Answers are read by programs: the checks of the form have been made, and only the shape is described. */
const ProeveListe = noteSvarOf(Proeve.shape)
const { tidligere: _, ...uden } = ProeveListe.shape
const ProeveSvar = z.object(uden)
const ProeveParam = z.strictObject({ id: z.uuid('ikke et id'), proeveId: z.uuid('ikke et id') })
const flat = <T extends { proeve: Proeve }>({ proeve, ...rest }: T) => ({ ...rest, ...proeve })

export const routes: Route<Deps>[] = [
  route(
    {
      operationId: 'listProever',
      method: 'get',
      path: '/api/forloeb/{id}/proever',
      summary: 'Prøver og undersøgelser; overstregede og tidligere udgaver følger med, mærket',
      tag,
      permission: 'rapport.laes',
      params: IdParam,
      query: kortListe,
      responses: { 200: { description: 'Prøver', schema: sideSvarOf(ProeveListe) } },
    },
    async (deps: Deps, { anmodning, params, query }) => {
      const { proever, proeveudgaver } = await readFaglige(deps, anmodning, params.id)
      const liste = withTidligere(proever.map(flat), proeveudgaver.map(flat))
      return { status: 200, data: sideOf(deps, liste, query, `proever#${params.id}`) }
    },
  ),
  route(
    {
      operationId: 'createProeve',
      method: 'post',
      path: '/api/forloeb/{id}/proever',
      summary: 'Registrér en prøve; en standardiseret psykologisk test kræver, at baggrunden er undersøgt',
      tag,
      permission: 'proeve.skriv',
      params: IdParam,
      body: ProeveInd,
      responses: { 201: { description: 'Prøven med barnets alder', schema: ProeveSvar } },
    },
    async (deps: Deps, { anmodning, params, body, newId }) => ({
      status: 201,
      data: { ...(await createProeve(deps, anmodning, params.id, { ...body, id: body.id ?? newId() })), ...FOERSTE },
    }),
  ),
  route(
    {
      operationId: 'retProeve',
      method: 'post',
      path: '/api/forloeb/{id}/proever/{proeveId}/rettelser',
      summary: 'Ret en prøve med begrundelse, eller streg den ud; en psykologisk test kun af en psykolog',
      tag,
      permission: 'proeve.skriv',
      params: ProeveParam,
      body: ProeveRettelse,
      responses: { 201: { description: 'Den nye udgave', schema: ProeveSvar } },
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 201,
      data: flat(await retProeve(deps, anmodning, params.id, params.proeveId, body)),
    }),
  ),
  ...dokumentRoutes,
]
