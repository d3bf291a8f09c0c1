import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { bundleBrowser, bundleWorker } from './browser.ts'
import { compileStylesheet } from './sass.ts'
import { renderSprite } from './sprite.ts'

const ASSETS = 'forms/assets'
const FONTS = 'node_modules/dkfds/src/fonts/IBMPlexSans/split/woff2'

export interface AssetOptions {
  outDir?: string
  /** Where the compiled stylesheet is kept between starts. */
  cacheDir?: string
}

export interface BuiltAssets {
  /** Logical name → public path, e.g. `stil.css` → `/aktiver/stil.1a2b3c4d.css`. */
  manifest: Record<string, string>
}

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** Puts files under hashed names, and the hashed names where a text says `asset:<name>`. */
class Shelf {
  readonly files: Record<string, string> = {}
  private readonly outDir: string

  constructor(outDir: string) {
    this.outDir = outDir
  }

  put(name: string, content: string | Uint8Array): void {
    const filled =
      typeof content === 'string'
        ? content.replaceAll(/asset:([\w.-]+)/g, (_, wanted: string) => this.files[wanted]!)
        : content
    const extension = extname(name)
    const file = `${name.slice(0, -extension.length)}.${hashOf(filled).slice(0, 8)}${extension}`
    writeFileSync(join(this.outDir, file), filled)
    this.files[name] = file
  }
}

const styleSources = (): string[] => [
  ...readdirSync(ASSETS)
    .filter((name) => name.endsWith('.scss'))
    .map((name) => join(ASSETS, name)),
  'infra/build/sass.ts',
  'node_modules/dkfds/package.json',
  'node_modules/sass/package.json',
]

/** The stylesheet, compiled only when one of its sources has changed. */
function cachedStylesheet(cacheDir: string): string {
  const key = hashOf(
    styleSources()
      .map((file) => readFileSync(file, 'utf8'))
      .join('\0'),
  ).slice(0, 16)
  const file = join(cacheDir, `stil-${key}.css`)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const css = compileStylesheet()
  mkdirSync(cacheDir, { recursive: true })
  writeFileSync(file, css)
  return css
}

const pngOf = (svg: string, width: number): Uint8Array =>
  new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng()

/** Everything a page fetches besides itself, with content-hashed names, into an emptied folder. */
export async function buildAssets({
  outDir = 'dist/aktiver',
  cacheDir = 'node_modules/.cache/spaedbarn',
}: AssetOptions = {}): Promise<BuiltAssets> {
  rmSync(outDir, { recursive: true, force: true })
  mkdirSync(outDir, { recursive: true })
  const shelf = new Shelf(outDir)
  const ikon = readFileSync(join(ASSETS, 'ikon.svg'), 'utf8')
  shelf.put('tekst.woff2', readFileSync(join(FONTS, 'IBMPlexSans-Regular-Latin1.woff2')))
  shelf.put('halvfed.woff2', readFileSync(join(FONTS, 'IBMPlexSans-SemiBold-Latin1.woff2')))
  shelf.put('stil.css', cachedStylesheet(cacheDir))
  shelf.put('swagger-ui.css', readFileSync('node_modules/swagger-ui-dist/swagger-ui.css'))
  shelf.put('ikoner.svg', renderSprite())
  shelf.put('ikon.svg', ikon)
  for (const width of [180, 192, 512]) shelf.put(`ikon-${width}.png`, pngOf(ikon, width))
  shelf.put('manifest.webmanifest', readFileSync(join(ASSETS, 'manifest.webmanifest'), 'utf8'))
  const files = { ...shelf.files, ...(await bundleBrowser(outDir)) }
  const hashed = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, `/aktiver/${file}`]))
  const manifest = { ...hashed, ...(await bundleWorker(outDir, Object.values(hashed))) }
  writeFileSync(join(outDir, 'manifest.json'), JSON.stringify(manifest))
  return { manifest }
}
