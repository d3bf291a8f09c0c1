/**
 * Warns well before the session ends (WCAG 2.2.1) and lets it be prolonged with one press. Says what happens to the
 * text: pages with autosave keep it in the tab. A page from the device is as old as it is: there the diary itself says
 * when a login is needed.
 */
const WARN_MS = 5 * 60_000
const CHECK_MS = 15_000

const isFromStore = document.documentElement.dataset.lager !== undefined
const ends = (): number => (isFromStore ? Number.NaN : Date.parse(document.body.dataset.udloeber ?? ''))
const minutes = (ms: number): string => (ms < 90_000 ? '1 minut' : `${Math.round(ms / 60_000)} minutter`)

function makeDialog(): HTMLDialogElement {
  const dialog = document.createElement('dialog')
  dialog.className = 'dialog'
  dialog.setAttribute('aria-labelledby', 'udloeb-titel')
  const isKept = document.querySelector('form[data-kladde]') !== null
  dialog.innerHTML = `<h2 id="udloeb-titel">Du logges snart ud</h2>
    <p aria-live="polite"></p>
    <p>${isKept ? 'Det, du har skrevet, går ikke tabt: Det bliver liggende her i fanen, og du får det tilbage, når du logger ind igen.' : 'Gem det, du er i gang med, eller bliv logget ind.'}</p>
    <form method="dialog" class="knapper"><button class="button button-primary xs-full-width"><span>Bliv logget ind</span></button></form>`
  dialog.addEventListener('close', () => void prolong())
  document.body.append(dialog)
  return dialog
}

/** `GET /mig/session` answers when the session now ends; asking prolongs it. */
async function prolong(): Promise<void> {
  try {
    const response = await fetch('/mig/session', { headers: { accept: 'application/json' } })
    const { udloeber } = (await response.json()) as { udloeber?: string }
    if (udloeber) document.body.dataset.udloeber = udloeber
  } catch {
    // No net: the warning comes back by itself at the next look.
  }
}

let dialog: HTMLDialogElement | undefined
let isOver = false

function look(): void {
  const left = ends() - Date.now()
  if (Number.isNaN(left) || left > WARN_MS || (isOver && !dialog?.open)) return
  dialog ??= makeDialog()
  isOver = left <= 0
  const line = dialog.querySelector('p')!
  const words = isOver
    ? 'Du er logget ud. Log ind igen i en ny fane, og fortsæt her bagefter.'
    : `Der er ${minutes(left)} tilbage.`
  if (line.textContent !== words) line.textContent = words
  if (isOver) dialog.querySelector('button span')!.textContent = 'Luk'
  if (!dialog.open) dialog.showModal()
}

setInterval(look, CHECK_MS)
document.addEventListener('visibilitychange', look)
// A draft that was saved has prolonged the session too: ask when it now ends.
document.addEventListener('gemt', () => ends() - Date.now() < 2 * WARN_MS && void prolong())
look()
