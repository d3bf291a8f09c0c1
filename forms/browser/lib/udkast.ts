import { getSide, putSide, removeSide } from './enhed.ts'
import { putBack, textsOf } from './fields.ts'
import type { Kept } from './kept.ts'

/** Longest pause between the last key and the draft being safe on the device. */
const PAUSE_MS = 400
const SENDT = 'dagbog-sendt'

/** A text for one child never comes up in the other's diary. */
const stiOf = (noegle: string) => `udkast:${/^\/forloeb\/([\w-]+)/.exec(location.pathname)?.[1] ?? ''}:${noegle}`

/** A form sent by the page itself: its draft goes when the next page shows that it was taken. */
export const markSent = (noegle: string) => sessionStorage.setItem(SENDT, noegle)

export const forgetUdkast = (konto: string, noegle: string) => removeSide(konto, stiOf(noegle))

/** The answer is here: the form is gone, or the address says that something was saved. */
export async function settleSent(konto: string): Promise<void> {
  const noegle = sessionStorage.getItem(SENDT)
  if (!noegle) return
  const form = document.querySelector(`form[data-udkast="${noegle}"]`)
  const isTaken = !document.querySelector('[data-fejl]') && (!form || location.search.includes('gemt='))
  if (isTaken && document.querySelector('main')) await forgetUdkast(konto, noegle)
  sessionStorage.removeItem(SENDT)
}

/** Keeps what is typed, sealed, and puts it back when the page is opened again: after a login, a crash, a flat battery. */
export async function keepUdkast(konto: string, form: HTMLFormElement): Promise<void> {
  const noegle = form.dataset.udkast!
  const texts = () => textsOf(form).filter(([, value]) => value.trim() !== '')
  const id = form.querySelector<HTMLInputElement>('input[type=hidden][name=id]')
  const empty = JSON.stringify(texts())
  const kept = await getSide<{ tekster: Kept; id: string }>(konto, stiOf(noegle))
  const hasError = form.querySelector('[aria-invalid]') !== null
  if (kept && !hasError && JSON.stringify(kept.value.tekster) !== empty) {
    putBack(form, kept.value.tekster)
    // Its id as well: was it saved although no answer came, it is still one.
    if (id && kept.value.id) id.value = kept.value.id
    tell(form)
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    clearTimeout(timer)
    timer = undefined
    void putSide(konto, stiOf(noegle), { tekster: texts(), id: id?.value ?? '' }).catch(() => undefined)
  }
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(save, PAUSE_MS)
  })
  document.addEventListener('visibilitychange', () => document.hidden && timer && save())
  form.addEventListener('submit', save)
}

function tell(form: HTMLFormElement): void {
  form.closest('details')?.setAttribute('open', '')
  const line = document.createElement('p')
  line.className = 'gemt'
  line.setAttribute('role', 'status')
  line.textContent = 'Det, du var i gang med at skrive, er hentet frem igen.'
  form.prepend(line)
}
