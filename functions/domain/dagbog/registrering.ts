import * as z from 'zod'
import { Dato } from '../dato.ts'
import { felt } from '../felt.ts'
import { isDato, toDato, toInstant } from '../tid.ts'
import { detaljerOf } from './detaljer.ts'
import { enhedsfejl } from './maal.ts'
import { ENHEDER, KILDER, type Registreringstype, SAMVAERSSTATUS, TYPER } from './typer.ts'

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/
const tidsfejlTekst = {
  findesIkke: 'Klokkeslættet findes ikke den nat (sommertid begynder). Vælg et andet',
  tvetydig: 'Klokkeslættet var der to gange den nat. Send tiden med +02:00 (før) eller +01:00 (efter)',
} as const

/** An instant with offset; a local time without offset is read as Copenhagen and refused when it is none or two. Stored as UTC. */
export const Tidspunkt = z
  .string()
  .max(40)
  .transform((text, ctx): string => {
    const issue = (message: string) => {
      ctx.addIssue({ code: 'custom', message })
      return z.NEVER
    }
    if (!isDato(text.slice(0, 10))) return issue('Skriv et rigtigt tidspunkt, fx 2026-03-12T06:30:00+01:00')
    if (WITH_OFFSET.test(text) && !Number.isNaN(Date.parse(text))) return new Date(text).toISOString()
    if (!LOCAL.test(text) || Number.isNaN(Date.parse(`${text}Z`)))
      return issue('Skriv et rigtigt tidspunkt, fx 2026-03-12T06:30:00+01:00')
    const answer = toInstant(text)
    return 'instant' in answer ? answer.instant : issue(tidsfejlTekst[answer.fejl])
  })

const MAX_TIMER: Partial<Record<Registreringstype, number>> = { soevn: 24, samvaer: 24 }

const base = {
  /** Client-made UUID: the same id sent twice is saved once. */
  id: z.uuid('id skal være en UUID'),
  start: felt(Tidspunkt.nullable().optional(), { label: 'Hvornår', art: 'tidspunkt' }),
  slut: felt(Tidspunkt.nullable().optional(), { label: 'Slut', art: 'tidspunkt', frivillig: true }),
  /** The local date it belongs to when the time is not known. */
  dato: Dato.optional(),
  maengde: felt(
    z
      .number('Mængden skal være et tal')
      .min(0, 'Mængden kan ikke være under 0')
      .max(50_000, 'Mængden er for stor')
      .nullable()
      .optional(),
    { label: 'Mængde', art: 'tal', frivillig: true },
  ),
  enhed: z.enum(ENHEDER, 'Enheden kendes ikke').nullable().optional(),
  antal: felt(
    z
      .int('Antal skal være et helt tal')
      .min(0, 'Antal kan ikke være under 0')
      .max(100, 'Antal er for stort')
      .nullable()
      .optional(),
    { label: 'Antal', art: 'tal', frivillig: true },
  ),
  note: felt(z.string().max(4000, 'Noten må højst være 4000 tegn').nullable().optional(), {
    label: 'Note',
    art: 'langtekst',
    frivillig: true,
    klasse: 'foelsom',
  }),
  kilde: z.enum(KILDER, 'Skriv kilde: formular, samtale, api eller offline'),
  /** The sentence it was understood from, word for word (chat). */
  oprindeligTekst: z.string().max(10_000).optional(),
}

const variant = <T extends Registreringstype>(type: T) =>
  z.strictObject({
    ...base,
    type: z.literal(type),
    detaljer: detaljerOf(type).optional(),
    ...(type === 'samvaer' && { status: z.enum(SAMVAERSSTATUS).optional() }),
  })

/** The day's told text, one row a date and author's id. */
export const Beskrivelse = z.strictObject({
  id: base.id,
  type: z.literal('beskrivelse'),
  dato: Dato,
  tekst: felt(z.string().min(1, 'Skriv dagens beskrivelse').max(20_000, 'Beskrivelsen må højst være 20.000 tegn'), {
    label: 'Dagens beskrivelse',
    hjaelp: 'Hvad skete der? Hvordan reagerede barnet?',
    art: 'langtekst',
    klasse: 'foelsom',
  }),
  kilde: base.kilde.optional(),
})
export type Beskrivelse = z.infer<typeof Beskrivelse>

/** Any registration as a client sends it; the checks across fields come after the shape. */
export const Registrering = z
  .discriminatedUnion(
    'type',
    [...TYPER.map((type) => variant(type)), Beskrivelse] as unknown as [ReturnType<typeof variant>, typeof Beskrivelse],
    {
      error: 'Typen kendes ikke',
    },
  )
  .superRefine((value, ctx) => {
    for (const [felt, besked] of crossChecks(value)) ctx.addIssue({ code: 'custom', path: [felt], message: besked })
  })
export type Registrering = z.output<typeof Registrering>
export type Haendelse = Exclude<Registrering, Beskrivelse>

function* crossChecks(value: Record<string, unknown> & { type: string }): Generator<[string, string]> {
  if (value.type === 'beskrivelse') return
  const { start, slut, dato } = value as { start?: string | null; slut?: string | null; dato?: string }
  if (!start && !slut && !dato) yield ['start', 'Skriv hvornår, eller mindst hvilken dag (dato)']
  if (start && dato && toDato(start) !== dato) yield ['dato', 'Datoen passer ikke med starttidspunktet']
  const { maal } = (value['detaljer'] ?? {}) as { maal?: unknown }
  const enhed = value.type === 'maaling' && enhedsfejl(maal, value['enhed'])
  if (enhed) yield ['enhed', enhed]
  if (!start || !slut) return
  const hours = (Date.parse(slut) - Date.parse(start)) / 3_600_000
  if (hours < 0) yield ['slut', 'Sluttidspunktet er før starten. Er det mon næste dag?']
  if (hours > (MAX_TIMER[value.type as Registreringstype] ?? 24))
    yield ['slut', 'Der er mere end et døgn mellem start og slut']
}

/** The local date a registration belongs to. */
export function datoOf(registrering: Registrering): string {
  if (registrering.type === 'beskrivelse') return registrering.dato
  const { start, slut, dato } = registrering as Haendelse
  return dato ?? toDato((start ?? slut)!)
}
