/** Words in the order of their numbers, spellings of one number joined by "|". */
const numbered = (words: string, first: number): Record<string, number> =>
  Object.fromEntries(words.split(' ').flatMap((all, i) => all.split('|').map((word) => [word, first + i])))

/** Danish number words. The tens from 50 count in twenties (halvtreds = 2½ × 20). */
export const ENERE: Readonly<Record<string, number>> = numbered(
  'nul en|et|én|ét to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten',
  0,
)

export const TIERE: Readonly<Record<string, number>> = {
  tyve: 20,
  tredive: 30,
  tredve: 30,
  fyrre: 40,
  fyrretyve: 40,
  halvtreds: 50,
  halvtres: 50,
  halvtredsindstyve: 50,
  tres: 60,
  treds: 60,
  tresindstyve: 60,
  halvfjerds: 70,
  halvfjers: 70,
  halvfjerdsindstyve: 70,
  firs: 80,
  firsindstyve: 80,
  halvfems: 90,
  halvfemsindstyve: 90,
}

/** Ordinals used in dates and in "hver tredje time". */
export const ORDENSTAL: Readonly<Record<string, number>> = numbered(
  'første anden|andet tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende femtende sekstende syttende attende nittende tyvende enogtyvende toogtyvende treogtyvende fireogtyvende femogtyvende seksogtyvende syvogtyvende otteogtyvende niogtyvende tredivte enogtredivte',
  1,
)

export const BROEKER: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 0.33, '⅔': 0.67 }
