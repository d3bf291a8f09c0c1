import { putBack, textsOf } from './lib/fields.ts'
import { forget, forgetAll, keep, keptOf } from './lib/kept.ts'

/** How long after the last key a draft is sent. */
const PAUSE_MS = 1500
const RETRY_MS = 15_000

const clock = (): string =>
  new Date()
    .toLocaleTimeString('da-DK', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Copenhagen' })
    .replace(':', '.')

/** Saved only when our own page answered: an ended session leads to the login page instead. */
async function post(form: HTMLFormElement, address: string): Promise<boolean> {
  try {
    const body = new URLSearchParams(
      [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
    const response = await fetch(address, {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
      keepalive: true,
    })
    return response.ok && !new URL(response.url).pathname.startsWith('/log-ind')
  } catch {
    return false
  }
}

/** Offers text back that was written here but never reached the server. */
function offerBack(form: HTMLFormElement, noegle: string, changed: () => void): void {
  const kept = keptOf(noegle)
  if (!kept || JSON.stringify(kept) === JSON.stringify(textsOf(form))) return
  const offer = document.createElement('div')
  offer.className = 'gemt-tilbud'
  offer.innerHTML = `<p>Du har skrevet noget her, som ikke nåede at blive gemt.</p>
    <button type="button" class="button button-secondary"><span>Hent teksten frem</span></button>
    <button type="button" class="button button-tertiary"><span>Slet den</span></button>`
  const [fetchBack, drop] = offer.querySelectorAll('button')
  fetchBack!.addEventListener('click', () => {
    putBack(form, kept)
    offer.remove()
    changed()
    form.querySelector<HTMLElement>('textarea, input:not([type=hidden]), select')?.focus()
  })
  drop!.addEventListener('click', () => {
    forget(noegle)
    offer.remove()
  })
  form.prepend(offer)
}

function enhance(form: HTMLFormElement): void {
  const { kladde, noegle } = form.dataset as { kladde: string; noegle: string }
  const status = form.querySelector<HTMLElement>('[data-kladde-status]')!
  let timer: ReturnType<typeof setTimeout> | undefined
  let revision = 0

  const save = async () => {
    clearTimeout(timer)
    const sent = revision
    const saved = await post(form, kladde)
    status.textContent = saved
      ? `Gemt kl. ${clock()}`
      : 'Ikke gemt endnu. Teksten ligger her på siden, og vi prøver igen.'
    if (!saved) timer = setTimeout(save, RETRY_MS)
    else if (sent === revision) forget(noegle)
    if (saved) document.dispatchEvent(new Event('gemt'))
  }
  const changed = () => {
    revision += 1
    keep(noegle, textsOf(form))
    clearTimeout(timer)
    timer = setTimeout(save, PAUSE_MS)
  }

  offerBack(form, noegle, changed)
  form.addEventListener('input', changed)
  addEventListener('online', () => timer && void save())
  // A posted form reaches the server by itself; until the next page is there the text stays kept.
  form.addEventListener('submit', () => clearTimeout(timer))
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-kladde]')) enhance(form)
for (const out of document.querySelectorAll('form[action="/log-ud"]')) out.addEventListener('submit', forgetAll)
