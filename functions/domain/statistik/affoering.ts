import type { Haendelse } from '../dagbog/registrering.ts'
import { datoOf } from '../dagbog/registrering.ts'
import { doegnOf } from '../tid.ts'
import { detalje, startOf } from './indhold.ts'
import type { Interval } from './intervaller.ts'

const isAffoering = (r: Haendelse) => r.type === 'ble' && detalje(r, 'affoering') === true && r.antal !== 0

/** When a stool was: its time, or the whole day when only the day is known. */
function tidsrumOf(r: Haendelse): Interval {
  const ms = startOf(r)
  return ms === null ? doegnOf(datoOf(r)) : { start: ms, slut: ms }
}

/**
 * The intervals between one stool and the next, oldest first, and from the last one to `nu`. Where only the day is
 * known the interval is the shortest it can have been. Days nobody wrote may hide a stool: callers show the gaps.
 */
export function udenAffoering(haendelser: readonly Haendelse[], nu: number): Interval[] {
  const stools = haendelser
    .filter(isAffoering)
    .map(tidsrumOf)
    .toSorted((a, b) => a.start - b.start || a.slut - b.slut)
  const spans: Interval[] = []
  let last: number | null = null
  for (const { start, slut } of [...stools, { start: nu, slut: nu }]) {
    if (last !== null && start > last) spans.push({ start: last, slut: start })
    last = Math.max(last ?? slut, slut)
  }
  return spans
}
