/** Soft hints while the day's text is written (domain D3). They never block and never change a word. */
export interface Vink {
  art: 'generelt' | 'adresse' | 'navn' | 'holdning'
  /** The word it is about, as written. */
  ord: string
  tekst: string
}

/** A letter may stand on neither side: `\b` knows no æ, ø, å. */
const word = (inner: string) => new RegExp(`(?<![\\p{L}\\d])(?:${inner})(?![\\p{L}\\d])`, 'giu')

const REGLER: readonly { art: Vink['art']; finder: RegExp; tekst: string }[] = [
  {
    art: 'generelt',
    finder: word('altid|aldrig|hele tiden|konstant|hver eneste gang'),
    tekst: 'Skriv hellere, hvad der skete denne gang, og hvornår. Så kan andre se det for sig.',
  },
  {
    art: 'holdning',
    finder: word('uartig|forkælet|besværlig|manipulere[rt]?|fornærmet|doven|krævende|hysterisk'),
    tekst: 'Skriv, hvad barnet gjorde, og din egen tanke om det for sig. Barnet kan selv læse det en dag.',
  },
  {
    art: 'adresse',
    finder:
      /\p{Lu}[\p{L}.]*(?:vej|gade|gyde|allé|alle|stræde|plads|vænget?|parken|toften|bakken|torv|have|lunden)(?: nr\.?)? ?\d{1,3}[a-z]?(?![\p{L}\d])/gu,
    tekst: 'Det ligner en adresse. Skriv hellere "hos mor" eller "på legepladsen".',
  },
  {
    art: 'adresse',
    finder: /(?<![\p{L}\d])[1-9]\d{3} \p{Lu}\p{Ll}+/gu,
    tekst: 'Det ligner et postnummer og en by. Skriv det uden sted.',
  },
]

/** Capital letters in the middle of a sentence are names in Danish, apart from these. */
const INGEN_NAVNE = new Set(
  'I De Dem Deres Jeres Døgncentret Familieplejecentret Vuggestedet Småbørnsteamet Danmark Jul Påske MME DR TV'.split(
    ' ',
  ),
)
const MIDT_I = /(?<=[\p{Ll}\d,;:)"”] )\p{Lu}\p{Ll}+(?:s(?!\p{L}))?/gu

const isKendt = (ord: string, kendte: readonly string[]) =>
  INGEN_NAVNE.has(ord) || kendte.some((navn) => ord === navn || ord === `${navn}s`)

/** Parts of the names that may stand: the child's and the family's own. */
const namesOf = (navne: readonly string[]) => navne.flatMap((navn) => navn.split(/[\s()]+/)).filter(Boolean)

/** At most one hint for each word, in the order of the text. */
export function vinkOf(tekst: string, kendteNavne: readonly string[] = []): Vink[] {
  const kendte = namesOf(kendteNavne)
  const found: (Vink & { sted: number })[] = REGLER.flatMap(({ art, finder, tekst: raad }) =>
    [...tekst.matchAll(finder)].map((hit) => ({ art, ord: hit[0], tekst: raad, sted: hit.index })),
  )
  const adresser = found.filter(({ art }) => art === 'adresse')
  const isAdresse = (sted: number) => adresser.some((a) => sted >= a.sted && sted < a.sted + a.ord.length)
  for (const hit of tekst.matchAll(MIDT_I)) {
    if (isKendt(hit[0], kendte) || isAdresse(hit.index)) continue
    found.push({
      art: 'navn',
      ord: hit[0],
      tekst: 'Er det et navn på en anden? Skriv fx "far", "min søster" eller "sundhedsplejersken".',
      sted: hit.index,
    })
  }
  const seen = new Set<string>()
  return found
    .sort((a, b) => a.sted - b.sted)
    .filter(({ ord }) => !seen.has(ord.toLowerCase()) && seen.add(ord.toLowerCase()))
    .map(({ art, ord, tekst: raad }) => ({ art, ord, tekst: raad }))
}
