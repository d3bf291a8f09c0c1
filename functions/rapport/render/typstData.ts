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

/** What a block needs to know of the whole document; pictures are collected as they come. */
interface Helhed {
  ankre: ReadonlySet<string>
  titler: ReadonlyMap<Figur | Tabel, string>
  niveauer: ReadonlyMap<Boks, number>
  figurer: string[]
}

/** What the template reads: the document with links that have a target only, and every picture as a file. */
export function typstData(dok: RapportDokument): { data: object; figurer: string[] } {
  const { metadata, forside } = dok
  const helhed: Helhed = { ankre: ankreOf(dok), titler: billedtekster(dok), niveauer: boksniveauer(dok), figurer: [] }
  const oplysninger = forside.oplysninger.map(({ navn, vaerdi }) => ({ navn, vaerdi: tekstOf(helhed, vaerdi) }))
  const data = {
    titel: dok.titel,
    ...metadata,
    dato: metadata.dannet.slice(0, 10).split('-').map(Number),
    ord: FASTE_ORD,
    sidehoved: metadata.udkast ? FASTE_ORD.udkast : `Version ${metadata.version}`,
    sidefod: dannetTekst(metadata),
    forside: { ...forside, oplysninger },
    blokke: dok.blokke.map((blok) => blokOf(helhed, blok)),
  }
  return { data, figurer: helhed.figurer }
}

const henvisningOf = ({ ankre }: Helhed, maal: string | undefined) =>
  maal !== undefined && ankre.has(maal) ? maal : null

const tekstOf = (helhed: Helhed, runs: Tekst) =>
  runs.map((run) => ({ ...run, henvisning: henvisningOf(helhed, run.henvisning) }))

const grundlagOf = (helhed: Helhed, g: Datagrundlag | undefined) =>
  g ? { tekst: grundlagTekst(g), henvisning: henvisningOf(helhed, g.henvisning) } : null

const tabelOf = (helhed: Helhed, b: Tabel) => ({
  art: b.art,
  raekkeoverskrift: b.raekkeoverskrift,
  titel: helhed.titler.get(b),
  kolonner: b.kolonner.map((k) => k.navn),
  tal: b.kolonner.map((k) => k.tal ?? false),
  bredder: b.kolonner.map((k) => k.bredde ?? 1),
  skrift: b.kolonner.length > 6 ? 8 : 9,
  raekker: b.raekker.map((raekke) => raekke.map((celle) => tekstOf(helhed, celle))),
  grundlag: grundlagOf(helhed, b.datagrundlag),
})

const figurOf = (helhed: Helhed, b: Figur) => ({
  art: b.art,
  titel: helhed.titler.get(b),
  alt: b.alt,
  fil: `/figur-${helhed.figurer.push(b.svg)}.svg`,
  bredde: breddeOf(b),
  grundlag: grundlagOf(helhed, b.datagrundlag),
  tabel: b.tabel ? tabelOf(helhed, b.tabel) : null,
})

function indholdOf(helhed: Helhed, b: Indhold): object {
  if (b.art === 'afsnit') return { ...b, tekst: tekstOf(helhed, b.tekst) }
  if (b.art === 'citat') return { ...b, tekst: tekstOf(helhed, b.tekst), kilde: tekstOf(helhed, b.kilde) }
  if (b.art === 'liste') return { ...b, punkter: b.punkter.map((punkt) => tekstOf(helhed, punkt)) }
  if (b.art === 'overskrift') return { ...b, anker: b.anker ?? null }
  return b.art === 'tabel' ? tabelOf(helhed, b) : figurOf(helhed, b)
}

function boksOf(helhed: Helhed, b: Boks): object {
  const niveau = helhed.niveauer.get(b) ?? 1
  const dybere = (x: Indhold): Indhold => (x.art === 'overskrift' ? { ...x, niveau: niveau + 1 } : x)
  return {
    art: b.art,
    niveau,
    samlet: isShort(b),
    titel: frameLabel(b),
    kilde: b.kilde && kildeTekst(b),
    blokke: b.blokke.map((x) => indholdOf(helhed, dybere(x))),
  }
}

function blokOf(helhed: Helhed, b: Blok): object {
  if (b.art === 'sideskift') return b
  return isBoks(b) ? boksOf(helhed, b) : indholdOf(helhed, b)
}

/** Width of the text and the heights a picture may take, in mm. */
const [TEKSTBREDDE, HOEJST, HELSIDE] = [166, 82, 212]

/** Share of the text width (per cent) at which the picture is no higher than it may be. */
function breddeOf({ svg, helside }: Figur): number {
  const [bredde = 1, hoejde = 0] = /viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"/.exec(svg)?.slice(1).map(Number) ?? []
  const fuld = (TEKSTBREDDE * hoejde) / bredde
  return Math.min(100, Math.floor(((helside ? HELSIDE : HOEJST) / fuld) * 100))
}

/** Characters (as JSON) that surely fit on one page: a short frame is never divided over two. */
const KORT = 2400

const isShort = ({ blokke }: Boks): boolean =>
  blokke.every(({ art }) => art !== 'tabel' && art !== 'figur') && JSON.stringify(blokke).length < KORT
