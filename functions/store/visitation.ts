import { createHmac } from 'node:crypto'
import { toDato } from '../domain/tid.ts'
import { barnOf, withDerived } from '../domain/visitation/afledt.ts'
import { manglendeArter } from '../domain/visitation/bilag.ts'
import { hastOf } from '../domain/visitation/hast.ts'
import { terminOf } from '../domain/visitation/kladde.ts'
import { isAaben } from '../domain/visitation/status.ts'
import { Visitation } from '../domain/visitation/visitation.ts'
import { type Change, type Db, Konflikt, type QueryInput, type Row } from './db.ts'

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

/** A page of a list: how many, from where, and which ones count. */
interface Side {
  limit: number
  start?: Record<string, unknown> | undefined
  keep?: (visitation: Visitation) => boolean
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
      ...stoetteChanges(next),
    ]
  }

  /** `hoved` reads the visitation a row points at; an index on the visitation itself has it whole. */
  async function list(
    input: Pick<QueryInput, 'index' | 'pk' | 'baglaens'>,
    { limit, start, keep = () => true }: Side,
    hoved: (row: Row) => Promise<Row | undefined> = async (row) => row,
  ) {
    const { found, naeste } = await db.pick(
      { table: 'visitation', limit, ...input, ...(start && { start }) },
      async (row) => {
        const visitation = Visitation.optional().parse(await hoved(row))
        return visitation && keep(visitation) ? visitation : undefined
      },
    )
    return { visitationer: found, naeste }
  }

  return {
    saveChanges,

    async get(id: string): Promise<Visitation | undefined> {
      const row = await db.get('visitation', pkOf(id), 'hoved')
      return row && Visitation.parse(row)
    },

    /** Konflikt when the id exists. */
    async create(visitation: Visitation, log: Change): Promise<void> {
      await db.transact([
        { table: 'visitation', isNew: true, put: rowOf(visitation) },
        ...stoetteChanges(visitation),
        log,
      ])
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
    queue: (modtager: string, side: Side) => list({ index: 'koe', pk: `koe#${modtager}` }, side),

    /** Sent visitationer that have left the queue by one of the closed states, newest first. */
    lukkede: (modtager: string, status: Visitation['status'], side: Side) =>
      list({ index: 'koe', pk: lukketPk(modtager, status), baglaens: true }, side),

    /** A sender's own, newest first. */
    ofAfsender: (organisation: string, side: Side) =>
      list({ index: 'afsender', pk: `socialcenter#${organisation}`, baglaens: true }, side),

    /** Where a house is asked to support the mother, nearest termin first; found by a small row of its own. */
    stoette: (organisation: string, side: Side) =>
      list({ index: 'afsender', pk: stoettePk(organisation) }, side, ({ pk }) => db.get('visitation', pk, 'hoved')),

    /** Sent visitationer of the same child, the visitation itself included. */
    async ofSameBarn(visitation: Visitation): Promise<Visitation[]> {
      const barn = barnOf(visitation)
      if (!barn) return []
      const rows = await db.all({ table: 'visitation', index: 'barn', pk: `barn#${hashOf(barn)}` })
      return rows.map((row) => Visitation.parse(row))
    },
  }
}

const stoettePk = (organisation: string) => `stoette#${organisation}`

/** The row by which Vuggestedet finds the mother. */
function stoetteChanges({ id, indsendt, deltagere, svar }: Visitation): Change[] {
  const organisation = indsendt && deltagere.find(({ part }) => part === 'vuggested')?.organisation
  if (!organisation) return []
  const afsenderSk = `${terminOf(svar) ?? svar.foedselsdato ?? indsendt}#${id}`
  return [
    { table: 'visitation', put: { pk: pkOf(id), sk: 'stoette', id, afsenderPk: stoettePk(organisation), afsenderSk } },
  ]
}

const lukketPk = (modtager: string, status: string) => `lukket#${modtager}#${status}`
