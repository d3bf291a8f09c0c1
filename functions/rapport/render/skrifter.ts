import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The five faces a document uses; all open (SIL OFL) and kept beside the function. */
const FACES = ['Regular', 'Italic', 'SemiBold', 'SemiBoldItalic', 'Bold'] as const

/** Typefaces as bytes for the PDF and as paths for the pictures. */
export interface Skrifter {
  filer: readonly Uint8Array[]
  stier: readonly string[]
}

export const skriftstierOf = (mappe: string): string[] => FACES.map((face) => join(mappe, `IBMPlexSans-${face}.ttf`))

/** Reads the TTF files of a folder, once at start; nothing of the machine's own is used, so all machines render alike. */
export async function loadSkrifter(mappe: string): Promise<Skrifter> {
  const stier = skriftstierOf(mappe)
  return { stier, filer: await Promise.all(stier.map((sti) => readFile(sti))) }
}
