type XmlValue = string | number | boolean | XmlNode | XmlNode[]
export type XmlNode = { [element: string]: XmlValue | undefined }

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function escape(text: string): string {
  return text.replace(/[&<>"'\p{Cc}]/gu, (c) => ESCAPES[c] ?? `&#x${c.charCodeAt(0).toString(16)};`)
}

function renderValue(name: string, value: XmlValue | undefined): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.map((item) => renderValue(name, item)).join('')
  const inner = typeof value === 'object' ? renderNode(value) : escape(String(value))
  return `<${name}>${inner}</${name}>`
}

function renderNode(node: XmlNode): string {
  return Object.entries(node)
    .map(([name, value]) => renderValue(name, value))
    .join('')
}

/** Renders one S3 answer; arrays become repeated elements and undefined elements are left out. */
export function renderXml(root: string, node: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${renderNode(node)}</${root}>`
}

/** Renders an S3 error; unlike the answers it has no namespace. */
export function renderErrorXml(code: string, message: string, requestId: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${renderNode({ Code: code, Message: message, RequestId: requestId })}</Error>`
}

function unescape(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return ENTITIES[name ?? ''] ?? whole
  })
}

/** The contents of every element of that name, unread. Enough for the one document clients send: a tag set. */
export function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g'))].map(
    (match) => match[1] ?? '',
  )
}

/** The text of the only element of that name, or undefined when there is none or more than one. */
export function elementText(xml: string, name: string): string | undefined {
  const [text, ...more] = elements(xml, name)
  return text === undefined || more.length > 0 ? undefined : unescape(text)
}
