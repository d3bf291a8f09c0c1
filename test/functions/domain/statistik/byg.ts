import type { Haendelse } from '../../../../functions/domain/dagbog/registrering.ts'
import type { Gemt } from '../../../../functions/domain/statistik/indhold.ts'
import type { Doegn } from '../../../../functions/domain/statistik/schema.ts'
import { assembleStatistik, type Statistikgrundlag } from '../../../../functions/domain/statistik/statistik.ts'
import { toInstant } from '../../../../functions/domain/tid.ts'

let nr = 0
export const nytId = () => `00000000-0000-4000-8000-${String(++nr).padStart(12, '0')}`

/** Copenhagen time, or an instant with offset, to stored UTC. */
export function utc(tid: string): string {
  if (/[Z+]/.test(tid)) return new Date(tid).toISOString()
  const svar = toInstant(tid)
  if ('fejl' in svar) throw new Error(`${tid}: ${svar.fejl}`)
  return svar.instant
}

type Resten = Omit<Partial<Haendelse>, 'detaljer'> & { detaljer?: Record<string, unknown>; udgaaet?: boolean }

/** A stored registration at local times. */
export const skriv = (
  type: Haendelse['type'],
  start: string | null,
  slut?: string | null,
  rest: Resten = {},
): Gemt => ({
  id: nytId(),
  type,
  kilde: 'formular',
  start: start && utc(start),
  ...(slut !== undefined && { slut: slut && utc(slut) }),
  ...(rest as object),
})

export const sov = (start: string, slut?: string | null) => skriv('soevn', start, slut)
export const flaske = (start: string, ml: number, rest: Resten = {}) =>
  skriv('maaltid', start, null, { maengde: ml, enhed: 'ml', detaljer: { maade: 'flaske' }, ...rest })
export const vejning = (start: string, gram: number) =>
  skriv('maaling', start, null, { maengde: gram, enhed: 'g', detaljer: { maal: 'vaegt' } })
export const beskriv = (dato: string): Gemt => ({ id: nytId(), type: 'beskrivelse', dato, tekst: 'En rolig dag.' })

export const statistik = (registreringer: Gemt[], rest: Partial<Statistikgrundlag> = {}) =>
  assembleStatistik({
    registreringer,
    fra: '2026-03-12',
    til: '2026-03-12',
    barn: { foedselsdato: '2026-01-01', koen: 'dreng' },
    nu: '2026-12-31T12:00:00Z',
    ...rest,
  })

/** The figures of one date. */
export const dagen = (registreringer: Gemt[], dato = '2026-03-12'): Doegn =>
  statistik(registreringer, { fra: dato, til: dato }).doegn[0]!
