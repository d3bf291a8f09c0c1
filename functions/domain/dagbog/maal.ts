import type { Enhed } from './typer.ts'

/** What a measurement is written in (D1). */
export const MAALENHED: Record<string, Enhed> = { vaegt: 'g', laengde: 'cm', hovedomfang: 'cm', temperatur: '°C' }

/** What a bare unit measures; centimetres are the length unless the head is named. */
const MAAL_AF: Partial<Record<string, string>> = { g: 'vaegt', cm: 'laengde', '°C': 'temperatur' }

/** The details of a measurement with what was measured, also when only its unit tells. */
export function withMaal<T extends Record<string, unknown>>(enhed: string | null, detaljer: T): T {
  const maal = MAAL_AF[enhed ?? '']
  return detaljer['maal'] === undefined && maal ? { ...detaljer, maal } : detaljer
}

/** Why the unit can't be the measure's own, if so. */
export function enhedsfejl(maal: unknown, enhed: unknown): string | undefined {
  const egen = MAALENHED[String(maal)]
  return egen && enhed && enhed !== egen ? `Målet skrives i ${egen}` : undefined
}
