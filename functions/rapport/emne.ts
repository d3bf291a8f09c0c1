import type { Tilladelse } from '../domain/roller.ts'
import type { Forfatter } from '../domain/rapport/rapport.ts'
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

export const forfatterOf = ({ aktoer: { sub, navn, rolle } }: Anmodning): Forfatter => ({ sub, navn, rolle })

/** Who wrote it and when, as every row beside the sections tells. */
export const skrevetOf = (anmodning: Anmodning) => ({ af: forfatterOf(anmodning), tid: anmodning.nu })
