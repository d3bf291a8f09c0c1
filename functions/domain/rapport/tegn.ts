import type { RapportDokument } from './dokument.ts'
import { mapTekster } from './gennemloeb.ts'

/** Control and private characters and halves of characters: they say nothing outside the program they came from. */
const UGYLDIGE = /[\p{Cc}\p{Cs}\p{Co}\uFFFE\uFFFF]/gu
const isLinje = (tegn: string) => tegn === '\n' || tegn === '\t'

const rewrite = (dok: RapportDokument, om: (tekst: string) => string): RapportDokument =>
  mapTekster(dok, { tekst: om, svg: om, runs: (runs) => runs.map((run) => ({ ...run, tekst: om(run.tekst) })) })

/** The document without characters that break a file. */
export const withoutUgyldige = (dok: RapportDokument): RapportDokument =>
  rewrite(dok, (tekst) => tekst.replace(UGYLDIGE, (tegn) => (isLinje(tegn) ? tegn : '')))

/** Letters and signs that every face has. */
const KENDTE = String.raw`\n\t\u0020-\u007E\u00A0-\u017F\u2010-\u2015\u2018-\u201E\u2022\u2026\u2039\u203A\u20AC\u2212`
/** What stands outside them, with the sign before it, which a mark may belong to. */
const ANDRE = new RegExp(`[${KENDTE}]?[^${KENDTE}]+`, 'gu')
const ALENE = new RegExp(`^[${KENDTE}]*$`, 'u')

const segmenter = new Intl.Segmenter('da', { granularity: 'grapheme' })
/** Characters as people see them: a sign together with its marks. */
const clustersOf = (tekst: string): string[] => Array.from(segmenter.segment(tekst), ({ segment }) => segment)

/** The characters of the document that a face may lack, each once. */
export function usaedvanligeOf(dok: RapportDokument): string[] {
  const fundne = new Set<string>()
  rewrite(dok, (tekst) => {
    for (const [stykke] of tekst.matchAll(ANDRE))
      for (const cluster of clustersOf(stykke)) if (!ALENE.test(cluster)) fundne.add(cluster)
    return tekst
  })
  return [...fundne]
}

/** What a reader is told in place of writing that no face can draw. */
const SKRIFTER: readonly [RegExp, string][] = [
  [/\p{Script=Han}/u, 'kinesiske tegn'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'japanske tegn'],
  [/\p{Script=Hangul}/u, 'koreanske tegn'],
  [/\p{Script=Arabic}/u, 'arabiske tegn'],
  [/\p{Script=Hebrew}/u, 'hebraiske tegn'],
  [/\p{Script=Thai}/u, 'thailandske tegn'],
  [/\p{Script=Tamil}/u, 'tamilske tegn'],
  [/\p{Script=Devanagari}/u, 'hindi-tegn'],
  [/\p{Extended_Pictographic}/u, 'billedtegn'],
  [/\p{L}/u, 'bogstaver, der ikke kan vises'],
]
const UKENDT = 'tegn, der ikke kan vises'

/** Marks, joiners and selectors: they say how another sign looks, and nothing by themselves. */
const USYNLIGE = /[\p{M}\p{Cf}\p{Zl}\p{Zp}\p{Emoji_Modifier}]/gu

/** The plain sign under its marks when it has one, else words; a sign is never silently lost nor drawn as a box. */
function ordFor(cluster: string): string {
  const bar = cluster.replace(USYNLIGE, '')
  if (bar === '' || (bar !== cluster && ALENE.test(bar))) return bar
  const [, ord = UKENDT] = SKRIFTER.find(([skrift]) => skrift.test(cluster)) ?? []
  return `[${ord}]`
}

/** The same words once for each run of such characters. */
function describe(tekst: string, ukendte: ReadonlySet<string>): string {
  let ud = ''
  for (const cluster of clustersOf(tekst)) {
    const ny = ukendte.has(cluster) ? ordFor(cluster) : cluster
    if (!(ny.startsWith('[') && ny.length > 1 && ud.endsWith(ny))) ud += ny
  }
  return ud
}

/** The document with words in place of each of the characters that no typeface has. */
export function withoutTegn(dok: RapportDokument, tegn: readonly string[]): RapportDokument {
  const ukendte = new Set(tegn)
  if (ukendte.size === 0) return dok
  return rewrite(dok, (tekst) => tekst.replace(ANDRE, (stykke) => describe(stykke, ukendte)))
}
