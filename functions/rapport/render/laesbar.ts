import { RapportDokument } from '../../domain/rapport/dokument.ts'
import { usaedvanligeOf, withoutTegn, withoutUgyldige } from '../../domain/rapport/tegn.ts'
import type { Skrifter } from './skrifter.ts'
import { compileTypst, RenderFejl } from './typst.ts'

type Fonts = Pick<Skrifter, 'filer'>

/** The shape is checked again before rendering; the message names places, never content. */
function parseDokument(dok: RapportDokument): RapportDokument {
  const parsed = RapportDokument.safeParse(dok)
  if (parsed.success) return withoutUgyldige(parsed.data)
  throw new RenderFejl(
    'rapport.ugyldigtDokument',
    parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; '),
  )
}

/** The document in characters that can be drawn: the same words go into the PDF and the Word file. */
export function legible(dok: RapportDokument, fonts: Fonts): RapportDokument {
  const parsed = parseDokument(dok)
  return withoutTegn(parsed, findUkendte(usaedvanligeOf(parsed), fonts))
}

/** One character a line and nothing else, in the rapport's face. */
const PROEVE = `#set document(title: "p")
#set text(font: "IBM Plex Sans", lang: "da")
#for tegn in json("/dok.json") { par(tegn) }`

/** Those no face can draw: asked of the compiler itself, which names some of them at a time, or a part of one. */
function findUkendte(tegn: readonly string[], fonts: Fonts): string[] {
  if (tegn.length === 0) return []
  const sagt = namedBy(tegn, fonts)
  if (!sagt) return []
  const ens = tegn.filter((one) => sagt.includes(one))
  const maaske = tegn.filter((one) => !ens.includes(one) && sagt.some((del) => one.includes(del)))
  const ukendte = [...ens, ...maaske.filter((one) => tegn.length === 1 || namedBy([one], fonts))]
  // Nothing named: none of them can be trusted.
  if (ukendte.length === 0) return [...tegn]
  return [
    ...ukendte,
    ...findUkendte(
      tegn.filter((one) => !ukendte.includes(one)),
      fonts,
    ),
  ]
}

/** What the compiler complains of on a page with only these; undefined when it draws them all. */
function namedBy(tegn: readonly string[], fonts: Fonts): readonly string[] | undefined {
  try {
    compileTypst(PROEVE, tegn, { fonts })
    return undefined
  } catch (error) {
    if (error instanceof RenderFejl) return error.tegn
    throw error
  }
}
