import * as z from 'zod'
import { Deltager } from '../domain/visitation/deltagere.ts'
import { hastOf } from '../domain/visitation/hast.ts'
import { Maalgruppe } from '../domain/visitation/maalgruppe.ts'
import { statusser } from '../domain/visitation/status.ts'
import { stoettestatusOf } from '../domain/visitation/stoette.ts'
import { stoettestatusser } from '../domain/visitation/stoettestatus.ts'
import { Visitation } from '../domain/visitation/visitation.ts'
import { maskSvar, SvarVisning } from '../domain/visitation/visning.ts'
import { toDato } from '../domain/tid.ts'
import { manglerOf } from './service.ts'

export const tag = 'Visitation'

const Mangel = z.object({ felt: z.string(), besked: z.string() })

/** A visitation as it may leave the house: CPR numbers masked, what is missing and how urgent it is. */
export const VisitationSvar = Visitation.extend({
  svar: SvarVisning,
  stoettestatus: z.enum(stoettestatusser).nullable(),
  deltagere: z.array(Deltager),
  mangler: z.array(Mangel),
  hast: z.object({
    dageTilTermin: z.number().nullable(),
    dageTilStart: z.number().nullable(),
    kendtIDage: z.number().nullable(),
    tekst: z.string(),
  }),
})

export const toPublic = (visitation: Visitation, nu: string) => ({
  ...visitation,
  svar: maskSvar(visitation.svar),
  stoettestatus: stoettestatusOf(visitation) ?? null,
  mangler: manglerOf(visitation, toDato(nu)),
  hast: hastOf(visitation, toDato(nu)),
})

export const Kladde = z.object({
  id: z.string(),
  status: z.enum(statusser),
  version: z.int(),
  mangler: z.array(Mangel),
  maalgruppe: Maalgruppe,
})

export const toKladde = (visitation: Visitation, nu: string) => ({
  ...visitation,
  mangler: manglerOf(visitation, toDato(nu)),
})

export const answer = { 200: { description: 'Visitationen', schema: VisitationSvar } }
