import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { tableVariable } from '../../functions/http/lambdaEnv.ts'
import { type TableName, tables } from '../../functions/store/tables.ts'
import { bundle, startBytes } from './bundle.ts'
import type { Built } from './functions.ts'

export interface Measured {
  name: string
  bytes: number
  /** Milliseconds of `import()` in a fresh process. */
  importMs: { min: number; median: number }
}

const BARE = `import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
export const handler = handle(new Hono().get('/', (c) => c.text('ok')))
`

/** The least a Hono function can be, bundled the same way: what the others are measured against. */
export async function buildBare(outDir: string): Promise<Built> {
  const dir = join(outDir, 'nogen-hono')
  mkdirSync(dir, { recursive: true })
  const entry = join(dir, 'entry.ts')
  writeFileSync(entry, BARE)
  const metafile = await bundle(entry, dir)
  rmSync(entry)
  return { name: 'nøgen Hono', file: join(dir, 'index.mjs'), bytes: startBytes(metafile) }
}

/** Made-up surroundings in which every handler can be loaded; nothing is called. */
const FAKE_ENV: Record<string, string> = {
  ...Object.fromEntries(Object.keys(tables).map((table) => [tableVariable(table as TableName), table])),
  AWS_REGION: 'eu-north-1',
  AWS_ACCESS_KEY_ID: 'maaling',
  AWS_SECRET_ACCESS_KEY: 'maaling',
  POWERTOOLS_SERVICE_NAME: 'maaling',
  POWERTOOLS_METRICS_NAMESPACE: 'maaling',
  BUCKET: 'maaling',
  ORIGIN: 'https://maaling.example',
  FORM_ORIGINS: '',
  FRONT_KEY: 'maaling-maaling-maaling',
  SECRET: 'maaling-maaling-maaling',
  ISSUER: 'https://maaling.example/idp',
  JWKS_URI: 'https://maaling.example/idp/jwks',
  AUDIENCE: 'maaling',
  MACHINES: '{}',
  CLIENT_ID: 'maaling',
}

const SCRIPT =
  'const t=performance.now();await import(process.argv[1]);console.log(performance.now()-t);process.exit(0)'

function importOnce(file: string): number {
  const args = ['--input-type=module', '--no-warnings', '-e', SCRIPT, pathToFileURL(file).href]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env: FAKE_ENV, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${file} kan ikke indlæses: ${/^\w*Error.*$/m.exec(stderr)?.[0] ?? status}`)
  return Number(stdout.trim().split('\n').at(-1))
}

export function measure({ name, file, bytes }: Built, times: number): Measured {
  const sorted = Array.from({ length: times }, () => importOnce(file)).sort((a, b) => a - b)
  return { name, bytes, importMs: { min: sorted[0]!, median: sorted[Math.floor(times / 2)]! } }
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`

export function printMeasured(rows: Measured[]): void {
  console.log(
    `${'funktion'.padEnd(16)}${'ved start'.padStart(10)}${'import (min)'.padStart(14)}${'(median)'.padStart(12)}`,
  )
  for (const { name, bytes, importMs } of rows)
    console.log(
      `${name.padEnd(16)}${kB(bytes).padStart(10)}${`${importMs.min.toFixed(0)} ms`.padStart(14)}${`${importMs.median.toFixed(0)} ms`.padStart(12)}`,
    )
}
