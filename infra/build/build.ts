import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApi } from '../openapi.ts'
import { buildAssets } from './assets.ts'
import { buildFunctions } from './functions.ts'
import { buildBare, measure, printMeasured } from './measure.ts'

const OUT = 'dist'
const TIMES = 3

const { manifest } = await buildAssets({ outDir: join(OUT, 'aktiver') })
const built = await buildFunctions(OUT, manifest)
mkdirSync(OUT, { recursive: true })
writeFileSync(join(OUT, 'openapi.json'), JSON.stringify(openApi()))

const scratch = mkdtempSync(join(tmpdir(), 'spaedbarn-build-'))
printMeasured([await buildBare(scratch), ...built].map((one) => measure(one, TIMES)))
rmSync(scratch, { recursive: true })
