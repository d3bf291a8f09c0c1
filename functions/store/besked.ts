import { Besked, Laest } from '../domain/dagbog/besked.ts'
import { type Change, type Db, Konflikt } from './db.ts'

const pkOf = (forloebId: string) => `forloeb#${forloebId}`
const BESKED = 'besked#'
const LAEST = 'beskedlaest#'

export type BeskedStore = ReturnType<typeof createBeskedStore>

/** The talk between family and Døgncentret, beside the diary of the same forløb. */
export function createBeskedStore(db: Db) {
  return {
    /** Oldest first. A forløb of three months holds some hundreds at most. */
    async list(forloebId: string): Promise<Besked[]> {
      const rows = await db.all({ table: 'dagbog', pk: pkOf(forloebId), begynder: BESKED })
      return rows.map((row) => Besked.parse(row)).sort((a, b) => (a.tid < b.tid ? -1 : 1))
    },

    /** The one already there when the id was sent before. */
    async create(besked: Besked, log: Change): Promise<Besked> {
      const sk = `${BESKED}${besked.id}`
      try {
        await db.transact([{ table: 'dagbog', isNew: true, put: { pk: pkOf(besked.forloebId), sk, ...besked } }, log])
        return besked
      } catch (error) {
        const known = error instanceof Konflikt && (await db.get('dagbog', pkOf(besked.forloebId), sk))
        if (known) return Besked.parse(known)
        throw error
      }
    },

    async laest(forloebId: string): Promise<Laest[]> {
      const rows = await db.all({ table: 'dagbog', pk: pkOf(forloebId), begynder: LAEST })
      return rows.map((row) => Laest.parse(row))
    },

    async markLaest(forloebId: string, laest: Laest, log: Change): Promise<void> {
      await db.transact([{ table: 'dagbog', put: { pk: pkOf(forloebId), sk: `${LAEST}${laest.sub}`, ...laest } }, log])
    },
  }
}
