import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { allRoutes, openApi } from '../../infra/openapi.ts'

const run = promisify(execFile)
const document = openApi() as {
  openapi: string
  paths: Record<string, Record<string, { responses: object }>>
  components: { schemas: object }
}

test('is OpenAPI 3.1 without an error or a warning by another tool', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'openapi-'))
  try {
    const file = join(dir, 'openapi.json')
    writeFileSync(file, JSON.stringify(document))
    const { stdout } = await run(
      process.execPath,
      ['node_modules/@redocly/cli/bin/cli.js', 'lint', file, '--format=json'],
      { env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
    )
    const { totals } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { totals: object }
    expect(totals).toMatchObject({ errors: 0, warnings: 0 })
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}, 60_000)

test('describes every route once, with a problem for what goes wrong', () => {
  for (const { spec } of allRoutes)
    expect(Object.keys(document.paths[spec.path]![spec.method]!.responses)).toContain('4XX')
  expect(Object.values(document.paths).flatMap((path) => Object.keys(path))).toHaveLength(allRoutes.length)
})

test('operation names are unique and every pointer leads somewhere', () => {
  const names = allRoutes.map(({ spec }) => spec.operationId)
  expect(new Set(names).size).toBe(names.length)
  const pointers = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!)
  expect(pointers.length).toBeGreaterThan(20)
  expect(pointers.filter((name) => !(name in document.components.schemas))).toEqual([])
})
