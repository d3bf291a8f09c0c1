import { randomUUID } from 'node:crypto'
import { type FileHandle, link, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Gives the work a fresh file and removes it afterwards, unless the work has moved it to its place. */
export async function withTempFile<T>(dir: string, work: (file: FileHandle, path: string) => Promise<T>): Promise<T> {
  const path = join(dir, randomUUID())
  const file = await open(path, 'wx+')
  try {
    return await work(file, path)
  } finally {
    await file.close()
    await rm(path, { force: true })
  }
}

async function syncDir(dir: string): Promise<void> {
  if (process.platform === 'win32') return // directories cannot be opened there
  const handle = await open(dir, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Puts a synced file in its place in one step; with `onlyIfNew` it gives false when something is there already. */
export async function publish(from: string, to: string, onlyIfNew: boolean): Promise<boolean> {
  try {
    await (onlyIfNew ? link(from, to) : rename(from, to))
  } catch (error) {
    if (onlyIfNew && (error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
  await syncDir(dirname(to))
  return true
}

/** Removes a file for good; it is fine when it was gone. */
export async function unpublish(path: string): Promise<void> {
  await rm(path, { force: true })
  await syncDir(dirname(path))
}

/** Runs pieces of work with the same name one after the other. */
export function createLock() {
  const tails = new Map<string, Promise<unknown>>()
  return async function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = tails.get(name) ?? Promise.resolve()
    const mine = before.then(work, work)
    tails.set(name, mine)
    try {
      return await mine
    } finally {
      if (tails.get(name) === mine) tails.delete(name)
    }
  }
}
