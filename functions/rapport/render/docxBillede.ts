import { ImageRun } from 'docx'
import type { Figur } from '../../domain/rapport/dokument.ts'
import { renderPng } from './png.ts'

/** Pixels at 96 to the inch: the width of the text, and what leaves room for heading, caption and source. */
const [BREDDE, HOEJST, HELSIDE] = [627, 310, 740]

/** The picture as SVG with a PNG beside it, and the words for those who can't see it. */
export function imageOf(figur: Figur, skriftfiler: readonly string[]): ImageRun {
  const { png, forhold } = renderPng(figur.svg, { skriftfiler, bredde: BREDDE * 2 })
  const width = Math.min(BREDDE, Math.floor((figur.helside ? HELSIDE : HOEJST) / forhold))
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(figur.svg),
    fallback: { type: 'png', data: png },
    transformation: { width, height: Math.round(width * forhold) },
    altText: { name: figur.titel, title: figur.titel, description: figur.alt },
  })
}
