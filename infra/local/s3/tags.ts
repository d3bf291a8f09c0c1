import { ensure } from './errors.ts'
import type { Fields } from './request.ts'
import { elements, elementText, renderXml } from './xml.ts'

/** S3's limits: number of tags, characters of a key, characters of a value. */
const MAX_TAGS = 10
const MAX_KEY = 128
const MAX_VALUE = 256

function checkTags(pairs: (readonly [string, string])[]): Fields {
  const keys = new Set(pairs.map(([key]) => key))
  ensure(pairs.length <= MAX_TAGS && keys.size === pairs.length, 'InvalidTag')
  ensure(
    pairs.every(([key, value]) => key !== '' && key.length <= MAX_KEY && value.length <= MAX_VALUE),
    'InvalidTag',
  )
  return Object.fromEntries(pairs)
}

/** Reads the `x-amz-tagging` header: `art=bilag&tilstand=ny`. */
export function parseTagHeader(text: string | undefined): Fields {
  return checkTags([...new URLSearchParams(text ?? '')])
}

/** Reads the `<Tagging>` document of PutObjectTagging and of a browser form. */
export function parseTagXml(xml: string): Fields {
  const [set, ...more] = elements(xml, 'TagSet')
  ensure(/<TagSet\s*\/>/.test(xml) || (set !== undefined && more.length === 0), 'MalformedXML')
  const pairs = elements(set ?? '', 'Tag').map((tag) => {
    const [key, value] = [elementText(tag, 'Key'), elementText(tag, 'Value') ?? '']
    ensure(key !== undefined, 'MalformedXML')
    return [key, value] as const
  })
  return checkTags(pairs)
}

export function renderTagXml(tags: Fields): string {
  return renderXml('Tagging', { TagSet: { Tag: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) } })
}
