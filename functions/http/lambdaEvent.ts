import type * as z from 'zod'
import { assembleData, type Data } from '../assembleDeps.ts'
import { createClients } from '../store/aws.ts'
import { edge, writeLog } from './lambdaEdge.ts'
import { readDataEnv, tableNames } from './lambdaEnv.ts'

/** A function that wakes on an event: its failure is thrown, so that the event is tried again and then kept aside. */
export function onEvent<T extends z.ZodType>(Event: T, work: (deps: Data, event: z.output<T>) => Promise<void>) {
  const env = readDataEnv(process.env)
  const deps = assembleData({
    clients: createClients(),
    bucket: env.BUCKET,
    nameOf: tableNames(process.env),
    secret: env.SECRET,
    writeLog,
  })
  return edge(async (event: unknown) => {
    try {
      await work(deps, Event.parse(event))
    } catch (error) {
      throw nameless(error)
    }
  })
}

/** Lambda logs what is thrown with its message, and a message may carry what was in a document. */
function nameless(error: unknown): Error {
  const name = error instanceof Error ? error.name : 'ukendt'
  return Object.assign(new Error('hændelsen blev ikke behandlet'), { name, stack: '' })
}
