import { addDage, toDato } from '../../../functions/domain/tid.ts'
import { listSider, putSide, removeSide } from './enhed.ts'

/** Days that can be read without a network. */
const DAGE = 14
/** A day gone changes seldom: fetched again after this long. */
const FRISK_MS = 24 * 3_600_000

/** Set by the service worker on a page that it took from the device. */
export const isFromStore = () => document.documentElement.dataset.lager !== undefined

/** A day that was never fetched, shown in the frame of another: what the other day held is taken out. */
export function makeBlankDay(dato: string): void {
  const { lager } = document.documentElement.dataset
  if (lager === undefined) return
  const line = document.createElement('p')
  line.className = 'alert alert-info'
  const isBlank = document.documentElement.dataset.tom !== undefined
  const kl = new Date(Number(lager)).toLocaleString('da-DK', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Copenhagen',
  })
  line.textContent = isBlank
    ? 'Ingen forbindelse. Dagen er ikke hentet, men du kan skrive i den.'
    : `Ingen forbindelse. Du ser dagen, som den var ${kl}. Du kan skrive videre.`
  if (document.querySelector('[data-heledag]'))
    line.textContent = 'Ingen forbindelse. Linjerne gemmes på telefonen og sendes, når der er net.'
  document.querySelector('.dagnavigation, main > .sidetop')?.after(line)
  if (!isBlank) return
  for (const old of document.querySelectorAll(
    '.igang, .dagliste, .dagstribe, .dagtekst > .ramme, .dagtekst > .vink, .afsnitstop .maerke, #dag .fold, .toast-linje',
  ))
    old.remove()
  const heading = document.querySelector('.dagnavigation h1')
  if (heading)
    heading.lastChild!.textContent = new Date(`${dato}T12:00Z`).toLocaleDateString('da-DK', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    })
}

/** Files of this page in the store of files, also those only a script loads. */
export async function keepFiles(): Promise<void> {
  const own = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  const files = own
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/aktiver/'))
    .map(({ pathname }) => pathname)
  const cache = await caches.open('aktiver')
  for (const file of new Set(files)) if (!(await cache.match(file))) await cache.add(file).catch(() => undefined)
}

/** The empty table of the day, for any day; with the day it was made for. */
export interface Tabel {
  dato: string
  html: string
}
export const tabelSti = (base: string) => `${base}hele-dagen`

/** Undefined: no network; empty: not for this person. */
async function fetchPage(path: string): Promise<string | undefined> {
  const response = await fetch(path, { headers: { accept: 'text/html' }, redirect: 'error' }).catch(() => undefined)
  return response && (response.ok ? response.text() : '')
}

async function keepTabel(konto: string, base: string, dato: string): Promise<void> {
  const html = await fetchPage(`${base}${dato}/hele-dagen`)
  if (html) await putSide(konto, tabelSti(base), { dato, html } satisfies Tabel).catch(() => undefined)
}

/** Fetches the last fourteen days quietly, one at a time; older ones are taken out. */
export async function keepPages(konto: string, forloebId: string, now: number): Promise<void> {
  if (!navigator.onLine || isFromStore()) return
  await keepFiles().catch(() => undefined)
  const today = toDato(now)
  const kept = await listSider(konto)
  const base = `/forloeb/${forloebId}/dagbog/`
  const foerste = document.querySelector<HTMLInputElement>('input[name="dato"][min]')?.min ?? ''
  const dage = Array.from({ length: DAGE }, (_, i) => addDage(today, -i))
  const wanted = dage.filter((dato) => dato >= foerste).map((dato) => `${base}${dato}`)
  for (const path of wanted) {
    if (Date.now() - (kept.get(path) ?? 0) < FRISK_MS && path !== wanted[0]) continue
    const html = await fetchPage(path)
    if (html === undefined) return
    if (html) await putSide(konto, path, html).catch(() => undefined)
  }
  if (Date.now() - (kept.get(tabelSti(base)) ?? 0) >= FRISK_MS) await keepTabel(konto, base, today)
  for (const path of kept.keys())
    if (/^\/forloeb\/.*\d{4}-\d{2}-\d{2}$/.test(path) && path.startsWith(base) && !wanted.includes(path))
      await removeSide(konto, path)
}
