import { feltOf } from '../../../functions/domain/felt.ts'
import { formatLinjer, isListefelt } from '../../../functions/domain/plejefamilie/linjer.ts'
import { type Plejefamiliefelt, plejefamilieFelter } from '../../../functions/domain/plejefamilie/schema.ts'
import { writeAfstand, writeAntal, writeFuldDato, writeInputTal } from '../../text.ts'

/** A field of the register as people read it; undefined when it is not known. */
export function writeFelt(key: Plejefamiliefelt, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  const { art, valg = {}, enhed } = feltOf(plejefamilieFelter[key], key)
  if (isListefelt(key) && Array.isArray(value)) return value.length === 0 ? 'Ingen' : formatLinjer(key, value)
  if (art === 'dato') return writeFuldDato(String(value))
  if (art === 'jaNej') return value ? 'Ja' : 'Nej'
  if (Array.isArray(value)) return value.length === 0 ? 'Ingen' : value.map((one) => valg[one] ?? one).join(', ')
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
