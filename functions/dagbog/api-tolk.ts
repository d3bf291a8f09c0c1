import { isDato } from '../domain/tid.ts'
import { TolkAnmodning, TolkSvar } from '../domain/tolk/schema.ts'
import { tolk } from '../domain/tolk/tolk.ts'
import type { Kontekst } from '../domain/tolk/typer.ts'
import type { Deps } from '../deps.ts'
import { openForloeb } from '../http/adgang.ts'
import { IdParam, type Route, route } from '../http/route.ts'

/** A pattern can't know that 31 February is none; the reckoning must never meet it. */
const isReal = (tid: string | null | undefined): boolean =>
  !tid ||
  (isDato(tid.slice(0, 10)) &&
    (tid.length === 10 || !Number.isNaN(Date.parse(/(Z|[+-]\d{2}:\d{2})$/.test(tid) ? tid : `${tid}Z`))))

const Body = TolkAnmodning.superRefine(({ dato, nu, kontekst }, ctx) => {
  const times = { dato, nu, 'kontekst.felt.start': kontekst?.felt.start, 'kontekst.felt.slut': kontekst?.felt.slut }
  for (const [felt, tid] of Object.entries(times))
    if (!isReal(tid)) ctx.addIssue({ code: 'custom', path: felt.split('.'), message: 'Den tid findes ikke' })
})

export const tolkRoutes: Route<Deps>[] = [
  route(
    {
      operationId: 'tolkDagbogstekst',
      method: 'post',
      path: '/api/forloeb/{id}/dagbog/tolk',
      summary: 'Forstå en besked, som den er skrevet: hændelser, spørgsmål og det, der ikke er hændelser. Gemmer intet',
      tag: 'Dagbog',
      permission: 'dagbog.tolk',
      params: IdParam,
      body: Body,
      responses: { 200: { description: 'Det forståede; tider er lokale, null er ikke oplyst', schema: TolkSvar } },
    },
    async (deps: Deps, { anmodning, params, body }) => {
      await openForloeb(deps, anmodning, params.id, 'dagbog.tolk')
      await deps.revisionslog.read(anmodning, {
        tilladelse: 'dagbog.tolk',
        emne: 'dagbog',
        emneId: params.id,
        sagId: params.id,
      })
      const { kontekst, ...rest } = body
      return { status: 200, data: tolk({ ...rest, ...(kontekst && { kontekst: kontekst as Kontekst }) }) }
    },
  ),
]
