import { offsetMinutes, toLokal } from '../../../functions/domain/tid.ts'
import { getSide, putSide } from './enhed.ts'

/** Opens a half page for a quick button from one document with all of them; without it the link works as a link. */
export interface Ark {
  /** Newer half pages; one that is open stays as it is. */
  renew(source: Document): void
  open(noegle: string, dato: string, now: number): HTMLFormElement | undefined
  close(): void
  /** A form handed back by the server, as it was typed, with what was wrong. */
  reopen(noegle: string, dato: string, krop: Record<string, string | string[]>, besked: string): void
}

const arkSti = (forloebId: string) => `/forloeb/${forloebId}/dagbog/ark`
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')

/** As they were last time: at hand at once, also without a network. */
export async function readArk(konto: string, forloebId: string): Promise<Document | undefined> {
  const kept = await getSide<string>(konto, arkSti(forloebId))
  return kept && parse(kept.value)
}

/** Fetched anew at each visit: last amounts change. Kept sealed for the next one. */
export async function fetchArk(konto: string, forloebId: string): Promise<Document | undefined> {
  const path = arkSti(forloebId)
  const response = await fetch(path, { headers: { accept: 'text/html' }, redirect: 'error' }).catch(() => undefined)
  const html = response?.ok ? await response.text() : undefined
  if (html) await putSide(konto, path, html).catch(() => undefined)
  return html ? parse(html) : undefined
}

/** ISO to the minute, and the clock beside it. */
export function nowParts(now: number): { instant: string; dato: string; kl: string } {
  const minute = Math.floor(now / 60_000) * 60_000
  const lokal = toLokal(minute)
  return { instant: new Date(minute).toISOString(), dato: lokal.slice(0, 10), kl: lokal.slice(11).replace(':', '.') }
}

const inputOf = (form: HTMLFormElement, name: string) => form.querySelector<HTMLInputElement>(`input[name="${name}"]`)

/** Today the time is now, on another day it is left open. */
function fillTime(form: HTMLFormElement, dato: string, now: number): void {
  const { instant, dato: today, kl } = nowParts(now)
  const isToday = dato === today
  const [clock, day, hidden] = ['start-kl', 'start-dato', 'start-instant'].map((name) => inputOf(form, name))
  if (clock) clock.value = isToday ? kl : ''
  if (day) day.value = dato
  if (hidden) hidden.value = isToday ? instant : ''
}

function makeDialog(titel: string): HTMLDialogElement {
  const dialog = document.createElement('dialog')
  dialog.className = 'dialog ark'
  dialog.innerHTML = `<div class="ark-top"><h2 tabindex="-1"></h2><button type="button" class="ark-luk">Luk</button></div><div role="alert" class="ark-fejl"></div>`
  dialog.querySelector('h2')!.textContent = titel
  dialog.querySelector('h2')!.id = `ark-titel-${crypto.randomUUID().slice(0, 8)}`
  dialog.setAttribute('aria-labelledby', dialog.querySelector('h2')!.id)
  dialog.querySelector('button')!.addEventListener('click', () => dialog.close())
  document.body.append(dialog)
  return dialog
}

export function createArk(first: Document): Ark {
  let source = first
  let dialog: HTMLDialogElement | undefined
  let noegleNow = ''

  function make(noegle: string, dato: string, now: number): HTMLFormElement | undefined {
    const section = source.querySelector<HTMLElement>(`[data-ark="${noegle}"]`)
    if (!section) return undefined
    dialog?.remove()
    dialog = makeDialog(section.dataset.titel ?? '')
    for (const child of section.children) dialog.append(document.importNode(child, true))
    const form = dialog.querySelector('form') ?? undefined
    noegleNow = noegle
    if (!form) return undefined
    form.action = form.action.replace(/\d{4}-\d{2}-\d{2}/, dato)
    inputOf(form, 'id')!.value = crypto.randomUUID()
    fillTime(form, dato, now)
    return form
  }

  const show = () => {
    if (!dialog!.open) dialog!.showModal()
    dialog!.querySelector('h2')!.focus()
  }

  return {
    renew(next) {
      source = next
    },
    /** Closed by mistake it opens as it was left. */
    open(noegle, dato, now) {
      const isSame = dialog?.isConnected && noegleNow === noegle && noegle !== 'mere' && dialog.dataset.dato === dato
      const form = isSame ? (dialog!.querySelector('form') ?? undefined) : make(noegle, dato, now)
      if (!source.querySelector(`[data-ark="${noegle}"]`)) return undefined
      dialog!.dataset.dato = dato
      show()
      return form
    },
    close() {
      dialog?.close()
      dialog?.remove()
      dialog = undefined
    },
    reopen(noegle, dato, krop, besked) {
      const form = make(noegle, dato, Date.now())
      if (!form) return
      for (const element of form.elements) {
        if (
          !(
            element instanceof HTMLInputElement ||
            element instanceof HTMLTextAreaElement ||
            element instanceof HTMLSelectElement
          )
        )
          continue
        const own = [krop[element.name] ?? []].flat()
        if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox'))
          element.checked = own.includes(element.value)
        else if (element.name !== '_csrf' && own[0] !== undefined) element.value = own[0]
      }
      inputOf(form, 'id')!.value = String(krop.id)
      const alert = dialog!.querySelector('.ark-fejl')!
      alert.classList.add('alert', 'alert-error')
      alert.textContent = besked
      askWhich(form, krop)
      dialog!.dataset.dato = dato
      show()
    },
  }
}

/** The doubled hour: the two answers as radio buttons, as the page would show them. */
function askWhich(form: HTMLFormElement, krop: Record<string, string | string[]>): void {
  for (const name of ['start', 'slut']) {
    const [dato, kl] = [krop[`${name}-dato`], krop[`${name}-kl`]].map((v) => String(v ?? ''))
    if (
      !dato ||
      !kl?.startsWith('02') ||
      offsetMinutes(Date.parse(`${dato}T00:00Z`)) <= offsetMinutes(Date.parse(`${dato}T03:00Z`))
    )
      continue
    const group = document.createElement('div')
    group.className = 'chips'
    group.innerHTML = [
      ['foerste', 'Første gang (sommertid)'],
      ['anden', 'Anden gang (vintertid)'],
    ]
      .map(
        ([value, words]) =>
          `<div class="chip"><input type="radio" id="valg-${name}-${value}" name="${name}-valg" value="${value}"><label for="valg-${name}-${value}">${words}</label></div>`,
      )
      .join('')
    inputOf(form, `${name}-kl`)?.closest('fieldset')?.append(group)
  }
}
