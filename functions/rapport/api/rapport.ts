import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { FEJL } from '../../domain/fejl.ts'
import { AfsnitInd } from '../../domain/rapport/rapport.ts'
import { withTidligere } from '../../domain/rettelse.ts'
import { IdParam, type Route, route } from '../../http/route.ts'
import { kortListe, sideOf, sideSvarOf } from '../../http/side.ts'
import { type Afsnitsudfald, readRapport, saveAfsnit } from '../afsnit.ts'
import {
  BemaerkningInd,
  BemaerkningRettelse,
  createBemaerkning,
  createFremlaeggelse,
  FremlaeggelseInd,
  listBemaerkninger,
  retBemaerkning,
} from '../bemaerkninger.ts'
import { AfsnitSvar, BemaerkningListe, BemaerkningSvar, RapportSvar } from '../svar.ts'

const tag = 'Rapport'
const BemaerkningParam = z.strictObject({ id: z.uuid('ikke et id'), bemaerkningId: z.uuid('ikke et id') })

const AfsnitPatch = z.strictObject({ ...AfsnitInd.shape, tilstand: AfsnitInd.shape.tilstand.optional() })
const RapportPatch = z.strictObject({
  afsnit: z.array(AfsnitPatch).min(1, 'Send mindst ét afsnit').max(20, 'Send højst 20 afsnit ad gangen'),
})

const patchStatus = (udfald: Afsnitsudfald[]): 200 | 207 | 403 | 409 => {
  const statusser = new Set(udfald.map(({ status }) => status))
  return statusser.size === 1 ? [...statusser][0]! : 207
}

/** All sections with one outcome answer as that outcome; a conflict shows what stands there now, never what was sent. */
function patchAnswer(udfald: Afsnitsudfald[]) {
  const status = patchStatus(udfald)
  if (status === 200 || status === 207) return { status, data: { afsnit: udfald } }
  const code = udfald[0]!.code!
  const fejl = udfald.map(({ navn, code }) => ({ felt: `afsnit.${navn}`, besked: FEJL[code!][1] }))
  const problem = { type: `https://spaedbarnsprojektet.example/fejl/${code}`, title: FEJL[code][1], status, code, fejl }
  return new Response(JSON.stringify({ ...problem, ...AfsnitSvar.parse({ afsnit: udfald }) }), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  })
}

export const routes: Route<Deps>[] = [
  route(
    {
      operationId: 'getRapport',
      method: 'get',
      path: '/api/forloeb/{id}/rapport',
      summary: 'Rapportens afsnit; for andre end Døgncentret den senest fremlagte version',
      tag,
      permission: 'rapport.fremlagt',
      params: IdParam,
      responses: { 200: { description: 'Rapporten', schema: RapportSvar } },
    },
    async (deps: Deps, { anmodning, params }) => ({ status: 200, data: await readRapport(deps, anmodning, params.id) }),
  ),
  route(
    {
      operationId: 'updateRapport',
      method: 'patch',
      path: '/api/forloeb/{id}/rapport',
      summary: 'Gem ét eller flere afsnit, hvert oven på den version, der er læst; intet overskrives uset',
      tag,
      permission: 'rapport.skriv',
      params: IdParam,
      body: RapportPatch,
      maxBody: 1536 * 1024,
      responses: {
        200: { description: 'Alle afsnit er gemt', schema: AfsnitSvar },
        207: { description: 'Udfald for hvert afsnit', schema: AfsnitSvar },
        409: { description: 'Andre har skrevet i mellemtiden; deres tekst følger med som gaeldende' },
      },
    },
    async (deps: Deps, { anmodning, params, body }) =>
      patchAnswer(await saveAfsnit(deps, anmodning, params.id, body.afsnit)),
  ),
  route(
    {
      operationId: 'listBemaerkninger',
      method: 'get',
      path: '/api/forloeb/{id}/rapport/bemaerkninger',
      summary: 'Bemærkninger til rapporten, for plejefamilien dens egne; overstregede og tidligere udgaver mærket',
      tag,
      permission: 'rapport.bemaerk',
      params: IdParam,
      query: kortListe,
      responses: { 200: { description: 'Bemærkninger', schema: sideSvarOf(BemaerkningListe) } },
    },
    async (deps: Deps, { anmodning, params, query }) => {
      const { bemaerkninger, data } = await listBemaerkninger(deps, anmodning, params.id)
      const liste = withTidligere(bemaerkninger, data.bemaerkningsudgaver)
      return { status: 200, data: sideOf(deps, liste, query, `bemaerkninger#${params.id}`) }
    },
  ),
  route(
    {
      operationId: 'createBemaerkning',
      method: 'post',
      path: '/api/forloeb/{id}/rapport/bemaerkninger',
      summary: 'Kommentar mellem fagpersonerne, eller forældrenes og plejefamiliens egne ord',
      tag,
      permission: 'rapport.bemaerk',
      params: IdParam,
      body: BemaerkningInd,
      responses: { 201: { description: 'Bemærkningen', schema: BemaerkningSvar } },
    },
    async (deps: Deps, { anmodning, params, body, newId }) => ({
      status: 201,
      data: await createBemaerkning(deps, anmodning, params.id, { ...body, id: body.id ?? newId() }),
    }),
  ),
  route(
    {
      operationId: 'retBemaerkning',
      method: 'post',
      path: '/api/forloeb/{id}/rapport/bemaerkninger/{bemaerkningId}/rettelser',
      summary: 'Ret en bemærkning med begrundelse, eller streg den ud; af forfatteren eller en fra samme faggruppe',
      tag,
      permission: 'rapport.bemaerk',
      params: BemaerkningParam,
      body: BemaerkningRettelse,
      responses: { 201: { description: 'Den nye udgave', schema: BemaerkningSvar } },
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 201,
      data: await retBemaerkning(deps, anmodning, params.id, params.bemaerkningId, body),
    }),
  ),
  route(
    {
      operationId: 'createFremlaeggelse',
      method: 'post',
      path: '/api/forloeb/{id}/rapport/fremlagt',
      summary: 'Notér, hvornår og for hvem en låst version er fremlagt',
      tag,
      permission: 'rapport.laas',
      params: IdParam,
      body: FremlaeggelseInd,
      responses: { 201: { description: 'Fremlæggelsen', schema: z.object(FremlaeggelseInd.shape) } },
    },
    async (deps: Deps, { anmodning, params, body, newId }) => ({
      status: 201,
      data: await createFremlaeggelse(deps, anmodning, params.id, { ...body, id: body.id ?? newId() }),
    }),
  ),
]
