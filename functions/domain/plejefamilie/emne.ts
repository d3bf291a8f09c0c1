import type { Emne } from '../roller.ts'
import { type Plejefamilie, Plejefamilie as Schema } from './schema.ts'
import { ledigePladser } from './pladser.ts'
import * as z from 'zod'

/** Who belongs to a register entry, as the access table asks: its centre and the family itself. */
export const emneOfPlejefamilie = ({ id, organisation }: Pick<Plejefamilie, 'id' | 'organisation'>): Emne => ({
  familieplejecenter: organisation,
  plejefamilieId: id,
})

/** An entry as it leaves the house: with its free places, and for others than its centre without what is protected. */
export const PlejefamilieVisning = Schema.extend({ ledigePladser: z.int().min(0) })
export type PlejefamilieVisning = z.infer<typeof PlejefamilieVisning>

/**
 * Protected address and postnummer only to the centre; noted ties (klasse foelsom) too, since they may tell of a case.
 */
export function visningOf(familie: Plejefamilie, organisation: string): PlejefamilieVisning {
  const { konflikter, adresse, postnr, ...aaben } = familie
  const ledige = { ledigePladser: ledigePladser(familie) }
  if (organisation === familie.organisation) return { ...familie, ...ledige }
  return { ...aaben, ...ledige, ...(!familie.adressebeskyttelse && { adresse, postnr }) }
}
