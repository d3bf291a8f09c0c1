import type * as z from 'zod'
import type { Feltfejl } from '../functions/domain/fejl.ts'
import { type Felt, feltOf } from '../functions/domain/felt.ts'
import { type Krop, type Laest, rawOf, readField } from './read.ts'

export type Shape = Record<string, z.ZodType>

/** What the person wrote, input by input; given back to the fields when a page is shown again. */
export type Raa = Record<string, string | string[]>

/** The outcome of a posted form. `vaerdier` holds the fields that are right also when others are wrong. */
export interface Formsvar<V> {
  ok: boolean
  vaerdier: V
  raa: Raa
  fejl: Feltfejl[]
  /** Shown fields left empty: what a PATCH should clear. */
  tomme: string[]
}

export interface Formvalg {
  /** Written before every input name, e.g. `detaljer.` for an object inside the object. */
  prefix?: string
  /** A draft: empty fields are no error. */
  kladde?: boolean
  /** Values known from elsewhere that `vis` may ask about. */
  kendt?: Record<string, unknown>
  /** Own ways of reading a field's text, e.g. a list written line by line. */
  laes?: Record<string, (text: string) => { vaerdi: unknown } | { besked: string }>
}

type Schema = z.ZodObject | Shape
type ShapeOf<S extends Schema> = S extends z.ZodObject<infer Inner> ? Inner : S
type Vaerdier<S extends Schema> = {
  [K in keyof ShapeOf<S>]: ShapeOf<S>[K] extends z.ZodType ? z.output<ShapeOf<S>[K]> : never
}

const isObject = (schema: Schema): schema is z.ZodObject =>
  'safeParse' in schema && typeof schema.safeParse === 'function'

const shapeOf = (schema: Schema): Shape => (isObject(schema) ? schema.shape : schema)

const CHOICE: ReadonlySet<Felt['art']> = new Set(['valg', 'flervalg', 'jaNej'])

/** Used only where the schema has no text of its own; says what to do and repeats nothing. */
function fallbackBesked(felt: Felt, empty: boolean): string {
  const label = felt.label.charAt(0).toLowerCase() + felt.label.slice(1)
  if (CHOICE.has(felt.art)) return `Vælg ${label}`
  return empty ? `Skriv ${label}` : `${felt.label} kan ikke bruges sådan. Ret det og prøv igen`
}

type Outcome = { input?: unknown; vaerdi?: unknown; besked?: string; tom?: boolean }

const messageOf = (schema: z.ZodType, value: unknown, fallback: string): string | undefined => {
  const issue = schema.safeParse(value, { error: () => fallback }).error?.issues[0]
  return issue?.message === fallback ? undefined : issue?.message
}

/** Schemas show dates as programs write them; people here have three boxes. */
const ISO_EXAMPLE = /, fx \d{4}-\d{2}-\d{2}\S*$/
export const withoutIso = (besked: string): string => besked.replace(ISO_EXAMPLE, '')

/** A required field left empty: the schema's own words (of a missing or a zero-length text) before the general ones. */
function emptyBesked(schema: z.ZodType, felt: Felt): string | undefined {
  if (felt.frivillig) return undefined
  const fallback = fallbackBesked(felt, true)
  if (felt.art === 'tal') return fallback
  const isText = felt.art === 'tekst' || felt.art === 'langtekst'
  const own = messageOf(schema, undefined, fallback) ?? (isText ? messageOf(schema, '', fallback) : undefined)
  return own === undefined ? fallback : withoutIso(own)
}

function checkField(schema: z.ZodType, felt: Felt, laest: Laest, kladde: boolean): Outcome {
  if ('besked' in laest) return laest
  if ('tom' in laest) {
    const result = schema.safeParse(undefined)
    return {
      tom: true,
      ...(result.success ? { vaerdi: result.data } : !kladde && { besked: emptyBesked(schema, felt) }),
    }
  }
  const result = schema.safeParse(laest.vaerdi, { error: () => fallbackBesked(felt, false) })
  return result.success
    ? { input: laest.vaerdi, vaerdi: result.data }
    : { besked: withoutIso(result.error.issues[0]!.message) }
}

/** True when the field is asked, given the values so far. */
export const isShown = (felt: Felt, values: Record<string, unknown>): boolean => felt.vis?.(values) ?? true

/**
 * Typed text → values: dates joined, decimal comma, checkbox lists, empty → left out; then each field by its schema and
 * last the checks across fields. Fields hidden by `vis` are neither read nor complained about.
 */
export function parseForm<S extends Schema>(
  schema: S,
  krop: Krop,
  valg: Formvalg & { kladde: true },
): Formsvar<Partial<Vaerdier<S>>>
export function parseForm<S extends Schema>(schema: S, krop: Krop, valg?: Formvalg): Formsvar<Vaerdier<S>>
export function parseForm(
  schema: Schema,
  krop: Krop,
  { prefix = '', kladde = false, kendt = {}, laes = {} }: Formvalg = {},
): Formsvar<Record<string, unknown>> {
  const svar: Formsvar<Record<string, unknown>> = { ok: false, vaerdier: {}, raa: {}, fejl: [], tomme: [] }
  const inputs: Record<string, unknown> = {}
  for (const [name, inner] of Object.entries(shapeOf(schema))) {
    const felt = feltOf(inner, name)
    if (!isShown(felt, { ...kendt, ...svar.vaerdier })) continue
    Object.assign(svar.raa, rawOf(krop, prefix + name))
    const plain = readField(krop, prefix + name, felt)
    const own = laes[name]
    const laest = own && 'vaerdi' in plain ? own(String(plain.vaerdi)) : plain
    const { input, vaerdi, besked, tom } = checkField(inner, felt, laest, kladde)
    if (input !== undefined) inputs[name] = input
    if (besked) svar.fejl.push({ felt: prefix + name, besked })
    else if (vaerdi !== undefined) svar.vaerdier[name] = vaerdi
    if (tom) svar.tomme.push(name)
  }
  if (svar.fejl.length === 0 && isObject(schema)) svar.fejl.push(...crossIssues(schema, inputs, prefix))
  return { ...svar, ok: svar.fejl.length === 0 }
}

/**
 * Issues of the object's own checks; a field's own trouble was found above. zod runs these checks only on a whole
 * object, so a field that `vis` can hide must be optional in an object that has them.
 */
function crossIssues(schema: z.ZodObject, values: Record<string, unknown>, prefix: string): Feltfejl[] {
  const result = schema.safeParse(values)
  if (result.success) return []
  return result.error.issues
    .filter(({ code }) => code === 'custom')
    .map(({ path, message }) => ({ felt: prefix + String(path[0] ?? ''), besked: message }))
}
