import type { Haendelse } from '../dagbog/registrering.ts'
import { datoOf } from '../dagbog/registrering.ts'
import { toDato } from '../tid.ts'
import { detalje, intervalOf, startOf } from './indhold.ts'
import { type Interval, mergeIntervaller, minutterOf } from './intervaller.ts'
import type { Samvaerstal } from './schema.ts'

/** One agreed samvær. */
export interface Samvaersaftale {
  start: string
  slut: string
  med?: string | null | undefined
}

const SAMVAERSUDFALD = ['afholdt', 'afbrudt', 'aflyst', 'udeblevet', 'flyttet'] as const
export type Samvaersudfald = (typeof SAMVAERSUDFALD)[number]

/** One line of the list: what was agreed beside what happened. */
export interface Samvaerslinje {
  dato: string
  planlagt: Samvaersaftale | null
  udfald: Samvaersudfald | 'uoplyst' | 'kommende'
  start: string | null
  slut: string | null
  minutter: number | null
  med: string | null
  aflystAf: string | null
  registreringId: string | null
}

const isUdfald = (value: unknown): value is Samvaersudfald => SAMVAERSUDFALD.includes(value as Samvaersudfald)

/** The status told; a samvær told without one took place, and one marked as stopped was broken off. */
export function udfaldOf(r: Haendelse): Samvaersudfald {
  const status = (r as { status?: unknown }).status
  const told = isUdfald(status) ? status : 'afholdt'
  return told === 'afholdt' && detalje(r, 'afbrudt') === true ? 'afbrudt' : told
}

export const isHeld = (udfald: string) => udfald === 'afholdt' || udfald === 'afbrudt'

const textOf = (r: Haendelse, navn: string): string | null => {
  const value = detalje(r, navn)
  return typeof value === 'string' ? value : null
}

/** Time together; waiting for someone who did not come is none. */
const kontaktOf = (r: Haendelse): Interval | null => (isHeld(udfaldOf(r)) ? intervalOf(r) : null)

function lineOf(r: Haendelse, planlagt: Samvaersaftale | null): Samvaerslinje {
  const tid = kontaktOf(r)
  return {
    dato: datoOf(r),
    planlagt,
    udfald: udfaldOf(r),
    start: r.start ?? null,
    slut: tid ? new Date(tid.slut).toISOString() : null,
    minutter: tid && minutterOf([tid]),
    med: textOf(r, 'med') ?? planlagt?.med ?? null,
    aflystAf: textOf(r, 'aflystAf'),
    registreringId: r.id,
  }
}

function openLine(aftale: Samvaersaftale, nu: number): Samvaerslinje {
  const udfald = Date.parse(aftale.slut) <= nu ? 'uoplyst' : 'kommende'
  const none = { start: null, slut: null, minutter: null, aflystAf: null, registreringId: null }
  return { dato: toDato(aftale.start), planlagt: aftale, udfald, med: aftale.med ?? null, ...none }
}

/** Distance in time between an entry and an agreement of the same day; the nearest pairs belong together. */
function pairs(haendelser: readonly Haendelse[], aftaler: readonly Samvaersaftale[]) {
  const all = haendelser.flatMap((r) =>
    aftaler
      .filter((aftale) => toDato(aftale.start) === datoOf(r))
      .map((aftale) => ({
        r,
        aftale,
        afstand: Math.abs((startOf(r) ?? Date.parse(aftale.start)) - Date.parse(aftale.start)),
      })),
  )
  return all.toSorted((a, b) => a.afstand - b.afstand || (a.r.id < b.r.id ? -1 : 1))
}

function matchAftaler(
  haendelser: readonly Haendelse[],
  aftaler: readonly Samvaersaftale[],
): Map<Haendelse, Samvaersaftale> {
  const matched = new Map<Haendelse, Samvaersaftale>()
  const taken = new Set<Samvaersaftale>()
  for (const { r, aftale } of pairs(haendelser, aftaler)) {
    if (matched.has(r) || taken.has(aftale)) continue
    matched.set(r, aftale)
    taken.add(aftale)
  }
  return matched
}

/** Planned beside held, oldest first. Agreements with no entry are "uoplyst" once they have passed. */
export function samvaerslisteOf(
  haendelser: readonly Haendelse[],
  planlagt: readonly Samvaersaftale[],
  vindue: { fra: string; til: string },
  nu: number,
): Samvaerslinje[] {
  const isInside = (dato: string) => dato >= vindue.fra && dato <= vindue.til
  const skrevne = haendelser.filter((r) => r.type === 'samvaer' && isInside(datoOf(r)) && (startOf(r) ?? 0) <= nu)
  const aftaler = planlagt.filter(({ start }) => isInside(toDato(start)))
  const matched = matchAftaler(skrevne, aftaler)
  const taken = new Set(matched.values())
  const linjer = [
    ...skrevne.map((r) => lineOf(r, matched.get(r) ?? null)),
    ...aftaler.filter((aftale) => !taken.has(aftale)).map((aftale) => openLine(aftale, nu)),
  ]
  const keyOf = (l: Samvaerslinje) => `${l.dato} ${l.start ?? l.planlagt?.start ?? ''} ${l.registreringId ?? ''}`
  return linjer.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** Sums of the list. Overlapping entries of one samvær (two adults wrote) give their minutes once. */
export function samvaerstalOf(linjer: readonly Samvaerslinje[]): Samvaerstal {
  const planlagte = linjer.filter(({ planlagt }) => planlagt).length
  const skrevne = linjer.filter(({ registreringId }) => registreringId !== null)
  const count = (udfald: Samvaersudfald) => (skrevne.length ? skrevne.filter((l) => l.udfald === udfald).length : null)
  const tider = skrevne.flatMap(({ start, minutter }) =>
    start && minutter !== null ? [{ start: Date.parse(start), slut: Date.parse(start) + minutter * 60_000 }] : [],
  )
  return {
    planlagt: planlagte || null,
    afholdt: skrevne.length ? count('afholdt')! + count('afbrudt')! : null,
    afbrudt: count('afbrudt'),
    aflyst: count('aflyst'),
    udeblevet: count('udeblevet'),
    flyttet: count('flyttet'),
    uoplyst: planlagte ? linjer.filter(({ udfald }) => udfald === 'uoplyst').length : null,
    minutter: tider.length ? minutterOf(mergeIntervaller(tider)) : null,
  }
}
