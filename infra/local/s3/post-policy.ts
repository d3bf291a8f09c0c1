import * as z from 'zod'
import { ensure, S3Error } from './errors.ts'
import type { Fields } from './request.ts'

const Policy = z.object({
  expiration: z.iso.datetime(),
  conditions: z.array(
    z.union([
      z.tuple([z.literal('content-length-range'), z.int().nonnegative(), z.int().nonnegative()]),
      z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
      z.record(z.string(), z.string()),
    ]),
  ),
})

type Rule = { field: string; operator: 'eq' | 'starts-with'; value: string }
export type SizeRange = { min: number; max: number }

/** Fields that carry the policy or are declared to mean nothing; every other field must be in the policy. */
const FREE_FIELD = /^(policy|x-amz-signature|x-ignore-.*)$/

const HOLDS: Record<Rule['operator'], (value: string, wanted: string) => boolean> = {
  eq: (value, wanted) => value === wanted,
  'starts-with': (value, wanted) => value.startsWith(wanted),
}

function parsePolicy(base64: string): z.infer<typeof Policy> {
  try {
    return Policy.parse(JSON.parse(Buffer.from(base64, 'base64').toString('utf8')))
  } catch {
    throw new S3Error('InvalidPolicyDocument')
  }
}

function rulesOf({ conditions }: z.infer<typeof Policy>): Rule[] {
  return conditions.flatMap((condition) => {
    if (!Array.isArray(condition)) {
      return Object.entries(condition).map(([field, value]) => ({
        field: field.toLowerCase(),
        operator: 'eq' as const,
        value,
      }))
    }
    if (condition[0] === 'content-length-range') return []
    const [operator, field, value] = condition
    return [{ field: field.slice(1).toLowerCase(), operator, value }]
  })
}

/** All ranges must hold, so the narrowest one counts. */
function sizeRangeOf({ conditions }: z.infer<typeof Policy>, limit: number): SizeRange {
  const ranges = conditions.filter((condition) => Array.isArray(condition) && condition[0] === 'content-length-range')
  return {
    min: Math.max(0, ...ranges.map((range) => Number(Array.isArray(range) ? range[1] : 0))),
    max: Math.min(limit, ...ranges.map((range) => Number(Array.isArray(range) ? range[2] : limit))),
  }
}

/** Holds a form against its (already verified) policy and returns how large the file may be, in bytes. */
export function checkPolicy(fields: Fields, bucket: string, now: Date, limit: number): SizeRange {
  const policy = parsePolicy(fields.policy ?? '')
  ensure(now.getTime() < Date.parse(policy.expiration), 'AccessDenied', 'Invalid according to Policy: Policy expired.')
  const given: Fields = { ...fields, bucket: fields.bucket ?? bucket }
  const rules = rulesOf(policy)
  for (const { field, operator, value } of rules) {
    const actual = Object.hasOwn(given, field) ? given[field] : undefined
    const holds = actual !== undefined && HOLDS[operator](actual, value)
    ensure(holds, 'AccessDenied', 'Invalid according to Policy: Policy Condition failed.')
  }
  ensure(given.bucket === bucket, 'AccessDenied', 'Invalid according to Policy: Policy Condition failed.')
  const covered = new Set(rules.map((rule) => rule.field))
  const extra = Object.keys(fields).some((name) => !FREE_FIELD.test(name) && !covered.has(name))
  ensure(!extra, 'AccessDenied', 'Invalid according to Policy: Extra input fields.')
  return sizeRangeOf(policy, limit)
}
