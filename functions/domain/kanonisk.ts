/** JSON with sorted keys and without undefined: equal data gives equal text, whatever order it came in. */
export function canonicalJson(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = value as Record<string, unknown>
  let text = ''
  for (const key of Object.keys(members).sort()) {
    if (members[key] === undefined) continue
    text += `${text && ','}${JSON.stringify(key)}:${canonicalJson(members[key])}`
  }
  return `{${text}}`
}
