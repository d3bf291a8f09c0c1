/** Looks again until what the page waits for has come; then the parts that changed are put in place. */
const PAUSE_MS = 1500
const MAX_LOOKS = 40

async function lookAgain(left: number): Promise<void> {
  const here = document.querySelector<HTMLElement>('[data-vent]')
  if (!here || left === 0) return
  const response = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined)
  const page = response?.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined
  const there = page?.getElementById(here.id)
  for (const part of there?.querySelectorAll<HTMLElement>('[data-stand]') ?? []) {
    const own = document.getElementById(part.id)
    if (own && own.innerHTML !== part.innerHTML) own.innerHTML = part.innerHTML
  }
  if (there && !there.hasAttribute('data-vent')) return here.removeAttribute('data-vent')
  setTimeout(() => void lookAgain(left - 1), PAUSE_MS)
}

setTimeout(() => void lookAgain(MAX_LOOKS), PAUSE_MS)
