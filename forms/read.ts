import type { Felt } from '../functions/domain/felt.ts'
import { isDato } from '../functions/domain/tid.ts'

/** A posted body as Hono's `parseBody({ all: true })` gives it; files are ignored here. */
export type Krop = Record<string, unknown>

/** One field as typed: nothing, a value for its schema, or a text saying what is wrong with the writing. */
export type Laest = { tom: true } | { vaerdi: unknown } | { besked: string }

const TOM: Laest = { tom: true }

/** What a clock time and a number that can't be read are told as, wherever they were typed. */
export const UR_FEJL = 'Klokkeslættet kan ikke læses. Skriv fx 7.30'
export const TAL_FEJL = 'Skriv et tal, fx 3,5'

/** The text of one input; the last one wins when it was sent more than once. */
function textOf(krop: Krop, name: string): string {
  const value = krop[name]
  const last = Array.isArray(value) ? value.at(-1) : value
  return typeof last === 'string' ? last.replaceAll('\r\n', '\n').trim() : ''
}

const textsOf = (krop: Krop, name: string): string[] =>
  [krop[name] ?? []].flat().filter((value): value is string => typeof value === 'string' && value !== '')

/** Reads a clock time as people write it: 7.30, 7:30, 0730, 730, 7, "kl. 7.30". */
export function parseKlokkeslaet(text: string): string | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^kl\.?\s*/, '')
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[.:,\s](\d{2}))?$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain) ?? []
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute}`
}

/**
 * Reads a number with a comma (or a full stop) before the decimals; the field's own unit may follow. "1.250" is
 * refused: it is 1250 to one reader and 1,25 to another, and nothing is guessed.
 */
export function parseTal(text: string, enhed?: string): number | undefined {
  const lower = text.toLowerCase().replaceAll(/\s/g, '').replace('−', '-')
  const bare = enhed && lower.endsWith(enhed.toLowerCase()) ? lower.slice(0, -enhed.length) : lower
  if (!/^-?\d+([.,]\d+)?$/.test(bare) || /^-?[1-9]\d{0,2}\.\d{3}$/.test(bare)) return undefined
  return Number(bare.replace(',', '.'))
}

function joinDato(dag: string, maaned: string, aar: string): string | undefined {
  const dato = `${aar}-${maaned.padStart(2, '0')}-${dag.padStart(2, '0')}`
  return isDato(dato) ? dato : undefined
}

/** Reads one date input: 2026-03-12, or 12.3.2026 / 12-03-2026 / 12/3 2026 from browsers without a date input. */
export function parseDato(text: string): string | undefined {
  if (isDato(text)) return text
  const [, dag, maaned, aar] = /^(\d{1,2})[./\-\s]+(\d{1,2})[./\-\s]+(\d{4})$/.exec(text) ?? []
  return dag && maaned && aar ? joinDato(dag, maaned, aar) : undefined
}

function readDato(krop: Krop, name: string): Laest {
  const parts = {
    dag: textOf(krop, `${name}-dag`),
    måned: textOf(krop, `${name}-maaned`),
    år: textOf(krop, `${name}-aar`),
  }
  const single = textOf(krop, name)
  if (single) return { vaerdi: parseDato(single) ?? single }
  const missing = Object.entries(parts).flatMap(([part, text]) => (text ? [] : [part]))
  if (missing.length === 3) return TOM
  if (missing.length > 0) return { besked: `Datoen mangler ${missing.join(' og ')}` }
  if (parts.år.length !== 4) return { besked: 'Skriv året med fire cifre, fx 2026' }
  const dato = joinDato(parts.dag, parts.måned, parts.år)
  return dato ? { vaerdi: dato } : { besked: 'Datoen findes ikke. Skriv dag, måned og år med tal, fx 12 3 2026' }
}

/** Which of the two hours is meant in the doubled hour of October is asked for by the schema's own message. */
function readTidspunkt(krop: Krop, name: string): Laest {
  const dato = textOf(krop, `${name}-dato`)
  const kl = textOf(krop, `${name}-kl`)
  if (!dato && !kl) return textOf(krop, name) ? { vaerdi: textOf(krop, name) } : TOM
  if (!kl) return { besked: 'Skriv klokkeslættet, fx 7.30' }
  if (!dato) return { besked: 'Skriv datoen' }
  const [day, time] = [parseDato(dato), parseKlokkeslaet(kl)]
  if (!day) return { besked: 'Datoen findes ikke. Skriv den med tal, fx 12.3.2026' }
  return time ? { vaerdi: `${day}T${time}` } : { besked: UR_FEJL }
}

function readText(krop: Krop, name: string): Laest {
  const text = textOf(krop, name)
  return text ? { vaerdi: text } : TOM
}

function readTal(krop: Krop, name: string, { enhed }: Felt): Laest {
  const text = textOf(krop, name)
  if (!text) return TOM
  const tal = parseTal(text, enhed)
  return tal === undefined
    ? { besked: /\.\d{3}/.test(text) ? 'Skriv tallet uden punktum, fx 1250 eller 3,5' : TAL_FEJL }
    : { vaerdi: tal }
}

function readJaNej(krop: Krop, name: string): Laest {
  const text = textOf(krop, name)
  return text === 'ja' ? { vaerdi: true } : text === 'nej' ? { vaerdi: false } : TOM
}

function readFlervalg(krop: Krop, name: string): Laest {
  const texts = textsOf(krop, name)
  return texts.length > 0 ? { vaerdi: texts } : TOM
}

const compact =
  (noise: RegExp) =>
  (krop: Krop, name: string): Laest => {
    const text = textOf(krop, name).replaceAll(noise, '')
    return text ? { vaerdi: text } : TOM
  }

/** How each kind of field is read back from its inputs. */
const readers: Record<Felt['art'], (krop: Krop, name: string, felt: Felt) => Laest> = {
  tekst: readText,
  langtekst: readText,
  dato: readDato,
  tidspunkt: readTidspunkt,
  tal: readTal,
  valg: readText,
  flervalg: readFlervalg,
  jaNej: readJaNej,
  cpr: compact(/[\s -]/g),
  telefon: compact(/[\s .-]/g),
  email: compact(/\s/g),
}

/** Reads one field's inputs as its kind says. */
export const readField = (krop: Krop, name: string, felt: Felt): Laest => readers[felt.art](krop, name, felt)

const SUFFIXES = ['', '-dag', '-maaned', '-aar', '-dato', '-kl']

/** What the person wrote in one field's inputs, so that a page shown again loses nothing. */
export function rawOf(krop: Krop, name: string): Record<string, string | string[]> {
  const keys = SUFFIXES.map((suffix) => `${name}${suffix}`).filter((key) => key in krop)
  return Object.fromEntries(keys.map((key) => [key, Array.isArray(krop[key]) ? textsOf(krop, key) : textOf(krop, key)]))
}
