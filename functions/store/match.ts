import { createHmac } from 'node:crypto'
import type { Forloeb } from '../domain/forloeb/forloeb.ts'
import { Match, withOphaevelse } from '../domain/matching/match.ts'
import { movePladser } from '../domain/plejefamilie/reservation.ts'
import type { Plejefamilie } from '../domain/plejefamilie/schema.ts'
import type { Visitation } from '../domain/visitation/visitation.ts'
import type { Change, Db } from './db.ts'
import { createForloebChanges } from './forloeb.ts'
import { createPlejefamilieStore, saveFamilieChanges } from './plejefamilie.ts'
import { type Anmodning, logChange } from './revisionslog.ts'
import type { VisitationStore } from './visitation.ts'

const pkOf = (id: string) => `match#${id}`

/** Former and next version. */
type Fra<T> = readonly [former: T, next: T]

/** Everything one step of a match changes; all of it or nothing. */
export interface Matchskridt {
  /** Without a former one the match is new. */
  match: readonly [former: Match | undefined, next: Match]
  familie?: Fra<Plejefamilie>
  visitation?: Fra<Visitation>
  forloeb?: Forloeb
  log: Change[]
}

/** A match has its own row, and a small one beside the visitation; each of the two sides finds its open ones by index. */
export function createMatchStore(db: Db, visitationer: Pick<VisitationStore, 'saveChanges'>, secret: string) {
  const plejefamilier = createPlejefamilieStore(db)

  async function get(id: string): Promise<Match | undefined> {
    const row = await db.get('visitation', pkOf(id), 'hoved')
    return row && Match.parse(row)
  }

  async function open(pk: string): Promise<Match[]> {
    const rows = await db.all({ table: 'visitation', index: 'afsender', pk, begynder: 'afventer#' })
    const found = await Promise.all(rows.map(({ id }) => get(id as string)))
    return found.filter((match): match is Match => match?.status === 'afventer')
  }

  async function ofVisitation(visitationId: string): Promise<Match[]> {
    const rows = await db.all({ table: 'visitation', pk: `visitation#${visitationId}`, begynder: 'match#' })
    const found = await Promise.all(rows.map(({ id }) => get(id as string)))
    return found.filter((match) => match !== undefined).sort((a, b) => (a.oprettet < b.oprettet ? -1 : 1))
  }

  return {
    get,

    /** Every match of a visitation, oldest first. */
    ofVisitation,

    /** What ends with a visitation that is withdrawn: the match that waits for answers, and the promise of a place. */
    async ophaevChanges(anmodning: Anmodning, visitationId: string, begrundelse: string): Promise<Change[]> {
      const match = (await ofVisitation(visitationId)).find(({ status }) => status === 'afventer')
      const familie = match && (await plejefamilier.get(match.plejefamilieId))
      if (!match || !familie) return []
      const next = withOphaevelse(match, begrundelse, { af: anmodning.aktoer.sub, nu: anmodning.nu })
      const handling = { tilladelse: 'visitation.ret', emne: 'match', emneId: match.id, sagId: familie.id } as const
      const changes = [...saveFamilieChanges(familie, movePladser(familie, 'frigoer')), ...matchChanges(match, next)]
      return [...changes, logChange(anmodning, handling)]
    },

    openOfFamilie: (plejefamilieId: string) => open(`plejefamilie#${plejefamilieId}`),
    openOfSocialcenter: (organisation: string) => open(`svarer#${organisation}`),

    /** Konflikt when the family, the visitation or the match was changed by another. */
    async commit({ match: [former, next], familie, visitation, forloeb, log }: Matchskridt): Promise<void> {
      await db.transact([
        ...(familie ? saveFamilieChanges(...familie) : []),
        ...matchChanges(former, next),
        ...(visitation ? visitationer.saveChanges(...visitation) : []),
        ...(forloeb ? createForloebChanges(forloeb) : []),
        ...log,
      ])
    },

    /** A person's number as the keyed hash that a family's noted ties hold; the number itself is kept nowhere. */
    noegleOf: (cpr: string) => createHmac('sha256', secret).update(`person#${cpr}`).digest('hex'),
  }
}

function matchChanges(former: Match | undefined, next: Match): Change[] {
  const { id, status, oprettet, plejefamilieId, visitationId, socialcenter } = next
  const afsenderSk = `${status}#${oprettet}#${id}`
  const guard: Partial<Change> = former ? { expect: { version: former.version } } : { isNew: true }
  return [
    {
      table: 'visitation',
      put: { pk: pkOf(id), sk: 'hoved', afsenderPk: `plejefamilie#${plejefamilieId}`, afsenderSk, ...next },
      ...guard,
    },
    {
      table: 'visitation',
      put: {
        pk: `visitation#${visitationId}`,
        sk: `match#${id}`,
        afsenderPk: `svarer#${socialcenter}`,
        afsenderSk,
        id,
        status,
      },
    },
  ]
}
