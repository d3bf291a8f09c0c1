import { tabel } from './tabel.ts'

/** Words in the order of their numbers, spellings of one number joined by "|". */
const numbered = (words: string, first: number, step = 1) =>
  tabel(words.split(' ').map((all, i) => [first + i * step, all.replaceAll('|', ' ')] as const))

/** Danish number words. The tens from 50 count in twenties (halvtreds = 2½ × 20). */
export const ENERE = numbered(
  'nul en|et|én|ét|ett to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten',
  0,
)

export const TIERE = numbered(
  'tyve tredive|tredve fyrre|fyrretyve halvtreds|halvtres|halvtredsindstyve tres|treds|tresindstyve halvfjerds|halvfjers|halvfjerdsindstyve firs|firsindstyve halvfems|halvfemsindstyve',
  20,
  10,
)

/** Ordinals used in dates and in "hver tredje time". */
export const ORDENSTAL = numbered(
  'første anden|andet tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende femtende sekstende syttende attende nittende tyvende enogtyvende toogtyvende treogtyvende fireogtyvende femogtyvende seksogtyvende syvogtyvende otteogtyvende niogtyvende tredivte enogtredivte',
  1,
)

export const BROEKER: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 0.33, '⅔': 0.67 }
