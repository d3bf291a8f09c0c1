import { createServer, type Server } from 'node:http'

/** Longer than clients keep an idle connection, so that it is they who close it and never a request that meets a closing one. */
const KEEP_ALIVE_MS = 65_000

export const createLocalServer = (): Server => createServer({ keepAliveTimeout: KEEP_ALIVE_MS })
