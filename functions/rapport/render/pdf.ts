import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { RapportDokument } from '../../domain/rapport/dokument.ts'
import { SKABELON } from './skabelon.ts'
import { typstData } from './typstData.ts'

/** The typefaces as TTF files; nothing of the machine's own is used, so that every machine renders alike. */
export interface Skrifter {
  filer: readonly Uint8Array[]
}

/** A folder that need not exist: the template can reach nothing but what is mapped below it. */
const ROD = '/rapport-uden-filer'

/** Rendering refused; the codes are stable and say nothing of the document's content. */
export class RenderFejl extends Error {
  readonly code: 'rapport.ugyldigtDokument' | 'rapport.kanIkkeDannes'
  constructor(code: RenderFejl['code'], detalje: string) {
    super(`${code}: ${detalje}`)
    this.code = code
  }
}

/** PDF/UA-1 of the document: a missing alt text, title or header is an error, not a warning. */
export async function renderPdf(dok: RapportDokument, { fonts }: { fonts: Skrifter }): Promise<Uint8Array> {
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
  const pdf = compiler.pdf(result.result, {
    pdfStandard: 'ua-1',
    creationTimestamp: Math.floor(Date.parse(dok.metadata.dannet) / 1000),
  })
  compiler.evictCache(0)
  return new Uint8Array(pdf)
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

function diagnostics(compiler: NodeCompiler, fejl: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
  if (!fejl) return 'ukendt'
  return compiler
    .fetchDiagnostics(fejl)
    .map((d: { message?: string }) => d.message ?? '')
    .join('; ')
}
