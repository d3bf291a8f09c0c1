import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { afterAll } from 'vitest'
import { createCloud } from '../../../infra/cloud.ts'
import { functions } from '../../../infra/functions.ts'
import { type Settings, settings } from '../../../infra/settings.ts'

// The CDK's own check of every template is part of synth; here it would cost ten seconds a file.
process.env['CDK_VALIDATION'] = 'false'

const dirs: string[] = []
afterAll(() => dirs.forEach((dir) => rmSync(dir, { recursive: true })))

/** All stacks with empty functions: what is tested here is the surroundings. */
export function stubCloud(over: Partial<Settings> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'spaedbarn-cloud-'))
  dirs.push(dir)
  for (const name of [...Object.keys(functions), 'aktiver']) {
    mkdirSync(join(dir, 'dist', name), { recursive: true })
    writeFileSync(join(dir, 'dist', name, 'index.mjs'), 'export const handler = async () => ({})')
  }
  return createCloud({ settings: { ...settings, ...over }, dist: join(dir, 'dist'), outdir: join(dir, 'out') })
}

export type Statement = { Action: string | string[]; Resource: unknown; Effect: string; Condition?: unknown }

/** Resources of a type by logical id, as data. */
export function resourcesOf<T = Record<string, unknown>>(
  stack: Stack,
  type: string,
): Record<string, { Properties: T; DeletionPolicy?: string }> {
  return Template.fromStack(stack).findResources(type) as Record<string, { Properties: T; DeletionPolicy?: string }>
}

/** A value of a template as text, with what is only known when deployed as `<name>`. */
export function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const [[kind, inner]] = Object.entries(value) as [[string, unknown]]
  if (kind === 'Fn::Join') return (inner as [string, unknown[]])[1].map(textOf).join((inner as [string])[0])
  return `<${[inner]
    .flat()
    .join('.')
    .replace(/^Spaedbarn-\w+:ExportsOutput(Ref|FnGetAtt)/, '')}>`
}

export const listOf = <T>(value: T | T[]): T[] => [value].flat() as T[]
