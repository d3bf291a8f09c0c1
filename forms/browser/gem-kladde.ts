import { putBack, textsOf } from './lib/fields.ts'
import { forget, forgetAll, keep, keptOf } from './lib/kept.ts'

/** How long after the last key a draft is sent. */
const PAUSE_MS = 1500
const RETRY_MS = 15_000
/** Browsers let a request outlive its page up to 64 KiB. */
const KEEPALIVE_MAX = 60_000

const clock = (): string =>
  new Date()
    .toLocaleTimeString('da-DK', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Copenhagen' })
    .replace(':', '.')

type Udfald = 'gemt' | 'ikkeGemt' | 'andre'

const TEKST: Record<Udfald, () => string> = {
  gemt: () => `Gemt kl. ${clock()}`,
  ikkeGemt: () => 'Ikke gemt endnu. Teksten ligger her på siden, og vi prøver igen.',
  andre: () => 'En anden har skrevet her imens. Intet er overskrevet. Tryk Gem for at se begge tekster.',
}

/** Saved only when our own page answered: an ended session leads to the login page instead. */
async function post(form: HTMLFormElement, address: string): Promise<Udfald> {
  const texts = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const body = new URLSearchParams(texts).toString()
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' }
  try {
    const response = await fetch(address, { method: 'POST', body, headers, keepalive: body.length < KEEPALIVE_MAX })
    if (response.status === 409 && ((await response.json()) as { code?: string }).code === 'version.konflikt')
      return 'andre'
    return response.ok && !new URL(response.url).pathname.startsWith('/log-ind') ? 'gemt' : 'ikkeGemt'
  } catch {
    return 'ikkeGemt'
  }
}

/** Saves one at a time, so that an older text never lands on top of a newer one; false when it must be tried again. */
function createSaver(form: HTMLFormElement): () => Promise<boolean> {
  const { kladde, noegle } = form.dataset as { kladde: string; noegle: string }
  const status = form.querySelector<HTMLElement>('[data-kladde-status]')!
  let queue: Promise<boolean> = Promise.resolve(true)
  let saved = ''

  const save = async (): Promise<boolean> => {
    const texts = JSON.stringify(textsOf(form))
    if (texts === saved) return true
    const udfald = await post(form, kladde)
    status.textContent = TEKST[udfald]()
    // Trying again helps no more when another has written: the writer must see both texts.
    if (udfald !== 'gemt') return udfald === 'andre'
    saved = texts
    if (texts === JSON.stringify(textsOf(form))) forget(noegle)
    document.dispatchEvent(new Event('gemt'))
    return true
  }
  return () => (queue = queue.then(save))
}

/** Offers text back that was written here but never reached the server. */
function offerBack(form: HTMLFormElement, noegle: string, changed: () => void): void {
  const kept = keptOf(noegle)
  if (!kept) return
  if (JSON.stringify(kept) === JSON.stringify(textsOf(form))) return forget(noegle)
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
  const noegle = form.dataset['noegle']!
  const save = createSaver(form)
  let timer: ReturnType<typeof setTimeout> | undefined
  let leaving = false

  const saveNow = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    if (!(await save())) timer = setTimeout(saveNow, RETRY_MS)
  }
  const changed = () => {
    keep(noegle, textsOf(form))
    clearTimeout(timer)
    timer = setTimeout(saveNow, PAUSE_MS)
  }

  offerBack(form, noegle, changed)
  form.addEventListener('input', changed)
  addEventListener('online', () => timer && void saveNow())
  document.addEventListener('visibilitychange', () => document.hidden && timer && void saveNow())
  // The draft goes first: then nothing stays behind in the tab, and an ended session costs nothing.
  form.addEventListener('submit', async (event) => {
    if (leaving || !timer) return
    event.preventDefault()
    leaving = true
    clearTimeout(timer)
    await save()
    form.requestSubmit(event.submitter)
  })
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-kladde]')) enhance(form)
for (const out of document.querySelectorAll('form[action="/log-ud"]')) out.addEventListener('submit', forgetAll)
