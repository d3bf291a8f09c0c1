import { GemtObservation, Observationsudgave } from '../domain/rapport/observation.ts'
import { pkOf } from './dagbogsraekker.ts'
import type { Change, Db, Row } from './db.ts'
import { seenUdgave, skiftChanges, udgaveSk } from './udgaver.ts'

const skOf = ({ dato, id }: GemtObservation) => `o#${dato}#${id}`
const rowOf = (forloebId: string, observation: GemtObservation): Row => ({
  pk: pkOf(forloebId),
  sk: skOf(observation),
  ...observation,
})

/** What Døgncentret saw itself: rows of its own, never among the family's entries. */
export const createObservationer = (db: Db) => ({
  async addObservation(forloebId: string, observation: GemtObservation, log: Change): Promise<void> {
    await db.transact([{ table: 'dagbog', isNew: true, put: rowOf(forloebId, observation) }, log])
  },

  /** By date, oldest first, struck-out ones too; all of them when no days are given. */
  async observationer(forloebId: string, fra = '', til = '~'): Promise<GemtObservation[]> {
    const rows = await db.all({ table: 'dagbog', pk: pkOf(forloebId), fra: `o#${fra}`, til: `o#${til}#~` })
    return rows.map((row) => GemtObservation.parse(row))
  },

  /** The next version; Konflikt when another came first. */
  async correctObservation(
    forloebId: string,
    former: Observationsudgave,
    next: GemtObservation,
    log: Change,
  ): Promise<void> {
    const gemt = { pk: pkOf(forloebId), sk: udgaveSk('ov', former.id, former.udgave), ...former }
    const skifte = { sk: skOf(former), put: rowOf(forloebId, next), gemt, seen: seenUdgave(former.udgave) }
    await db.transact([...skiftChanges({ table: 'dagbog', ...skifte }), log])
  },

  /** Former versions in order; of one observation, or of all. */
  async observationsudgaver(forloebId: string, id?: string): Promise<Observationsudgave[]> {
    const begynder = id === undefined ? 'ov#' : `ov#${id}#`
    const rows = await db.all({ table: 'dagbog', pk: pkOf(forloebId), begynder })
    return rows.map((row) => Observationsudgave.parse(row))
  },
})
