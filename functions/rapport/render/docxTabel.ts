import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx'
import type { Tabel, Tekst } from '../../domain/rapport/dokument.ts'
import { TEKSTBREDDE } from './docxStil.ts'
import { runsOf } from './docxTekst.ts'

const STREG = { style: BorderStyle.SINGLE, size: 4, color: '888888' }
const INGEN = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const KANTER = { top: STREG, bottom: STREG, insideHorizontal: STREG, left: INGEN, right: INGEN, insideVertical: INGEN }

/** Column widths in Word's unit, by each column's share. */
function breddeListe({ kolonner }: Tabel): number[] {
  const samlet = kolonner.reduce((sum, k) => sum + (k.bredde ?? 1), 0)
  return kolonner.map((k) => Math.round((TEKSTBREDDE * (k.bredde ?? 1)) / samlet))
}

/** A table with a header row that is repeated on each page; rows are never divided. */
export function tableOf(b: Tabel, ankre: ReadonlySet<string>): Table {
  const bredder = breddeListe(b)
  const celle = (tekst: Tekst, i: number, hoved: boolean) => cellOf(b, { tekst, i, hoved, bredde: bredder[i]!, ankre })
  const hoved = b.kolonner.map((k, i) => celle([{ tekst: k.navn }], i, true))
  const raekker = b.raekker.map((raekke) => raekke.map((tekst, i) => celle(tekst, i, false)))
  return new Table({
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: hoved }),
      ...raekker.map((children) => new TableRow({ cantSplit: true, children })),
    ],
    columnWidths: bredder,
    width: { size: TEKSTBREDDE, type: WidthType.DXA },
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

interface Celle {
  tekst: Tekst
  i: number
  hoved: boolean
  bredde: number
  ankre: ReadonlySet<string>
}

function cellOf(b: Tabel, { tekst, i, hoved, bredde, ankre }: Celle): TableCell {
  const fed = hoved || (i === 0 && b.raekkeoverskrift)
  const size = b.kolonner.length > 6 ? 15 : 17
  return new TableCell({
    width: { size: bredde, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    ...(hoved && { shading: { type: ShadingType.CLEAR, fill: 'E8E8E8', color: 'auto' } }),
    children: [
      new Paragraph({
        spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
        ...(b.kolonner[i]?.tal && { alignment: AlignmentType.RIGHT }),
        children: runsOf(tekst, ankre, { size, ...(fed && { bold: true }) }),
      }),
    ],
  })
}
