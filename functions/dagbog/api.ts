import * as z from 'zod'
import { Kommentar } from '../domain/dagbog/gemt.ts'
import { DagbogBody, DagbogBodyDoc, DagbogSvar, KommentarInput, Rettelse } from '../domain/dagbog/indsend.ts'
import { Dato } from '../domain/dato.ts'
import { Begrundelse } from '../domain/rettelse.ts'
import type { Deps } from '../deps.ts'
import { fieldError } from '../http/adgang.ts'
import { IdParam, type Route, route } from '../http/route.ts'
import { sidevalg } from '../http/side.ts'
import { billedRoutes } from './api-billeder.ts'
import { statistikRoutes } from './api-statistik.ts'
import { tolkRoutes } from './api-tolk.ts'
import { csvOptionsOf, CsvValg } from './csv.ts'
import { DagbogRegistrering, toPublic } from './format.ts'
import { kommenter, markDag, markGennemset, rettelse, strikeKommentar } from './gennemgang.ts'
import { listDagbog } from './laes.ts'
import { registrer } from './skriv.ts'
import { aendringRoutes } from './api-aendringer.ts'
import { observationRoutes } from './api-observationer.ts'
import { acceptsGzip, streamDagbog, wantedStream } from './stream.ts'

const tag = 'Dagbog'
const RegParam = z.strictObject({ id: z.uuid('ikke et id'), regId: z.uuid('ikke et id') })
const DagParam = z.strictObject({ id: z.uuid('ikke et id'), dato: Dato })

/** How a client follows the diary without fetching it all (tested as it stands here). */
const SIDEN = `Kun det, der er skrevet, rettet eller udgået siden tidspunktet, i ændringernes orden, hver registrering i sin seneste version (fra og til bruges ikke; kun JSON). Sådan følger man med: 1) hent med siden, og følg naeste til den er null; 2) gem naesteSiden fra den første side, og brug den som siden næste gang. Den ligger lidt før nu, så det, der blev gemt imens, kommer med; derfor kan det samme komme igen: en registrering med et id og en version, I har, springes over, en højere version erstatter, udgaaet betyder streget ud. Et billede er ikke en ny version: Kommer en kendt version igen, gælder dens liste af billeder.`

const DagbogQuery = z.strictObject({
  fra: Dato.optional(),
  til: Dato.optional(),
  siden: z.iso
    .datetime({ offset: true, error: 'Skriv et tidspunkt med tidszone' })
    .optional()
    .meta({ description: SIDEN }),
  ...sidevalg(5000, 2000),
  csv: CsvValg,
})

