import * as z from 'zod'
import { Dato } from '../domain/dato.ts'
import { Doegn } from '../domain/statistik/schema.ts'
import { toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { downloadName } from '../http/adgang.ts'
import { IdParam, type Route, route } from '../http/route.ts'
import { csvDato, csvHead, type CsvOptions, csvOptionsOf, csvRow, CsvValg } from './csv.ts'
import { readFhir } from './fhir.ts'
import { openTal, StatistikSvar, statistikOf } from './statistik.ts'
import { wantedStream } from './stream.ts'

const tag = 'Tal'
const FHIR = 'application/fhir+json'

const Vindue = z.strictObject({ fra: Dato.optional(), til: Dato.optional() })

const COLUMNS = Object.keys(Doegn.shape).flatMap((navn) =>
  navn === 'bleer' ? ['vaadeBleer', 'affoering', 'bleer'] : navn === 'vaegt' ? ['vaegtGram', 'vaegtDato'] : [navn],
)

/** A day flat, for a sheet. */
function csvDay(dag: Doegn, options: CsvOptions): string {
  const { bleer, vaegt, mangler, ...rest } = dag
  const values: Record<string, unknown> = {
    ...rest,
    dato: csvDato(rest.dato, options),
    vaadeBleer: bleer.vaad,
    affoering: bleer.affoering,
    bleer: bleer.antal,
    vaegtGram: vaegt?.gram,
    vaegtDato: csvDato(vaegt?.dato, options),
    mangler: mangler.join(' '),
  }
  return csvRow(
    COLUMNS.map((column) => values[column]),
    options,
  )
}

const download = (body: string, type: string, navn: string) =>
  new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${navn}"`,
      'cache-control': 'no-store',
    },
  })

/** The days as a file for a sheet. */
export const csvDays = (doegn: readonly Doegn[], options: CsvOptions, navn: string): Response =>
  download(csvHead(COLUMNS, options) + doegn.map((dag) => csvDay(dag, options)).join(''), 'text/csv', navn)

const ndjsonDays = (doegn: readonly Doegn[], navn: string): Response =>
  download(doegn.map((dag) => `${JSON.stringify(dag)}\n`).join(''), 'application/x-ndjson', navn)

export const statistikRoutes: Route<Deps>[] = [
  route(
    {
      operationId: 'getStatistik',
      method: 'get',
      path: '/api/forloeb/{id}/statistik',
      summary: 'Tal fra dagbogen: døgn, uger, vækst og samvær; CSV og NDJSON giver døgnene. Ukendt er null, aldrig 0',
      tag,
      permission: 'statistik.laes',
      scope: 'dagbog:laes',
      params: IdParam,
      query: Vindue.extend({ csv: CsvValg }),
      responses: {
        200: {
          description: 'Tallene for de dage, der ligger i forløbet',
          schema: StatistikSvar,
          media: ['text/csv', 'application/x-ndjson'],
        },
      },
    },
    async (deps: Deps, { anmodning, params, query, c }) => {
      const { csv, ...asked } = query
      const svar = statistikOf(await openTal(deps, anmodning, params.id, asked), anmodning.nu)
      const type = wantedStream(c)
      if (!type) return { status: 200, data: svar }
      const today = toDato(anmodning.nu)
      return type === 'text/csv'
        ? csvDays(svar.doegn, csvOptionsOf(csv), downloadName('statistik', today, 'csv'))
        : ndjsonDays(svar.doegn, downloadName('statistik', today, 'ndjson'))
    },
  ),
  route(
    {
      operationId: 'getFhir',
      method: 'get',
      path: '/api/forloeb/{id}/dagbog/fhir',
      summary:
        'Målinger som FHIR R4 Bundle (collection) med KLChildrens koder (LOINC, SNOMED CT, UCUM). Barnet er en Patient uden navn og CPR-nummer, kendt ved forløbets id',
      tag,
      permission: 'dagbog.laes',
      scope: 'dagbog:laes',
      params: IdParam,
      query: Vindue,
      responses: { 200: { description: 'De målinger, der står ved magt, i deres seneste version', media: [FHIR] } },
    },
    async (deps: Deps, { anmodning, params, query }) =>
      new Response(JSON.stringify(await readFhir(deps, anmodning, params.id, query)), {
        headers: { 'content-type': `${FHIR}; charset=utf-8`, 'cache-control': 'no-store' },
      }),
  ),
]
