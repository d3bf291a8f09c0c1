import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Forfatter } from '../../domain/forfatter.ts'
import { DOKUMENTARTER, type Dokumentart, FagligtDokument } from '../../domain/rapport/fagligtDokument.ts'
import { type Route, route } from '../../http/route.ts'
import { kortListe, sideOf, sideSvarOf } from '../../http/side.ts'
import {
  DokumentInd,
  DokumentUdstregning,
  readDokument,
  readDokumentudgaver,
  saveDokument,
  signDokument,
  strikeDokument,
} from '../dokumenter.ts'
import { renderFaglig } from '../fagligFil.ts'
import { MEDIETYPE } from '../fil.ts'
import { fileResponse } from '../filsvar.ts'

const tag = 'Prøver og dokumenter'
const ArtParam = z.strictObject({
  id: z.uuid('ikke et id'),
  art: z.enum(Object.keys(DOKUMENTARTER) as [Dokumentart, ...Dokumentart[]]),
})

const DokumentSvar = z.object(FagligtDokument.shape)
const DokumentudgaveSvar = DokumentSvar.extend({ af: Forfatter.pick({ navn: true, rolle: true }), tid: z.string() })

export const dokumentRoutes: Route<Deps>[] = [
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
  route(
    {
      operationId: 'listDokumentudgaver',
      method: 'get',
      path: '/api/forloeb/{id}/dokumenter/{art}/udgaver',
      summary: 'Dokumentets tidligere udgaver, ældste først; intet overskrives',
      tag,
      permission: 'rapport.laes',
      params: ArtParam,
      query: kortListe,
      responses: { 200: { description: 'Udgaverne', schema: sideSvarOf(DokumentudgaveSvar) } },
    },
    async (deps: Deps, { anmodning, params, query }) => {
      const udgaver = await readDokumentudgaver(deps, anmodning, params.id, params.art)
      const liste = udgaver.map(({ dokument, af, tid }) => ({ ...dokument, af, tid }))
      return { status: 200, data: sideOf(deps, liste, query, `udgaver#${params.id}#${params.art}`) }
    },
  ),
  route(
    {
      operationId: 'strikeDokument',
      method: 'post',
      path: '/api/forloeb/{id}/dokumenter/{art}/udstregning',
      summary: 'Streg dokumentet ud med begrundelse: det kan stadig læses, men er ikke en del af rapporten',
      tag,
      permission: 'proeve.skriv',
      params: ArtParam,
      body: DokumentUdstregning,
      responses: { 200: { description: 'Det overstregede dokument', schema: DokumentSvar } },
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 200,
      data: await strikeDokument(deps, anmodning, params.id, params.art, body),
    }),
  ),
]
