import type { Dataklasse } from '../felt.ts'

/** Kinds of text that may give a person or a place away, found by their look. */
export type Moensterart = 'cpr' | 'email' | 'telefon' | 'vej' | 'postnummer'

/** A protected string as it is known to the registers. */
export interface Beskyttet {
  tekst: string
  klasse: Dataklasse
  art: 'navn' | 'adresse' | 'telefon' | 'email' | 'andet'
}

const VEJ =
  '(?:vej|gade|allé|alle|vænge|vænget|stræde|strædet|plads|pladsen|torv|torvet|park|parken|bakke|bakken|sti|stien|have|haven|toften|marken|lunden|krogen|ageren|engen|skrænten|dal|dalen|vang|vangen|kaj|kajen|boulevard|allee|gård|gården)'
const ORD = String.raw`[\p{L}\p{M}.'’-]+`

/** Looks that are searched for whatever the registers know; the class says who may see it anyway. */
export const MOENSTRE: readonly { art: Moensterart; klasse: Dataklasse; udtryk: RegExp }[] = [
  { art: 'cpr', klasse: 'cpr', udtryk: /(?<![\w-])[0-7]\d[01]\d{3}[-\s]?[\dx]{4}(?![\w-])/giu },
  { art: 'email', klasse: 'adresseBeskyttet', udtryk: /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu },
  {
    art: 'telefon',
    klasse: 'adresseBeskyttet',
    udtryk:
      /(?<![\w.,-])(?:(?:\+|00)45[\s.-]?)?(?:[2-9]\d{7}|[2-9]\d(?:[\s.]\d{2}){3}|(?!(?:19|20)\d\d\s(?:19|20)\d\d)[2-9]\d{3}\s\d{4})(?![\w,-]|\.\d)/gu,
  },
  {
    art: 'vej',
    klasse: 'adresseBeskyttet',
    udtryk: new RegExp(
      String.raw`(?<![\p{L}\d])\p{Lu}(?:${ORD}\s){0,2}?[\p{L}\p{M}.'’-]*${VEJ}\s+(?:nr\.?\s*)?\d{1,3}(?!\d)(?:\s?[A-Za-z](?![\p{L}\d]))?(?:,?\s*(?:st|\d{1,2})\.?\s?(?:tv|th|mf)\.?)?`,
      'gu',
    ),
  },
  {
    art: 'postnummer',
    klasse: 'adresseBeskyttet',
    udtryk:
      /(?<![\d.,-])(?:0[89]\d\d|1[0-8]\d\d|2[1-9]\d\d|[3-9]\d{3}|(?:19|20)\d\d(?=\s(?:Fr(?:ederiks)?b|K(?:øben|b)h)))\s\p{Lu}\p{Ll}+(?:\s(?:[NSØVKC]{1,2})(?![\p{L}\d]))?/gu,
  },
]

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
/** Any run of blanks (also no-break and soft hyphen) between the words of a protected string. */
const loest = (text: string) => text.trim().split(/\s+/u).map(escape).join(String.raw`[\s\u00a0\u00ad-]+`)
const udenBogstavOmkring = (kerne: string, efter = '') => String.raw`(?<![\p{L}\d])${kerne}${efter}(?![\p{L}\d])`
/** Danish genitive and plural of a name: `Jensens`, `Jensen's`, `Jensenerne`. */
const BOEJNING = String.raw`(?:['’]?s|ernes?|er)?`

/** A postcode right after a street, which the register may hold without the town. */
const POSTNR = String.raw`(?:,?[\s\u00a0]+\d{4}(?![\s\u00a0]*(?:g|gram|ml|kr)(?!\p{L})))?`

