import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TableOfContents,
  TextRun,
} from 'docx'
import type { RapportDokument } from '../../domain/rapport/dokument.ts'
import { dannetTekst, FASTE_ORD } from '../../domain/rapport/dokumenttekst.ts'
import { ankreOf } from '../../domain/rapport/gennemloeb.ts'
import { blokkeOf } from './docxBlokke.ts'
import { GRAA, NUMBERING, STYLES, TEKSTBREDDE } from './docxStil.ts'
import { runsOf } from './docxTekst.ts'
import { legible } from './laesbar.ts'
import type { Skrifter } from './skrifter.ts'

/** The same content as the PDF, to be edited: real headings, header rows, alt texts, Danish throughout. */
export async function renderDocx(raa: RapportDokument, { fonts }: { fonts: Skrifter }): Promise<Uint8Array> {
  const dok = legible(raa, fonts)
  const { titel, metadata } = dok
  const document = new Document({
    title: titel,
    subject: metadata.emne,
    creator: metadata.udgiver,
    lastModifiedBy: metadata.udgiver,
    keywords: metadata.noegleord.join(', '),
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1361, bottom: 1361, left: 1247, right: 1247 } },
        },
        headers: {
          default: new Header({ children: [sidehoved(dok)] }),
          first: new Header({ children: [new Paragraph('')] }),
        },
        footers: { default: new Footer({ children: [sidefod(dok)] }), first: new Footer({ children: [sidefod(dok)] }) },
        children: [...forsideOf(dok), ...indholdsfortegnelse(), ...blokkeOf(dok, fonts.stier)],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

const lille = (text: string) => new TextRun({ text, size: 16, color: GRAA })
const HOEJRE = [{ type: TabStopType.RIGHT, position: TEKSTBREDDE }]

const sidehoved = ({ titel, metadata }: RapportDokument) =>
  new Paragraph({
    tabStops: HOEJRE,
    children: [
      lille(titel),
      new TextRun({ children: [new Tab()] }),
      lille(metadata.udkast ? FASTE_ORD.udkast : `Version ${metadata.version}`),
    ],
  })

const sidefod = ({ metadata }: RapportDokument) =>
  new Paragraph({
    tabStops: HOEJRE,
    children: [
      lille(dannetTekst(metadata)),
      new TextRun({
        size: 16,
        color: GRAA,
        children: [new Tab(), `${FASTE_ORD.side} `, PageNumber.CURRENT, ` ${FASTE_ORD.af} `, PageNumber.TOTAL_PAGES],
      }),
    ],
  })

function forsideOf(dok: RapportDokument): Paragraph[] {
  const { forside, metadata } = dok
  const ankre = ankreOf(dok)
  return [
    new Paragraph({
      spacing: { before: 1200, after: 60 },
      children: [new TextRun({ text: forside.overtitel, color: GRAA })],
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(dok.titel)] }),
    new Paragraph({ spacing: { after: 480 }, children: [new TextRun({ text: forside.undertitel, size: 26 })] }),
    ...forside.oplysninger.flatMap(({ navn, vaerdi }) => [
      new Paragraph({ spacing: { after: 20 }, keepNext: true, children: [new TextRun({ text: navn, bold: true })] }),
      new Paragraph({ spacing: { after: 160 }, children: runsOf(vaerdi, ankre) }),
    ]),
    ...(metadata.udkast
      ? [
          new Paragraph({
            alignment: AlignmentType.LEFT,
            children: [new TextRun({ text: FASTE_ORD.udkast, bold: true, size: 26 })],
          }),
        ]
      : []),
    ...(forside.bemaerkning
      ? [new Paragraph({ spacing: { before: 240 }, children: [new TextRun(forside.bemaerkning)] })]
      : []),
    new Paragraph({ children: [lille(dannetTekst(metadata))] }),
  ]
}

/** Written with the headings it has; Word fills in page numbers when asked, and opens without a question. */
const indholdsfortegnelse = (): (Paragraph | TableOfContents)[] => [
  new Paragraph({
    pageBreakBefore: true,
    spacing: { after: 160 },
    children: [new TextRun({ text: FASTE_ORD.indhold, bold: true, size: 32 })],
  }),
  new TableOfContents(FASTE_ORD.indhold, { hyperlink: true, headingStyleRange: '1-2', beginDirty: false }),
  new Paragraph({ pageBreakBefore: true, spacing: { after: 0 } }),
]
