import { moveValgte } from './billeder.ts'
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

/** What stands half written in the old page stands in the new one too; photos already here are not fetched again. */
export function keepTyped(old: Element, fresh: Element): void {
  for (const area of old.querySelectorAll('textarea')) {
    const same = fresh.querySelector<HTMLTextAreaElement>(`#${CSS.escape(area.id)}`)
    if (same && area.value) same.value = area.value
  }
  moveValgte(old, fresh)
  for (const image of fresh.querySelectorAll<HTMLImageElement>('.billeder img')) {
    const same = old.querySelector<HTMLImageElement>(`.billeder img[src="${CSS.escape(image.getAttribute('src')!)}"]`)
    if (same?.complete && same.naturalWidth > 0) image.replaceWith(same)
  }
}
