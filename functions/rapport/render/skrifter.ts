import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The five faces a document uses, and the one that draws the picture signs people write; all open (SIL OFL) and kept
 * beside the function.
 */
export const SKRIFTFILER = [
  ...['Regular', 'Italic', 'SemiBold', 'SemiBoldItalic', 'Bold'].map((face) => `IBMPlexSans-${face}.ttf`),
  'NotoEmoji_400Regular.ttf',
]

/** Typefaces as bytes for the PDF and as paths for the pictures. */
export interface Skrifter {
  filer: readonly Uint8Array[]
  stier: readonly string[]
}

export const skriftstierOf = (mappe: string): string[] => SKRIFTFILER.map((fil) => join(mappe, fil))

/** Reads the TTF files, once at start; nothing of the machine's own is used, so all machines render alike. */
export async function loadSkrifter(stier: readonly string[]): Promise<Skrifter> {
  return { stier, filer: await Promise.all(stier.map((sti) => readFile(sti))) }
}
