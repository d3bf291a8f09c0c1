import { grundlagTekst } from '../../domain/rapport/dansk.ts'
import type {
  Blok,
  Boks,
  Datagrundlag,
  Figur,
  Indhold,
  RapportDokument,
  Tabel,
  Tekst,
} from '../../domain/rapport/dokument.ts'
import { billedtekster, dannetTekst, FASTE_ORD, frameLabel, kildeTekst } from '../../domain/rapport/dokumenttekst.ts'
import { ankreOf, boksniveauer, isBoks } from '../../domain/rapport/gennemloeb.ts'

/** What the template reads: the document with links that have a target only, and every picture as a file. */
export function typstData(dok: RapportDokument): { data: object; figurer: string[] } {
  const figurer: string[] = []
  const omsaet = omsaetter(dok, figurer)
  const { metadata, forside } = dok
  const data = {
    titel: dok.titel,
    ...metadata,
    dato: metadata.dannet.slice(0, 10).split('-').map(Number),
    ord: FASTE_ORD,
    sidehoved: metadata.udkast ? FASTE_ORD.udkast : `Version ${metadata.version}`,
    sidefod: dannetTekst(metadata),
    forside: {
      ...forside,
      oplysninger: forside.oplysninger.map((o) => ({ navn: o.navn, vaerdi: omsaet.tekst(o.vaerdi) })),
    },
    blokke: dok.blokke.map(omsaet.blok),
  }
  return { data, figurer }
}

function omsaetter(dok: RapportDokument, figurer: string[]) {
  const [ankre, titler, niveauer] = [ankreOf(dok), billedtekster(dok), boksniveauer(dok)]
  const henvisning = (maal: string | undefined) => (maal !== undefined && ankre.has(maal) ? maal : null)
  const tekst = (runs: Tekst) => runs.map((run) => ({ ...run, henvisning: henvisning(run.henvisning) }))
  const grundlag = (g: Datagrundlag | undefined) =>
    g ? { tekst: grundlagTekst(g), henvisning: henvisning(g.henvisning) } : null
  const tabel = (b: Tabel) => ({
    art: b.art,
    raekkeoverskrift: b.raekkeoverskrift,
    titel: titler.get(b),
    kolonner: b.kolonner.map((k) => k.navn),
    tal: b.kolonner.map((k) => k.tal ?? false),
    bredder: b.kolonner.map((k) => k.bredde ?? 1),
    skrift: b.kolonner.length > 6 ? 8 : 9,
    raekker: b.raekker.map((raekke) => raekke.map(tekst)),
    grundlag: grundlag(b.datagrundlag),
  })
  const figur = (b: Figur) => {
    const fil = `/figur-${figurer.push(b.svg)}.svg`
    return {
      art: b.art,
      titel: titler.get(b),
      alt: b.alt,
      fil,
      bredde: breddeOf(b),
      grundlag: grundlag(b.datagrundlag),
      tabel: b.tabel ? tabel(b.tabel) : null,
    }
  }
  const indhold = (b: Indhold) => {
    if (b.art === 'afsnit') return { ...b, tekst: tekst(b.tekst) }
    if (b.art === 'citat') return { ...b, tekst: tekst(b.tekst), kilde: tekst(b.kilde) }
    if (b.art === 'liste') return { ...b, punkter: b.punkter.map(tekst) }
    if (b.art === 'overskrift') return { ...b, anker: b.anker ?? null }
    return b.art === 'tabel' ? tabel(b) : figur(b)
  }
  const boks = (b: Boks) => {
    const niveau = niveauer.get(b) ?? 1
    const indre = (x: Indhold) => indhold(x.art === 'overskrift' ? { ...x, niveau: niveau + 1 } : x)
    return {
      art: b.art,
      niveau,
      samlet: isShort(b),
      titel: frameLabel(b),
      kilde: b.kilde && kildeTekst(b),
      blokke: b.blokke.map(indre),
    }
  }
  const blok = (b: Blok) => {
    if (b.art === 'sideskift') return b
    return isBoks(b) ? boks(b) : indhold(b)
  }
  return { tekst, blok }
}

/** Width of the text and the heights a picture may take, in mm. */
const [TEKSTBREDDE, HOEJST, HELSIDE] = [166, 82, 212]

/** Share of the text width (per cent) at which the picture is no higher than it may be. */
function breddeOf({ svg, helside }: Figur): number {
  const [bredde = 1, hoejde = 0] = /viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"/.exec(svg)?.slice(1).map(Number) ?? []
  const fuld = (TEKSTBREDDE * hoejde) / bredde
  return Math.min(100, Math.floor(((helside ? HELSIDE : HOEJST) / fuld) * 100))
}

/** Characters that surely fit on one page: a short frame is never divided over two. */
const KORT = 1200

const isShort = ({ blokke }: Boks): boolean =>
  blokke.every(({ art }) => art !== 'tabel' && art !== 'figur') && JSON.stringify(blokke).length < KORT * 2
