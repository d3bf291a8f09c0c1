/** How long the way back stands; afterwards an entry is struck out from its own page. */
const FORTRYD_MS = 10_000
let timer: ReturnType<typeof setTimeout> | undefined

/** The server's own toast, given its ten seconds; a toast with the focus stays. */
export function timeToasts(): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    for (const toast of document.querySelectorAll('.toast-linje'))
      if (!toast.contains(document.activeElement)) toast.remove()
  }, FORTRYD_MS)
}

/** What it told is no longer so. */
export function hideToasts(): void {
  for (const old of document.querySelectorAll('.toast-linje')) old.remove()
}

export function showToast(besked: string, fortryd?: () => void): void {
  hideToasts()
  const toast = document.createElement('div')
  toast.className = 'toast-linje'
  toast.setAttribute('role', 'status')
  const text = document.createElement('p')
  text.textContent = besked
  toast.append(text)
  if (fortryd) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'toast-fortryd'
    button.textContent = 'Fortryd'
    button.addEventListener('click', () => {
      fortryd()
      toast.remove()
    })
    toast.append(button)
  }
  ;(document.querySelector('main') ?? document.body).append(toast)
  timeToasts()
}
