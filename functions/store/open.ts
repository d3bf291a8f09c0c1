import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createBeskedStore } from './besked.ts'
import { createBilledStore } from './billede.ts'
import { createCursors } from './cursor.ts'
import { createDagbogStore } from './dagbog.ts'
import { createDb, type NameOf } from './db.ts'
import { createForloebStore } from './forloeb.ts'
import { createIdempotens } from './idempotens.ts'
import { createMatchStore } from './match.ts'
import { createPlejefamilieStore } from './plejefamilie.ts'
import { createRapportStore } from './rapport.ts'
import { createRevisionslog } from './revisionslog.ts'
import { createSamvaerStore } from './samvaer.ts'
import { createSessionStore } from './session.ts'
import type { TableDefinition } from './table-definition.ts'
import { type TableName, tables } from './tables.ts'
import { createVisitationStore } from './visitation.ts'

const keysOf = (table: TableName, index?: string) => {
  const { pk, sk, indexes }: TableDefinition = tables[table]
  return index ? indexes![index]! : { pk, sk }
}

export type Stores = ReturnType<typeof openStores>

/** Every store on one client; `nameOf` gives the physical name of a table. */
export function openStores(client: DynamoDBClient, nameOf: NameOf, secret: string) {
  const db = createDb(client, nameOf, keysOf)
  const visitationer = createVisitationStore(db, secret)
  return {
    db,
    cursors: createCursors(secret),
    sessions: createSessionStore(db),
    idempotens: createIdempotens(db),
    revisionslog: createRevisionslog(db),
    visitationer,
    match: createMatchStore(db, visitationer, secret),
    plejefamilier: createPlejefamilieStore(db),
    forloeb: createForloebStore(db),
    dagboeger: createDagbogStore(db),
    beskeder: createBeskedStore(db),
    billeder: createBilledStore(db),
    samvaersaftaler: createSamvaerStore(db),
    rapporter: createRapportStore(db),
  }
}
