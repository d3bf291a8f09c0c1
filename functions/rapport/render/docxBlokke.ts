import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LineRuleType,
  ImageRun,
  type IParagraphOptions,
  Bookmark,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
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
import { NUMMERERET, RAMMEHOVED, RAMMER } from './docxStil.ts'
import { bogmaerke, runsOf } from './docxTekst.ts'
import { renderPng } from './png.ts'

type Stykke = Paragraph | Table
type Ramme = Partial<Pick<IParagraphOptions, 'border' | 'indent'>>

const NIVEAUER = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const
/** Width of the text on A4 with 22 mm margins: pixels at 96 to the inch, and Word's twentieths of a point. */
const BREDDE_PX = 627
const BREDDE_DXA = 9411
/** A whole-page picture leaves room for caption and source. */
const HOEJDE_PX = 820

/** Blocks → Word, with everything that depends on the whole document (numbers, levels, link targets) looked up once. */
export function blokkeOf(dok: RapportDokument, skriftfiler: readonly string[]): Stykke[] {
  const ankre = ankreOf(dok)
  const titler = billedtekster(dok)
  const niveauer = boksniveauer(dok)
  let liste = 0

  const afsnit = (tekst: Tekst, options: IParagraphOptions = {}) =>
    new Paragraph({ ...options, children: runsOf(tekst, ankre) })
  const grundlag = (g: Datagrundlag | undefined, ramme: Ramme): Stykke[] =>
    g
      ? [
          afsnit([{ tekst: grundlagTekst(g), ...(g.henvisning && { henvisning: g.henvisning }) }], {
            ...ramme,
            style: 'Datagrundlag',
          }),
        ]
      : []
  const billedtekst = (b: Figur | Tabel, ramme: Ramme) =>
    afsnit([{ tekst: titler.get(b)! }], { ...ramme, style: 'Billedtekst' })

  const tabel = (b: Tabel, ramme: Ramme): Stykke[] => [
    billedtekst(b, ramme),
    tableOf(b, ankre),
    ...(b.datagrundlag ? grundlag(b.datagrundlag, ramme) : [new Paragraph({ spacing: { after: 0 } })]),
  ]
  const figur = (b: Figur, ramme: Ramme): Stykke[] => [
    new Paragraph({
      ...ramme,
      keepNext: true,
      ...(b.helside && { pageBreakBefore: true }),
      children: [imageOf(b, skriftfiler)],
    }),
    billedtekst(b, { ...ramme }),
    ...grundlag(b.datagrundlag, ramme),
    ...(b.tabel ? tabel(b.tabel, ramme) : []),
  ]
  const overskrift = (niveau: number, tekst: string, anker: string | undefined) => {
    const run = new TextRun(tekst)
    return new Paragraph({
      heading: NIVEAUER[niveau - 1]!,
      children: [anker ? new Bookmark({ id: bogmaerke(anker), children: [run] }) : run],
    })
  }
  const punkter = (b: Extract<Indhold, { art: 'liste' }>, ramme: Ramme): Stykke[] => {
    const instance = ++liste
    const stil: IParagraphOptions = b.nummereret
      ? { numbering: { reference: NUMMERERET, level: 0, instance } }
      : { bullet: { level: 0 } }
    return b.punkter.map((punkt) => afsnit(punkt, { ...(ramme.border && { border: ramme.border }), ...stil }))
  }
  const indhold = (b: Indhold, ramme: Ramme = {}): Stykke[] => {
    switch (b.art) {
      case 'afsnit':
        return [afsnit(b.tekst, ramme)]
      case 'liste':
        return punkter(b, ramme)
      case 'citat':
        return [afsnit(b.tekst, { ...ramme, style: 'Citat' }), afsnit(b.kilde, { ...ramme, style: 'Datagrundlag' })]
      case 'overskrift':
        return [overskrift(b.niveau, b.tekst, b.anker)]
      case 'tabel':
        return tabel(b, ramme)
      case 'figur':
        return figur(b, ramme)
    }
  }
  const boks = (b: Boks): Stykke[] => {
    const niveau = niveauer.get(b) ?? 1
    const { fill, color } = RAMMEHOVED[b.art]
    const ramme = RAMMER[b.art]
    return [
      new Paragraph({
        ...ramme,
        style: 'Rammehoved',
        outlineLevel: niveau - 1,
        shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
        children: [new TextRun({ text: frameLabel(b), color })],
      }),
      ...b.blokke.flatMap((x) => indhold(x.art === 'overskrift' ? { ...x, niveau: niveau + 1 } : x, ramme)),
      ...(b.kilde ? [afsnit([{ tekst: kildeTekst(b) }], { ...ramme, style: 'Datagrundlag' })] : []),
    ]
  }
  const blok = (b: Blok, naeste: Blok | undefined): Stykke[] => {
    if (b.art === 'sideskift') return naeste ? [new Paragraph({ pageBreakBefore: true, spacing: { after: 0 } })] : []
    return isBoks(b) ? boks(b) : indhold(b)
  }
  return dok.blokke.flatMap((b, i) => blok(b, dok.blokke[i + 1]))
}

/** The picture as SVG with a PNG beside it, and the words for those who can't see it. */
function imageOf(figur: Figur, skriftfiler: readonly string[]): ImageRun {
  const { png, forhold } = renderPng(figur.svg, { skriftfiler, bredde: BREDDE_PX * 2 })
  const width = Math.min(BREDDE_PX, Math.floor(HOEJDE_PX / forhold))
  const transformation = { width, height: Math.round(width * forhold) }
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(figur.svg),
    fallback: { type: 'png', data: png },
    transformation,
    altText: { name: figur.titel, title: figur.titel, description: figur.alt },
  })
}

const STREG = { style: BorderStyle.SINGLE, size: 4, color: '888888' }
const INGEN = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const KANTER = { top: STREG, bottom: STREG, insideHorizontal: STREG, left: INGEN, right: INGEN, insideVertical: INGEN }

function tableOf(b: Tabel, ankre: ReadonlySet<string>): Table {
  const size = b.kolonner.length > 6 ? 15 : 17
  const samlet = b.kolonner.reduce((sum, k) => sum + (k.bredde ?? 1), 0)
  const bredder = b.kolonner.map((k) => Math.round((BREDDE_DXA * (k.bredde ?? 1)) / samlet))
  const celle = (tekst: Tekst, i: number, hoved: boolean) =>
    new TableCell({
      width: { size: bredder[i]!, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 70, right: 70 },
      ...(hoved && { shading: { type: ShadingType.CLEAR, fill: 'E8E8E8', color: 'auto' } }),
      children: [
        new Paragraph({
          spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
          ...(b.kolonner[i]?.tal && { alignment: AlignmentType.RIGHT }),
          children: runsOf(tekst, ankre, { size, ...((hoved || (i === 0 && b.raekkeoverskrift)) && { bold: true }) }),
        }),
      ],
    })
  const hoved = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: b.kolonner.map((k, i) => celle([{ tekst: k.navn }], i, true)),
  })
  const raekker = b.raekker.map(
    (raekke) => new TableRow({ cantSplit: true, children: raekke.map((tekst, i) => celle(tekst, i, false)) }),
  )
  return new Table({
    rows: [hoved, ...raekker],
    columnWidths: bredder,
    width: { size: BREDDE_DXA, type: WidthType.DXA },
    borders: KANTER,
    tableLook: {
      firstRow: true,
      firstColumn: b.raekkeoverskrift,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
  })
}
