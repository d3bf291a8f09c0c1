import { addDage, dageMellem, toDato } from '../tid.ts'
import type { Visitation } from './visitation.ts'

export interface Hast {
  /** What the queue is sorted by: earlier is more urgent. Does not depend on today, so the index never goes stale. */
  sorteringsdato: string
  /** Sort key of the index: the date and then the id, so that ties have one order. */
  noegle: string
  dageTilTermin: number | null
  dageTilStart: number | null
  kendtIDage: number | null
  /** "termin om 23 dage · kendt i 41 dage". */
  tekst: string
}

type Sag = Pick<Visitation, 'id' | 'status' | 'oprettet' | 'indsendt' | 'svar'>

/**
 * The share of the time from "bekendt" to the deadline that a case nobody has acted on is pulled forward (S1-63, S1-67).
 * One day known weighs as a fixed part of a day to the deadline, for every case alike: that keeps the order free of today.
 */
const FREMRYKNING = 0.2

/** How urgent a visitation is: time to termin or wished start, and how long it has been known. */
export function hastOf({ id, status, oprettet, indsendt, svar }: Sag, today: string): Hast {
  const modtaget = toDato(indsendt ?? oprettet)
  const termin = svar.stilling === 'ufoedt' ? svar.termin : undefined
  const frist =
    [termin, svar.oensketStart].filter((dato) => dato !== undefined).sort()[0] ?? svar.bekendtSiden ?? modtaget
  const kendt = svar.bekendtSiden ?? modtaget
  const fremryk =
    status === 'indsendt' || status === 'kladde' ? Math.round(FREMRYKNING * Math.max(0, dageMellem(kendt, frist))) : 0
  const sorteringsdato = addDage(frist, -fremryk)
  const dageTilTermin = dageTil(termin, today)
  const dageTilStart = dageTil(svar.oensketStart, today)
  const kendtIDage = svar.bekendtSiden ? dageMellem(svar.bekendtSiden, today) : null
  return {
    sorteringsdato,
    noegle: `${sorteringsdato}#${id}`,
    dageTilTermin,
    dageTilStart,
    kendtIDage,
    tekst: [fristTekst(dageTilTermin, dageTilStart), kendtTekst(kendtIDage)].filter(Boolean).join(' · '),
  }
}

const dageTil = (dato: string | undefined, today: string) => (dato === undefined ? null : dageMellem(today, dato))
const dage = (antal: number) => (antal === 1 ? '1 dag' : `${antal} dage`)

function fristTekst(termin: number | null, start: number | null): string {
  if (termin !== null) return `termin ${naar(termin)}`
  return start === null ? 'start ikke oplyst' : `ønsket start ${naar(start)}`
}

function naar(antal: number): string {
  if (antal === 0) return 'i dag'
  if (antal === 1) return 'i morgen'
  return antal > 0 ? `om ${dage(antal)}` : `for ${dage(-antal)} siden`
}

const kendtTekst = (antal: number | null) =>
  antal === null || antal < 0 ? '' : antal === 0 ? 'kendt siden i dag' : `kendt i ${dage(antal)}`

/** Days a sent case may lie before someone at Familieplejecentret is reminded (S1-63). */
const MAX_UBEHANDLET = 3

/** True when a case has been sent and nothing has happened for too long. */
export const isUbehandletLaenge = ({ status, indsendt }: Pick<Sag, 'status' | 'indsendt'>, today: string): boolean =>
  status === 'indsendt' && indsendt !== undefined && dageMellem(toDato(indsendt), today) > MAX_UBEHANDLET
