import { NodeCompiler, type NodeError, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { Skrifter } from './skrifter.ts'

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

/** The page compiled to PDF/UA-1 from its template and its data; other files are mapped beside it. */
export function compileTypst(
  skabelon: string,
  data: unknown,
  { fonts, filer = {} }: { fonts: Pick<Skrifter, 'filer'>; filer?: Record<string, string> },
): Buffer {
  const compiler = NodeCompiler.create({
    workspace: ROD,
    fontArgs: [{ fontBlobs: fonts.filer.map((fil) => Buffer.from(fil)) }],
  })
  compiler.mapShadow(`${ROD}/dok.json`, Buffer.from(JSON.stringify(data)))
  for (const [navn, indhold] of Object.entries(filer)) compiler.mapShadow(`${ROD}/${navn}`, Buffer.from(indhold))
  compiler.addSource(`${ROD}/rapport.typ`, skabelon)
  const result = compiler.compile({ mainFilePath: `${ROD}/rapport.typ` })
  if (!result.result) throw new RenderFejl('rapport.kanIkkeDannes', diagnostics(compiler, result.takeDiagnostics()))
  const pdf = exportPdf(compiler, result.result)
  compiler.evictCache(0)
  return pdf
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

function diagnostics(compiler: NodeCompiler, fejl: NodeError | null): string {
  if (!fejl) return 'ukendt'
  return compiler
    .fetchDiagnostics(fejl)
    .map((d: { message?: string }) => d.message ?? '')
    .join('; ')
}
