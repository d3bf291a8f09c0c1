import type { RapportDokument } from './dokument.ts'
import { mapTekster } from './gennemloeb.ts'

/** Control characters and halves of characters: no file format takes them, and nobody has written them on purpose. */
const UGYLDIGE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu
const isLinje = (tegn: string) => tegn === '\n' || tegn === '\t'

/** Joins emoji or says how they look; says nothing by itself. */
const USYNLIGE = /[\p{Cf}\p{M}]/u
/** Stands where a character can't be shown. */
export const UKENDT_TEGN = '□'

const rewrite = (dok: RapportDokument, om: (tekst: string) => string): RapportDokument =>
  mapTekster(dok, { tekst: om, svg: om, runs: (runs) => runs.map((run) => ({ ...run, tekst: om(run.tekst) })) })

/** The document without characters that break a file. */
export const withoutUgyldige = (dok: RapportDokument): RapportDokument =>
  rewrite(dok, (tekst) => tekst.replace(UGYLDIGE, (tegn) => (isLinje(tegn) ? tegn : '')))

/** The document with a sign in place of each of the characters that no typeface has. */
export function withoutTegn(dok: RapportDokument, tegn: readonly string[]): RapportDokument {
  const ukendte = new Set(tegn.flatMap((cluster) => [...cluster]))
  const om = (one: string) => (ukendte.has(one) ? (USYNLIGE.test(one) ? '' : UKENDT_TEGN) : one)
  return rewrite(dok, (tekst) => Array.from(tekst, om).join(''))
}
