import { datoMed } from '../dato.ts'
import * as z from 'zod'
import { ENHEDER, SAMVAERSSTATUS, TYPER } from '../dagbog/typer.ts'

const LOKAL = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, 'Skriv tiden som 2026-03-12T06:30')
const DATO = datoMed('Skriv datoen som 2026-03-12')
const NU = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/,
    'Skriv tiden nu som 2026-03-12T06:30',
  )
const Detaljer = z.record(z.string(), z.unknown())

/** What a message is understood from. */
export const TolkAnmodning = z.strictObject({
  tekst: z.string().min(1, 'Skriv en besked').max(10_000, 'Beskeden må højst være 10.000 tegn'),
  dato: DATO,
  nu: NU,
  kontekst: z
    .strictObject({
      spoergsmaal: z.string().max(500),
      felt: z.strictObject({
        type: z.enum(TYPER),
        start: LOKAL.nullable().optional(),
        slut: LOKAL.nullable().optional(),
        maengde: z.number().nullable().optional(),
        enhed: z.enum(ENHEDER).nullable().optional(),
      }),
    })
    .optional(),
})
export type TolkAnmodning = z.infer<typeof TolkAnmodning>

/** An event as understood: local times, null = not stated. */
const TolketHaendelse = z.object({
  type: z.enum(TYPER),
  start: LOKAL.nullable(),
  slut: LOKAL.nullable(),
  maengde: z.number().nullable(),
  enhed: z.enum(ENHEDER).nullable(),
  note: z.string().nullable(),
  antal: z.int().optional(),
  status: z.enum(SAMVAERSSTATUS).optional(),
  detaljer: Detaljer.optional(),
  forklaring: z.array(z.object({ felt: z.string(), fra: z.int(), til: z.int() })),
})

/** The answer of the chat door: events, questions with answers to tap, and what is no event. Nothing is saved. */
export const TolkSvar = z.object({
  haendelser: z.array(TolketHaendelse),
  spoergsmaal: z.array(
    z.object({
      tekst: z.string(),
      felt: z.string().optional(),
      haendelse: z.int().optional(),
      valg: z.array(z.object({ tekst: z.string(), vaerdi: z.string() })).optional(),
    }),
  ),
  ikkeHaendelser: z.array(
    z.object({
      art: z.enum(['naegtelse', 'planlagt', 'vane', 'andenPerson', 'besked', 'ulaest']),
      type: z.enum(TYPER).optional(),
      start: z.string().optional(),
      who: z.string().optional(),
      to: z.string().optional(),
      tekst: z.string(),
    }),
  ),
})
export type TolkSvar = z.infer<typeof TolkSvar>
