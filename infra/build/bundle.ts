import { build, type Metafile } from 'esbuild'

/** CommonJS parts inside the bundle call require; the name is one that minifying does not make. */
const BANNER = `import{createRequire as createOwnRequire}from'node:module';const require=createOwnRequire(import.meta.url);`

/** One ESM file index.mjs, and beside it the parts that are loaded when first used. */
export async function bundle(entry: string, outDir: string, external: readonly string[] = []): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: { index: entry },
    outdir: outDir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    charset: 'utf8',
    nodePaths: ['node_modules'],
    chunkNames: 'del-[hash]',
    banner: { js: BANNER },
    sourcemap: 'external',
    external: [...external],
    metafile: true,
    logLevel: 'warning',
  })
  return metafile
}

/** Bytes that a cold start reads before the first request: index.mjs and what it imports at once. */
export function startBytes({ outputs }: Metafile): number {
  const seen = new Set<string>()
  const visit = (file: string): number => {
    const output = outputs[file]
    if (!output || seen.has(file)) return 0
    seen.add(file)
    const next = output.imports.filter(({ kind }) => kind === 'import-statement')
    return output.bytes + next.reduce((sum, { path }) => sum + visit(path), 0)
  }
  return visit(Object.keys(outputs).find((file) => file.endsWith('/index.mjs'))!)
}
