import { type Bytes, fejlOf, type Indholdsfejl, textOf } from './bytes.ts'

/** Readers accept the header within the first kilobyte; here only a byte order mark or white space may stand before it. */
const HEADER = /^(?:\u00EF\u00BB\u00BF)?\s{0,16}%PDF-[12]\.\d/
/** The end: the place of the cross-reference table, the end mark, and nothing but white space or zeros. */
const END = /startxref\s+(\d{1,10})\s+%%EOF[\s\0]*$/
const ACTIVE = /\/(?:JavaScript|JS|Launch|RichMedia)(?![A-Za-z0-9])/
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/

/** PDF: header, end, a cross-reference where the end says, a root; not encrypted, no program in the visible structure. */
export function checkPdf(bytes: Bytes): Indholdsfejl | undefined {
  const header = HEADER.exec(textOf(bytes, 0, 64))
  if (!header) return fejlOf('type')
  const end = END.exec(textOf(bytes, bytes.length - 2048))
  if (!end || !isXref(bytes, Number(end[1]), header[0].indexOf('%'))) return fejlOf('beskadiget')
  const structure = unescapeNames(structureOf(textOf(bytes)))
  if (ENCRYPTED.test(structure)) return fejlOf('beskyttet')
  if (ACTIVE.test(structure)) return fejlOf('program')
  return /\/Root\s+\d+\s+\d+\s+R/.test(structure) ? undefined : fejlOf('beskadiget')
}

/** A table (`xref`) or a stream object; offsets may be counted from the header. */
const isXref = (bytes: Bytes, offset: number, shift: number): boolean =>
  [offset, offset + shift].some(
    (at) => at > 0 && at < bytes.length && /^\s*(?:xref\s|\d+\s+\d+\s+obj)/.test(textOf(bytes, at, at + 40)),
  )

/** The file without the contents of its streams, where any bytes may stand. */
function structureOf(text: string): string {
  const parts: string[] = []
  const stream = />>\s*stream\r?\n/g
  let at = 0
  for (let start = stream.exec(text); start; start = stream.exec(text)) {
    const end = text.indexOf('endstream', stream.lastIndex)
    if (end < 0) break
    parts.push(text.slice(at, start.index + 2))
    at = stream.lastIndex = end + 'endstream'.length
  }
  return parts.concat(text.slice(at)).join(' ')
}

/** Names may hide letters as `#4a`. */
const unescapeNames = (text: string) =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
