import { readdirSync } from 'node:fs'
import { basename } from 'node:path'

/** `npm run bench` runs every measurement; `npm run bench -- tolk offline` only those named. */
const folder = new URL('.', import.meta.url)
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'bench.ts')
  .map((file) => basename(file, '.ts'))
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`ukendt måling: ${unknown.join(', ')}. Der findes: ${names.join(', ')}`)
  process.exit(1)
}
for (const name of wanted.length > 0 ? wanted : names) {
  console.log(`\n== ${name}`)
  const { run } = (await import(new URL(`${name}.ts`, folder).href)) as { run: () => Promise<void> }
  await run()
}
