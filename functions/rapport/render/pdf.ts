import { NodeCompiler, type NodeError, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { RapportDokument } from '../../domain/rapport/dokument.ts'
import { tabellerOf } from '../../domain/rapport/gennemloeb.ts'
import { withoutTegn, withoutUgyldige } from '../../domain/rapport/tegn.ts'
import { readPdf, writePdf } from './pdfFil.ts'
import { markRaekkehoveder } from './pdfRaekkehoveder.ts'
import { SKABELON } from './skabelon.ts'
import type { Skrifter } from './skrifter.ts'
import { typstData } from './typstData.ts'

/** A folder that need not exist: the template can reach nothing but what is mapped below it. */
const ROD = '/rapport-uden-filer'

/** Rendering refused; the codes are stable and say nothing of the document's content. */
export class RenderFejl extends Error {
  readonly code: 'rapport.ugyldigtDokument' | 'rapport.kanIkkeDannes' | 'rapport.ikkeTilgaengelig'
  /** Characters that no typeface has, when they were the reason. */
  readonly tegn: readonly string[]
  constructor(code: RenderFejl['code'], detalje: string, tegn: readonly string[] = []) {
    super(`${code}: ${detalje}`)
    this.code = code
    this.tegn = tegn
  }
}

/** A character may be found in one face and missing in another, so more than one round can be needed. */
const RUNDER = 3

/**
 * PDF/UA-1 of the document: a missing alt text, title or header is an error, not a warning. A character that no
 * typeface has must not cost the whole rapport: a sign stands in its place.
 */
export async function renderPdf(
  dok: RapportDokument,
  { fonts }: { fonts: Pick<Skrifter, 'filer'> },
): Promise<Uint8Array> {
  let parsed = parseDokument(dok)
  for (let runde = 1; ; runde++) {
    try {
      return compilePdf(parsed, fonts)
    } catch (error) {
      if (!(error instanceof RenderFejl) || error.tegn.length === 0 || runde === RUNDER) throw error
      parsed = withoutTegn(parsed, error.tegn)
    }
  }
}

function compilePdf(dok: RapportDokument, fonts: Pick<Skrifter, 'filer'>): Uint8Array {
  const { data, figurer } = typstData(dok)
  const compiler = NodeCompiler.create({
    workspace: ROD,
    fontArgs: [{ fontBlobs: fonts.filer.map((fil) => Buffer.from(fil)) }],
  })
  compiler.mapShadow(`${ROD}/dok.json`, Buffer.from(JSON.stringify(data)))
  figurer.forEach((svg, i) => compiler.mapShadow(`${ROD}/figur-${i + 1}.svg`, Buffer.from(svg)))
  compiler.addSource(`${ROD}/rapport.typ`, SKABELON)
  const result = compiler.compile({ mainFilePath: `${ROD}/rapport.typ` })
  if (!result.result) throw new RenderFejl('rapport.kanIkkeDannes', diagnostics(compiler, result.takeDiagnostics()))
  const fil = readPdf(exportPdf(compiler, result.result))
  compiler.evictCache(0)
  markRaekkehoveder(
    fil,
    tabellerOf(dok).map((tabel) => tabel.raekkeoverskrift),
  )
  return writePdf(fil)
}

/** The compiler's words for a character without a glyph, and the way it writes one: `\\"x\\"` or `\\"\\u{200d}\\"`. */
const UVIST = /the text `\\"(.+?)\\"` could not be displayed/u
const unescape = (tekst: string): string =>
  tekst.replace(/\\+u\{([\da-f]+)\}/giu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))

function exportPdf(compiler: NodeCompiler, doc: NodeTypstDocument): Buffer {
  try {
    return compiler.pdf(doc, { pdfStandard: 'ua-1' })
  } catch (error) {
    const fejl = [...String(error).matchAll(/message: "(PDF\/UA-1 error: (?:[^"\\]|\\.)*)"/gu)].map((m) => m[1]!)
    const tegn = fejl.flatMap((besked) => UVIST.exec(besked)?.[1] ?? []).map(unescape)
    const andre = fejl.filter((besked) => !UVIST.test(besked))
    if (tegn.length > 0) andre.push('et tegn findes ikke i skriften')
    throw new RenderFejl('rapport.ikkeTilgaengelig', andre.join('; ') || 'ukendt', tegn)
  }
}

/** The shape is checked again before rendering; the message names places, never content. */
export function parseDokument(dok: RapportDokument): RapportDokument {
  const parsed = RapportDokument.safeParse(dok)
  if (parsed.success) return withoutUgyldige(parsed.data)
  throw new RenderFejl(
    'rapport.ugyldigtDokument',
    parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; '),
  )
}

function diagnostics(compiler: NodeCompiler, fejl: NodeError | null): string {
  if (!fejl) return 'ukendt'
  return compiler
    .fetchDiagnostics(fejl)
    .map((d: { message?: string }) => d.message ?? '')
    .join('; ')
}
