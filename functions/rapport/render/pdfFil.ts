import { deflateSync } from 'node:zlib'

/** The objects of a PDF file as Typst writes it: a classic cross-reference table, generation 0, no encryption. */
export interface PdfFil {
  hoved: string
  /** Number → what stands between `obj` and `endobj`, byte for byte (latin1). */
  objekter: Map<number, string>
  trailer: string
}

const LATIN = 'latin1'

/** Reads all objects by the table of places at the end of the file. */
export function readPdf(pdf: Uint8Array): PdfFil {
  const tekst = Buffer.from(pdf).toString(LATIN)
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tekst)?.[1])
  const xref = tekst.slice(start)
  const trailer = /trailer\s+<<([\s\S]*?)>>\s*startxref/.exec(xref)?.[1]
  if (!xref.startsWith('xref') || trailer === undefined) throw new Error('ukendt PDF-opbygning')
  const steder = [...xref.matchAll(/(\d{10}) \d{5} n/g)].map((m) => Number(m[1])).sort((a, b) => a - b)
  const objekter = new Map<number, string>()
  steder.forEach((sted, i) => {
    const raa = tekst.slice(sted, steder[i + 1] ?? start)
    const [hoved = '', nr] = /^(\d+) 0 obj\s/.exec(raa) ?? []
    objekter.set(Number(nr), raa.slice(hoved.length, raa.lastIndexOf('endobj')).trim())
  })
  return { hoved: tekst.slice(0, steder[0]), objekter, trailer }
}

const isStream = (krop: string) => krop.endsWith('endstream')
/** Objects in one packed stream; readers unpack a stream at a time. */
const PR_STREAM = 400

const stream = (ordbog: string, data: string): string => {
  const pakket = deflateSync(Buffer.from(data, LATIN), { level: 9 }).toString(LATIN)
  return `<< ${ordbog} /Filter /FlateDecode /Length ${pakket.length} >>\nstream\n${pakket}\nendstream`
}

/** Writes the file with everything but pictures, fonts and pages packed (PDF 1.5 object streams): a sixth of the size. */
export function writePdf({ hoved, objekter, trailer }: PdfFil): Uint8Array {
  const loese = [...objekter].filter(([, krop]) => !isStream(krop))
  const dele = [hoved]
  let plads = hoved.length
  let naeste = Math.max(...objekter.keys()) + 1
  /** Rows of the cross-reference stream: kind, place or stream, generation or index. */
  const raekker = new Map<number, readonly [number, number, number]>([[0, [0, 0, 65535]]])
  const add = (nr: number, krop: string) => {
    const del = `${nr} 0 obj\n${krop}\nendobj\n`
    raekker.set(nr, [1, plads, 0])
    dele.push(del)
    plads += del.length
  }
  for (const [nr, krop] of objekter) if (isStream(krop)) add(nr, krop)
  for (let i = 0; i < loese.length; i += PR_STREAM) {
    const gruppe = loese.slice(i, i + PR_STREAM)
    const nr = naeste++
    add(nr, objektstream(gruppe))
    gruppe.forEach(([indre], index) => raekker.set(indre, [2, nr, index]))
  }
  const start = plads
  raekker.set(naeste, [1, start, 0])
  const ordbog = `/Type /XRef /W [1 4 2] ${trailer.replace(/\/Size\s+\d+/, `/Size ${naeste + 1}`).trim()}`
  dele.push(
    `${naeste} 0 obj\n${stream(ordbog, xrefRaekker(raekker, naeste + 1))}\nendobj\nstartxref\n${start}\n%%EOF\n`,
  )
  return new Uint8Array(Buffer.from(dele.join(''), LATIN))
}

function objektstream(gruppe: readonly (readonly [number, string])[]): string {
  let plads = 0
  const hoveder = gruppe.map(([nr, krop]) => {
    const hoved = `${nr} ${plads}`
    plads += krop.length + 1
    return hoved
  })
  const indeks = `${hoveder.join(' ')}\n`
  return stream(
    `/Type /ObjStm /N ${gruppe.length} /First ${indeks.length}`,
    indeks + gruppe.map(([, krop]) => krop).join('\n'),
  )
}

function xrefRaekker(raekker: ReadonlyMap<number, readonly [number, number, number]>, antal: number): string {
  const bytes = Buffer.alloc(antal * 7)
  for (let nr = 0; nr < antal; nr++) {
    const [slags, a, b] = raekker.get(nr) ?? [0, 0, 65535]
    bytes.writeUInt8(slags, nr * 7)
    bytes.writeUInt32BE(a, nr * 7 + 1)
    bytes.writeUInt16BE(b, nr * 7 + 5)
  }
  return bytes.toString(LATIN)
}
