import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { inject } from 'vitest'
import { startProduct } from '../../infra/local/product.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    demoData: string
  }
}

/** Makes the demo data once for all browser tests; each test file starts on a copy of its own. */
export async function setup(project: TestProject): Promise<() => void> {
  const dir = mkdtempSync(join(tmpdir(), 'spaedbarn-demo-'))
  const product = await startProduct({ port: 0, dataDir: dir, seed: 'demo' })
  await product.close()
  project.provide('demoData', dir)
  return () => rmSync(dir, { recursive: true, force: true })
}

/** A data directory with the demo data in it, this test file's own. */
export function copyDemoData(): string {
  const dir = mkdtempSync(join(tmpdir(), 'spaedbarn-e2e-'))
  cpSync(inject('demoData'), dir, { recursive: true })
  return dir
}
