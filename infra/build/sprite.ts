import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EGNE_IKONER, FDS_IKONER } from '../../forms/ikoner.ts'

const FDS = 'node_modules/dkfds/src/img/svg-icons'
const OWN = 'forms/assets/ikoner'

function symbolOf(folder: string, name: string): string {
  const svg = readFileSync(join(folder, `${name}.svg`), 'utf8')
  const [, viewBox, drawing] = /viewBox="([^"]+)"[^>]*>([\s\S]*)<\/svg>/.exec(svg) ?? []
  if (!viewBox || !drawing) throw new Error(`ikonet ${name} kan ikke læses`)
  return `<symbol id="${name}" viewBox="${viewBox}">${drawing.trim()}</symbol>`
}

/** Every drawing the pages use, in one file that is fetched once. */
export function renderSprite(): string {
  const symbols = [...FDS_IKONER.map((name) => symbolOf(FDS, name)), ...EGNE_IKONER.map((name) => symbolOf(OWN, name))]
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`
}
