import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createLocalServer } from '../server.ts'
import type { Keys } from './credential.ts'
import { createHandler } from './handler.ts'
import { type ObjectCreated, openObjectStore } from './objects.ts'
import { createVerifier } from './signature.ts'

export type S3Options = Keys & {
  dir: string
  /** 0 takes any free port. */
  port: number
  host?: '127.0.0.1'
  /** Origins whose pages may call from a browser; a function is asked anew for every request. */
  allowedOrigins: string[] | (() => string[])
  /** Told when an object is durable, as EventBridge would be; after a crash, list the bucket to find what was missed. */
  onObjectCreated?: (event: ObjectCreated) => void | Promise<void>
}

export type LocalS3 = { url: string; port: number; close(): Promise<void> }

/** A listener's failure is its own: the object is stored, and the upload has succeeded. */
function createNotifier(listener: S3Options['onObjectCreated']) {
  return async (event: ObjectCreated): Promise<void> => {
    try {
      await listener?.(event)
    } catch (error) {
      console.error(`s3: onObjectCreated failed: ${error instanceof Error ? error.name : 'error'}`)
    }
  }
}

/** Keeps track of work under way, so that closing can wait for it. */
function createTracker() {
  const running = new Set<Promise<unknown>>()
  return {
    track(work: Promise<unknown>): void {
      running.add(work)
      void work.finally(() => running.delete(work)).catch(() => undefined)
    },
    async idle(): Promise<void> {
      while (running.size > 0) await Promise.allSettled(running)
    },
  }
}

/** Starts the S3 stand-in: the operations this product uses, held to S3's own rules, on a folder. */
export async function startS3(options: S3Options): Promise<LocalS3> {
  const { dir, port, host = '127.0.0.1', allowedOrigins, region } = options
  const { track, idle } = createTracker()
  const notify = createNotifier(options.onObjectCreated)
  const server = createLocalServer()
  server.listen(port, host)
  await once(server, 'listening')
  // Opened after the port is ours: a second start on the same folder must not clear the uploads of the first.
  const store = openObjectStore(dir, (event) => track(notify(event)))
  const handle = createHandler({
    store,
    verifier: createVerifier(options),
    region,
    allowedOrigins: typeof allowedOrigins === 'function' ? allowedOrigins : () => allowedOrigins,
  })
  server.on('request', (message, response) => track(handle(message, response)))
  await store.catch((error: unknown) => {
    server.close()
    throw error
  })
  const address = server.address() as AddressInfo

  async function close(): Promise<void> {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
    await idle()
  }
  return { url: `http://${host}:${address.port}`, port: address.port, close }
}
