import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Manifest {
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

/** Ends of the package names that hold machine code for Lambda (Amazon Linux is glibc). */
const MACHINE = { x86_64: /-linux-x64(-gnu)?$/, arm64: /-linux-arm64(-gnu)?$/ } as const
export type Architecture = keyof typeof MACHINE

const folderOf = (name: string) => join('node_modules', name)

/** A package with what it needs itself, and of its machine code only that for the function's processor. */
function packagesOf(name: string, machine: RegExp): string[] {
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
    readFileSync(join(folderOf(name), 'package.json'), 'utf8'),
  ) as Manifest
  const optional = Object.keys(optionalDependencies).filter((other) => machine.test(other))
  return [name, ...optional, ...Object.keys(dependencies).flatMap((other) => packagesOf(other, machine))]
}

/** Copies what a bundle cannot hold into the function's own node_modules. */
export function copyNatives(names: readonly string[], architecture: Architecture, outDir: string): void {
  for (const name of new Set(names.flatMap((one) => packagesOf(one, MACHINE[architecture])))) {
    if (!existsSync(folderOf(name))) throw new Error(`${name} mangler: byg på linux ${architecture}, efter npm ci`)
    cpSync(folderOf(name), join(outDir, 'node_modules', name), { recursive: true, dereference: true })
  }
}
