import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type FunctionRow, functions } from '../../infra/functions.ts'
import { functionOf, routeKeysOf } from '../../infra/routing.ts'

const rows = Object.entries(functions as Record<string, FunctionRow>)

/** An HTTP API waits 30 s, whatever the function would need. */
const DOOR_SECONDS = 29
/** Amazon Cognito waits 5 s for its trigger. */
const TRIGGER_SECONDS = 5

test('a folder with a handler has one row, and a row has a folder with a handler', () => {
  const folders = readdirSync('functions').filter((name) => existsSync(`functions/${name}/handler.ts`))
  expect(folders.sort()).toEqual(Object.keys(functions).sort())
})

describe.each(rows)('the row %s', (_, row) => {
  test('is woken by requests or by an event, and done before its caller stops waiting', () => {
    expect(row.routes.length > 0).toBe(row.event === undefined)
    if (row.routes.length > 0) expect(row.timeoutSeconds).toBeLessThanOrEqual(DOOR_SECONDS)
    if (row.event === 'tokenUdstedes') expect(row.timeoutSeconds).toBeLessThanOrEqual(TRIGGER_SECONDS)
  })

  test('asks by id only what it may not list, and says in Danish what people notice', () => {
    expect((row.gets ?? []).filter((table) => row.reads.includes(table))).toEqual([])
    expect(row.errorImpact).toMatch(/^[A-ZÆØÅ].{20,}[^.]$/)
  })

  test('writes the log when it may read or write a part of a case', () => {
    const ofCases = [...row.reads, ...row.writes].filter(
      (table) => !['session', 'idempotens', 'revisionslog'].includes(table),
    )
    expect(ofCases.length === 0 || row.writes.includes('revisionslog')).toBe(true)
  })
})

test('no two rows claim the same path', () => {
  const keys = rows.flatMap(([, { routes }]) => routes.flatMap(routeKeysOf))
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
})

interface Noun {
  routes?: { spec: { path: string } }[]
  pages?: { path: string }[]
}

/** The rule of HTTP APIs: a key that matches whole goes before a greedy one, and the longer before the shorter. */
function functionByApiGateway(path: string): string {
  const candidates = rows.flatMap(([name, { routes }]) => routes.flatMap(routeKeysOf).map((key) => ({ name, key })))
  const matches = candidates.filter(({ key }) =>
    new RegExp(
      `^${key
        .replaceAll('.', '\\.')
        .replace('{proxy+}', '.+')
        .replaceAll(/\{\w+\}/g, '[^/]+')}$`,
    ).test(path),
  )
  const literal = ({ key }: { key: string }) => key.replaceAll(/\{[\w+]+\}/g, '').length
  const best = matches.sort(
    (a, b) => Number(a.key.includes('+')) - Number(b.key.includes('+')) || literal(b) - literal(a),
  )[0]
  return best?.name ?? 'adgang'
}

test.each(rows.filter(([, { routes }]) => routes.length > 0))(
  'every page and route of %s reaches it, on this machine and in the cloud',
  async (name) => {
    const api = (await import(`../../functions/${name}/api.ts`)) as Noun
    const pages = existsSync(`functions/${name}/pages.tsx`)
      ? ((await import(`../../functions/${name}/pages.tsx`)) as Noun)
      : {}
    const paths = [...(api.routes ?? []).map(({ spec }) => spec.path), ...(pages.pages ?? []).map(({ path }) => path)]
    expect(paths.length).toBeGreaterThan(0)
    const example = (path: string) => path.replaceAll(/\{\w+\}/g, '11111111-1111-4111-8111-111111111111')
    expect(paths.filter((path) => functionOf(example(path)) !== name)).toEqual([])
    expect(paths.filter((path) => functionByApiGateway(example(path)) !== name)).toEqual([])
  },
)
