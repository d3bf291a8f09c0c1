import type { Blok, Boks, Datagrundlag, Figur, Indhold, RapportDokument, Tabel, Tekst } from './dokument.ts'

/** What to do with each kind of text: plain strings (captions, alt texts, metadata), running text, pictures. */
export interface Omskrivning {
  tekst: (tekst: string) => string
  runs: (runs: Tekst) => Tekst
  svg: (svg: string) => string
}

/** A copy of the document with every text rewritten: nothing that a reader or a program can see is left out. */
export function mapTekster(dok: RapportDokument, om: Omskrivning): RapportDokument {
  const { metadata, forside } = dok
  return {
    ...dok,
    titel: om.tekst(dok.titel),
    metadata: {
      ...metadata,
      emne: om.tekst(metadata.emne),
      udgiver: om.tekst(metadata.udgiver),
      noegleord: metadata.noegleord.map(om.tekst),
    },
    forside: {
      overtitel: om.tekst(forside.overtitel),
      undertitel: om.tekst(forside.undertitel),
      bemaerkning: om.tekst(forside.bemaerkning),
      oplysninger: forside.oplysninger.map(({ navn, vaerdi }) => ({ navn: om.tekst(navn), vaerdi: om.runs(vaerdi) })),
    },
    blokke: dok.blokke.map((blok) => mapBlok(blok, om)),
  }
}

function mapBlok(blok: Blok, om: Omskrivning): Blok {
  if (blok.art === 'sideskift') return blok
  return isBoks(blok) ? mapBoks(blok, om) : mapIndhold(blok, om)
}

const mapBoks = (boks: Boks, om: Omskrivning): Boks => ({
  ...boks,
  titel: om.tekst(boks.titel),
  kilde: om.tekst(boks.kilde),
  blokke: boks.blokke.map((blok) => mapIndhold(blok, om)),
})

function mapIndhold(blok: Indhold, om: Omskrivning): Indhold {
  switch (blok.art) {
    case 'afsnit':
      return { ...blok, tekst: om.runs(blok.tekst) }
    case 'citat':
      return { ...blok, tekst: om.runs(blok.tekst), kilde: om.runs(blok.kilde) }
    case 'liste':
      return { ...blok, punkter: blok.punkter.map(om.runs) }
    case 'overskrift':
      return { ...blok, tekst: om.tekst(blok.tekst) }
    case 'tabel':
      return mapTabel(blok, om)
    case 'figur':
      return mapFigur(blok, om)
  }
}

const mapFigur = (figur: Figur, om: Omskrivning): Figur => ({
  ...figur,
  titel: om.tekst(figur.titel),
  alt: om.tekst(figur.alt),
  svg: om.svg(figur.svg),
  datagrundlag: mapGrundlag(figur.datagrundlag, om),
  ...(figur.tabel && { tabel: mapTabel(figur.tabel, om) }),
})

const mapTabel = (tabel: Tabel, om: Omskrivning): Tabel => ({
  ...tabel,
  titel: om.tekst(tabel.titel),
  kolonner: tabel.kolonner.map((k) => ({ ...k, navn: om.tekst(k.navn) })),
  raekker: tabel.raekker.map((raekke) => raekke.map(om.runs)),
  ...(tabel.datagrundlag && { datagrundlag: mapGrundlag(tabel.datagrundlag, om) }),
})

const mapGrundlag = (d: Datagrundlag, om: Omskrivning): Datagrundlag => ({ ...d, enhed: om.tekst(d.enhed) })

export const isBoks = (blok: Blok): blok is Boks => blok.art === 'faktaboks' || blok.art === 'vurderingsboks'

/** All blocks, those inside frames too, in reading order. */
export const flade = (dok: RapportDokument): Blok[] =>
  dok.blokke.flatMap((blok): Blok[] => (isBoks(blok) ? [blok, ...blok.blokke] : [blok]))

/** All tables in reading order, those below figures too. */
export const tabellerOf = (dok: RapportDokument): Tabel[] =>
  flade(dok).flatMap((blok) => (blok.art === 'tabel' ? [blok] : blok.art === 'figur' && blok.tabel ? [blok.tabel] : []))

/** The names that a link may point at. */
export function ankreOf(dok: RapportDokument): Set<string> {
  const ankre = new Set<string>()
  const see = (runs: Tekst) => runs.forEach((run) => run.anker && ankre.add(run.anker))
  for (const blok of flade(dok)) {
    if (blok.art === 'overskrift' && blok.anker) ankre.add(blok.anker)
    if (blok.art === 'afsnit') see(blok.tekst)
  }
  for (const tabel of tabellerOf(dok)) tabel.raekker.flat().forEach(see)
  return ankre
}

/** Heading level of each frame: one below the heading it stands under, so that no level is skipped. */
export function boksniveauer(dok: RapportDokument): Map<Boks, number> {
  const niveauer = new Map<Boks, number>()
  let niveau = 0
  for (const blok of dok.blokke) {
    if (blok.art === 'overskrift') niveau = blok.niveau
    if (isBoks(blok)) niveauer.set(blok, niveau + 1)
  }
  return niveauer
}
