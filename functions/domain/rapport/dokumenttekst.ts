import { grundlagTekst, tidspunktTekst } from './dansk.ts'
import type { Blok, RapportDokument, Tabel, Tekst } from './dokument.ts'

/** Fixed words that the renderers put around the blocks; one table so that all outputs say the same. */
export const FASTE_ORD = {
  faktaboks: 'Fakta',
  vurderingsboks: 'Faglig vurdering',
  kilde: 'Kilde',
  figur: 'Figur',
  tabel: 'Tabel',
  indhold: 'Indhold',
  udkast: 'UDKAST – ikke låst',
  billedtekst: 'Billedet viser',
} as const

export const frameLabel = (boks: { art: 'faktaboks' | 'vurderingsboks'; titel: string }): string =>
  `${FASTE_ORD[boks.art]}: ${boks.titel}`
export const kildeTekst = (kilde: string): string => `${FASTE_ORD.kilde}: ${kilde}`

/** The line that stands on the front page and in the footer: version, time of extraction, software. */
export const dannetTekst = ({ version, dannet, softwareversion }: RapportDokument['metadata']): string =>
  `Version ${version} · dannet ${tidspunktTekst(dannet)} · software ${softwareversion}`

const plain = (runs: Tekst): string => runs.map((run) => run.tekst).join('')

/** All that a reader meets, line by line in reading order (alt texts too); the yardstick for PDF and DOCX. */
export function documentText(dok: RapportDokument): string[] {
  const { forside } = dok
  return [
    forside.overtitel,
    dok.titel,
    forside.undertitel,
    ...forside.oplysninger.flatMap(({ navn, vaerdi }) => [navn, plain(vaerdi)]),
    forside.bemaerkning,
    ...(dok.metadata.udkast ? [FASTE_ORD.udkast] : []),
    dannetTekst(dok.metadata),
    ...dok.blokke.flatMap(blokText),
  ].filter((line) => line !== '')
}

function blokText(blok: Blok): string[] {
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
      return tabelText(blok)
    case 'figur':
      return [blok.alt, blok.titel, grundlagTekst(blok.datagrundlag)]
    case 'faktaboks':
    case 'vurderingsboks':
      return [frameLabel(blok), ...blok.blokke.flatMap(blokText), ...(blok.kilde ? [kildeTekst(blok.kilde)] : [])]
    case 'sideskift':
      return []
  }
}

const tabelText = (tabel: Tabel): string[] => [
  tabel.titel,
  ...tabel.kolonner.map((k) => k.navn),
  ...tabel.raekker.flatMap((raekke) => raekke.map(plain)),
  ...(tabel.datagrundlag ? [grundlagTekst(tabel.datagrundlag)] : []),
]
