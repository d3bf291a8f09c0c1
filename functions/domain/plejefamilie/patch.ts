import type * as z from 'zod'
import type { Feltfejl } from '../fejl.ts'
import {
  type Plejefamilie,
  type Plejefamiliefelt,
  PlejefamilieInput,
  type PlejefamiliePatch,
  plejefamilieFelter,
} from './schema.ts'

const KEYS = Object.keys(plejefamilieFelter) as Plejefamiliefelt[]

export const feltfejlOf = (error: z.ZodError): Feltfejl[] =>
  error.issues.map(({ path, message }) => ({ felt: path.join('.'), besked: message }))

/** The part of a stored entry that people fill in. */
export function inputOf(familie: Plejefamilie): Record<string, unknown> {
  return Object.fromEntries(
    KEYS.map((key) => [key, familie[key]]).filter(([, value]) => value !== undefined && value !== null),
  )
}

/** The entry's fields after the change, checked as a whole; `null` empties a field. */
export function applyPatch(
  familie: Plejefamilie,
  patch: PlejefamiliePatch,
): { vaerdi: PlejefamilieInput } | { fejl: Feltfejl[] } {
  const { version: _, ...changes } = patch
  const merged = Object.entries({ ...inputOf(familie), ...changes }).filter(
    ([, value]) => value !== null && value !== undefined,
  )
  const answer = PlejefamilieInput.safeParse(Object.fromEntries(merged))
  return answer.success ? { vaerdi: answer.data } : { fejl: feltfejlOf(answer.error) }
}
