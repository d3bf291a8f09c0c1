/** Old and new may be the same thing with other content: kind and look agree, and an id only meets itself. */
const isSameKind = (old: ChildNode, next: ChildNode): boolean =>
  old.nodeName === next.nodeName &&
  (!(old instanceof Element) || (old.id === (next as Element).id && old.className === (next as Element).className))

/**
 * Makes a part of the page equal to new HTML, changing only what differs: the field in use keeps its place, an opened
 * fold stays open, and a screen reader hears only what is new.
 */
export function patch(old: Element, next: Element): void {
  if (old instanceof HTMLTextAreaElement) return void (old.value = (next as HTMLTextAreaElement).value)
  patchAttributes(old, next)
  patchChildren(old, next)
  if (old instanceof HTMLInputElement) old.value = next.getAttribute('value') ?? ''
  if (old instanceof HTMLSelectElement) old.value = (next as HTMLSelectElement).value
}

function patchAttributes(old: Element, next: Element): void {
  const isFold = old instanceof HTMLDetailsElement
  for (const { name } of Array.from(old.attributes))
    if (!next.hasAttribute(name) && !(isFold && name === 'open')) old.removeAttribute(name)
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value)
}

function patchChildren(old: Element, next: Element): void {
  const known = new Map([...old.children].filter(({ id }) => id).map((one) => [one.id, one]))
  let at = old.firstChild
  for (const kid of Array.from(next.childNodes)) {
    const own = kid instanceof Element && kid.id ? known.get(kid.id) : at && isSameKind(at, kid) ? at : undefined
    if (!own) {
      old.insertBefore(kid, at)
      continue
    }
    if (own === at) at = at.nextSibling
    else old.insertBefore(own, at)
    if (own instanceof Element) patch(own, kid as Element)
    else if (own.nodeValue !== kid.nodeValue) own.nodeValue = kid.nodeValue
  }
  while (at) {
    const after: ChildNode | null = at.nextSibling
    at.remove()
    at = after
  }
}

/** The same with HTML as text. */
export function patchHtml(old: Element, html: string): void {
  const next = old.cloneNode(false) as Element
  next.innerHTML = html
  patch(old, next)
}
