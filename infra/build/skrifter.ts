import { copyFileSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { skriftstierOf } from '../../functions/rapport/render/skrifter.ts'

/** The rapport's typefaces as they come with the design system. */
export const SKRIFTMAPPE = new URL('../../node_modules/dkfds/src/fonts/IBMPlexSans/complete/ttf', import.meta.url)
  .pathname

/** Puts the typefaces beside the function that draws with them. */
export function copySkrifter(dir: string): void {
  const to = join(dir, 'skrifter')
  mkdirSync(to, { recursive: true })
  for (const sti of skriftstierOf(SKRIFTMAPPE)) copyFileSync(sti, join(to, basename(sti)))
}
