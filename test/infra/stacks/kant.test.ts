import { expect, test } from 'vitest'
import { resourcesOf, stubCloud } from './cloud.ts'

interface Rule {
  Name: string
  Action?: { Block?: object }
  Statement: { RateBasedStatement?: { Limit: number; AggregateKeyType: string } }
  VisibilityConfig: { SampledRequestsEnabled: boolean }
}

test('the firewall stands where CloudFront reads it, slows one address down and keeps no samples of requests', () => {
  const { kant } = stubCloud()
  expect(kant.region).toBe('us-east-1')
  const [acl] = Object.values(resourcesOf<{ Scope: string; Rules: Rule[] }>(kant, 'AWS::WAFv2::WebACL'))
  const { Scope, Rules } = acl!.Properties
  expect(Scope).toBe('CLOUDFRONT')
  const rate = Rules.find(({ Statement }) => Statement.RateBasedStatement)!
  expect([rate.Action, rate.Statement.RateBasedStatement]).toEqual([
    { Block: {} },
    { Limit: 3000, AggregateKeyType: 'IP', EvaluationWindowSec: 300 },
  ])
  expect(Rules.filter(({ VisibilityConfig }) => VisibilityConfig.SampledRequestsEnabled)).toEqual([])
})

test('what a family writes is never taken for an attack: rules on bodies only count', () => {
  const [acl] = Object.values(resourcesOf<{ Rules: object[] }>(stubCloud().kant, 'AWS::WAFv2::WebACL'))
  const overrides = acl!.Properties.Rules.flatMap((rule) => JSON.stringify(rule).match(/"Name":"\w+_BODY"/g) ?? [])
  expect(overrides.length).toBeGreaterThanOrEqual(4)
})
