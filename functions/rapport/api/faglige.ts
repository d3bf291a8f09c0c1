import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { DOKUMENTARTER, type Dokumentart, FagligtDokument } from '../../domain/rapport/fagligtDokument.ts'
import { Proeve } from '../../domain/rapport/proeve.ts'
import { FOERSTE, noteSvarOf, withTidligere } from '../../domain/rettelse.ts'
import { IdParam, type Route, route } from '../../http/route.ts'
import { renderFaglig } from '../fagligFil.ts'
import { MEDIETYPE } from '../fil.ts'
import { fileResponse } from '../filsvar.ts'
import {
  createProeve,
  DokumentInd,
  ProeveInd,
  ProeveRettelse,
  readDokument,
  readFaglige,
  retProeve,
  saveDokument,
  signDokument,
} from '../faglige.ts'

const tag = 'Prøver og dokumenter'
const ArtParam = z.strictObject({
  id: z.uuid('ikke et id'),
  art: z.enum(Object.keys(DOKUMENTARTER) as [Dokumentart, ...Dokumentart[]]),
})

/** Answers are read by programs: the checks of the form have been made, and only the shape is described. */
const ProeveListe = noteSvarOf(Proeve.shape)
const { tidligere: _, ...uden } = ProeveListe.shape
const ProeveSvar = z.object(uden)
const ProeveParam = z.strictObject({ id: z.uuid('ikke et id'), proeveId: z.uuid('ikke et id') })
const flat = <T extends { proeve: Proeve }>({ proeve, ...rest }: T) => ({ ...rest, ...proeve })
const DokumentSvar = z.object(FagligtDokument.shape)

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
      responses: { 200: { description: 'Prøver', schema: z.object({ data: z.array(ProeveListe) }) } },
    },
    async (deps: Deps, { anmodning, params }) => {
      const { proever, proeveudgaver } = await readFaglige(deps, anmodning, params.id)
      return { status: 200, data: { data: withTidligere(proever.map(flat), proeveudgaver.map(flat)) } }
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
  route(
    {
      operationId: 'getDokument',
      method: 'get',
      path: '/api/forloeb/{id}/dokumenter/{art}',
      summary: 'Udviklingsbeskrivelse eller psykologisk undersøgelse',
      tag,
      permission: 'rapport.laes',
      params: ArtParam,
      responses: { 200: { description: 'Dokumentet', schema: DokumentSvar } },
    },
    async (deps: Deps, { anmodning, params }) => ({
      status: 200,
      data: await readDokument(deps, anmodning, params.id, params.art),
    }),
  ),
  route(
    {
      operationId: 'getDokumentPdf',
      method: 'get',
      path: '/api/forloeb/{id}/dokumenter/{art}/pdf',
      summary: 'Dokumentet som tilgængelig PDF; for andre end Døgncentret som det blev fremlagt',
      tag,
      permission: 'rapport.fremlagt',
      params: ArtParam,
      responses: { 200: { description: 'PDF', media: [MEDIETYPE.pdf] } },
    },
    async (deps: Deps, { anmodning, params }) =>
      fileResponse(await renderFaglig(deps, anmodning, params.id, params.art), 'pdf'),
  ),
  route(
    {
      operationId: 'saveDokument',
      method: 'post',
      path: '/api/forloeb/{id}/dokumenter/{art}',
      summary: 'Gem dokumentets næste version; en underskrift falder bort ved en ændring',
      tag,
      permission: 'proeve.skriv',
      params: ArtParam,
      body: DokumentInd,
      responses: { 200: { description: 'Dokumentet', schema: DokumentSvar } },
    },
    async (deps: Deps, { anmodning, params, body, newId }) => ({
      status: 200,
      data: await saveDokument(deps, anmodning, params.id, params.art, { ...body, id: newId() }),
    }),
  ),
  route(
    {
      operationId: 'signDokument',
      method: 'post',
      path: '/api/forloeb/{id}/dokumenter/{art}/underskrift',
      summary: 'Underskriv den version, der er læst; den psykologiske undersøgelse kun af en psykolog',
      tag,
      permission: 'proeve.skriv',
      params: ArtParam,
      body: z.strictObject({ version: z.int().min(1, 'Skriv den version, du har læst') }),
      responses: { 200: { description: 'Det underskrevne dokument', schema: DokumentSvar } },
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 200,
      data: await signDokument(deps, anmodning, params.id, params.art, body),
    }),
  ),
]
