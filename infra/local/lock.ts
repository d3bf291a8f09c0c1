import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { identifyProcess, isRunning, killAndWait, type ProcessId } from './process.ts'

interface Holder {
  owner: ProcessId
  /** The server that the owner started on the locked files. */
  child?: ProcessId
}

export interface Lock {
  /** Records the child, so that the next start can end it if it outlives us. */
  noteChild(pid: number): void
  release(): void
}

/** Thrown when a living process holds the lock. */
export class LockedError extends Error {
  override name = 'LockedError'
}

/** Takes the lock file. A dead owner's lock is taken over, after its child (if it still runs) is ended. */
export async function acquireLock(path: string): Promise<Lock> {
  const self: Holder = { owner: identifyProcess(process.pid) ?? { pid: process.pid, start: '' } }
  mkdirSync(dirname(path), { recursive: true })
  while (!create(path, self)) await clearStale(path)
  return {
    noteChild: (pid) => replace(path, { ...self, child: identifyProcess(pid) }),
    release: () => rmSync(path, { force: true }),
  }
}

/** link(2) is atomic and fails when the name exists: the file is never seen half written. */
function create(path: string, holder: Holder): boolean {
  const draft = writeDraft(path, holder)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft)
  }
}

const replace = (path: string, holder: Holder): void => renameSync(writeDraft(path, holder), path)

function writeDraft(path: string, holder: Holder): string {
  const draft = `${path}.${randomUUID()}`
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 })
  return draft
}

async function clearStale(path: string): Promise<void> {
  const text = read(path)
  if (text === undefined) return
  const holder = parse(text)
  if (holder && isRunning(holder.owner)) {
    throw new LockedError(
      `${path}: data er i brug af proces ${holder.owner.pid} / the data is in use by process ${holder.owner.pid}`,
    )
  }
  if (holder?.child) await killAndWait(holder.child)
  removeIfUnchanged(path, text)
}

/** Moves the lock aside first: of two processes that found it stale, one moves a fresh lock and must put it back. */
function removeIfUnchanged(path: string, text: string): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
    if (read(aside) !== text) linkSync(aside, path)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function parse(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Holder
    return typeof holder.owner?.pid === 'number' ? holder : undefined
  } catch {
    return undefined
  }
}
