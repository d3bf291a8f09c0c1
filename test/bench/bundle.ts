import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildAssets } from '../../infra/build/assets.ts'
import { buildFunctions } from '../../infra/build/functions.ts'
import { buildBare, measure, printMeasured } from '../../infra/build/measure.ts'

const TIMES = 9

/** Size and cold import of every function, beside a bare Hono function bundled the same way. */
export async function run(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'spaedbarn-bundle-'))
  try {
    const { manifest } = await buildAssets({ outDir: join(dir, 'aktiver') })
    const built = [await buildBare(dir), ...(await buildFunctions(dir, manifest))]
    printMeasured(built.map((one) => measure(one, TIMES)))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
