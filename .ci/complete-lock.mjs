// Adds the platform packages that a partial registry mirror left out of package-lock.json, so that `npm ci`
// (npm 10 and 11) finds the lockfile in sync on every platform. Run after each `npm install`: node .ci/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const OS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'win32', 'sunos', 'aix', 'wasm32']
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el']

function platformOf(name) {
  const words = name.split(/[/-]/)
  const os = OS.find((word) => words.includes(word)) ?? (words.includes('linuxmusl') ? 'linux' : undefined)
  const cpu = CPU.find((word) => words.some((part) => part === word))
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }) }
}

let added = 0
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const hoisted = `node_modules/${name}`
    const nested = path === '' ? hoisted : `${path}/${hoisted}`
    if (lock.packages[hoisted] || lock.packages[nested] || !/^\d/.test(version)) continue
    lock.packages[hoisted] = { version, ...(path !== '' && entry.dev && { dev: true }), optional: true, ...platformOf(name) }
    added++
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1))
lock.packages = Object.fromEntries(sorted)
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${added} entries added\n`)
