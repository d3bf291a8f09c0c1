import * as z from 'zod'
import { felt } from '../felt.ts'
import { Begrundelse } from '../rettelse.ts'
import { Registrering } from './registrering.ts'

/** One registration or at most 100; checked one by one, so that the rest is saved when one is refused. */
export const DagbogBody = z.union([
  z.record(z.string(), z.unknown()),
  z.array(z.unknown()).min(1).max(100, 'Højst 100 registreringer ad gangen'),
])

/** The same, as a client writes it. */
export const DagbogBodyDoc = z.union([Registrering, z.array(Registrering).min(1).max(100)])

export const DagbogSvar = z.array(
  z.object({
    id: z.string().nullable(),
    status: z.union([z.literal(200), z.literal(201), z.literal(409), z.literal(422)]),
    code: z.string().optional(),
    fejl: z.array(z.object({ felt: z.string(), besked: z.string() })).optional(),
  }),
)
export type DagbogSvar = z.infer<typeof DagbogSvar>

/** A correction: the whole new registration with the version seen, or a strike-out. */
export const Rettelse = z.strictObject({
  begrundelse: Begrundelse,
  version: z.int('Skriv den version, du har set').min(1),
  registrering: Registrering.optional(),
  udgaar: z.boolean().optional(),
})
export type Rettelse = z.infer<typeof Rettelse>

export const KommentarInput = z.strictObject({
  id: z.uuid('id skal være en UUID').optional(),
  art: z.enum(['kommentar', 'spoergsmaal', 'svar']).default('kommentar'),
  tekst: felt(z.string().trim().min(1, 'Skriv en kommentar').max(4000, 'Kommentaren må højst være 4000 tegn'), {
    label: 'Kommentar',
    art: 'langtekst',
    klasse: 'foelsom',
  }),
})
export type KommentarInput = z.infer<typeof KommentarInput>
