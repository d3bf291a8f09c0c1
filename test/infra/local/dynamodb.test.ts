import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, paginateScan, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createTables } from '../../../functions/store/setup.ts'
import { type DynamoDb, startDynamoDb } from '../../../infra/local/dynamodb.ts'
import { chooseEngine } from '../../../infra/local/dynamodb-engine.ts'
import { identifyProcess, isRunning, spawnTied } from '../../../infra/local/process.ts'

const open: { close(): Promise<void> }[] = []
let dataDir: string
let lockPath: string

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'dynamodb-'))
  lockPath = join(dataDir, 'dynamodb.lock')
})
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(options: Partial<Parameters<typeof startDynamoDb>[0]> = {}): Promise<DynamoDb> {
  const server = await startDynamoDb({ dataDir, ...options })
  open.push(server)
  return server
}

function clientOf({ endpoint }: DynamoDb): DynamoDBClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  return new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials, maxAttempts: 1 })
}

const TableName = 'proeve'
const put = (client: DynamoDBClient, id: string) =>
  client.send(new PutItemCommand({ TableName, Item: { pk: { S: id }, sk: { S: 'hoved' } } }))

async function readIds(client: DynamoDBClient): Promise<Set<string>> {
  const ids = new Set<string>()
  for await (const { Items } of paginateScan({ client }, { TableName }))
    for (const { pk } of Items ?? []) ids.add(pk!.S!)
  return ids
}

/** A process of its own that starts the server, says so and stays. */
async function startElsewhere() {
  const source = `
    import { startDynamoDb } from ${JSON.stringify(new URL('../../../infra/local/dynamodb.ts', import.meta.url).href)}
    const { pid } = await startDynamoDb({ dataDir: ${JSON.stringify(dataDir)} })
    console.log(pid)
    setInterval(() => {}, 1000)`
  const args = ['--import', 'tsx', '--input-type=module', '--eval', source]
  const parent = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(parent.stdout, 'data')) as [Buffer]
  return { parent, child: identifyProcess(Number(line.toString()))! }
}

describe('startDynamoDb', () => {
  test('kill -9 of the server loses nothing that was acknowledged, and is reported', async () => {
    const onExit = vi.fn<(exit: { code: number | null; signal: string | null }) => void>()
    const first = await start({ onExit })
    const client = clientOf(first)
    await createTables(client, { [TableName]: { pk: 'pk', sk: 'sk' } })
    const acknowledged: string[] = []
    const write = async (lane: number) => {
      for (let n = 0; ; n++) {
        await put(client, `${lane}-${n}`)
        if (acknowledged.push(`${lane}-${n}`) === 60) process.kill(first.pid!, 'SIGKILL')
      }
    }
    await Promise.allSettled([1, 2, 3, 4].map(write))
    await vi.waitFor(() => expect(onExit).toHaveBeenCalledWith({ code: null, signal: 'SIGKILL' }))
    await first.close()

    const found = await readIds(clientOf(await start()))
    expect(acknowledged.length).toBeGreaterThanOrEqual(60)
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([])
  })

  test('a second start on the same directory is refused and the first goes on', async () => {
    const first = await start()
    await expect(start()).rejects.toThrow(/i brug af proces/)
    await createTables(clientOf(first), { [TableName]: { pk: 'pk', sk: 'sk' } })
    expect(await readIds(clientOf(first))).toEqual(new Set())
  })

  test('close reports nothing and frees the directory', async () => {
    const onExit = vi.fn<() => void>()
    await (await start({ onExit })).close()
    await start()
    expect(onExit).not.toHaveBeenCalled()
  })

  test('after kill -9 of the parent the server dies and the next start is not blocked', async () => {
    const { parent, child } = await startElsewhere()
    await expect(start()).rejects.toThrow(/i brug af proces/)
    parent.kill('SIGKILL')
    await once(parent, 'exit')
    await vi.waitFor(() => expect(isRunning(child)).toBe(false), { timeout: 10_000 })
    await start()
  })

  test('a server that outlived its owner is ended before the file is opened again', async () => {
    const orphan = spawnTied(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const child = identifyProcess(orphan.pid!)!
    writeFileSync(lockPath, JSON.stringify({ owner: { pid: child.pid, start: 'an earlier process' }, child }))
    const server = await start()
    expect(isRunning(child)).toBe(false)
    expect(JSON.parse(readFileSync(lockPath, 'utf8'))).toMatchObject({
      owner: { pid: process.pid },
      child: { pid: server.pid },
    })
  })

  test('a living process that only took over the pid of the child is left alone', async () => {
    const stranger = { pid: process.pid, start: 'an earlier process' }
    writeFileSync(lockPath, JSON.stringify({ owner: stranger, child: stranger }))
    await start()
    expect(identifyProcess(process.pid)).toBeDefined()
  })

  test('an unreadable lock is stale', async () => {
    writeFileSync(lockPath, '{"owner":')
    await expect(start()).resolves.toMatchObject({ engine: expect.stringMatching(/dynoxide|java/) })
  })

  test('in memory nothing is written and two run side by side', async () => {
    const [a, b] = [await start({ dataDir: undefined, inMemory: true }), await start({ inMemory: true })]
    await createTables(clientOf(a), { [TableName]: { pk: 'pk', sk: 'sk' } })
    await expect(readIds(clientOf(b))).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })
})

describe('chooseEngine', () => {
  test('DDB_ENGINE=java never gives our binary, nor the endpoint', () => {
    const choose = () => chooseEngine({ DDB_ENGINE: 'java', DDB_ENDPOINT: 'http://127.0.0.1:1', PATH: '' })
    let name: string
    try {
      const engine = choose()
      name = 'name' in engine ? engine.name : 'endpoint'
    } catch (error) {
      name = (error as Error).message
    }
    expect(name).toMatch(/^java$|^Ingen lokal database/)
  })
})
