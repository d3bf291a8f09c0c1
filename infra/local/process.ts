import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A process that can be told from a later one with the same pid. */
export interface ProcessId {
  pid: number
  /** Start mark of the system: boot id and start tick on Linux, start time elsewhere; empty where neither is known. */
  start: string
}

/** Identity of a running process; undefined when there is none (a zombie counts as none). */
export function identifyProcess(pid: number): ProcessId | undefined {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined
  }
  if (process.platform === 'linux') return fromProc(pid)
  if (process.platform === 'win32') return { pid, start: '' }
  return fromPs(pid)
}

/** proc(5): after the command in parentheses come state (3) and, as field 22, the start tick. */
function fromProc(pid: number): ProcessId | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const field = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (field[0] === 'Z') return undefined
    return { pid, start: `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${field[19]}` }
  } catch {
    return undefined
  }
}

function fromPs(pid: number): ProcessId | undefined {
  try {
    return { pid, start: execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() }
  } catch {
    return undefined
  }
}

export const isRunning = ({ pid, start }: ProcessId): boolean => identifyProcess(pid)?.start === start

/** Kills with SIGKILL and returns when the process is gone, so that nothing holds its files any more. */
export async function killAndWait(id: ProcessId): Promise<void> {
  while (isRunning(id)) {
    process.kill(id.pid, 'SIGKILL')
    await sleep(10)
  }
}

/**
 * The shell becomes the program (exec), so the pid is the program's own. A watcher reads our pipe: a line means that the
 * program ended by itself; end of file means that this process is gone, however it died, and the program must go too.
 */
const TIED = 'exec 3<&0 </dev/null; (read -r done <&3 || kill -9 $$) >/dev/null 2>&1 & exec 3<&-; exec "$0" "$@"'

/** Starts a program that dies with this process, also when this process is killed with SIGKILL (not on Windows). */
export function spawnTied(command: string, args: string[]): ChildProcess {
  const [file, all] = process.platform === 'win32' ? [command, args] : ['/bin/sh', ['-c', TIED, command, ...args]]
  const child = spawn(file, all, { stdio: ['pipe', 'ignore', 'pipe'], windowsHide: true })
  child.stdin?.on('error', () => undefined)
  child.on('exit', () => child.stdin?.end('done\n'))
  return child
}
