import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

export interface Running {
  origin: string
  child: ChildProcess
  /** Seconds from start to the line `klar`. */
  seconds: number
  kill(signal?: NodeJS.Signals): Promise<void>
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** The product as a newcomer starts it: a process of its own, ready when it says `klar`. */
export async function startProcess(env: { PORT: string; DATA_DIR: string; SEED: string }): Promise<Running> {
  const began = Date.now()
  const child = spawn(process.execPath, ['--import', 'tsx', 'infra/local/start.ts'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', (chunk: Buffer) => {
      const ready = /klar: (\S+)/.exec(chunk.toString())
      if (ready) resolve(ready[1]!)
    })
    child.once('exit', (code) => reject(new Error(`the product ended with ${code} before it was ready`)))
  })
  return {
    origin,
    child,
    seconds: (Date.now() - began) / 1000,
    async kill(signal = 'SIGKILL') {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill(signal)
      await ended
    },
  }
}
