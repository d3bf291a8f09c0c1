import type { Tilladelse } from '../domain/roller.ts'
import type { Change } from '../store/db.ts'
import { type Anmodning, type Handling, logChange } from '../store/revisionslog.ts'

export const familieHandling = (tilladelse: Tilladelse, id: string): Handling => ({
  tilladelse,
  emne: 'plejefamilie',
  emneId: id,
  sagId: id,
})

export const logOfFamilie = (anmodning: Anmodning, tilladelse: Tilladelse, id: string): Change =>
  logChange(anmodning, familieHandling(tilladelse, id))

/** A step of a match stands in the log of every case it touches: the child's, the family's and the forløb's. */
export function logOfMatch(
  anmodning: Anmodning,
  tilladelse: Tilladelse,
  {
    id,
    visitationId,
    plejefamilieId,
    forloebId,
  }: { id: string; visitationId: string; plejefamilieId: string; forloebId?: string },
): Change[] {
  const sager = [visitationId, plejefamilieId, ...(forloebId ? [forloebId] : [])]
  return sager.map((sagId) => logChange(anmodning, { tilladelse, emne: 'match', emneId: id, sagId }))
}
