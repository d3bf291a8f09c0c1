import { copyFileSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SKRIFTFILER } from '../../functions/rapport/render/skrifter.ts'

const PAKKER = {
  /** As they come with the design system. */
  IBMPlexSans: 'dkfds/src/fonts/IBMPlexSans/complete/ttf',
  NotoEmoji: '@expo-google-fonts/noto-emoji/400Regular',
}

const stiOf = (fil: string): string => {
  const pakke = Object.entries(PAKKER).find(([navn]) => fil.startsWith(navn))![1]
  return fileURLToPath(new URL(`../../node_modules/${pakke}/${fil}`, import.meta.url))
}

/** The rapport's typefaces where their packages keep them. */
export const SKRIFTSTIER = SKRIFTFILER.map(stiOf)

/** Puts the typefaces beside the function that draws with them. */
export function copySkrifter(dir: string): void {
  const to = join(dir, 'skrifter')
  mkdirSync(to, { recursive: true })
  for (const sti of SKRIFTSTIER) copyFileSync(sti, join(to, basename(sti)))
}
