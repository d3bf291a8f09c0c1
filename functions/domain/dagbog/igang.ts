import type { GemtRegistrering } from './gemt.ts'
import { indtastningFor } from './indtastning.ts'

const TIME = 3_600_000

/** How long an open end is taken for "still going on", in hours; later it is an end nobody wrote. */
const HOEJST: Partial<Record<GemtRegistrering['type'], number>> = { soevn: 16, graad: 6 }
const ELLERS = 6

/** What goes on: begun, not ended, and either of a kind that runs by itself or told to run (`detaljer.loeber`). */
export function isIgang(r: GemtRegistrering, nu: string): boolean {
  if (r.udgaaet || r.slut !== null || r.start === null || r.enhed === 'min') return false
  const runs = indtastningFor(r)?.loeber === 'ja' || r.detaljer.loeber === true
  const age = Date.parse(nu) - Date.parse(r.start)
  return runs && age >= 0 && age <= (HOEJST[r.type] ?? ELLERS) * TIME
}

/** Running things, the newest first. */
export const igangOf = (registreringer: readonly GemtRegistrering[], nu: string): GemtRegistrering[] =>
  registreringer.filter((r) => isIgang(r, nu)).sort((a, b) => (a.start! < b.start! ? 1 : -1))

const VERBER: Partial<Record<GemtRegistrering['type'], string>> = {
  soevn: 'Sover',
  graad: 'Græder',
  maaltid: 'Spiser',
  troest: 'Bliver trøstet',
  samvaer: 'Samvær',
}

/** "Sover", "Spiser": what the child is doing. */
export const igangTekst = (r: GemtRegistrering): string => VERBER[r.type] ?? indtastningFor(r)?.titel ?? ''
