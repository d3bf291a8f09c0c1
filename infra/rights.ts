import { AsyncLocalStorage } from 'node:async_hooks'
import type { NameOf } from '../functions/store/db.ts'
import { type FunctionName, type FunctionRow, functions } from './functions.ts'

const allowed = {
  get: ({ reads, gets = [] }: FunctionRow) => [...reads, ...gets],
  query: ({ reads }: FunctionRow) => reads,
  write: ({ writes }: FunctionRow) => writes,
}

const running = new AsyncLocalStorage<FunctionName>()

/** Everything the work does counts as done by this function. */
export const runAs = <T>(name: FunctionName, work: () => T): T => running.run(name, work)

/**
 * On this machine one process holds every function; a table outside the row of the running one is refused here as the
 * cloud refuses it, so that a missing grant is found by the first test and not by the first family.
 */
export const nameByRights: NameOf = (table, use) => {
  const name = running.getStore()
  const row: FunctionRow | undefined = name && functions[name]
  if (row && !allowed[use](row).includes(table)) throw new Error(`${name} may not ${use} ${table}: infra/functions.ts`)
  return table
}
