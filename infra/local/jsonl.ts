import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A file of JSON lines, readable by its owner only. A line torn by a crash is skipped, never a reason not to start. */
export interface Jsonl<T> {
  read(): T[]
  append(row: T): void
  /** Replaces the whole file at once. */
  rewrite(rows: T[]): void
}

/** With `flush` a row is on the disk, not only with the system, when append returns. */
export function openJsonl<T>(path: string, { flush = false } = {}): Jsonl<T> {
  mkdirSync(dirname(path), { recursive: true })
  appendFileSync(path, '', { mode: 0o600 })
  const text = readFileSync(path, 'utf8')
  if (text && !text.endsWith('\n')) appendFileSync(path, '\n')
  return {
    read: () =>
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap(parseLine<T>),
    append: (row) => appendFileSync(path, `${JSON.stringify(row)}\n`, { flush }),
    rewrite: (rows) => {
      const draft = `${path}.${randomUUID()}`
      writeFileSync(draft, rows.map((row) => `${JSON.stringify(row)}\n`).join(''), { mode: 0o600 })
      renameSync(draft, path)
    },
  }
}

function parseLine<T>(line: string): T[] {
  if (!line) return []
  try {
    return [JSON.parse(line) as T]
  } catch {
    return []
  }
}
