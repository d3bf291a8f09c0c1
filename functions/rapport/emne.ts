import type { Tilladelse } from '../domain/roller.ts'
import { forfatterOf } from '../domain/forfatter.ts'
import { type Anmodning, type Handling, logChange } from '../store/revisionslog.ts'

/** What a line of the log says about work on the rapport. */
export const handlingOf = (tilladelse: Tilladelse, forloebId: string, emneId = forloebId): Handling => ({
  tilladelse,
  emne: 'rapport',
  emneId,
  sagId: forloebId,
})

export const logOf = (anmodning: Anmodning, tilladelse: Tilladelse, forloebId: string, emneId?: string) =>
  logChange(anmodning, handlingOf(tilladelse, forloebId, emneId))

/** Who wrote it and when, as every row beside the sections tells. */
export const skrevetOf = (anmodning: Anmodning) => ({ af: forfatterOf(anmodning), tid: anmodning.nu })
