import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startProcess } from '../e2e/process.ts'

/** Seconds from start to `klar`: first time with demo data to make, second time, and empty. */
export async function run(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'spaedbarn-start-'))
  const empty = mkdtempSync(join(tmpdir(), 'spaedbarn-start-'))
  const rows: Record<string, string>[] = []
  for (const [name, DATA_DIR, SEED] of [
    ['first start, demo data made', dir, 'demo'],
    ['second start', dir, 'demo'],
    ['empty, SEED=none', empty, 'none'],
  ] as const) {
    const running = await startProcess({ PORT: String(await freePort()), DATA_DIR, SEED })
    rows.push({ name, seconds: running.seconds.toFixed(1) })
    await running.kill('SIGTERM')
  }
  console.table(rows)
  for (const one of [dir, empty]) rmSync(one, { recursive: true, force: true })
}
