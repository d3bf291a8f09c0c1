import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'

const FOLDER = 'forms/browser'
const WORKER = 'sw.ts'
/** Swagger UI (1.6 MB) must lend nothing to the small ones. */
const API_DOCS = 'api-docs.ts'

const shared: BuildOptions = {
  bundle: true,
  minify: true,
  target: ['es2022', 'safari16'],
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx/dom',
  charset: 'utf8',
  logLevel: 'warning',
}

async function bundle(entries: string[], outDir: string): Promise<[name: string, file: string][]> {
  const { metafile } = await build({
    ...shared,
    entryPoints: entries.map((name) => join(FOLDER, name)),
    outdir: outDir,
    splitting: true,
    format: 'esm',
    entryNames: '[name].[hash]',
    chunkNames: 'del.[hash]',
    metafile: true,
  })
  return Object.entries(metafile.outputs).flatMap(([file, { entryPoint }]): [string, string][] =>
    entryPoint ? [[basename(entryPoint).replace(/\.tsx?$/, '.js'), basename(file)]] : [],
  )
}

/** Logical name (`fejl.js`) → file name in the out folder. Each file directly in forms/browser is an entry; shared parts are split off. */
export async function bundleBrowser(outDir: string): Promise<Record<string, string>> {
  const entries = readdirSync(FOLDER).filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  const islands = entries.filter((name) => name !== WORKER && name !== API_DOCS)
  return Object.fromEntries([...(await bundle(islands, outDir)), ...(await bundle([API_DOCS], outDir))])
}

/**
 * The service worker, when there is one: a classic script under the fixed name `sw.js` (its address is its identity and
 * its folder its reach, so it is served as `/sw.js`), told which files this build made as `__AKTIVER__`.
 */
export async function bundleWorker(outDir: string, paths: string[]): Promise<Record<string, string>> {
  const entry = join(FOLDER, WORKER)
  if (!existsSync(entry)) return {}
  const define = { __AKTIVER__: JSON.stringify(paths) }
  await build({ ...shared, entryPoints: [entry], outfile: join(outDir, 'sw.js'), format: 'iife', define })
  return { 'sw.js': '/sw.js' }
}
