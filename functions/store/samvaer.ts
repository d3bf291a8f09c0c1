import { Aftale } from '../domain/samvaer/aftale.ts'
import type { Change, Db, Row } from './db.ts'

const pkOf = (forloebId: string) => `forloeb#${forloebId}`
const skOf = (id: string) => `samvaersaftale#${id}`

export type SamvaerStore = ReturnType<typeof createSamvaerStore>

/** Agreements and decisions about samvær, beside their forløb; former versions are kept. */
export function createSamvaerStore(db: Db) {
  return {
    /** All of a forløb, the first to begin first. */
    async list(forloebId: string): Promise<Aftale[]> {
      const rows = await db.all({ table: 'forloeb', pk: pkOf(forloebId), begynder: 'samvaersaftale#' })
      return rows.map((row) => Aftale.parse(row)).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    },

    async get(forloebId: string, id: string): Promise<Aftale | undefined> {
      const row = await db.get('forloeb', pkOf(forloebId), skOf(id))
      return row && Aftale.parse(row)
    },

    /** Konflikt when the id is taken. */
    async create(aftale: Aftale, log: Change): Promise<void> {
      await db.transact([{ table: 'forloeb', isNew: true, put: rowOf(aftale) }, log])
    },

    /** The next version if nobody else wrote it; Konflikt otherwise. */
    async save(former: Aftale, next: Aftale, log: Change): Promise<void> {
      const sk = `samvaersudgave#${former.id}#${String(former.version).padStart(4, '0')}`
      await db.transact([
        { table: 'forloeb', put: rowOf(next), expect: { version: former.version } },
        { table: 'forloeb', isNew: true, put: { ...rowOf(former), sk } },
        log,
      ])
    },
  }
}

const keyOf = ({ fra, oprettet, id }: Aftale) => `${fra} ${oprettet} ${id}`

const rowOf = (aftale: Aftale): Row => ({ pk: pkOf(aftale.forloebId), sk: skOf(aftale.id), ...aftale })