export const routes: Route<Deps>[] = [
  route(
    {
      operationId: 'listDagbog',
      method: 'get',
      path: '/api/forloeb/{id}/dagbog',
      summary: 'Dagbogen, ældste først: JSON i sider, CSV eller NDJSON i én strøm',
      tag,
      permission: 'dagbog.laes',
      scope: 'dagbog:laes',
      params: IdParam,
      query: DagbogQuery,
      responses: {
        200: {
          description: 'Registreringer',
          schema: z.object({
            data: z.array(DagbogRegistrering),
            naeste: z.string().nullable(),
            naesteSiden: z
              .string()
              .optional()
              .meta({ description: 'Svar på siden: brug den fra første side næste gang' }),
          }),
          media: ['text/csv', 'application/x-ndjson'],
        },
      },
    },
    async (deps: Deps, { anmodning, params, query, c }) => {
      const type = wantedStream(c)
      if (type && query.siden) throw fieldError('siden', 'Ændringer siden et tidspunkt hentes som JSON')
      if (type)
        return streamDagbog(
          deps,
          anmodning,
          params.id,
          { ...query, csv: csvOptionsOf(query.csv) },
          { type, gzip: acceptsGzip(c.req.header('accept-encoding')) },
        )
      const { siden, ...rest } = query
      const page = await listDagbog(deps, anmodning, params.id, {
        ...rest,
        ...(siden && { siden: new Date(siden).toISOString() }),
      })
      const { registreringer, ...marks } = page
      return { status: 200, data: { data: registreringer.map(toPublic), ...marks } }
    },
  ),
  route(
    {
      operationId: 'createRegistrering',
      method: 'post',
      path: '/api/forloeb/{id}/dagbog',
      summary: 'Gem en registrering eller op til 100; hver får sit eget svar',
      tag,
      permission: 'dagbog.skriv',
      params: IdParam,
      body: DagbogBody,
      bodyDoc: DagbogBodyDoc,
      maxBody: 2 * 1024 * 1024,
      responses: { 207: { description: 'Svar for hver registrering i samme rækkefølge', schema: DagbogSvar } },
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 207,
      data: await registrer(deps, anmodning, params.id, Array.isArray(body) ? body : [body]),
    }),
  ),
  route(
    {
      operationId: 'createRettelse',
      method: 'post',
      path: '/api/forloeb/{id}/dagbog/{regId}/rettelser',
      summary: 'Ret med begrundelse; det oprindelige bevares',
      tag,
      permission: 'dagbog.ret',
      params: RegParam,
      body: Rettelse,
      responses: { 201: { description: 'Den nye version', schema: DagbogRegistrering } },
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 201,
      data: toPublic(await rettelse(deps, anmodning, params.id, params.regId, body)),
    }),
  ),
  route(
    {
      operationId: 'createKommentar',
      method: 'post',
      path: '/api/forloeb/{id}/dagbog/{regId}/kommentarer',
      summary: 'Kommentar, spørgsmål eller svar ved en registrering',
      tag,
      permission: 'dagbog.kommenter',
      params: RegParam,
      body: KommentarInput,
      responses: { 201: { description: 'Kommentaren', schema: Kommentar } },
    },
    async (deps: Deps, { anmodning, params, body, newId }) => ({
      status: 201,
      data: await kommenter(deps, anmodning, params.id, params.regId, { ...body, id: body.id ?? newId() }),
    }),
  ),
  route(
    {
      operationId: 'strikeKommentar',
      method: 'post',
      path: '/api/forloeb/{id}/dagbog/{regId}/kommentarer/{kommentarId}/udstregning',
      summary: 'Streg en kommentar ud med begrundelse; af forfatteren eller en fra samme faggruppe',
      tag,
      permission: 'dagbog.kommenter',
      params: RegParam.extend({ kommentarId: z.uuid('ikke et id') }),
      body: z.strictObject({ begrundelse: Begrundelse }),
      responses: { 200: { description: 'Den overstregede kommentar', schema: Kommentar } },
    },
    async (deps: Deps, { anmodning, params, body }) => {
      const { id: forloebId, regId, kommentarId: id } = params
      return { status: 200, data: await strikeKommentar(deps, anmodning, { forloebId, regId, id }, body.begrundelse) }
    },
  ),
  route(
    {
      operationId: 'markGennemset',
      method: 'post',
      path: '/api/forloeb/{id}/dagbog/{regId}/gennemset',
      summary: 'Markér en registrering som gennemset',
      tag,
      permission: 'dagbog.gennemse',
      params: RegParam,
      responses: { 200: { description: 'Gennemset', schema: z.object({ gennemset: z.literal(true) }) } },
    },
    async (deps: Deps, { anmodning, params }) => {
      await markGennemset(deps, anmodning, params.id, params.regId)
      return { status: 200, data: { gennemset: true } }
    },
  ),
  route(
    {
      operationId: 'markDagGennemset',
      method: 'post',
      path: '/api/forloeb/{id}/dage/{dato}/gennemset',
      summary: 'Markér en hel dag som gennemset',
      tag,
      permission: 'dagbog.gennemse',
      params: DagParam,
      responses: {
        200: { description: 'Antal registreringer, der blev markeret', schema: z.object({ antal: z.int() }) },
      },
    },
    async (deps: Deps, { anmodning, params }) => ({
      status: 200,
      data: await markDag(deps, anmodning, params.id, params.dato),
    }),
  ),
  ...aendringRoutes,
  ...billedRoutes,
  ...observationRoutes,
  ...statistikRoutes,
  ...tolkRoutes,
]
