import type { AfsnitId } from '../afsnit.ts'
import { datoTekst } from '../dansk.ts'
import { type Blok, type Boks, type Indhold, p, type Tabel, type Tekst, t } from '../dokument.ts'

/** A frame of facts with where they come from. */
export const faktaboks = (titel: string, kilde: string, blokke: Indhold[]): Boks => ({
  art: 'faktaboks',
  titel,
  kilde,
  blokke,
})

/** A frame of judgement with who answers for it. */
export const vurderingsboks = (titel: string, kilde: string, blokke: Indhold[]): Boks => ({
  art: 'vurderingsboks',
  titel,
  kilde,
  blokke,
})

type Kolonne = Tabel['kolonner'][number]
type Celle = string | Tekst

/** A table from plain cells; the first cell names its row. A table with no rows becomes a sentence. */
export function tabel(
  titel: string,
  kolonner: readonly (string | Kolonne)[],
  raekker: readonly (readonly Celle[])[],
  over: Partial<Tabel> = {},
): Tabel {
  return {
    art: 'tabel',
    titel,
    kolonner: kolonner.map((k) => (typeof k === 'string' ? { navn: k } : k)),
    raekker: raekker.map((raekke) => raekke.map((celle) => (typeof celle === 'string' ? [t(celle)] : celle))),
    raekkeoverskrift: true,
    ...over,
  }
}

export const tabelEller = (tom: string, b: Tabel): Indhold => (b.raekker.length > 0 ? b : p(tom))

/** Column of numbers, set to the right. */
export const tal = (navn: string, bredde = 1): Kolonne => ({ navn, tal: true, bredde })
export const bred = (navn: string, bredde: number): Kolonne => ({ navn, bredde })

/** The document beside the rapport: signed, unsigned, left out or missing (S1-59). */
export function dokumentlinje(
  titel: string,
  dokument: { dato: string; underskrift?: { navn: string; tid: string } | undefined } | undefined,
  fravalg: string | undefined,
): Indhold {
  if (dokument?.underskrift)
    return p(
      `${titel} af ${datoTekst(dokument.dato)} er et selvstændigt dokument, underskrevet af ${dokument.underskrift.navn}. Det følger med rapporten.`,
    )
  if (fravalg) return p(`${titel} er ikke udarbejdet. Begrundelse: ${fravalg}`)
  return p(
    dokument ? `${titel} af ${datoTekst(dokument.dato)} er ikke underskrevet endnu.` : `${titel} foreligger ikke.`,
  )
}

/** What stands below a heading before a person has written anything. */
export type Faktafunktion<G> = (grundlag: G) => Blok[]
export type Faktatabel<G> = Record<AfsnitId, Faktafunktion<G>>
