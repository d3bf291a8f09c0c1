import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltAssets, buildAssets } from '../../../infra/build/assets.ts'

const root = mkdtempSync(join(tmpdir(), 'aktiver-'))
const outDir = join(root, 'ud')
const cacheDir = join(root, 'gemt')
let built: BuiltAssets

const read = (name: string): string => readFileSync(join(outDir, basename(built.manifest[name]!)), 'utf8')

beforeAll(async () => {
  built = await buildAssets({ outDir, cacheDir })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('built assets', () => {
  test('everything the frame asks for is there under a name with its content in it', () => {
    const { manifest } = built
    expect(Object.keys(manifest)).toEqual(
      expect.arrayContaining([
        'stil.css',
        'tekst.woff2',
        'ikoner.svg',
        'ikon.svg',
        'ikon-180.png',
        'manifest.webmanifest',
        'fejl.js',
        'gem-kladde.js',
        'upload.js',
        'udloeb.js',
      ]),
    )
    // The service worker alone keeps its name: a browser finds the next version of it by that.
    expect(manifest['sw.js']).toBe('/sw.js')
    for (const [name, path] of Object.entries(manifest)) {
      if (name !== 'sw.js') expect(path).toMatch(/^\/aktiver\/[\w-]+\.[0-9A-Za-z]{8}\.\w+$/)
      expect(statSync(join(outDir, basename(path))).size).toBeGreaterThan(0)
    }
  })

  test('every address in the stylesheet and the app manifest is a file that was built', () => {
    const files = new Set(readdirSync(outDir))
    const addresses = [
      ...read('stil.css').matchAll(/url\(["']?([^"')]+)/g),
      ...read('manifest.webmanifest').matchAll(/"src": "([^"]+)"/g),
    ].map(([, address]) => address!)
    expect(addresses.length).toBeGreaterThanOrEqual(4)
    for (const address of addresses) expect(files).toContain(address)
  })

  test('one colour scheme is not baked in: dkfds speaks in custom properties', () => {
    const outsideTokens = read('stil.css').replaceAll(/--[\w-]+:[^;}]+/g, '')
    expect(outsideTokens.match(/#[0-9a-f]{3,8}\b/gi)).toBeNull()
  })

  test('stays small enough for a phone on a poor net', () => {
    const brotli = (name: string) => brotliCompressSync(read(name)).length
    expect(brotli('stil.css')).toBeLessThan(15_000)
    for (const name of ['fejl.js', 'gem-kladde.js', 'upload.js', 'udloeb.js']) expect(brotli(name)).toBeLessThan(3_000)
  })

  test('unchanged sources give the same names, and the stylesheet comes from the cache', async () => {
    const [kept] = readdirSync(cacheDir)
    const before = statSync(join(cacheDir, kept!)).mtimeMs
    const again = await buildAssets({ outDir: join(root, 'igen'), cacheDir })
    expect(again.manifest).toEqual(built.manifest)
    expect(readdirSync(cacheDir)).toEqual([kept])
    expect(statSync(join(cacheDir, kept!)).mtimeMs).toBe(before)
  })
})
