import { createRequire } from 'node:module'
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { expect, test } from 'vitest'

const require = createRequire(import.meta.url)
const { forbidden, options } = require('../../.dependency-cruiser.cjs') as {
  forbidden: IForbiddenRuleType[]
  options: object
}

const walk = async (paths: string[]): Promise<ICruiseResult> => {
  const answer = await cruise(paths, { ...options, ruleSet: { forbidden }, validate: true }, undefined, {
    tsConfig: extractTsConfig('tsconfig.json'),
  })
  return answer.output as ICruiseResult
}

test('every import keeps to the walls of the house', async () => {
  const { modules, summary } = await walk(['functions', 'forms', 'infra'])
  const broken = summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)
  expect(broken).toEqual([])
  expect(modules.filter(({ source }) => source.startsWith('functions/domain/')).length).toBeGreaterThan(50)
}, 60_000)

test('the walk really sees imports: a wall across a known import is reported', async () => {
  const wall = {
    name: 'proeve',
    severity: 'error',
    from: { path: '^functions/store/db\\.ts$' },
    to: { path: '@aws-sdk/lib-dynamodb' },
  }
  const answer = await cruise(
    ['functions/store'],
    { ...options, ruleSet: { forbidden: [wall] as never }, validate: true },
    undefined,
    { tsConfig: extractTsConfig('tsconfig.json') },
  )
  expect((answer.output as ICruiseResult).summary.violations.map(({ from }) => from)).toEqual(['functions/store/db.ts'])
}, 60_000)
