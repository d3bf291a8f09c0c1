/** Keys of the review page: J and K move, G marks as seen and goes on, at last to the next unread day. The page works without. */
const lines = [...document.querySelectorAll<HTMLElement>('[data-linje]')]
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
const current = () => lines.findIndex((line) => line.getAttribute('aria-current') === 'true')
const linkOf = (line: HTMLElement) => line.querySelector<HTMLAnchorElement>('[data-vaelg]')!

/** Fetches the page with this entry chosen and takes its comment panel over. */
async function showPanel(line: HTMLElement): Promise<void> {
  const href = linkOf(line).href.split('#')[0]!
  const response = await fetch(href, { headers: { accept: 'text/html' } }).catch(() => undefined)
  if (!response?.ok || current() !== lines.indexOf(line)) return
  const panel = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('[data-panel]')
  if (panel) document.querySelector('[data-panel]')?.replaceWith(panel)
  history.replaceState(null, '', href)
}

function choose(index: number): void {
  const line = lines[index]
  if (!line) return
  for (const one of lines) one.removeAttribute('aria-current')
  line.setAttribute('aria-current', 'true')
  line.scrollIntoView({ block: 'nearest' })
  linkOf(line).focus({ preventScroll: true })
  void showPanel(line)
}

/** The next entry nobody has read, also one that was skipped. */
function nextUnread(from: number): number {
  const isUnread = (line: HTMLElement) => line.querySelector('[data-set-form]') !== null
  const next = lines.findIndex((line, index) => index > from && isUnread(line))
  return next >= 0 ? next : lines.findIndex(isUnread)
}

/** On to what is unread here; when all is read, to the next day that is not. */
function goOn(from: number): void {
  const next = nextUnread(from)
  if (next >= 0) choose(next)
  else document.querySelector<HTMLAnchorElement>('[data-videre]')?.click()
}

/** Marks the chosen entry; only what the server has said yes to is shown as seen. */
async function markSeen(line: HTMLElement): Promise<void> {
  const form = line.querySelector<HTMLFormElement>('[data-set-form]')
  if (!form) return goOn(lines.indexOf(line))
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  const response = await fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } }).catch(
    () => undefined,
  )
  if (!response?.ok) return form.requestSubmit()
  const seen = document.createElement('span')
  seen.className = 'set'
  seen.textContent = 'Set'
  form.replaceWith(seen)
  line.classList.remove('ulaest')
  choose(nextUnread(lines.indexOf(line)))
}

const keys: Record<string, () => void> = {
  j: () => choose(current() + 1),
  k: () => choose(Math.max(0, current() - 1)),
  g: () => void (lines[current()] ? markSeen(lines[current()]!) : goOn(lines.length)),
}

document.addEventListener('keydown', (event) => {
  if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
  const act = keys[event.key.toLowerCase()]
  if (!act) return
  event.preventDefault()
  act()
})
document.addEventListener('click', (event) => {
  const link = (event.target as HTMLElement).closest('[data-vaelg]')
  if (!link || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  choose(lines.indexOf(link.closest<HTMLElement>('[data-linje]')!))
})
for (const hint of document.querySelectorAll<HTMLElement>('[data-genveje]')) hint.hidden = false
