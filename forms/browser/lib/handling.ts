import { nowParts } from './ark.ts'
import type { Handling } from './koe.ts'

/** The day of the page, the server's clock, and whether there is a network: decided once, when it is written. */
interface Omstaendighed {
  dato: string
  now: number
  isOffline: boolean
}

function kropOf(form: HTMLFormElement, submitter: HTMLElement | null, isOffline: boolean): Handling['krop'] {
  const krop: Handling['krop'] = {}
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value !== 'string' || name === '_csrf') continue
    const former = krop[name]
    krop[name] = former === undefined ? value : [former, value].flat()
  }
  if (isOffline) krop.kilde = 'offline'
  return krop
}

/** Which of the page's forms the device can answer for itself, and as what. */
export function handlingOf(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  { dato, now, isOffline }: Omstaendighed,
): Handling | undefined {
  const path = new URL(form.action).pathname
  const krop = kropOf(form, submitter, isOffline)
  const { kl, instant } = nowParts(now)
  const base = { id: String(krop.id ?? ''), dato, krop }
  if (form.dataset.koe)
    return {
      ...base,
      art: 'form',
      dato: /\d{4}-\d{2}-\d{2}/.exec(path)![0],
      krop: { ...krop, noegle: form.dataset.koe },
      vis: visOf(form, krop),
    }
  if ('koe' in form.dataset)
    return { ...base, art: 'tekst', vis: { titel: 'Dagens beskrivelse', tekst: String(krop.tekst ?? ''), kl: '' } }
  if ('nu' in form.dataset) {
    const titel = form
      .querySelector('button')!
      .textContent!.replace(/\s*nu\s*$/, '')
      .trim()
    return { ...base, art: 'nu', krop: { ...krop, 'start-instant': instant }, vis: { titel, tekst: '', kl } }
  }
  if (path.endsWith('/stop'))
    return {
      ...base,
      art: 'stop',
      id: crypto.randomUUID(),
      krop: { ...krop, slut: new Date(now).toISOString() },
      vis: { titel: 'Stop', tekst: form.parentElement?.querySelector('p')?.textContent ?? '', kl },
    }
  if (path.endsWith('/fortryd'))
    return { ...base, art: 'fortryd', id: crypto.randomUUID(), vis: { titel: 'Fortrudt', tekst: '', kl } }
  return undefined
}

function visOf(form: HTMLFormElement, krop: Handling['krop']): Handling['vis'] {
  const titel =
    form.closest('dialog')?.querySelector('h2')?.textContent ?? document.querySelector('h1')?.textContent ?? ''
  const chip = form.querySelector<HTMLInputElement>('input[name="maengde-valg"]:checked')
  const amount = krop.maengde
    ? `${String(krop.maengde)} ${form.querySelector('.maengde span, .maengde select')?.textContent ?? ''}`
    : (chip?.parentElement?.textContent ?? '')
  return {
    titel: titel.trim(),
    tekst: [amount.trim(), krop.note].filter(Boolean).join(' · '),
    kl: String(krop['start-kl'] ?? ''),
  }
}
