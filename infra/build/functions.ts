import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FunctionName, type FunctionRow, functions } from '../functions.ts'
import { openApi } from '../openapi.ts'
import { bundle, startBytes } from './bundle.ts'
import { copyNatives } from './natives.ts'
import { copySkrifter } from './skrifter.ts'

export interface Built {
  name: string
  file: string
  /** Bytes read at cold start. */
  bytes: number
}

const rows: Record<string, FunctionRow> = functions
export const functionNames = Object.keys(functions) as FunctionName[]
const handlerOf = (name: string) => join('functions', name, 'handler.ts')

/** A row without its handler would leave routes unanswered in the cloud: better no build at all. */
function ensureHandlers(names: readonly FunctionName[]): void {
  const missing = names.filter((name) => !existsSync(handlerOf(name)))
  if (missing.length > 0) throw new Error(`infra/functions.ts: der mangler ${missing.map(handlerOf).join(', ')}`)
}

/** `<outDir>/<function>/`: index.mjs and whatever the function reads beside it, as it is deployed. */
export async function buildFunctions(
  outDir: string,
  aktiver: Record<string, string>,
  names: readonly FunctionName[] = functionNames,
): Promise<Built[]> {
  ensureHandlers(names)
  const built: Built[] = []
  for (const name of names) built.push(await buildFunction(name, join(outDir, name), aktiver))
  return built
}

async function buildFunction(name: FunctionName, dir: string, aktiver: Record<string, string>): Promise<Built> {
  const { routes, natives = [], architecture = 'arm64', skrifter } = rows[name]!
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  const metafile = await bundle(handlerOf(name), dir, natives)
  copyNatives(natives, architecture, dir)
  if (skrifter) copySkrifter(dir)
  if (routes.length > 0) writeFileSync(join(dir, 'aktiver.json'), JSON.stringify(aktiver))
  if (routes.includes('/api/openapi.json')) writeFileSync(join(dir, 'openapi.json'), JSON.stringify(openApi()))
  return { name, file: join(dir, 'index.mjs'), bytes: startBytes(metafile) }
}
