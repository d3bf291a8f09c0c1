import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOTS = ['functions', 'forms', 'infra']

function* filesOf(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesOf(path)
    else yield path
  }
}
const files = ROOTS.flatMap((root) => [...filesOf(root)])
const sources = files.filter((file) => /\.tsx?$/.test(file))
const withoutText = (code: string) =>
  code
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(['"`])(?:\\.|(?!\1)[\s\S])*?\1/g, "''")
    .replaceAll(/\/\/.*$/gm, '')

test('file names are ASCII', () => {
  expect(files.filter((file) => /[^\x20-\x7e]/.test(file))).toEqual([])
})

test('identifiers are ASCII: æ is written ae, ø oe, å aa', () => {
  const odd = sources.filter((file) => {
    const declared = withoutText(readFileSync(file, 'utf8')).matchAll(
      /\b(?:const|let|function|class|interface|type)\s+(\S+)/g,
    )
    return [...declared].some(([, name]) => /[æøåÆØÅ]/.test(name!))
  })
  expect(odd).toEqual([])
})

test('no source file is longer than 300 lines, tables and word lists apart', () => {
  const long = sources
    .filter((file) => !/who\.ts$|ordbog\//.test(file))
    .filter((file) => readFileSync(file, 'utf8').trimEnd().split('\n').length > 300)
  expect(long).toEqual([])
})

test('no default export and no any', () => {
  const odd = sources.filter((file) =>
    /^export default|: any\b|as any\b|<any>/m.test(withoutText(readFileSync(file, 'utf8'))),
  )
  expect(odd).toEqual([])
})

test('a path, a key or a log line never carries a name or a number of a person', () => {
  const keys = sources.filter((file) => file.startsWith('functions/store')).map((file) => readFileSync(file, 'utf8'))
  const risky = keys.flatMap((text) =>
    [...text.matchAll(/[ps]k: `[^`]*\$\{[^}]*(cpr|navn|adresse|filnavn)[^}]*\}/gi)].map(([hit]) => hit),
  )
  expect(risky).toEqual([])
})
