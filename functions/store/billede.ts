import { Billede } from '../domain/dagbog/billede/billede.ts'
import type { GemtRegistrering } from '../domain/dagbog/gemt.ts'
import { dayChanges, pkOf, rowOf, seenOf } from './dagbogsraekker.ts'
import type { Change, Db, Row } from './db.ts'

/** As it was sent: nobody is given an address of it. */
export const modtagetKey = ({ forloebId, id }: Billede) => `billeder/modtaget/${forloebId}/${id}`
export const billedeKey = ({ forloebId, id }: Billede) => `billeder/vist/${forloebId}/${id}`
export const lilleKey = (billede: Billede) => `${billedeKey(billede)}-lille`

const skOf = ({ registreringId, id }: Pick<Billede, 'registreringId' | 'id'>) => `billede#${registreringId}#${id}`
const changeOf = (billede: Billede): Change & { put: Row } => ({
  table: 'dagbog',
  put: { pk: pkOf(billede.forloebId), sk: skOf(billede), ...billede },
})

export type BilledStore = ReturnType<typeof createBilledStore>

/** Photos beside the entries of a forløb; the entry itself holds the ids of those that may be seen. */
export function createBilledStore(db: Db) {
  return {
    async get(forloebId: string, registreringId: string, id: string): Promise<Billede | undefined> {
      const row = await db.get('dagbog', pkOf(forloebId), skOf({ registreringId, id }))
      return row && Billede.parse(row)
    },

    /** Also those that never came, and those taken away. */
    async list(forloebId: string, registreringId: string): Promise<Billede[]> {
      const rows = await db.all({ table: 'dagbog', pk: pkOf(forloebId), begynder: `billede#${registreringId}#` })
      return rows.map((row) => Billede.parse(row))
    },

    /** Konflikt when the id is taken. */
    async create(billede: Billede, log: Change): Promise<void> {
      await db.transact([{ ...changeOf(billede), isNew: true }, log])
    },

    /** Other words about a photo that is shown; Konflikt when it has been taken away. */
    async describe({ forloebId, tilstand, tekst, ...billede }: Billede, log: Change): Promise<void> {
      const update = { pk: pkOf(forloebId), sk: skOf(billede), set: { tekst } }
      await db.transact([{ table: 'dagbog', update, expect: { tilstand } }, log])
    },

    /** The photo and the entry's list change together; Konflikt when somebody else changed the entry first. */
    async show(billede: Billede, former: GemtRegistrering, next: GemtRegistrering, log: Change): Promise<void> {
      await db.transact([
        changeOf(billede),
        { table: 'dagbog', put: rowOf(next), ...seenOf(former) },
        ...dayChanges([
          { registrering: former, sign: -1 },
          { registrering: next, sign: 1 },
        ]),
        log,
      ])
    },
  }
}
