import type { Kept } from './kept.ts'

/** What stands in the form's own fields, without the hidden ones (proof of origin, ids). */
export function textsOf(form: HTMLFormElement): Kept {
  const hidden = new Set([...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')].map(({ name }) => name))
  return [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !hidden.has(entry[0]),
  )
}

/** Puts kept text back where it stood. */
export function putBack(form: HTMLFormElement, kept: Kept): void {
  const values = new Map<string, string[]>()
  for (const [name, value] of kept) values.set(name, [...(values.get(name) ?? []), value])
  for (const element of form.elements) {
    if (
      !(
        element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement
      )
    )
      continue
    const own = values.get(element.name)
    if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')) {
      element.checked = own?.includes(element.value) ?? false
    } else if (own && element.type !== 'hidden') {
      element.value = own[0] ?? ''
    }
  }
}
