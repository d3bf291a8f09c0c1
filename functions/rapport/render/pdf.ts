import { NodeCompiler, type NodeError, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { RapportDokument } from '../../domain/rapport/dokument.ts'
import { tabellerOf } from '../../domain/rapport/gennemloeb.ts'
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
  constructor(code: RenderFejl['code'], detalje: string) {
    super(`${code}: ${detalje}`)
    this.code = code
  }
}

/** PDF/UA-1 of the document: a missing alt text, title or header is an error, not a warning. */
export async function renderPdf(
  dok: RapportDokument,
  { fonts }: { fonts: Pick<Skrifter, 'filer'> },
): Promise<Uint8Array> {
  const { data, figurer } = typstData(parseDokument(dok))
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

function exportPdf(compiler: NodeCompiler, doc: NodeTypstDocument): Buffer {
  try {
    return compiler.pdf(doc, { pdfStandard: 'ua-1' })
  } catch (error) {
    const fejl = [...String(error).matchAll(/message: "(PDF\/UA-1 error: [^"]*)"/g)].map((m) => m[1])
    throw new RenderFejl('rapport.ikkeTilgaengelig', fejl.join('; ') || 'ukendt')
  }
}

/** The shape is checked again before rendering; the message names places, never content. */
export function parseDokument(dok: RapportDokument): RapportDokument {
  const parsed = RapportDokument.safeParse(dok)
  if (parsed.success) return parsed.data
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
