import * as z from 'zod'
import { datoMed } from '../../domain/dato.ts'
import { PlejefamilieVisning, visningOf } from '../../domain/plejefamilie/emne.ts'
import { toCsv } from '../../domain/plejefamilie/eksport.ts'
import { KendskabInput } from '../../domain/plejefamilie/kendskab.ts'
import { PlejefamilieInput, PlejefamiliePatch } from '../../domain/plejefamilie/schema.ts'
import { toDato } from '../../domain/tid.ts'
import type { Deps } from '../../deps.ts'
import { downloadName } from '../../http/adgang.ts'
import { IdParam, type Route, route } from '../../http/route.ts'
import { sideSvarOf, sidevalg } from '../../http/side.ts'
import { importRegister } from '../import.ts'
import {
  addKendskab,
  confirmLedighed,
  createFamilie,
  listFamilier,
  readFamilie,
  readRegister,
  updateFamilie,
} from '../register.ts'

const tag = 'Plejefamilier'
const one = { 200: { description: 'Plejefamilien', schema: PlejefamilieVisning } }

/** Bytes of a CSV. */
export const MAX_CSV = 512 * 1024

const Import = z.strictObject({ csv: z.string('Skriv csv som tekst').min(1, 'Filen er tom') })
const Importrapport = z.object({
  nye: z.int(),
  aendrede: z.int(),
  uaendrede: z.int(),
  afviste: z.int(),
  ukendteKolonner: z.array(z.int()),
  raekker: z.array(
    z.object({
      linje: z.int(),
      udfald: z.enum(['ny', 'aendret', 'uaendret', 'fejl']),
      id: z.string().nullable(),
      fejl: z.array(z.object({ felt: z.string(), besked: z.string() })),
    }),
  ),
})

const Bekraeft = z.strictObject({ tilgaengeligFra: datoMed('Skriv en dato, fx 2026-04-01').optional() })

/** A file for a spreadsheet; its name tells kind and day only. */
export const csvResponse = (csv: string, navn: string): Response =>
  new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${navn}"`,
      'cache-control': 'no-store',
    },
  })

export const registerApiRoutes: Route<Deps>[] = [
  route(
    {
      operationId: 'listPlejefamilier',
      method: 'get',
      path: '/api/plejefamilier',
      summary: 'Eget register, side for side',
      tag,
      permission: 'plejefamilie.liste',
      query: z.strictObject({
        ...sidevalg(200, 50),
      }),
      responses: {
        200: {
          description: 'Plejefamilier',
          schema: sideSvarOf(PlejefamilieVisning),
        },
      },
    },
    async (deps: Deps, { anmodning, query }) => {
      const { plejefamilier, naeste } = await listFamilier(deps, anmodning, query)
      return {
        status: 200,
        data: { data: plejefamilier.map((familie) => visningOf(familie, anmodning.aktoer.organisation)), naeste },
      }
    },
  ),
  route(
    {
      operationId: 'exportPlejefamilier',
      method: 'get',
      path: '/api/plejefamilier/eksport',
      summary: 'Hele registret som CSV, i de samme kolonner som indlæsningen',
      tag,
      permission: 'plejefamilie.eksport',
      responses: { 200: { description: 'CSV', media: ['text/csv'] } },
    },
    async (deps: Deps, { anmodning }) =>
      csvResponse(
        toCsv(await readRegister(deps, anmodning, 'plejefamilie.eksport')),
        downloadName('plejefamilier', toDato(anmodning.nu), 'csv'),
      ),
  ),
  route(
    {
      operationId: 'createPlejefamilie',
      method: 'post',
      path: '/api/plejefamilier',
      summary: 'Ny plejefamilie i registret',
      tag,
      permission: 'plejefamilie.opret',
      body: PlejefamilieInput,
      responses: { 201: { description: 'Plejefamilien', schema: PlejefamilieVisning } },
    },
    async (deps: Deps, { anmodning, body, newId }) => ({
      status: 201,
      data: visningOf(await createFamilie(deps, anmodning, newId(), body), anmodning.aktoer.organisation),
    }),
  ),
  route(
    {
      operationId: 'importPlejefamilier',
      method: 'post',
      path: '/api/plejefamilier/import',
      summary: 'Indlæs CSV; hver række gemmes eller afvises for sig. Samme fil igen ændrer intet',
      tag,
      permission: 'plejefamilie.opret',
      query: z.strictObject({ proev: z.enum(['ja', 'nej'], 'Skriv ja eller nej').default('nej') }),
      body: Import,
      textBody: { type: 'text/csv', felt: 'csv' },
      maxBody: MAX_CSV,
      responses: { 200: { description: 'Rapport række for række', schema: Importrapport } },
    },
    async (deps: Deps, { anmodning, query, body }) => ({
      status: 200,
      data: await importRegister(deps, anmodning, body.csv, query.proev === 'ja'),
    }),
  ),
  route(
    {
      operationId: 'getPlejefamilie',
      method: 'get',
      path: '/api/plejefamilier/{id}',
      summary: 'Én plejefamilie; en beskyttet adresse vises kun for Familieplejecentret',
      tag,
      permission: 'plejefamilie.laes',
      params: IdParam,
      responses: one,
    },
    async (deps: Deps, { anmodning, params }) => ({
      status: 200,
      data: visningOf(await readFamilie(deps, anmodning, params.id), anmodning.aktoer.organisation),
    }),
  ),
  route(
    {
      operationId: 'updatePlejefamilie',
      method: 'patch',
      path: '/api/plejefamilier/{id}',
      summary: 'Ret felter; null tømmer et felt. Med version afvises rettelsen, hvis en anden har rettet imens',
      tag,
      permission: 'plejefamilie.ret',
      params: IdParam,
      body: PlejefamiliePatch,
      responses: one,
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 200,
      data: visningOf(await updateFamilie(deps, anmodning, params.id, body), anmodning.aktoer.organisation),
    }),
  ),
  route(
    {
      operationId: 'confirmLedighed',
      method: 'post',
      path: '/api/plejefamilier/{id}/bekraeft',
      summary: 'Familien eller centret bekræfter i dag, at pladsen er ledig, evt. fra en senere dato',
      tag,
      permission: 'plejefamilie.bekraeft',
      params: IdParam,
      body: Bekraeft,
      responses: one,
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 200,
      data: visningOf(
        await confirmLedighed(deps, anmodning, params.id, body.tilgaengeligFra),
        anmodning.aktoer.organisation,
      ),
    }),
  ),
  route(
    {
      operationId: 'addKendskab',
      method: 'post',
      path: '/api/plejefamilier/{id}/kendskab',
      summary: 'Notér, at familien kender en mor eller et barn; CPR-nummeret gemmes kun som nøgle',
      tag,
      permission: 'plejefamilie.ret',
      params: IdParam,
      body: KendskabInput,
      responses: one,
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 200,
      data: visningOf(await addKendskab(deps, anmodning, params.id, body), anmodning.aktoer.organisation),
    }),
  ),
]
