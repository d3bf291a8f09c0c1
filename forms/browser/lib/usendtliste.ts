import type { Tilstand } from './enhed.ts'
import type { Usendt } from './koe.ts'

const el = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  klasse: string,
  tekst?: string,
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name)
  element.className = klasse
  if (tekst !== undefined) element.textContent = tekst
  return element
}

const STATUS: Record<Tilstand, (besked: string) => string> = {
  venter: () => 'Ikke sendt endnu',
  afvist: (besked) => ['Kunne ikke gemmes', besked].filter(Boolean).join(': '),
  adgang: () => 'Kan ikke sendes: adgangen er lukket',
  delvis: (besked) => besked,
}

interface Handler {
  ret: (one: Usendt) => void
  slet: (one: Usendt) => void
  stop: (one: Usendt) => void
}

/** Kinds that run until they are stopped. */
const LOEBER: ReadonlySet<unknown> = new Set(['sov', 'graad'])

function isRunning({ handling: { id, krop } }: Usendt, alle: readonly Usendt[]): boolean {
  const runs = (LOEBER.has(krop.noegle) && !krop['slut-kl']) || krop.loeber === 'ja'
  return runs && !alle.some(({ handling }) => handling.art === 'stop' && handling.krop.id === id)
}

const knap = (tekst: string, act: () => void): HTMLButtonElement => {
  const button = el('button', 'dagliste-ret', tekst)
  button.type = 'button'
  button.addEventListener('click', act)
  return button
}

function linje(one: Usendt, alle: readonly Usendt[], { ret, slet, stop }: Handler): HTMLLIElement {
  const { vis, besked = '', art } = one.handling
  const { tilstand } = one.raekke
  const li = el('li', 'usendt-linje')
  const text = el('div', '')
  const what = el('p', 'dagliste-hvad')
  what.append(el('strong', '', vis.titel), ` ${vis.tekst}`)
  text.append(what, el('p', 'dagliste-hvem', STATUS[tilstand](besked)))
  const actions = el('span', 'usendt-knapper')
  if (tilstand === 'venter' && isRunning(one, alle)) actions.append(knap('Stop', () => stop(one)))
  actions.append(
    tilstand === 'afvist' && art === 'form'
      ? knap('Ret', () => ret(one))
      : knap(tilstand === 'delvis' ? 'OK' : 'Fortryd', () => slet(one)),
  )
  li.append(el('span', 'dagliste-tid', vis.kl), text, actions)
  return li
}

/** Entries of this day that are on the device only, over the day's list. */
export function renderUsendte(alle: readonly Usendt[], dato: string, handler: Handler): void {
  document.querySelector('[data-usendtliste]')?.remove()
  hideStopped(alle)
  const own = alle.filter(({ handling }) => handling.dato === dato && handling.art !== 'fortryd')
  const place = document.querySelector('#dagen-titel')?.closest('.afsnitstop')
  if (own.length === 0 || !place) return
  const section = el('section', 'usendtliste')
  section.dataset.usendtliste = ''
  section.setAttribute('aria-label', 'Ikke sendt endnu')
  const list = el('ol', 'dagliste')
  list.append(...own.toReversed().map((one) => linje(one, alle, handler)))
  section.append(list)
  place.after(section)
}

/** What was stopped on this device goes on no longer here, sent or not. */
function hideStopped(alle: readonly Usendt[]): void {
  const stopped = new Set(alle.flatMap(({ handling }) => (handling.art === 'stop' ? [String(handling.krop.id)] : [])))
  for (const line of document.querySelectorAll<HTMLElement>('.igang-linje'))
    line.hidden = stopped.has(line.querySelector<HTMLInputElement>('input[name="id"]')?.value ?? '')
}

/** The number in the header. It is counted from the device each time and never guessed. */
export function renderAntal(alle: readonly Usendt[], grund: '' | 'net' | 'login'): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-usendt]')) {
    const n = alle.length
    place.hidden = n === 0 && grund !== 'login'
    const words = grund === 'login' ? 'Log ind for at sende' : ''
    place.querySelector('[data-usendt-tekst]')!.textContent = [
      n > 0 ? `${n} ${n === 1 ? 'usendt' : 'usendte'}` : '',
      words,
    ]
      .filter(Boolean)
      .join(' · ')
    if (place instanceof HTMLAnchorElement)
      place.href = grund === 'login' ? `/log-ind?retur=${encodeURIComponent(location.pathname)}` : '/usendte'
  }
}
