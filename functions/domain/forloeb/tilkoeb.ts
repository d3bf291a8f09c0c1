import * as z from 'zod'
import { Dato, datoMed } from '../dato.ts'
import { felt } from '../felt.ts'
import { kommuner } from '../kommuner.ts'

/** The observation by Døgncentret as an add-on (S1-14). */
export const tilkoebstatusTekst = {
  ikkeBestilt: 'Ikke bestilt',
  bestilt: 'Bestilt',
  accepteret: 'Accepteret',
  afsluttet: 'Afsluttet',
} as const
export type Tilkoebstatus = keyof typeof tilkoebstatusTekst

export const Tilkoeb = z.object({
  status: z.enum(Object.keys(tilkoebstatusTekst) as [Tilkoebstatus, ...Tilkoebstatus[]]),
  bestiltAf: z.string().optional(),
  bestilt: z.iso.datetime().optional(),
  /** Kommunekode of the payer. */
  betaler: z.string().optional(),
  fra: Dato.optional(),
  til: Dato.optional(),
})
export type Tilkoeb = z.output<typeof Tilkoeb>

const koder = Object.keys(kommuner) as [keyof typeof kommuner, ...(keyof typeof kommuner)[]]

export const TilkoebInput = z
  .strictObject({
    betaler: felt(z.enum(koder, 'Vælg den kommune, der betaler'), { label: 'Betales af', art: 'valg', valg: kommuner }),
    fra: felt(datoMed('Skriv, hvornår observationen begynder, fx 2026-04-01'), { label: 'Fra', art: 'dato' }),
    til: felt(datoMed('Skriv, hvornår observationen slutter, fx 2026-07-01').optional(), {
      label: 'Til',
      hjaelp: 'Tomt betyder, at observationen følger forløbet.',
      art: 'dato',
      frivillig: true,
    }),
  })
  .refine(({ fra, til }) => til === undefined || til >= fra, {
    path: ['til'],
    message: 'Slutdatoen er før startdatoen',
  })
export type TilkoebInput = z.output<typeof TilkoebInput>

const gang = {
  bestil: { ikkeBestilt: 'bestilt', afsluttet: 'bestilt' },
  accepter: { bestilt: 'accepteret' },
  afslaa: { bestilt: 'ikkeBestilt' },
  afslut: { accepteret: 'afsluttet', bestilt: 'ikkeBestilt' },
} as const satisfies Record<string, Partial<Record<Tilkoebstatus, Tilkoebstatus>>>
export type Tilkoebshandling = keyof typeof gang

/** The state an action leads to, or undefined when it may not be done there. */
export const tilkoebAfter = (fra: Tilkoebstatus, handling: Tilkoebshandling): Tilkoebstatus | undefined =>
  (gang[handling] as Partial<Record<Tilkoebstatus, Tilkoebstatus>>)[fra]

/** Døgncentret sees the diary on a day only while an accepted add-on stands that day, both ends included (S1-14). */
export const tilkoebGivesAccess = ({ tilkoeb: { status, fra, til } }: { tilkoeb: Tilkoeb }, dato: string): boolean =>
  status === 'accepteret' && (fra === undefined || fra <= dato) && (til === undefined || dato <= til)
