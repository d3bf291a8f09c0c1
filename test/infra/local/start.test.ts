import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acquireLock } from '../../../infra/local/lock.ts'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'spaedbarn-start-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** Starts the product as `npm start` does, where it can't start: no stack, and its last line (a part may warn of an old Node before). */
async function startInVain(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['--no-warnings', '--import', 'tsx', 'infra/local/start.ts'], {
    env: { ...process.env, DATA_DIR: dir, ...env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')))
  const [code] = (await once(child, 'exit')) as [number | null]
  expect(output).not.toMatch(/^\s+at /m)
  return { code, output: output.trim().split('\n').at(-1)! }
}

test('a port in use is said in one line, with what to do', async () => {
  const other = createServer().listen(0)
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { code, output } = await startInVain({ PORT: String(port) })
  other.close()
  expect([code, output]).toEqual([
    1,
    `Port ${port} er optaget. Vælg en anden, for eksempel PORT=${port + 10} npm start`,
  ])
})

test('data in use is said in one line, and the other is left alone', async () => {
  const lock = await acquireLock(join(dir, 'dynamodb.lock'))
  const { code, output } = await startInVain({ PORT: '0' })
  expect([code, output]).toEqual([
    1,
    `Produktet kører allerede på disse data (${dir}). Stop det, eller vælg en anden mappe med DATA_DIR`,
  ])
  await expect(acquireLock(join(dir, 'dynamodb.lock'))).rejects.toThrow('i brug')
  lock.release()
})

test('a port that is no port is said too', async () => {
  expect(await startInVain({ PORT: 'tretusinde' })).toEqual({
    code: 1,
    output: 'PORT skal være et tal fra 0 til 65535',
  })
})
