/** Moves the focus to the error summary, and from its links to the field itself, label in sight. */
const summary = document.querySelector<HTMLElement>('[data-fejl]')

summary?.focus()
summary?.addEventListener('click', (event) => {
  const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[href^="#"]')
  const input = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
  if (!input) return
  event.preventDefault()
  ;(input.closest('.form-group') ?? input).scrollIntoView({ block: 'start' })
  input.focus({ preventScroll: true })
})
