import { Bookmark, HeadingLevel, type IParagraphOptions, Paragraph, ShadingType, type Table, TextRun } from 'docx'
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
import { billedtekster, frameLabel, kildeTekst } from '../../domain/rapport/dokumenttekst.ts'
import { ankreOf, boksniveauer, isBoks } from '../../domain/rapport/gennemloeb.ts'
import { imageOf } from './docxBillede.ts'
import { NUMMERERET, RAMMEHOVED, RAMMER } from './docxStil.ts'
import { tableOf } from './docxTabel.ts'
import { bogmaerke, runsOf } from './docxTekst.ts'

type Stykke = Paragraph | Table
type Ramme = Partial<Pick<IParagraphOptions, 'border' | 'indent'>>

/** What a block needs to know of the whole document. */
interface Helhed {
  ankre: ReadonlySet<string>
  titler: ReadonlyMap<Figur | Tabel, string>
  niveauer: ReadonlyMap<Boks, number>
  skriftfiler: readonly string[]
  /** Each numbered list begins again at 1. */
  naesteListe: () => number
}

const NIVEAUER = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const

/** The blocks as Word's paragraphs and tables, in order. */
export function blokkeOf(dok: RapportDokument, skriftfiler: readonly string[]): Stykke[] {
  let lister = 0
  const helhed: Helhed = {
    ankre: ankreOf(dok),
    titler: billedtekster(dok),
    niveauer: boksniveauer(dok),
    skriftfiler,
    naesteListe: () => ++lister,
  }
  return dok.blokke.flatMap((blok) => blokOf(helhed, blok))
}

function blokOf(helhed: Helhed, blok: Blok): Stykke[] {
  if (blok.art === 'sideskift') return [new Paragraph({ pageBreakBefore: true, spacing: { after: 0 } })]
  return isBoks(blok) ? boksOf(helhed, blok) : indholdOf(helhed, blok, {})
}

function boksOf(helhed: Helhed, boks: Boks): Stykke[] {
  const niveau = helhed.niveauer.get(boks) ?? 1
  const { fill, color } = RAMMEHOVED[boks.art]
  const ramme = RAMMER[boks.art]
  const hoved = new Paragraph({
    ...ramme,
    style: 'Rammehoved',
    outlineLevel: niveau - 1,
    shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
    children: [new TextRun({ text: frameLabel(boks), color })],
  })
  const dybere = (b: Indhold): Indhold => (b.art === 'overskrift' ? { ...b, niveau: niveau + 1 } : b)
  const kilde = boks.kilde ? [afsnitOf(helhed, [{ tekst: kildeTekst(boks) }], { ...ramme, style: 'Datagrundlag' })] : []
  return [hoved, ...boks.blokke.flatMap((b) => indholdOf(helhed, dybere(b), ramme)), ...kilde]
}

function indholdOf(helhed: Helhed, b: Indhold, ramme: Ramme): Stykke[] {
  switch (b.art) {
    case 'afsnit':
      return [afsnitOf(helhed, b.tekst, ramme)]
    case 'liste':
      return listeOf(helhed, b, ramme)
    case 'citat':
      return [
        afsnitOf(helhed, b.tekst, { ...ramme, style: 'Citat' }),
        afsnitOf(helhed, b.kilde, { ...ramme, style: 'Datagrundlag' }),
      ]
    case 'overskrift':
      return [overskriftOf(b.niveau, b.tekst, b.anker)]
    case 'tabel':
      return tabelOf(helhed, b, ramme)
    case 'figur':
      return figurOf(helhed, b, ramme)
  }
}

const afsnitOf = ({ ankre }: Helhed, tekst: Tekst, options: IParagraphOptions): Paragraph =>
  new Paragraph({ ...options, children: runsOf(tekst, ankre) })

function listeOf(helhed: Helhed, b: Extract<Indhold, { art: 'liste' }>, { border }: Ramme): Stykke[] {
  const instance = helhed.naesteListe()
  const stil: IParagraphOptions = b.nummereret
    ? { numbering: { reference: NUMMERERET, level: 0, instance } }
    : { bullet: { level: 0 } }
  return b.punkter.map((punkt) => afsnitOf(helhed, punkt, { ...(border && { border }), ...stil }))
}

function overskriftOf(niveau: number, tekst: string, anker: string | undefined): Paragraph {
  const run = new TextRun(tekst)
  const children = [anker ? new Bookmark({ id: bogmaerke(anker), children: [run] }) : run]
  return new Paragraph({ heading: NIVEAUER[niveau - 1]!, children })
}

const billedtekstOf = (helhed: Helhed, b: Figur | Tabel, ramme: Ramme): Paragraph =>
  afsnitOf(helhed, [{ tekst: helhed.titler.get(b)! }], { ...ramme, style: 'Billedtekst' })

function grundlagOf(helhed: Helhed, g: Datagrundlag, ramme: Ramme): Paragraph {
  const tekst = { tekst: grundlagTekst(g), ...(g.henvisning && { henvisning: g.henvisning }) }
  return afsnitOf(helhed, [tekst], { ...ramme, style: 'Datagrundlag' })
}

/** Word joins two tables that follow each other, so something always stands after one. */
const tabelOf = (helhed: Helhed, b: Tabel, ramme: Ramme): Stykke[] => [
  billedtekstOf(helhed, b, ramme),
  tableOf(b, helhed.ankre),
  b.datagrundlag ? grundlagOf(helhed, b.datagrundlag, ramme) : new Paragraph({ spacing: { after: 0 } }),
]

const figurOf = (helhed: Helhed, b: Figur, ramme: Ramme): Stykke[] => [
  new Paragraph({ ...ramme, keepNext: true, children: [imageOf(b, helhed.skriftfiler)] }),
  billedtekstOf(helhed, b, ramme),
  grundlagOf(helhed, b.datagrundlag, ramme),
  ...(b.tabel ? tabelOf(helhed, b.tabel, ramme) : []),
]
