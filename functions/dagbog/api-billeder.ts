import * as z from 'zod'
import { Billede, BilledeInput, MAX_BILLEDER } from '../domain/dagbog/billede/billede.ts'
import type { Deps } from '../deps.ts'
import { type Route, route } from '../http/route.ts'
import {
  announceBillede,
  downloadBillede,
  presignBillede,
  readBillede,
  receiveBillede,
  removeBillede,
} from './billeder.ts'

const tag = 'Dagbog'
const RegParam = z.strictObject({ id: z.uuid('ikke et id'), regId: z.uuid('ikke et id') })
const BilledParam = RegParam.extend({ billedId: z.uuid('ikke et id') })
const path = '/api/forloeb/{id}/dagbog/{regId}/billeder'

const BilledSvar = Billede.pick({
  id: true,
  tilstand: true,
  indholdstype: true,
  stoerrelse: true,
  bredde: true,
  hoejde: true,
  tekst: true,
})
const Upload = z.object({ url: z.string(), fields: z.record(z.string(), z.string()) })
const stedOf = ({ id, regId, billedId }: z.infer<typeof BilledParam>) => ({ forloebId: id, regId, id: billedId })

export const billedRoutes: Route<Deps>[] = [
  route(
    {
      operationId: 'createBillede',
      method: 'post',
      path,
      summary: `Meld et billede til en registrering (højst ${MAX_BILLEDER}); svaret har en formular til upload direkte til dokumentlageret`,
      tag,
      permission: 'dagbog.skriv',
      params: RegParam,
      body: BilledeInput,
      responses: {
        201: {
          description: 'Meldt; upload er med, til billedet er modtaget',
          schema: BilledSvar.extend({ upload: Upload.optional() }),
        },
      },
    },
    async (deps: Deps, { anmodning, params, body, newId }) => {
      const sted = { forloebId: params.id, regId: params.regId, id: body.id ?? newId() }
      const billede = await announceBillede(deps, anmodning, sted, body)
      const upload = billede.tilstand === 'afventer' ? await presignBillede(deps, billede) : undefined
      return { status: 201, data: { ...billede, ...(upload && { upload }) } }
    },
  ),
  route(
    {
      operationId: 'receiveBillede',
      method: 'post',
      path: `${path}/{billedId}/modtaget`,
      summary:
        'Billedet er uploadet: Det kontrolleres, renses for sted og andre skjulte oplysninger og vises ved registreringen',
      tag,
      permission: 'dagbog.skriv',
      params: BilledParam,
      responses: { 200: { description: 'Vises nu', schema: BilledSvar } },
    },
    async (deps: Deps, { anmodning, params }) => ({
      status: 200,
      data: await receiveBillede(deps, anmodning, stedOf(params)),
    }),
  ),
  route(
    {
      operationId: 'getBillede',
      method: 'get',
      path: `${path}/{billedId}`,
      summary: 'Et billede; når det er godkendt, med en adresse, der virker i to minutter',
      tag,
      permission: 'dagbog.laes',
      scope: 'dagbog:laes',
      params: BilledParam,
      responses: { 200: { description: 'Billedet', schema: BilledSvar.extend({ hent: z.string().optional() }) } },
    },
    async (deps: Deps, { anmodning, params }) => {
      const vist = await readBillede(deps, anmodning, stedOf(params))
      const hent = await downloadBillede(deps, vist)
      return { status: 200, data: { ...vist.billede, ...(hent && { hent }) } }
    },
  ),
  route(
    {
      operationId: 'removeBillede',
      method: 'post',
      path: `${path}/{billedId}/fjern`,
      summary: 'Fjern et billede fra registreringen; det kan ikke hentes mere',
      tag,
      permission: 'dagbog.ret',
      params: BilledParam,
      responses: { 200: { description: 'Fjernet', schema: z.object({ fjernet: z.literal(true) }) } },
    },
    async (deps: Deps, { anmodning, params }) => {
      await removeBillede(deps, anmodning, stedOf(params))
      return { status: 200, data: { fjernet: true } }
    },
  ),
]
