import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chooseEngine, type Engine } from './dynamodb-engine.ts'
import { acquireLock, type Lock } from './lock.ts'
import { spawnTied } from './process.ts'

export interface DynamoDbOptions {
  /** Where the data lives; not needed with `inMemory`. */
  dataDir?: string
  /** Nothing is kept: for tests. */
  inMemory?: boolean
  /** Called when the server ends without `close()` having been called. */
  onExit?: (exit: { code: number | null; signal: NodeJS.Signals | null }) => void
  env?: NodeJS.ProcessEnv
}

export interface DynamoDb {
  endpoint: string
  engine: 'dynoxide' | 'java' | 'endpoint'
  /** Undefined when the server was not started here. */
  pid?: number
  close(): Promise<void>
}

interface Running {
  child: ChildProcess
  endpoint: string
}

/** Java needs up to 11 s on two busy cores. */
const START_MS = 60_000
const PORT_ATTEMPTS = 3

/** Starts the local DynamoDB on a free port of 127.0.0.1 and returns when it answers. One process a data directory. */
export async function startDynamoDb(options: DynamoDbOptions): Promise<DynamoDb> {
  const engine = chooseEngine(options.env ?? process.env)
  if ('endpoint' in engine) return { endpoint: engine.endpoint, engine: 'endpoint', close: async () => undefined }
  const dataDir = options.inMemory ? undefined : options.dataDir
  if (!dataDir && !options.inMemory) throw new Error('startDynamoDb: dataDir or inMemory')
  const lock = dataDir ? await acquireLock(join(dataDir, 'dynamodb.lock')) : undefined
  try {
    return handleOf(engine, await start(engine, dataDir, lock), lock, options.onExit)
  } catch (error) {
    lock?.release()
    throw error
  }
}

/** Another process may take the free port before the server does: then try the next. */
async function start(engine: Engine, dataDir: string | undefined, lock: Lock | undefined): Promise<Running> {
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort()
    const child = spawnTied(engine.command, engine.args(port, dataDir))
    if (child.pid) lock?.noteChild(child.pid)
    const endpoint = `http://127.0.0.1:${port}`
    const failure = await waitUntilAnswers(child, endpoint)
    if (!failure) return { child, endpoint }
    await end(child)
    if (attempt === PORT_ATTEMPTS) throw new Error(`${engine.name} startede ikke / did not start: ${failure}`)
  }
}

function handleOf(
  engine: Engine,
  running: Running,
  lock: Lock | undefined,
  onExit: DynamoDbOptions['onExit'],
): DynamoDb {
  const { child, endpoint } = running
  let closing = false
  const report = (code: number | null, signal: NodeJS.Signals | null) => !closing && onExit?.({ code, signal })
  child.once('exit', report)
  if (hasEnded(child)) report(child.exitCode, child.signalCode)
  const close = async () => {
    closing = true
    await end(child)
    lock?.release()
  }
  return { endpoint, engine: engine.name, pid: child.pid!, close }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const hasEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const impatient = setTimeout(() => child.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(impatient)
}

/** The reason why the server does not answer, or undefined when it does. */
async function waitUntilAnswers(child: ChildProcess, endpoint: string): Promise<string | undefined> {
  let stderr = ''
  child.on('error', (error) => (stderr = error.message))
  child.stderr?.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(-2000)))
  const deadline = Date.now() + START_MS
  while (Date.now() < deadline) {
    if (await answers(endpoint)) return hasEnded(child) ? 'porten blev taget / the port was taken' : undefined
    if (hasEnded(child)) return stderr.trim() || `exit ${child.exitCode ?? child.signalCode}`
    await sleep(20)
  }
  return stderr.trim() || 'tidsfrist / timeout'
}

/** Neither engine checks the signature, but both want one. */
async function answers(endpoint: string): Promise<boolean> {
  const credential = 'AWS4-HMAC-SHA256 Credential=local/20200101/eu-central-1/dynamodb/aws4_request'
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': 'DynamoDB_20120810.ListTables',
    'x-amz-date': '20200101T000000Z',
    authorization: `${credential}, SignedHeaders=host, Signature=0`,
  }
  const options = { method: 'POST', headers, body: '{}', signal: AbortSignal.timeout(5000) }
  return fetch(endpoint, options).then(
    async (response) => (await response.text()) !== '' && response.ok,
    () => false,
  )
}