/** Every way the protected string may be written in free text: whole, in parts, inflected, spaced otherwise. */
export function udtrykFor({ tekst, art }: Beskyttet): RegExp[] {
  if (art === 'telefon') return [telefonUdtryk(tekst)]
  const hele = new RegExp(udenBogstavOmkring(loest(tekst), BOEJNING), 'giu')
  if (art === 'navn')
    return [hele, ...navnedele(tekst).map((del) => new RegExp(udenBogstavOmkring(stort(del), BOEJNING), 'gu'))]
  if (art === 'adresse')
    return [
      hele,
      ...adressedele(tekst).map((del) => new RegExp(udenBogstavOmkring(loest(del), BOEJNING + POSTNR), 'giu')),
    ]
  return [hele]
}

/** Finds each of the full names, at least a first name and a surname; undefined when there are none. */
export function heleNavne(navne: readonly string[]): RegExp | undefined {
  const fulde = [...new Set(navne.map((navn) => navn.trim()))].filter((navn) => /\s/u.test(navn))
  if (fulde.length === 0) return undefined
  return new RegExp(udenBogstavOmkring(`(?:${fulde.map(loest).join('|')})`, BOEJNING), 'giu')
}

function telefonUdtryk(tekst: string): RegExp {
  const cifre = tekst.replace(/\D/gu, '').slice(-8).split('').join(String.raw`[\s.\u00a0-]?`)
  return new RegExp(String.raw`(?<!\d)(?:(?:\+|00)45[\s.\u00a0-]?)?${cifre}(?!\d)`, 'gu')
}

/** Parts of a name, capitalised or in capitals only: "Lund" is hidden, a "lund" in the wood is not. */
const navnedele = (navn: string): string[] =>
  [...navn.split(/[\s,()/]+/u), ...navn.split(/[\s,()/-]+/u)].filter(
    (del) => del.length > 2 && !INTET_NAVN.has(del.toLocaleLowerCase('da')),
  )
/** Words that stand in a family's name without naming it. */
const INTET_NAVN = new Set([
  'familien',
  'familie',
  'plejefamilien',
  'plejefamilie',
  'plejemor',
  'plejefar',
  'opdigtet',
  'opdigtede',
  'demo',
  'von',
  'van',
])
const stort = (del: string) =>
  `(?:${escape(del[0]!.toLocaleUpperCase('da') + del.slice(1))}|${escape(del.toLocaleUpperCase('da'))})`

/** `Skovvej 12, 8000 Aarhus C` → street with number, street alone, postcode with town, town alone. */
function adressedele(adresse: string): string[] {
  const [gade = '', ...rest] = adresse.split(',').map((del) => del.trim())
  const by = rest.at(-1) ?? ''
  return [gade, gade.replace(/\s+\d.*$/u, ''), by, by.replace(/^\d{4}\s+/u, '')].filter(
    (del) => del.length > 3 && !/^\d+$/u.test(del),
  )
}

/** What the register knows of a family, as strings to hide; empty fields are left out. */
export function beskyttedeOf(familie: {
  navne: readonly (string | undefined)[]
  adresser: readonly (string | undefined)[]
  telefoner?: readonly (string | undefined)[]
  emails?: readonly (string | undefined)[]
  /** Names of school, nursery, doctor or institution that tell where the child lives (B8). */
  andet?: readonly (string | undefined)[]
}): Beskyttet[] {
  const { navne, adresser, telefoner = [], emails = [], andet = [] } = familie
  const add = (art: Beskyttet['art'], tekster: readonly (string | undefined)[]) =>
    tekster.flatMap((tekst) => (tekst?.trim() ? [{ tekst, klasse: 'adresseBeskyttet' as const, art }] : []))
  return [
    ...add('navn', navne),
    ...add('adresse', adresser),
    ...add('telefon', telefoner),
    ...add('email', emails),
    ...add('andet', andet),
  ]
}

/** Kinds of text that may tell where somebody lives or who they are: for a soft warning while writing (B8, D3). */
export const findMoenstre = (tekst: string): Moensterart[] =>
  MOENSTRE.filter(({ udtryk }) => tekst.search(udtryk) >= 0).map(({ art }) => art)
