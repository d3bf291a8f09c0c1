import type { RapportDokument } from '../../domain/rapport/dokument.ts'
import { tabellerOf } from '../../domain/rapport/gennemloeb.ts'
import { legible } from './laesbar.ts'
import { readPdf, writePdf } from './pdfFil.ts'
import { markRaekkehoveder } from './pdfRaekkehoveder.ts'
import { SKABELON } from './skabelon.ts'
import type { Skrifter } from './skrifter.ts'
import { typstData } from './typstData.ts'
import { compileTypst } from './typst.ts'

/** PDF/UA-1 of the document: a missing alt text, title or header is an error, not a warning. */
export async function renderPdf(
  raa: RapportDokument,
  { fonts }: { fonts: Pick<Skrifter, 'filer'> },
): Promise<Uint8Array> {
  const dok = legible(raa, fonts)
  const { data, figurer } = typstData(dok)
  const filer = Object.fromEntries(figurer.map((svg, i) => [`figur-${i + 1}.svg`, svg]))
  const fil = readPdf(compileTypst(SKABELON, data, { fonts, filer }))
  markRaekkehoveder(
    fil,
    tabellerOf(dok).map((tabel) => tabel.raekkeoverskrift),
  )
  return writePdf(fil)
}
