import { feltOf } from '../felt.ts'
import { schemaOf, type VisitationFelt } from './felter.ts'
import type { VisitationKladde } from './kladde.ts'
import { manglendeArter } from './bilag.ts'
import { synligeFelter, synligeTrin, type Trin } from './trin.ts'
import type { Visitation } from './visitation.ts'

export type SpoergsmaalId = VisitationFelt | 'dokumenter'

/** One question of the guided conversation; the documents come as the last. */
export interface Spoergsmaal {
  id: SpoergsmaalId
  trin: Trin
}

/** What is asked, one by one, given the answers so far: the same table and order as the form. */
export const spoergsmaalOf = (svar: VisitationKladde): Spoergsmaal[] =>
  synligeTrin(svar).flatMap((et): Spoergsmaal[] =>
    et.id === 'dokumenter' ? [{ id: 'dokumenter', trin: et }] : synligeFelter(et, svar).map((id) => ({ id, trin: et })),
  )

export const isFrivillig = (id: SpoergsmaalId): boolean =>
  id !== 'dokumenter' && feltOf(schemaOf(id), id).frivillig === true

type Sag = Pick<Visitation, 'svar' | 'bilag' | 'eftersendes'>

export const isBesvaret = ({ svar, bilag, eftersendes }: Sag, id: SpoergsmaalId): boolean =>
  id === 'dokumenter'
    ? manglendeArter(bilag).every((art) => eftersendes.some((et) => et.art === art))
    : svar[id] !== undefined

/** The next question without an answer after `efter`; undefined when the conversation is through. */
export function naesteSpoergsmaal(sag: Sag, efter: SpoergsmaalId): Spoergsmaal | undefined {
  const alle = spoergsmaalOf(sag.svar)
  return alle.slice(alle.findIndex(({ id }) => id === efter) + 1).find(({ id }) => !isBesvaret(sag, id))
}

/** Where a conversation is taken up again: the first question that must be answered and is not. */
export const genoptag = (sag: Sag): Spoergsmaal | undefined =>
  spoergsmaalOf(sag.svar).find(({ id }) => !isFrivillig(id) && !isBesvaret(sag, id))
