import type { Haendelse, Registrering } from '../dagbog/registrering.ts'
import type { Interval } from './intervaller.ts'

/** A stored registration: as sent, perhaps struck out later. */
export type Gemt = Registrering & { udgaaet?: boolean | undefined }

export const detalje = (r: Haendelse, navn: string): unknown =>
  (r.detaljer as Record<string, unknown> | undefined)?.[navn]

export const talDetalje = (r: Haendelse, navn: string): number | null => {
  const value = detalje(r, navn)
  return typeof value === 'number' ? value : null
}

/** "5 flasker i alt": says the day's total, so single entries are part of it. */
export const isSamlet = (r: Haendelse): boolean => Boolean(detalje(r, 'samlet'))

const tidOf = (value: unknown): number | null => (typeof value === 'string' ? Date.parse(value) : null)
export const startOf = (r: Haendelse): number | null => tidOf(r.start)

const minutOf = (r: Haendelse): number | null => (r.enhed === 'min' ? (r.maengde ?? null) : null)

/** The time it took: start to end, or from its start as long as it says; null when that is not known. */
export function intervalOf(r: Haendelse): Interval | null {
  const [start, slut, minutter] = [startOf(r), tidOf(r.slut), minutOf(r)]
  if (start === null) return null
  if (slut !== null) return slut >= start ? { start, slut } : null
  const isOne = (r.antal ?? 1) === 1 && !isSamlet(r)
  return minutter !== null && isOne ? { start, slut: start + minutter * 60_000 } : null
}

/** Minutes told without a place on the clock ("sov 2 x 40 min"); an explicit zero counts as told. */
export function loeseMinutter(r: Haendelse): number | null {
  if (intervalOf(r)) return null
  return minutOf(r) ?? (r.antal === 0 ? 0 : null)
}

const KENDETEGN = [
  'maade',
  'indhold',
  'udfald',
  'vaad',
  'affoering',
  'samlet',
  'indsovningMinutter',
  'maal',
  'med',
  'art',
] as const

function fingeraftryk(r: Haendelse): string | null {
  if (!r.start) return null
  const about = KENDETEGN.map((navn) => detalje(r, navn) ?? null)
  return JSON.stringify([
    r.type,
    r.start,
    r.slut,
    r.maengde,
    r.enhed,
    r.antal,
    (r as { status?: unknown }).status,
    ...about,
  ])
}

/** What counts, and what was left out because it says the same as another entry. */
export interface Gaeldende {
  haendelser: Haendelse[]
  dubletter: Haendelse[]
  /** Dates with a written narrative. */
  beskrevet: ReadonlySet<string>
}

const byTid = (a: Haendelse, b: Haendelse) => {
  const [x, y] = [a.start ?? '', b.start ?? '']
  return x < y || (x === y && a.id < b.id) ? -1 : 1
}

/**
 * Struck-out entries are left out, and of entries that say the same at the same time (two adults wrote the same
 * bottle) only one stays. The order sent makes no difference.
 */
export function gaeldendeOf(registreringer: readonly Gemt[]): Gaeldende {
  const gyldige = registreringer.filter(({ udgaaet }) => !udgaaet)
  const svar: Gaeldende = {
    haendelser: [],
    dubletter: [],
    beskrevet: new Set(gyldige.flatMap((r) => (r.type === 'beskrivelse' ? [r.dato] : []))),
  }
  const seen = new Set<string>()
  for (const r of gyldige.filter((g): g is Haendelse => g.type !== 'beskrivelse').sort(byTid)) {
    const aftryk = fingeraftryk(r)
    const isDublet = aftryk !== null && seen.has(aftryk)
    if (aftryk !== null) seen.add(aftryk)
    svar[isDublet ? 'dubletter' : 'haendelser'].push(r)
  }
  return svar
}
