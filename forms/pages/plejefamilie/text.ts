import { feltOf } from '../../../functions/domain/felt.ts'
import {
  DOEGNCENTRET,
  type Konflikt,
  type Kursus,
  type Pause,
  type Rejse,
} from '../../../functions/domain/plejefamilie/lister.ts'
import { konfliktartTekst, kursusartTekst } from '../../../functions/domain/plejefamilie/typer.ts'
import { type Plejefamiliefelt, plejefamilieFelter } from '../../../functions/domain/plejefamilie/schema.ts'
import { writeAfstand, writeAntal, writeFuldDato, writeInputTal, writeTal } from '../../text.ts'

const joined = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(', ')

/** One row of a list as people read it. */
const linjer = {
  kurser: ({ navn, dato, dage, art }: Kursus) =>
    joined(
      navn,
      writeFuldDato(dato),
      `${writeTal(dage)} ${dage === 1 ? 'dag' : 'dage'}`,
      navn.startsWith(kursusartTekst[art]) ? '' : kursusartTekst[art],
    ),
  pauser: ({ fra, til, note }: Pause) =>
    joined(`Fra ${writeFuldDato(fra)}${til ? ` til ${writeFuldDato(til)}` : ''}`, note),
  // The keyed hash is for comparing, not for reading.
  konflikter: ({ art, postnr, note, noegle }: Konflikt) =>
    joined(konfliktartTekst[art], postnr, note, noegle && 'kendes på CPR-nummer'),
  rejseminutter: ({ sted, minutter }: Rejse) =>
    `${sted === DOEGNCENTRET ? 'Døgncentret' : sted}: ${writeAntal(minutter, 'minut', 'minutter')}`,
} as const

const isListe = (key: string): key is keyof typeof linjer => key in linjer

/** A field of the register as people read it; undefined when it is not known. */
export function writeFelt(key: Plejefamiliefelt, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  const { art, valg = {}, enhed } = feltOf(plejefamilieFelter[key], key)
  if (isListe(key) && Array.isArray(value))
    return value.length === 0 ? 'Ingen' : value.map(linjer[key] as (row: unknown) => string).join('\n')
  if (art === 'dato') return writeFuldDato(String(value))
  if (art === 'jaNej') return value ? 'Ja' : 'Nej'
  if (Array.isArray(value)) return value.length === 0 ? 'Ingen' : value.map((one) => valg[one] ?? one).join('\n')
  if (typeof value === 'number') return [writeInputTal(value), enhed].filter(Boolean).join(' ')
  return valg[String(value)] ?? String(value)
}

export const labelOf = (key: Plejefamiliefelt): string => feltOf(plejefamilieFelter[key], key).label

/** "1 ledig plads", "ingen ledige pladser". */
export const writeLedige = (ledige: number): string =>
  ledige === 0 ? 'ingen ledige pladser' : writeAntal(ledige, 'ledig plads', 'ledige pladser')

/** "bekræftet for 12 dage siden". */
export const writeBekraeftet = (dato: string | null | undefined, today: string): string =>
  dato ? `bekræftet ${writeAfstand(dato, today)}` : 'ikke bekræftet'

export const stort = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
