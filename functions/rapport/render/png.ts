import { Resvg } from '@resvg/resvg-js'

/** A picture of the SVG for programs that can't show SVG; the typefaces come as files, never from the machine. */
export function renderPng(
  svg: string,
  { skriftfiler, bredde }: { skriftfiler: readonly string[]; bredde: number },
): { png: Uint8Array; forhold: number } {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: bredde },
    background: '#ffffff',
    font: {
      fontFiles: [...skriftfiler],
      loadSystemFonts: false,
      defaultFontFamily: 'IBM Plex Sans',
      sansSerifFamily: 'IBM Plex Sans',
    },
  })
  return { png: resvg.render().asPng(), forhold: resvg.height / resvg.width }
}
