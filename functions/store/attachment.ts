/** Characters a file name cannot have somewhere, or that would break the header or hide the ending. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}"\\/:*?<>|]/gu

/** RFC 5987 attr-char leaves these escaped, `encodeURIComponent` does not. */
const NOT_ATTR_CHAR = /['()*]/g

/** `Content-Disposition` that saves under this name: plain for old readers, RFC 5987 for æ, ø and å. */
export function attachment(filnavn: string): string {
  const name = filnavn.replace(UNSAFE, '_').trim() || 'dokument'
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replaceAll('%', '_')
  const encoded = encodeURIComponent(name).replace(
    NOT_ATTR_CHAR,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
