/** A look-up of words: each row a value and its forms. Without a prototype, so that "constructor" is a word like any other. */
export function tabel<T>(rows: readonly (readonly [T, string])[]): Readonly<Record<string, T>> {
  const out: Record<string, T> = Object.create(null)
  for (const [value, forms] of rows) for (const form of forms.split(' ')) out[form] = value
  return out
}
