import * as z from 'zod'
import { Dato } from '../domain/dato.ts'
import { hjemmelTekst, paragrafOf } from '../domain/hjemmel.ts'
import { Aftale, AftaleAendring, AftaleInput } from '../domain/samvaer/aftale.ts'
import { hjemmelOf } from '../domain/samvaer/arter.ts'
import { paamindelseOf } from '../domain/samvaer/planlagte.ts'
import type { Samvaerslinje } from '../domain/statistik/samvaer.ts'
import { Samvaerstal } from '../domain/statistik/schema.ts'
import { withOffset } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { IdParam, type Route, route } from '../http/route.ts'
import { createAftale, listSamvaer, updateAftale } from './samvaer.ts'

const tag = 'Samvær'

/** An agreement as other programs get it, with its legal basis and the day to be reminded. */
const AftaleSvar = Aftale.omit({ forloebId: true, oprettetAf: true }).extend({
  hjemmel: z.object({ paragraf: z.string(), tekst: z.string() }),
  paamindelse: Dato.nullable(),
})

const Linje = z.object({
  dato: Dato,
  planlagt: z
    .object({ aftaleId: z.string(), start: z.string(), slut: z.string(), med: z.string(), stoette: z.string() })
    .nullable(),
  udfald: z.enum(['afholdt', 'afbrudt', 'aflyst', 'udeblevet', 'flyttet', 'uoplyst', 'kommende']),
  start: z.string().nullable(),
  slut: z.string().nullable(),
  minutter: z.number().nullable(),
  med: z.string().nullable(),
  aflystAf: z.string().nullable(),
  registreringId: z.string().nullable(),
})

function toSvar(aftale: Aftale): z.infer<typeof AftaleSvar> {
  const begreb = hjemmelOf(aftale)
  const { oprettet, aendret, ...rest } = aftale
  return {
    ...rest,
    oprettet: withOffset(oprettet),
    aendret: withOffset(aendret),
    hjemmel: { paragraf: paragrafOf(begreb), tekst: hjemmelTekst(begreb) },
    paamindelse: paamindelseOf(aftale),
  }
}

const instant = (value: string | null) => (value === null ? null : withOffset(value))
const toLinje = (linje: Samvaerslinje) => ({
  ...linje,
  planlagt: linje.planlagt && {
    ...linje.planlagt,
    start: withOffset(linje.planlagt.start),
    slut: withOffset(linje.planlagt.slut),
  },
  start: instant(linje.start),
  slut: instant(linje.slut),
})

const AftaleParam = z.strictObject({ id: z.uuid(), aftaleId: z.uuid() })

export const samvaerRoutes: Route<Deps>[] = [
  route(
    {
      operationId: 'listSamvaer',
      method: 'get',
      path: '/api/forloeb/{id}/samvaer',
      summary: 'Aftaler om samvær, og det planlagte ved siden af det, dagbogen fortæller',
      tag,
      permission: 'samvaer.laes',
      scope: 'dagbog:laes',
      params: IdParam,
      query: z.strictObject({ fra: Dato.optional(), til: Dato.optional() }),
      responses: {
        200: {
          description: 'Aftaler, liste og summer',
          schema: z.object({
            fra: Dato,
            til: Dato,
            aftaler: z.array(AftaleSvar),
            liste: z.array(Linje),
            tal: Samvaerstal,
          }),
        },
      },
    },
    async (deps: Deps, { anmodning, params, query }) => {
      const { fra, til, aftaler, linjer, tal } = await listSamvaer(deps, anmodning, params.id, query)
      return { status: 200, data: { fra, til, aftaler: aftaler.map(toSvar), liste: linjer.map(toLinje), tal } }
    },
  ),
  route(
    {
      operationId: 'createSamvaersaftale',
      method: 'post',
      path: '/api/forloeb/{id}/samvaer',
      summary: 'Ny aftale eller beslutning om samvær; hjemlen følger af indholdet',
      tag,
      permission: 'samvaer.aftal',
      params: IdParam,
      body: AftaleInput,
      responses: { 201: { description: 'Aftalen', schema: AftaleSvar } },
    },
    async (deps: Deps, { anmodning, params, body, newId }) => ({
      status: 201,
      data: toSvar(await createAftale(deps, anmodning, params.id, body, newId())),
    }),
  ),
  route(
    {
      operationId: 'updateSamvaersaftale',
      method: 'patch',
      path: '/api/forloeb/{id}/samvaer/{aftaleId}',
      summary: 'Ret sted, slutdato, påmindelse eller bemærkning, eller afslut; en ny plan er en ny aftale',
      tag,
      permission: 'samvaer.aftal',
      params: AftaleParam,
      body: AftaleAendring,
      responses: { 200: { description: 'Aftalen', schema: AftaleSvar } },
    },
    async (deps: Deps, { anmodning, params, body }) => ({
      status: 200,
      data: toSvar(await updateAftale(deps, anmodning, params.id, params.aftaleId, body)),
    }),
  ),
]
