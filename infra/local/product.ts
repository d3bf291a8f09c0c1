import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { controlBilag, controlLeftovers } from '../../functions/bilagskontrol/service.ts'
import type { Deps } from '../../functions/deps.ts'
import { createFront } from '../apps.ts'
import { buildAssets } from '../build/assets.ts'
import { createLocalDeps, S3_KEYS } from './deps.ts'
import { seedDemo } from './demo/seed.ts'
import { startDynamoDb } from './dynamodb.ts'
import { demoClients, demoUsers } from './login/demo.ts'
import { loadSecret } from './login/keys.ts'
import { createLogin, type Login } from './login/login.ts'
import { createMailbox } from './mail.ts'
import { startS3 } from './s3/index.ts'
import { createLocalServer } from './server.ts'
import { serveAsset } from './static.ts'

export interface ProductOptions {
  /** 0 takes any free port. */
  port: number
  dataDir: string
  seed: 'demo' | 'none'
  now?: () => Date
}

export interface Product {
  origin: string
  deps: Deps
  close(): Promise<void>
}

/** Where a running product says how its embedded parts are reached; `npm run seed` reads it. */
export const RUNNING = 'koerer.json'

/** The whole product on this machine: store, documents, login and every function behind one address. */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const { dataDir } = options
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const server = createLocalServer()
  const origin = await listen(server, options.port)
  const assetDir = join(dataDir, 'aktiver')
  const listeners: { uploaded?: (key: string) => Promise<void> } = {}
  const [dynamo, s3, { manifest }, login] = await Promise.all([
    startDynamoDb({ dataDir, onExit: () => process.exit(1) }),
    startDocuments(dataDir, options.port, origin, (key) => listeners.uploaded?.(key)),
    buildAssets({ outDir: assetDir }),
    createLogin({
      issuer: `${origin}/idp`,
      origin,
      dataDir,
      users: demoUsers,
      clients: demoClients,
      showDemo: options.seed === 'demo',
    }),
  ])
  const deps = await createLocalDeps({
    origin,
    dynamoEndpoint: dynamo.endpoint,
    s3Url: s3.url,
    clientSecret: loadSecret(dataDir, 'web'),
    secret: secretIn(dataDir),
    post: createMailbox({ dir: dataDir }),
    aktiver: manifest,
    demo: options.seed === 'demo',
    ...(options.now && { now: options.now }),
  })
  listeners.uploaded = (key) => controlBilag(deps, key)
  await controlLeftovers(deps)
  if (options.seed === 'demo') await seedDemo(deps)
  serve(server, deps, login, assetDir)
  writeFileSync(join(dataDir, RUNNING), JSON.stringify({ origin, dynamoEndpoint: dynamo.endpoint, s3Url: s3.url }))
  return {
    origin,
    deps,
    async close() {
      server.closeAllConnections()
      server.close()
      await s3.close()
      await dynamo.close()
    },
  }
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port)
  await once(server, 'listening')
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

/** The documents have an origin of their own, next to ours when that port is free. */
async function startDocuments(
  dataDir: string,
  port: number,
  origin: string,
  uploaded: (key: string) => Promise<void> | undefined,
) {
  const options = {
    dir: join(dataDir, 'dokumenter'),
    ...S3_KEYS,
    allowedOrigins: [origin],
    onObjectCreated: ({ key }: { key: string }) => uploaded(key),
  }
  return startS3({ ...options, port: port === 0 ? 0 : port + 1 }).catch(() => startS3({ ...options, port: 0 }))
}

function serve(server: Server, deps: Deps, login: Login, assetDir: string): void {
  const listener = getRequestListener(createFront(deps), { hostname: 'localhost' })
  server.on('request', (req, res) => {
    if (login.handle(req, res) || serveAsset(assetDir, req, res)) return
    void listener(req, res)
  })
}

/** Signs cursors and keyed look-ups; made at first start, readable by the owner only. */
export function secretIn(dataDir: string): string {
  const file = join(dataDir, 'hemmelighed')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}
