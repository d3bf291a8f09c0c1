import type { Figur, Indhold, Tekst, Tekststykke } from './dokument.ts'

/** Bold, italics and links to an entry, a day or a section; everything else is text. */
const INDRE =
  /\*\*(?=\S)(?<fed>[^*\n[\]]+)(?<=\S)\*\*|\*(?=\S)(?<kursiv>[^*\n[\]]+)(?<=\S)\*|\[(?<ord>[^\]\n]+)\]\((?<art>reg|dag|afsnit):(?<maal>[\w-]+)\)/gu

/** One line of what a person wrote as runs. */
export function parseLinje(linje: string): Tekst {
  const runs: Tekststykke[] = []
  let naaet = 0
  for (const match of linje.matchAll(INDRE)) {
    if (match.index > naaet) runs.push({ tekst: linje.slice(naaet, match.index) })
    const { fed, kursiv, ord, art, maal } = match.groups as Record<string, string | undefined>
    if (fed) runs.push({ tekst: fed, fed: true })
    else if (kursiv) runs.push({ tekst: kursiv, kursiv: true })
    else runs.push({ tekst: ord!, henvisning: `${art}-${maal}` })
    naaet = match.index + match[0].length
  }
  if (naaet < linje.length) runs.push({ tekst: linje.slice(naaet) })
  return runs
}

const FIGUR = /^\[\[figur:(?<noegle>[\w-]+)\]\]$/u

/** Keys of the figures a writer has put into the text. */
export const figurerITekst = (tekst: string): string[] =>
  tekst.split('\n').flatMap((linje) => FIGUR.exec(linje.trim())?.groups?.noegle ?? [])

type Slags = 'tom' | 'figur' | 'overskrift' | 'punkt' | 'nummer' | 'citat' | 'tekst'
const SLAGS: readonly [Slags, RegExp][] = [
  ['tom', /^\s*$/u],
  ['figur', /^\[\[figur:[\w-]+\]\]\s*$/u],
  ['overskrift', /^#{1,4}\s+(?=\S)/u],
  ['punkt', /^[-•]\s+(?=\S)/u],
  ['nummer', /^\d{1,2}[.)]\s+(?=\S)/u],
  ['citat', /^>\s?(?=\S)/u],
]

interface Gruppe {
  slags: Slags
  linjer: string[]
}

/** The kind of a line after the lines before it: a number makes a list only when it is the next in a row from 1. */
function slagsOf(raa: string, sidste: Gruppe | undefined): readonly [Slags, RegExp | null] {
  const fundet = SLAGS.find(([, udtryk]) => udtryk.test(raa))
  if (fundet?.[0] !== 'nummer') return fundet ?? ['tekst', null]
  const naeste = sidste?.slags === 'nummer' ? sidste.linjer.length + 1 : 1
  // "12. marts" at the beginning of a line is a date, and must not become "1. marts".
  return Number.parseInt(raa, 10) === naeste ? fundet : ['tekst', null]
}

/** Neighbouring lines of one kind belong together; a heading and a figure stand alone. */
function grupperOf(tekst: string): Gruppe[] {
  const grupper: Gruppe[] = []
  for (const raa of tekst.replaceAll('\r\n', '\n').split('\n')) {
    const sidste = grupper.at(-1)
    const [slags, udtryk] = slagsOf(raa, sidste)
    const linje = (udtryk && slags !== 'figur' ? raa.replace(udtryk, '') : raa).trim()
    if (sidste?.slags === slags && slags !== 'overskrift' && slags !== 'figur') sidste.linjer.push(linje)
    else grupper.push({ slags, linjer: [linje] })
  }
  return grupper.filter(({ slags }) => slags !== 'tom')
}

/** A section's text as blocks. Nothing that was written is lost: what is not markup is text. */
export function parseAfsnitstekst(tekst: string, figurer: ReadonlyMap<string, Figur>): Indhold[] {
  return grupperOf(tekst).map(({ slags, linjer }): Indhold => {
    const [foerste = ''] = linjer
    if (slags === 'overskrift') return { art: 'overskrift', niveau: 3, tekst: foerste }
    if (slags === 'punkt' || slags === 'nummer')
      return { art: 'liste', nummereret: slags === 'nummer', punkter: linjer.map(parseLinje) }
    if (slags === 'citat') return citatOf(linjer)
    const figur = slags === 'figur' && figurer.get(FIGUR.exec(foerste)!.groups!.noegle!)
    return figur || { art: 'afsnit', tekst: parseLinje(linjer.join(' ')) }
  })
}

/** The last line of a quote names its source when it begins with a dash. */
function citatOf(linjer: string[]): Indhold {
  const kilde =
    /^[—–-]\s*/u.test(linjer.at(-1) ?? '') && linjer.length > 1 ? linjer.at(-1)!.replace(/^[—–-]+\s*/u, '') : ''
  const tekst = (kilde ? linjer.slice(0, -1) : linjer).join(' ')
  return { art: 'citat', tekst: parseLinje(tekst), kilde: parseLinje(kilde) }
}
