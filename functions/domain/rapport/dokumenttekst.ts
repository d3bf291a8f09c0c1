import { grundlagTekst, tidspunktTekst } from './dansk.ts'
import type { Blok, Boks, Figur, RapportDokument, Tabel, Tekst } from './dokument.ts'
import { flade } from './gennemloeb.ts'

/** Fixed words that the renderers put around the blocks; one table so that all outputs say the same. */
export const FASTE_ORD = {
  faktaboks: 'Fakta',
  vurderingsboks: 'Faglig vurdering',
  kilde: { faktaboks: 'Kilde', vurderingsboks: 'Skrevet af' },
  figur: 'Figur',
  tabel: 'Tabel',
  side: 'Side',
  af: 'af',
  indhold: 'Indhold',
  udkast: 'UDKAST – ikke låst',
} as const

export const frameLabel = (boks: Pick<Boks, 'art' | 'titel'>): string => `${FASTE_ORD[boks.art]}: ${boks.titel}`
export const kildeTekst = ({ art, kilde }: Pick<Boks, 'art' | 'kilde'>): string => `${FASTE_ORD.kilde[art]}: ${kilde}`

/** The line that stands on the front page and in the footer: version, time of extraction, software. */
export const dannetTekst = ({ version, dannet, softwareversion }: RapportDokument['metadata']): string =>
  `Version ${version} · dannet ${tidspunktTekst(dannet)} · software ${softwareversion}`

/** Captions as they are read: `Figur 3. Søvn pr. døgn`. Counted in reading order, once for all outputs. */
export function billedtekster(dok: RapportDokument): Map<Figur | Tabel, string> {
  const antal = { figur: 0, tabel: 0 }
  const tekster = new Map<Figur | Tabel, string>()
  const nummer = (blok: Figur | Tabel) => `${FASTE_ORD[blok.art]} ${++antal[blok.art]}. `
  const add = (blok: Figur | Tabel) =>
    tekster.set(blok, (blok.art === 'tabel' && blok.nummereret === false ? '' : nummer(blok)) + blok.titel)
  for (const blok of flade(dok)) {
    if (blok.art === 'figur' || blok.art === 'tabel') add(blok)
    if (blok.art === 'figur' && blok.tabel) add(blok.tabel)
  }
  return tekster
}

export const plain = (runs: Tekst): string => runs.map((run) => run.tekst).join('')

/** All that a reader meets, line by line in reading order (alt texts too); the yardstick for PDF and DOCX. */
export function documentText(dok: RapportDokument): string[] {
  const { forside } = dok
  const tekster = billedtekster(dok)
  return [
    forside.overtitel,
    dok.titel,
    forside.undertitel,
    ...forside.oplysninger.flatMap(({ navn, vaerdi }) => [navn, plain(vaerdi)]),
    ...(dok.metadata.udkast ? [FASTE_ORD.udkast] : []),
    forside.bemaerkning,
    dannetTekst(dok.metadata),
    FASTE_ORD.indhold,
    ...dok.blokke.flatMap((blok) => blokText(blok, tekster)),
  ].filter((line) => line !== '')
}

function blokText(blok: Blok, tekster: Map<Figur | Tabel, string>): string[] {
  switch (blok.art) {
    case 'afsnit':
      return [plain(blok.tekst)]
    case 'citat':
      return [plain(blok.tekst), plain(blok.kilde)]
    case 'liste':
      return blok.punkter.map(plain)
    case 'overskrift':
      return [blok.tekst]
    case 'tabel':
      return tabelText(blok, tekster)
    case 'figur':
      return [
        tekster.get(blok)!,
        blok.alt,
        grundlagTekst(blok.datagrundlag),
        ...(blok.tabel ? tabelText(blok.tabel, tekster) : []),
      ]
    case 'faktaboks':
    case 'vurderingsboks':
      return [
        frameLabel(blok),
        ...blok.blokke.flatMap((b) => blokText(b, tekster)),
        ...(blok.kilde ? [kildeTekst(blok)] : []),
      ]
    case 'sideskift':
      return []
  }
}

const tabelText = (tabel: Tabel, tekster: Map<Figur | Tabel, string>): string[] => [
  tekster.get(tabel)!,
  ...tabel.kolonner.map((k) => k.navn),
  ...tabel.raekker.flatMap((raekke) => raekke.map(plain)),
  ...(tabel.datagrundlag ? [grundlagTekst(tabel.datagrundlag)] : []),
]
