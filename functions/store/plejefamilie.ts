import { MATCHFELTER, MatchFamilie } from '../domain/matching/familie.ts'
import { Plejefamilie } from '../domain/plejefamilie/schema.ts'
import type { Change, Db, Row } from './db.ts'

const pkOf = (id: string) => `plejefamilie#${id}`

export type PlejefamilieStore = ReturnType<typeof createPlejefamilieStore>

/** Register entries of a centre; the index `register` gives the matching its whole input in one query. */
export function createPlejefamilieStore(db: Db) {
  return {
    async get(id: string): Promise<Plejefamilie | undefined> {
      const row = await db.get('plejefamilie', pkOf(id), 'hoved')
      return row && Plejefamilie.parse(row)
    },

    async create(familie: Plejefamilie, log: Change): Promise<void> {
      await db.transact([{ table: 'plejefamilie', isNew: true, put: rowOf(familie) }, log])
    },

    /** Keeps the former version; Konflikt when another came first. */
    async save(former: Plejefamilie, next: Plejefamilie, log: Change): Promise<void> {
      await db.transact([...saveFamilieChanges(former, next), log])
    },

    async ofOrganisation(organisation: string): Promise<Plejefamilie[]> {
      const rows = await db.all({ table: 'plejefamilie', index: 'register', pk: `familieplejecenter#${organisation}` })
      return rows.map((row) => Plejefamilie.parse(row))
    },

    /** What the matching reads of a centre's families: no names, no addresses. */
    async forMatching(organisation: string): Promise<MatchFamilie[]> {
      const pk = `familieplejecenter#${organisation}`
      const rows = await db.all({ table: 'plejefamilie', index: 'register', pk, projection: MATCHFELTER })
      return rows.map((row) => MatchFamilie.parse(row))
    },

    async page(organisation: string, limit: number, start?: Record<string, unknown>) {
      const page = await db.query({
        table: 'plejefamilie',
        index: 'register',
        pk: `familieplejecenter#${organisation}`,
        limit,
        ...(start && { start }),
      })
      return { plejefamilier: page.rows.map((row) => Plejefamilie.parse(row)), naeste: page.naeste }
    },
  }
}

/** Places are part of the version: of two that reserve the last place at once, one loses. */
export function saveFamilieChanges(former: Plejefamilie, next: Plejefamilie): Change[] {
  return [
    { table: 'plejefamilie', put: rowOf(next), expect: { version: former.version } },
    {
      table: 'plejefamilie',
      put: { pk: pkOf(former.id), sk: `udgave#${String(former.version).padStart(5, '0')}`, ...former },
    },
  ]
}

const rowOf = (familie: Plejefamilie): Row => ({
  pk: pkOf(familie.id),
  sk: 'hoved',
  registerPk: `familieplejecenter#${familie.organisation}`,
  registerSk: `${familie.type}#${familie.id}`,
  ...familie,
})
