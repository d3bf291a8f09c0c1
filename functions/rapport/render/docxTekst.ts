import { Bookmark, type IRunOptions, InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import type { Tekst, Tekststykke } from '../../domain/rapport/dokument.ts'

/** Word's names of places: letters, digits and underscore, at most 40. */
export const bogmaerke = (anker: string): string => anker.replace(/\W/g, '_').slice(0, 40)

type Stil = Pick<IRunOptions, 'bold' | 'size' | 'color'>

/** Running text as Word runs; links only to places that exist. */
export const runsOf = (tekst: Tekst, ankre: ReadonlySet<string>, stil: Stil = {}): ParagraphChild[] =>
  tekst.flatMap((stykke) => runOf(stykke, ankre, stil))

function runOf(stykke: Tekststykke, ankre: ReadonlySet<string>, stil: Stil): ParagraphChild[] {
  const { tekst, fed, kursiv, henvisning, anker } = stykke
  const link = henvisning !== undefined && ankre.has(henvisning)
  const run = new TextRun({
    ...stil,
    text: tekst,
    ...(fed && { bold: true }),
    ...(kursiv && { italics: true }),
    ...(link && { style: 'Hyperlink' }),
  })
  const child = link ? new InternalHyperlink({ anchor: bogmaerke(henvisning), children: [run] }) : run
  return [anker ? new Bookmark({ id: bogmaerke(anker), children: [child] }) : child]
}
