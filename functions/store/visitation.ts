import { manglendeArter } from '../domain/visitation/bilag.ts'
import { isAaben } from '../domain/visitation/status.ts'
import { Visitation } from '../domain/visitation/visitation.ts'
import type { Change, Db, Row } from './db.ts'

const pkOf = (id: string) => `visitation#${id}`

/** What the indexes need besides the visitation itself; made by the service, which knows urgency and keyed hashes. */
export interface Noegler {
  /** Urgency: smaller is more urgent. */
  hast: string
  /** Keyed hashes of the child (cpr, or mother's cpr + termin): duplicates are found by them. */
  barn?: string
}

export type VisitationStore = ReturnType<typeof createVisitationStore>

/** A visitation is one row with its version; the queue, the sender's list and the child are indexes on it. */
export function createVisitationStore(db: Db) {
  return {
    async get(id: string): Promise<Visitation | undefined> {
      const row = await db.get('visitation', pkOf(id), 'hoved')
      return row && Visitation.parse(row)
    },

    /** Konflikt when the id exists. */
    async create(visitation: Visitation, keys: Noegler, log: Change): Promise<void> {
      await db.transact([{ table: 'visitation', isNew: true, put: rowOf(visitation, keys) }, log])
    },

    /** Writes the next version if nobody else did; after sending, the former version is kept. */
    async save(former: Visitation, next: Visitation, keys: Noegler, log: Change, siblings: Change[] = []): Promise<void> {
      await db.transact([...saveChanges(former, next, keys), log, ...siblings])
    },

    /** Open visitationer of a receiver, most urgent first. */
    async queue(modtager: string, limit: number, start?: Record<string, unknown>) {
      return toPage(await db.query({ table: 'visitation', index: 'koe', pk: `koe#${modtager}`, limit, ...(start && { start }) }))
    },

    /** A sender's own, newest first. */
    async ofAfsender(organisation: string, limit: number, start?: Record<string, unknown>) {
      return toPage(
        await db.query({
          table: 'visitation',
          index: 'afsender',
          pk: `socialcenter#${organisation}`,
          limit,
          baglaens: true,
          ...(start && { start }),
        }),
      )
    },

    /** Open or closed visitationer of the same child, by keyed hash. */
    async ofBarn(hash: string): Promise<Visitation[]> {
      const rows = await db.all({ table: 'visitation', index: 'barn', pk: `barn#${hash}` })
      return rows.map((row) => Visitation.parse(row))
    },
  }
}

/** The changes of a save, for transactions that reach further than the visitation. */
export function saveChanges(former: Visitation, next: Visitation, keys: Noegler): Change[] {
  const kept: Change = {
    table: 'visitation',
    put: { pk: pkOf(former.id), sk: `udgave#${String(former.version).padStart(5, '0')}`, ...former },
  }
  return [
    { table: 'visitation', put: rowOf(next, keys), expect: { version: former.version } },
    ...(former.indsendt ? [kept] : []),
  ]
}

const toPage = (page: { rows: Row[]; naeste?: Record<string, unknown> }) => ({
  visitationer: page.rows.map((row) => Visitation.parse(row)),
  naeste: page.naeste,
})

function rowOf(visitation: Visitation, { hast, barn }: Noegler): Row {
  const { id, organisation, modtager, status, oprettet } = visitation
  return {
    pk: pkOf(id),
    sk: 'hoved',
    afsenderPk: `socialcenter#${organisation}`,
    afsenderSk: `${oprettet}#${id}`,
    ...(isAaben(status) && { koePk: `koe#${modtager}`, koeSk: `${hast}#${id}` }),
    ...(barn && { barnPk: `barn#${barn}`, barnSk: `${oprettet}#${id}` }),
    mangler: manglendeArter(visitation.bilag),
    ...visitation,
  }
}
