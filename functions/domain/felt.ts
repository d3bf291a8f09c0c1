import * as z from 'zod'

/** Data class of a field: drives masking, redaction and (later) encryption. */
export type Dataklasse = 'aaben' | 'personlig' | 'foelsom' | 'cpr' | 'adresseBeskyttet'

/** How a field is asked: one schema gives form, chat, API and OpenAPI. */
export interface Felt {
  /** What people read above the field. */
  label: string
  /** One sentence of help below the label. */
  hjaelp?: string
  art:
    | 'tekst'
    | 'langtekst'
    | 'dato'
    | 'tidspunkt'
    | 'tal'
    | 'valg'
    | 'flervalg'
    | 'jaNej'
    | 'cpr'
    | 'telefon'
    | 'email'
  /** Value → text for `valg` and `flervalg`, in the order shown. */
  valg?: Record<string, string>
  klasse?: Dataklasse
  /** True when it may be left empty; shown as "(frivilligt)". */
  frivillig?: boolean
  enhed?: string
  /** Asked only when this holds of the values given so far. */
  vis?: (values: Record<string, unknown>) => boolean
}

export const felter = z.registry<Felt>()

/** Ties a schema to how it is asked. Apply last: wrappers such as `.optional()` make a new schema without it. */
export function felt<T extends z.ZodType>(schema: T, meta: Felt): T {
  // The same schema (a date) is asked in many places, each with its own words; a copy from its definition inherits none.
  const own = felter.has(schema) ? (schema.clone(schema._zod.def) as T) : schema
  felter.add(own, meta)
  return own
}

/** The field's meta, or an error that names the missing key (a schema without it can't be shown). */
export function feltOf(schema: z.ZodType, name: string): Felt {
  const meta = felter.get(schema)
  if (!meta) throw new Error(`feltet ${name} mangler felt(...)`)
  return meta
}

/** A value as people read it: choices by their text, several with a comma, yes and no. */
export function valgtTekst({ valg = {}, art }: Felt, vaerdi: unknown): string {
  if (art === 'jaNej') return vaerdi ? 'Ja' : 'Nej'
  if (Array.isArray(vaerdi)) return vaerdi.map((en) => valg[en] ?? en).join(', ')
  return valg[String(vaerdi)] ?? String(vaerdi)
}
