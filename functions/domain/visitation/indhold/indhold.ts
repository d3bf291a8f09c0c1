import { type Indholdstype, MAX_BYTES } from '../indholdstyper.ts'
import { type Bytes, fejlOf, type Indholdsfejl, textOf } from './bytes.ts'
import { checkDocx } from './docx.ts'
import { checkJpeg } from './jpeg.ts'
import { checkPdf } from './pdf.ts'
import { checkPng } from './png.ts'
import { findEnd } from './zip.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const checks: Record<Indholdstype, (bytes: Bytes) => Indholdsfejl | undefined> = {
  'application/pdf': checkPdf,
  [DOCX]: checkDocx,
  'image/jpeg': checkJpeg,
  'image/png': checkPng,
}

/** The content must be what it claims, whole, and only that; bounded by the size of the file. */
export function checkIndhold(bytes: Bytes, indholdstype: Indholdstype): { ok: true } | { fejl: Indholdsfejl } {
  if (bytes.length === 0) return { fejl: fejlOf('tom') }
  if (bytes.length > MAX_BYTES) return { fejl: fejlOf('forStor') }
  const fejl = checks[indholdstype](bytes) ?? checkPolyglot(bytes, indholdstype)
  return fejl ? { fejl } : { ok: true }
}

/** A file that is also a PDF (readers look in the first kilobyte) or also a zip (readers look from the end). */
function checkPolyglot(bytes: Bytes, indholdstype: Indholdstype): Indholdsfejl | undefined {
  const alsoPdf = indholdstype !== 'application/pdf' && textOf(bytes, 0, 1024).includes('%PDF-')
  const alsoZip = indholdstype !== DOCX && findEnd(bytes) >= 0
  return alsoPdf || alsoZip ? fejlOf('blandet') : undefined
}
