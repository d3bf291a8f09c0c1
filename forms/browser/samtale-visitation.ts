/**
 * Answers without leaving the page: new bubbles are added to the log, so that a screen reader says them, and the next
 * question's inputs take the place of the last. Anything unusual falls back on a plain page load.
 */
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')
const part = (of: Document, id: string): HTMLElement | null => of.getElementById(id)

/** True when the log there begins as the one here, and the new bubbles have been added. */
function addBubbles(there: Document): boolean {
  const list = document.querySelector('.bobler')!
  const here = [...list.children]
  const next = [...(there.querySelector('.bobler')?.children ?? [])]
  if (next.length < here.length || here.some(({ id }, index) => id !== next[index]!.id)) return false
  // The way back from an earlier answer leads to the question of now.
  here.forEach((bubble, index) =>
    bubble.querySelector('a')?.setAttribute('href', next[index]!.querySelector('a')?.getAttribute('href') ?? ''),
  )
  part(document, 'nu')?.removeAttribute('id')
  for (const bubble of next.slice(here.length)) list.append(document.importNode(bubble, true))
  return true
}

function takeOver(there: Document, url: string): void {
  const own = part(document, 'svarfelt')!
  const next = part(there, 'svarfelt')
  if (!next || next.querySelector('[data-upload]') || !addBubbles(there)) return location.assign(url)
  own.replaceChildren(...[...next.childNodes].map((node) => document.importNode(node, true)))
  part(document, 'fremdrift')!.textContent = part(there, 'fremdrift')?.textContent ?? ''
  history.pushState(null, '', url)
  document.querySelector('.bobler')!.lastElementChild!.scrollIntoView({ block: 'start' })
  own
    .querySelector<HTMLElement>('input:not([type=hidden]), select, textarea, button, a')
    ?.focus({ preventScroll: true })
}

/** The same post as a page load; a tapped choice goes along. */
function sendPlain(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (submitter instanceof HTMLButtonElement && submitter.name) {
    const chosen = Object.assign(document.createElement('input'), {
      type: 'hidden',
      name: submitter.name,
      value: submitter.value,
    })
    form.append(chosen)
  }
  form.submit()
}

async function answer(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === 'string') body.append(name, value)
  const response = await fetch(form.action, { method: 'POST', body, headers: { accept: 'text/html' } }).catch(
    () => undefined,
  )
  if (!response?.ok || !response.redirected || !response.url.includes('/samtale')) return sendPlain(form, submitter)
  takeOver(parse(await response.text()), `${response.url.split('#')[0]}#nu`)
}

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  if (form.id !== 'svar') return
  event.preventDefault()
  void answer(form, event.submitter)
})
addEventListener('popstate', () => location.reload())
