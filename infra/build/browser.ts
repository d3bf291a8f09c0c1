import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

const FOLDER = 'forms/browser'

/** Logical name (`fejl.js`) → file name in the out folder. Each file directly in forms/browser is an entry; shared parts are split off. */
export async function bundleBrowser(outDir: string): Promise<Record<string, string>> {
  const entries = readdirSync(FOLDER).filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  if (entries.length === 0) return {}
  const { metafile } = await build({
    entryPoints: entries.map((name) => join(FOLDER, name)),
    outdir: outDir,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'safari16'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx/dom',
    charset: 'utf8',
    entryNames: '[name].[hash]',
    chunkNames: 'del.[hash]',
    metafile: true,
    logLevel: 'warning',
  })
  const named = Object.entries(metafile.outputs).flatMap(([file, { entryPoint }]) =>
    entryPoint ? [[basename(entryPoint).replace(/\.tsx?$/, '.js'), basename(file)] as const] : [],
  )
  return Object.fromEntries(named)
}
