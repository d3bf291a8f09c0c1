import * as z from 'zod'
import { emneOfForloeb, Forloeb } from '../domain/forloeb/forloeb.ts'
import { scheduleForloeb, Trin } from '../domain/forloebsplan/forloebsplan.ts'
import { toDato } from '../domain/tid.ts'
import type { Change, Db, Row } from './db.ts'

const pkOf = (id: string) => `forloeb#${id}`

/** A page of a list: how many, from where, and which ones count. */
interface Side {
  limit: number
  start?: Record<string, unknown> | undefined
  keep?: (forloeb: Forloeb) => boolean
}

export type ForloebStore = ReturnType<typeof createForloebStore>

/** A forløb and one small row for each organisation that belongs to it, which is how each finds its own. */
export function createForloebStore(db: Db) {
  return {
    async get(id: string): Promise<Forloeb | undefined> {
      const row = await db.get('forloeb', pkOf(id), 'hoved')
      return row && Forloeb.parse(row)
    },

    /** The steps of the plan; empty before the forløb has one. */
    async plan(id: string): Promise<{ trin: Trin[]; version: number }> {
      const row = await db.get('forloeb', pkOf(id), 'plan')
      return row ? { trin: z.array(Trin).parse(row.trin), version: row.version as number } : { trin: [], version: 0 }
    },

    /** The whole plan, if nobody changed it since `version`. */
    async savePlan(id: string, trin: Trin[], version: number, log: Change): Promise<void> {
      await db.transact([
        { ...planChange(id, trin, version + 1), ...(version === 0 ? {} : { isNew: false, expect: { version } }) },
        log,
      ])
    },

    async create(forloeb: Forloeb, log: Change): Promise<void> {
      await db.transact([...createForloebChanges(forloeb), log])
    },

    /** The next version if nobody else wrote it; Konflikt otherwise. */
    async save(former: Forloeb, next: Forloeb, log: Change): Promise<void> {
      await db.transact([
        { table: 'forloeb', put: rowOf(next), expect: { version: former.version } },
        ...deltagerRows(next).map((put): Change => ({ table: 'forloeb', put })),
        log,
      ])
    },

    /** Forløb of an organisation or family that it may still see, newest start first. */
    async ofOrganisation(organisation: string, { limit, start, keep = () => true }: Side) {
      const pk = `org#${organisation}`
      const { found, naeste } = await db.pick(
        { table: 'forloeb', index: 'mine', pk, limit, baglaens: true, ...(start && { start }) },
        async (row) => {
          const hoved = await db.get('forloeb', row.pk, 'hoved')
          const forloeb = hoved && Forloeb.parse(hoved)
          return forloeb && keep(forloeb) ? forloeb : undefined
        },
      )
      return { forloeb: found, naeste }
    },
  }
}

const planChange = (id: string, trin: Trin[], version: number): Change => ({
  table: 'forloeb',
  isNew: true,
  put: { pk: pkOf(id), sk: 'plan', trin, version },
})

/** The changes that make a forløb with its plan, for the transaction of the second yes. */
export function createForloebChanges(forloeb: Forloeb): Change[] {
  const { id, start, slut, oprettet } = forloeb
  const trin = scheduleForloeb({ start, slut, oprettet: toDato(oprettet) })
  return [
    { table: 'forloeb', isNew: true, put: rowOf(forloeb) },
    planChange(id, trin, 1),
    ...deltagerRows(forloeb).map((put): Change => ({ table: 'forloeb', put })),
  ]
}

const rowOf = (forloeb: Forloeb): Row => ({ pk: pkOf(forloeb.id), sk: 'hoved', ...forloeb })

/** Everyone the access table may know: each finds the forløb in its own list. */
function deltagerRows(forloeb: Forloeb): Row[] {
  const organisationer = Object.values(emneOfForloeb(forloeb, forloeb.start)).filter(
    (value) => typeof value === 'string',
  )
  const familier = (forloeb.aflastning ?? []).map(({ plejefamilieId }) => plejefamilieId)
  return [...new Set([...organisationer, ...familier])].map((organisation) => ({
    pk: pkOf(forloeb.id),
    sk: `deltager#${organisation}`,
    minePk: `org#${organisation}`,
    mineSk: `${forloeb.start}#${forloeb.id}`,
  }))
}
