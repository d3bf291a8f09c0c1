import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { acquireLock } from '../../../infra/local/lock.ts'
import { explainStartfejl } from '../../../infra/local/startfejl.ts'

const env = { PORT: '3000', DATA_DIR: '.data' }
const caught = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

test('a port in use: `npm start` ends with one line that says what to do, and no trace', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'spaedbarn-start-'))
  const other = createServer().listen(0)
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const child = spawn(process.execPath, ['--no-warnings', '--import', 'tsx', 'infra/local/start.ts'], {
    env: { ...process.env, DATA_DIR: dir, PORT: String(port) },
  })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')))
  const [code] = (await once(child, 'exit')) as [number | null]
  other.close()
  rmSync(dir, { recursive: true, force: true })
  expect(errors).not.toMatch(/^\s+at /m)
  expect([code, errors.trim().split('\n').at(-1)]).toEqual([
    1,
    `Port ${port} er optaget. Vælg en anden, for eksempel PORT=${port + 10} npm start`,
  ])
})

test('data in use is said without a trace, and the other keeps its lock', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'spaedbarn-start-'))
  const lock = await acquireLock(join(dir, 'x.lock'))
  const error = await caught(acquireLock(join(dir, 'x.lock')))
  expect(explainStartfejl(error, env)).toBe(
    'Produktet kører allerede på disse data (.data). Stop det, eller vælg en anden mappe med DATA_DIR',
  )
  lock.release()
  rmSync(dir, { recursive: true })
})

test('a port that is no port is said; what nobody foresaw keeps its trace', async () => {
  const error = await caught(
    new Promise((resolve) => createServer().listen(Number('tretusinde'), () => resolve(undefined))),
  )
  expect(explainStartfejl(error, env)).toBe('PORT skal være et tal fra 0 til 65535')
  expect(explainStartfejl(new TypeError('x'), env)).toBeUndefined()
})
