import type { Dataklasse } from '../felt.ts'
import type { RapportDokument, Tekst } from './dokument.ts'
import { mapTekster } from './gennemloeb.ts'
import { klasserFor, type Modtager } from './modtager.ts'
import { type Beskyttet, heleNavne, MOENSTRE, udtrykFor } from './moenstre.ts'
import { redactSvg } from './redactSvg.ts'

export const BESKYTTET = '[beskyttet]'

export interface Redaktion {
  modtagerRolle: Modtager
  /** What the registers know of the plejefamilie and other protected persons; a bare string is a protected address. */
  beskyttede: readonly (Beskyttet | string)[]
  /** Full names of professionals, who sign with their name: a surname they share with the family stays in it. */
  synlige?: readonly string[]
  /** Classes the recipient may see; the table of recipients decides when it is left out. */
  klasser?: ReadonlySet<Dataklasse>
}

/** What was taken out, by kind and number only: the list itself may be shown and logged. */
export interface Fund {
  art: string
  antal: number
}

interface Regel {
  art: string
  udtryk: RegExp
  /** Where this rule finds nothing: the full names of those who may be seen. */
  undtagen?: RegExp
}

/**
 * The document as the recipient may see it. Every text is gone through (captions, alt texts, metadata, words in
 * pictures); what the recipient's classes don't cover becomes `[beskyttet]`.
 */
export function redactDokument(
  dok: RapportDokument,
  redaktion: Redaktion,
): { dokument: RapportDokument; fund: Fund[] } {
  const regler = reglerFor(redaktion)
  if (regler.length === 0) return { dokument: dok, fund: [] }
  const antal = new Map<string, number>()
  const tael = (art: string) => antal.set(art, (antal.get(art) ?? 0) + 1)
  const tekst = (s: string) => redactTekst(s, regler, tael)
  const dokument = mapTekster(dok, {
    tekst,
    runs: (runs) => redactRuns(runs, regler, tael),
    svg: (svg) => redactSvg(svg, tekst),
  })
  return { dokument, fund: [...antal].map(([art, n]) => ({ art, antal: n })) }
}

/** The same for one text outside a document (a file name, a JSON value, a CSV cell). */
export const redactText = (tekst: string, redaktion: Redaktion): string =>
  redactTekst(tekst, reglerFor(redaktion), () => {})

/** Every string in a JSON value, keys kept: the data behind the document is cut as the document is. */
export function redactJson<T>(value: T, redaktion: Redaktion): T {
  const regler = reglerFor(redaktion)
  const walk = (v: unknown): unknown => {
    if (typeof v === 'string') return redactTekst(v, regler, () => {})
    if (Array.isArray(v)) return v.map(walk)
    if (typeof v === 'object' && v !== null)
      return Object.fromEntries(Object.entries(v).map(([k, inner]) => [k, walk(inner)]))
    return v
  }
  return walk(value) as T
}

function reglerFor({
  modtagerRolle,
  beskyttede,
  synlige = [],
  klasser = klasserFor(modtagerRolle),
}: Redaktion): Regel[] {
  const undtagen = heleNavne(synlige)
  const kendte = beskyttede
    .map((b): Beskyttet => (typeof b === 'string' ? { tekst: b, klasse: 'adresseBeskyttet', art: 'andet' } : b))
    .filter((b) => !klasser.has(b.klasse) && b.tekst.trim().length > 1)
    .sort((a, b) => b.tekst.length - a.tekst.length)
  return [
    ...kendte.flatMap((b) =>
      udtrykFor(b).map((udtryk, i) => ({ art: b.art, udtryk, ...(b.art === 'navn' && i > 0 && { undtagen }) })),
    ),
    ...MOENSTRE.filter((m) => !klasser.has(m.klasse)),
  ]
}

type Spaend = [fra: number, til: number]

/** Where something protected stands; spans that overlap become one. */
function findSpaend(tekst: string, regler: readonly Regel[], tael: (art: string) => void): Spaend[] {
  const alle: Spaend[] = []
  for (const { art, udtryk, undtagen } of regler) {
    const friede = undtagen ? spaendeneAf(tekst, undtagen) : []
    for (const spaend of spaendeneAf(tekst, udtryk)) {
      if ([...alle, ...friede].some(([fra, til]) => fra <= spaend[0] && spaend[1] <= til)) continue
      alle.push(spaend)
      tael(art)
    }
  }
  return alle.sort((a, b) => a[0] - b[0]).reduce<Spaend[]>(merge, [])
}

const spaendeneAf = (tekst: string, udtryk: RegExp): Spaend[] =>
  [...tekst.matchAll(udtryk)].map((match) => [match.index, match.index + match[0].length])

function merge(samlet: Spaend[], naeste: Spaend): Spaend[] {
  const sidste = samlet.at(-1)
  if (!sidste || naeste[0] > sidste[1]) return [...samlet, naeste]
  return [...samlet.slice(0, -1), [sidste[0], Math.max(sidste[1], naeste[1])]]
}

function redactTekst(tekst: string, regler: readonly Regel[], tael: (art: string) => void): string {
  const [run] = redactRuns([{ tekst }], regler, tael)
  return run?.tekst ?? ''
}

/** The runs are read as one text, so that a name split by bold type is still a name. */
function redactRuns(runs: Tekst, regler: readonly Regel[], tael: (art: string) => void): Tekst {
  const nfc = runs.map((run) => ({ ...run, tekst: run.tekst.normalize('NFC') }))
  const spaend = findSpaend(nfc.map((run) => run.tekst).join(''), regler, tael)
  if (spaend.length === 0) return runs
  let offset = 0
  return nfc.map((run) => {
    const fra = offset
    offset += run.tekst.length
    return { ...run, tekst: cut(run.tekst, fra, spaend) }
  })
}

/** One run with the spans taken out; the mark stands where a span begins. */
function cut(tekst: string, offset: number, spaend: readonly Spaend[]): string {
  let ud = ''
  let naaet = 0
  for (const [fra, til] of spaend) {
    const a = Math.max(fra - offset, 0)
    const b = Math.min(til - offset, tekst.length)
    if (b <= 0 || a >= tekst.length) continue
    ud += tekst.slice(naaet, a) + (fra >= offset ? BESKYTTET : '')
    naaet = b
  }
  return ud + tekst.slice(naaet)
}
