import { ENERE, TIERE } from './ordbog/talord.ts'

/** The value of one written word: "femoghalvfjerds" 75, "hundredeogtyve" 120, "tohundrede" 200; null when it is no number. */
export function ordTal(ord: string): number | null {
  const simple = ENERE[ord] ?? TIERE[ord]
  if (simple !== undefined) return simple
  if (ord.length < 7) return null
  const hundred = /^(.*?)hundred(?:e|r|er)?(.*)$/.exec(ord)
  if (hundred) return hundreds(hundred[1]!, hundred[2]!)
  const pair = /^(en|et|to|tre|fire|fem|seks|syv|otte|ni)og(.+)$/.exec(ord)
  const tens = pair && TIERE[pair[2]!]
  return tens ? ENERE[pair[1]!]! + tens : null
}

function hundreds(before: string, after: string): number | null {
  const count = before === '' ? 1 : ENERE[before]
  const rest = after === '' ? 0 : ordTal(after.replace(/^og/, ''))
  return count === undefined || count === 0 || rest === null || rest >= 100 ? null : count * 100 + rest
}
