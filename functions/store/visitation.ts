import { createHmac } from 'node:crypto'
import { toDato } from '../domain/tid.ts'
import { barnOf, withDerived } from '../domain/visitation/afledt.ts'
import { manglendeArter } from '../domain/visitation/bilag.ts'
import { hastOf } from '../domain/visitation/hast.ts'
import { isAaben } from '../domain/visitation/status.ts'
import { Visitation } from '../domain/visitation/visitation.ts'
import { type Change, type Db, Konflikt, type Row } from './db.ts'

const pkOf = (id: string) => `visitation#${id}`

/** Times a change is made again on top of somebody else's. */
const MAX_TRIES = 5

interface VisitationChange {
  /** Reads the newest and checks that the actor may. */
  read: () => Promise<Visitation>
  /** The same object back means that there is nothing to do. */
  change: (visitation: Visitation) => Visitation
  log: () => Change
  /** What else must happen in the same transaction. */
  more?: (former: Visitation) => Promise<Change[]>
  nu: string
}

export type VisitationStore = ReturnType<typeof createVisitationStore>

/** A visitation is one row with its version; the queue, the sender's list and the child are indexes on it. */
export function createVisitationStore(db: Db, secret: string) {
  /** The child as a keyed hash, so that a duplicate is found without a number in a key. */
  const hashOf = (barn: string) => createHmac('sha256', secret).update(barn).digest('hex')

  function rowOf(visitation: Visitation): Row {
    const { id, organisation, modtager, status, oprettet, indsendt } = visitation
    const barn = indsendt && barnOf(visitation)
    return {
      pk: pkOf(id),
      sk: 'hoved',
      afsenderPk: `socialcenter#${organisation}`,
      afsenderSk: `${oprettet}#${id}`,
      ...(isAaben(status)
        ? { koePk: `koe#${modtager}`, koeSk: hastOf(visitation, toDato(oprettet)).noegle }
        : indsendt && { koePk: lukketPk(modtager, status), koeSk: `${indsendt}#${id}` }),
      ...(barn && { barnPk: `barn#${hashOf(barn)}`, barnSk: `${oprettet}#${id}` }),
      mangler: manglendeArter(visitation.bilag),
      ...visitation,
    }
  }

  /** The changes of a save, for transactions that reach further than the visitation; a sent one keeps its former version. */
  function saveChanges(former: Visitation, next: Visitation): Change[] {
    const kept: Change = {
      table: 'visitation',
      put: { pk: pkOf(former.id), sk: `udgave#${String(former.version).padStart(5, '0')}`, ...former },
    }
    return [
      { table: 'visitation', put: rowOf(next), expect: { version: former.version } },
      ...(former.indsendt ? [kept] : []),
    ]
  }

  return {
    saveChanges,

    async get(id: string): Promise<Visitation | undefined> {
      const row = await db.get('visitation', pkOf(id), 'hoved')
      return row && Visitation.parse(row)
    },

    /** Konflikt when the id exists. */
    async create(visitation: Visitation, log: Change): Promise<void> {
      await db.transact([{ table: 'visitation', isNew: true, put: rowOf(visitation) }, log])
    },

    /** Reads, changes and writes the next version; when another wrote in between, the change is made again on theirs. */
    async change({ read, change, log, more, nu }: VisitationChange): Promise<Visitation> {
      for (let attempt = 1; ; attempt++) {
        const former = await read()
        const changed = change(former)
        if (changed === former) return former
        const next = withDerived({ ...changed, version: former.version + 1, aendret: nu }, toDato(nu))
        try {
          await db.transact([...saveChanges(former, next), ...((await more?.(former)) ?? []), log()])
          return next
        } catch (error) {
          if (!(error instanceof Konflikt) || attempt === MAX_TRIES) throw error
        }
      }
    },

    /** Open visitationer of a receiver, most urgent first. */
    async queue(modtager: string, limit: number, start?: Record<string, unknown>) {
      return toPage(
        await db.query({ table: 'visitation', index: 'koe', pk: `koe#${modtager}`, limit, ...(start && { start }) }),
      )
    },

    /** Sent visitationer that have left the queue by one of the closed states, newest first. */
    async lukkede(modtager: string, status: Visitation['status'], limit: number, start?: Record<string, unknown>) {
      const pk = lukketPk(modtager, status)
      return toPage(
        await db.query({ table: 'visitation', index: 'koe', pk, limit, baglaens: true, ...(start && { start }) }),
      )
    },

    /** A sender's own, newest first. */
    async ofAfsender(organisation: string, limit: number, start?: Record<string, unknown>) {
      const pk = `socialcenter#${organisation}`
      return toPage(
        await db.query({ table: 'visitation', index: 'afsender', pk, limit, baglaens: true, ...(start && { start }) }),
      )
    },

    /** Sent visitationer of the same child, the visitation itself included. */
    async ofSameBarn(visitation: Visitation): Promise<Visitation[]> {
      const barn = barnOf(visitation)
      if (!barn) return []
      const rows = await db.all({ table: 'visitation', index: 'barn', pk: `barn#${hashOf(barn)}` })
      return rows.map((row) => Visitation.parse(row))
    },
  }
}

const lukketPk = (modtager: string, status: string) => `lukket#${modtager}#${status}`

const toPage = (page: { rows: Row[]; naeste?: Record<string, unknown> }) => ({
  visitationer: page.rows.map((row) => Visitation.parse(row)),
  naeste: page.naeste,
})
