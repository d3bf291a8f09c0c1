import type { Blok, Datagrundlag, RapportDokument, Tabel, Tekst } from './dokument.ts'

/** Every text in the document with its kind, in reading order; `f` answers the text to put in its place. */
export type Tekstfunktion = (tekst: string, sted: 'tekst' | 'alt' | 'metadata' | 'svg') => string

/** A copy of the document with every text passed through `f`: running text, captions, alt texts, metadata, SVG. */
export function mapTekster(dok: RapportDokument, f: Tekstfunktion): RapportDokument {
  const tekst = (s: string) => f(s, 'tekst')
  const stykker = (runs: Tekst): Tekst => runs.map((run) => ({ ...run, tekst: tekst(run.tekst) }))
  return {
    ...dok,
    titel: tekst(dok.titel),
    metadata: mapMetadata(dok.metadata, (s) => f(s, 'metadata')),
    forside: {
      overtitel: tekst(dok.forside.overtitel),
      undertitel: tekst(dok.forside.undertitel),
      bemaerkning: tekst(dok.forside.bemaerkning),
      oplysninger: dok.forside.oplysninger.map(({ navn, vaerdi }) => ({ navn: tekst(navn), vaerdi: stykker(vaerdi) })),
    },
    blokke: dok.blokke.map((blok) => mapBlok(blok, f, stykker)),
  }
}

function mapMetadata(m: RapportDokument['metadata'], f: (s: string) => string): RapportDokument['metadata'] {
  return { ...m, emne: f(m.emne), udgiver: f(m.udgiver), noegleord: m.noegleord.map(f) }
}

function mapBlok<B extends Blok>(blok: B, f: Tekstfunktion, stykker: (runs: Tekst) => Tekst): B
function mapBlok(blok: Blok, f: Tekstfunktion, stykker: (runs: Tekst) => Tekst): Blok {
  const tekst = (s: string) => f(s, 'tekst')
  switch (blok.art) {
    case 'afsnit':
      return { ...blok, tekst: stykker(blok.tekst) }
    case 'citat':
      return { ...blok, tekst: stykker(blok.tekst), kilde: stykker(blok.kilde) }
    case 'liste':
      return { ...blok, punkter: blok.punkter.map(stykker) }
    case 'overskrift':
      return { ...blok, tekst: tekst(blok.tekst) }
    case 'tabel':
      return mapTabel(blok, tekst, stykker)
    case 'figur':
      return {
        ...blok,
        titel: tekst(blok.titel),
        alt: f(blok.alt, 'alt'),
        svg: f(blok.svg, 'svg'),
        datagrundlag: mapGrundlag(blok.datagrundlag, tekst),
        ...(blok.tabel && { tabel: mapTabel(blok.tabel, tekst, stykker) }),
      }
    case 'faktaboks':
    case 'vurderingsboks':
      return {
        ...blok,
        titel: tekst(blok.titel),
        kilde: tekst(blok.kilde),
        blokke: blok.blokke.map((b) => mapBlok(b, f, stykker)),
      }
    case 'sideskift':
      return blok
  }
}

const mapGrundlag = (d: Datagrundlag, tekst: (s: string) => string): Datagrundlag => ({ ...d, enhed: tekst(d.enhed) })

function mapTabel(tabel: Tabel, tekst: (s: string) => string, stykker: (runs: Tekst) => Tekst): Tabel {
  return {
    ...tabel,
    titel: tekst(tabel.titel),
    kolonner: tabel.kolonner.map((k) => ({ ...k, navn: tekst(k.navn) })),
    raekker: tabel.raekker.map((raekke) => raekke.map(stykker)),
    ...(tabel.datagrundlag && { datagrundlag: mapGrundlag(tabel.datagrundlag, tekst) }),
  }
}

/** All blocks, those inside frames too, in reading order. */
export const flade = (dok: RapportDokument): Blok[] =>
  dok.blokke.flatMap((blok): Blok[] =>
    blok.art === 'faktaboks' || blok.art === 'vurderingsboks' ? [blok, ...blok.blokke] : [blok],
  )

/** The names that a link may point at. */
export function ankreOf(dok: RapportDokument): Set<string> {
  const ankre = new Set<string>()
  const see = (runs: Tekst) => runs.forEach((run) => run.anker && ankre.add(run.anker))
  for (const blok of flade(dok)) {
    if (blok.art === 'overskrift' && blok.anker) ankre.add(blok.anker)
    if (blok.art === 'afsnit') see(blok.tekst)
    const tabel = blok.art === 'tabel' ? blok : blok.art === 'figur' ? blok.tabel : undefined
    tabel?.raekker.flat().forEach(see)
  }
  return ankre
}
