import type { Tilladelse } from '../domain/roller.ts'
import { type Anmodning, logChange } from '../store/revisionslog.ts'

export const logOf = (anmodning: Anmodning, tilladelse: Tilladelse, id: string, emne = 'visitation', emneId = id) =>
  logChange(anmodning, { tilladelse, emne, emneId, sagId: id })
