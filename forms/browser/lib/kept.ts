/**
 * Text kept in this tab when it could not be sent. Bound to the person on the page, and emptied at log out, so that the
 * next one at a shared computer never meets it.
 */
const PREFIX = 'kladde:'

const person = (): string => document.querySelector('.menu-navn')?.textContent ?? ''
const keyOf = (noegle: string): string => `${PREFIX}${person()}:${noegle}`

/** Input name → what stood in it; several for checkboxes. */
export type Kept = [name: string, value: string][]

export const keep = (noegle: string, text: Kept): void => sessionStorage.setItem(keyOf(noegle), JSON.stringify(text))

export const forget = (noegle: string): void => sessionStorage.removeItem(keyOf(noegle))

export function keptOf(noegle: string): Kept | undefined {
  const text = sessionStorage.getItem(keyOf(noegle))
  return text ? (JSON.parse(text) as Kept) : undefined
}

export function forgetAll(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
}
