import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

function* filesOf(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesOf(path)
    else if (/\.tsx?$/.test(entry.name)) yield path
  }
}

const quantile = (values: number[], q: number) => [...values].sort((a, b) => a - b)[Math.floor(values.length * q)] ?? 0

/** Lines of each function with a body; a function in a function counts for both. */
function functionLengths(source: ts.SourceFile): number[] {
  const lengths: number[] = []
  const line = (at: number) => source.getLineAndCharacterOfPosition(at).line
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body)
      lengths.push(line(node.end) - line(node.getStart(source)) + 1)
    node.forEachChild(visit)
  }
  visit(source)
  return lengths
}

const isComment = (line: string) => /^\s*(\/\/|\/\*|\*)/.test(line)

/** How large the parts of the house are: files, functions, comments. */
export async function run(): Promise<void> {
  const rows = ['functions', 'forms', 'infra', 'test'].map((root) => {
    const files = [...filesOf(root)].map((file) => ({ file, text: readFileSync(file, 'utf8') }))
    const lines = files.map(({ text }) => text.split('\n').length - 1)
    const lengths = files.flatMap(({ file, text }) =>
      functionLengths(ts.createSourceFile(file, text, ts.ScriptTarget.Latest)),
    )
    const comments = files.flatMap(({ text }) => text.split('\n')).filter(isComment).length
    const longest = files[lines.indexOf(Math.max(...lines))]!
    return {
      folder: root,
      files: files.length,
      lines: lines.reduce((a, b) => a + b, 0),
      'file median': quantile(lines, 0.5),
      'file p90': quantile(lines, 0.9),
      longest: `${longest.file} (${Math.max(...lines)})`,
      'function median': quantile(lengths, 0.5),
      'function p90': quantile(lengths, 0.9),
      'comment %': +((100 * comments) / lines.reduce((a, b) => a + b, 0)).toFixed(1),
    }
  })
  console.table(rows)
}
