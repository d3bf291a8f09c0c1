const ENTITETER: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decode = (s: string): string =>
  s.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (hele, hex?: string, tal?: string, navn?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (tal) return String.fromCodePoint(Number(tal))
    return ENTITETER[navn ?? ''] ?? hele
  })

const encode = (s: string): string =>
  s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Elements whose words belong together even when they are split into smaller ones. */
const TEKSTELEMENT = /(<(text|title|desc)\b[^>]*>)([\s\S]*?)(<\/\2>)/giu
const DATA_I_TEGNING = /<!--[\s\S]*?-->|<(metadata|foreignObject|script|style)\b[\s\S]*?<\/\1>/giu

/** The picture with its words, titles and attributes rewritten; comments and foreign content never pass. */
export function redactSvg(svg: string, tekst: (s: string) => string): string {
  const rewritten = svg
    .replace(DATA_I_TEGNING, '')
    .replace(TEKSTELEMENT, (hele, start: string, _navn: string, indre: string, slut: string) => {
      const ord = decode(indre.replace(/<[^>]*>/gu, ''))
      const renset = tekst(ord)
      return renset === ord ? hele : `${start}${encode(renset)}${slut}`
    })
    .replace(/<[a-z][^>]*>/giu, (tag) => redactAttributter(tag, tekst))
  return rewritten
}

/** Attributes that hold words; geometry is left alone, so that a path is never taken for a telephone number. */
const redactAttributter = (tag: string, tekst: (s: string) => string): string =>
  tag.replace(
    /\s(id|class|aria-[a-z]+|data-[\w-]+|[\w-]*label|href|xlink:href)=("[^"]*"|'[^']*')/giu,
    (hele, navn: string, citeret: string) => {
      const vaerdi = decode(citeret.slice(1, -1))
      const renset = tekst(vaerdi)
      return renset === vaerdi ? hele : ` ${navn}="${encode(renset)}"`
    },
  )
