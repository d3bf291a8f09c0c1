import { type Ark, createArk, fetchArk, nowParts, readArk } from './ark.ts'
import {
  keepBilleder,
  listenBilleder,
  rememberLost,
  saveBilleder,
  sendWaiting,
  tellFull,
  tellLost,
} from './billeder.ts'
import { forskelOf, putSide } from './enhed.ts'
import { renderVarsel } from './frist.ts'
import { drop, enqueue, flush, type Handling, readStatus, type Udfald, usendte, wakeMe } from './koe.ts'
import { handlingOf } from './handling.ts'
import { readHeleDagen } from './heledag.ts'
import { keepTyped } from './fields.ts'
import { openKonto } from './konto.ts'
import { isFromStore, keepPages, makeBlankDay } from './lager.ts'
import { hideToasts, showToast, timeToasts } from './toast.ts'
import { forgetUdkast, keepUdkast, markSent, settleSent } from './udkast.ts'
import { renderAntal, renderUsendte } from './usendtliste.ts'
import { listenHints } from './vink.ts'

const RETRY_MS = 20_000
/** As long as the way back stands. */
const NETOP_MS = 10_000

interface Sted {
  konto: string
  forloebId: string
  dato: string
}

let sted: Sted
let ark: Ark | undefined
let grund: '' | 'net' | 'login' = ''
let forskel = 0
/** What the page tells of just now, with its way back; a refresh soon after must tell it again. */
let netop = { sti: '', til: 0 }

const now = () => Date.now() + forskel
const dagen = () => document.querySelector<HTMLElement>('#dag')

/** Everything is written to the device first and sent from there: a cut at any moment loses nothing. */
export async function startDagbog(): Promise<void> {
  const head = document.querySelector<HTMLElement>('[data-usendt]')
  const forloebId = /^\/forloeb\/([\w-]+)\/dagbog/.exec(location.pathname)?.[1]
  if (!head || !forloebId || !('indexedDB' in globalThis) || !crypto.subtle) return
  sted = {
    konto: head.dataset.konto!,
    forloebId,
    dato: /dagbog\/(\d{4}-\d{2}-\d{2})/.exec(location.pathname)?.[1] ?? '',
  }
  const isWriter = document.querySelector('form input[name="_csrf"], [data-type]') !== null
  const ahead = await openKonto(head, isWriter)
  if (ahead === undefined) return
  forskel = ahead
  listenHints(document)
  if (!isWriter) return
  makeBlankDay(sted.dato)
  if (isFromStore()) for (const form of document.forms) renewId(form)
  await settleSent(sted.konto)
  await Promise.all(
    [...document.querySelectorAll<HTMLFormElement>('form[data-udkast]')].map((form) => keepUdkast(sted.konto, form)),
  )
  listen()
  timeToasts()
  await show()
  tellLost()
  void sync()
  void prepare()
}

/** From here on the buttons open half pages. */
function tellKlar(source: Document | undefined): void {
  if (source && ark) ark.renew(source)
  else if (source) ark = createArk(source)
  document.documentElement.dataset.klar = ''
}

async function prepare(): Promise<void> {
  const fetched = fetchArk(sted.konto, sted.forloebId)
  const kept = await readArk(sted.konto, sted.forloebId)
  if (kept) tellKlar(kept)
  tellKlar(await fetched)
  if ('serviceWorker' in navigator) await navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  await keepPages(sted.konto, sted.forloebId, now())
  document.documentElement.dataset.hentet = ''
}

async function show(): Promise<void> {
  const alle = await usendte(sted.konto)
  renderAntal(alle, grund)
  await renderVarsel(sted.konto, alle)
  renderUsendte(alle, sted.dato, {
    ret: ({ handling }) =>
      ark?.reopen(String(handling.krop.noegle), handling.dato, handling.krop, handling.besked ?? ''),
    slet: ({ raekke }) => void drop(raekke),
    stop: ({ handling }) => void stopUsendt(handling),
  })
}

/** A sleep begun without a network ends without one too: the stop follows its start in the queue. */
async function stopUsendt({ id, vis }: Handling): Promise<void> {
  const stop: Handling = {
    id: crypto.randomUUID(),
    art: 'stop',
    dato: sted.dato,
    krop: { id, slut: new Date(now()).toISOString() },
    vis: { titel: `Stop: ${vis.titel}`, tekst: '', kl: nowParts(now()).kl },
  }
  await enqueue(sted.konto, sted.forloebId, stop)
  await afterSave(stop)
}

const grunde: Partial<Record<Udfald, 'net' | 'login'>> = { net: 'net', fejl: 'net', login: 'login', fremmed: 'login' }
let timer: ReturnType<typeof setTimeout> | undefined

async function sync(): Promise<Udfald> {
  clearTimeout(timer)
  const outcome = await flush(sted.konto).catch((): Udfald => 'fejl')
  grund = grunde[outcome] ?? ''
  forskel = await forskelOf(sted.konto)
  await show()
  if (outcome === 'sendt') {
    hideToasts()
    await refresh()
  }
  if (grund === 'net') {
    timer = setTimeout(() => void sync(), RETRY_MS)
    void wakeMe()
  } else void syncBilleder()
  return outcome
}

async function syncBilleder(): Promise<void> {
  const outcome = grund === 'login' ? 'intet' : await sendWaiting(sted.konto)
  if (outcome === 'intet') return
  await show()
  if (outcome === 'sendt') await refresh(netop.til > Date.now() ? netop.sti : undefined)
  if (outcome === 'net' || outcome === 'fejl') timer = setTimeout(() => void sync(), RETRY_MS)
}

/** The day as the server has it now, with what was just saved told by the page itself. */
async function refresh(gemt?: string): Promise<boolean> {
  const old = dagen()
  if (!old) return false
  const response = await fetch(`${location.pathname}${gemt ? `?${gemt}` : ''}`, {
    headers: { accept: 'text/html' },
    redirect: 'error',
  }).catch(() => undefined)
  if (!response?.ok) return false
  const html = await response.text()
  const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('#dag')
  if (!fresh) return false
  void putSide(sted.konto, location.pathname, html).catch(() => undefined)
  keepTyped(old, fresh)
  old.replaceWith(fresh)
  listenHints(fresh)
  for (const form of fresh.querySelectorAll<HTMLFormElement>('form[data-udkast]')) void keepUdkast(sted.konto, form)
  timeToasts()
  await show()
  return true
}

function listen(): void {
  document.addEventListener('click', onClick)
  listenBilleder()
  document.addEventListener('submit', (event) => void onSubmit(event))
  addEventListener('koe', () => void show())
  addEventListener('online', () => void sync())
  document.addEventListener('visibilitychange', () => !document.hidden && void sync())
}

function onClick(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-type]')
  if (!link || !ark || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  ark.open(link.dataset.type!, sted.dato, now())
}

async function onSubmit(event: SubmitEvent): Promise<void> {
  const form = event.target as HTMLFormElement
  if (form.dataset.direkte !== undefined || form.action.endsWith('/log-ud')) return
  if (form.dataset.billeder) {
    event.preventDefault()
    return saveBilleder(form, sted)
  }
  const isOffline = navigator.onLine === false || grund === 'net'
  if (form.dataset.heledag && isOffline) {
    event.preventDefault()
    return saveHeleDagen(form)
  }
  const handling = handlingOf(form, event.submitter, { dato: sted.dato, now: now(), isOffline })
  if (!handling) return form.dataset.udkast ? checkFirst(event, form) : undefined
  event.preventDefault()
  if (handling.art === 'tekst' && !String(handling.krop.tekst).trim()) return form.querySelector('textarea')?.focus()
  if (form.dataset.sender !== undefined) return
  form.dataset.sender = ''
  try {
    await enqueue(sted.konto, sted.forloebId, handling)
  } catch {
    return noRoom(form, event.submitter)
  }
  renewId(form)
  if (form.dataset.udkast) await forgetUdkast(sted.konto, form.dataset.udkast)
  if (handling.art === 'tekst') form.querySelector('textarea')!.value = ''
  const { id: regId, vis, krop } = handling
  const ogsaa = [krop.ogsaa ?? []].flat()
  const antal = await keepBilleder(form, { ...sted, dato: handling.dato }, { regId, hvad: vis.titel, ogsaa })
  delete form.dataset.medBillede
  ark?.close()
  await afterSave(handling)
  if (antal === undefined) tellFull()
  delete form.dataset.sender
}

/** Without a network the lines of the table wait like everything else, and the day shows them. */
async function saveHeleDagen(form: HTMLFormElement): Promise<void> {
  if (form.dataset.sender !== undefined) return
  form.dataset.sender = ''
  const linjer = await readHeleDagen(form).catch(() => undefined)
  try {
    for (const linje of linjer ?? []) await enqueue(sted.konto, sted.forloebId, linje)
  } catch {
    return noRoom(form, null)
  }
  delete form.dataset.sender
  if (!linjer) return
  await forgetUdkast(sted.konto, form.dataset.udkast!)
  form.reset()
  renewId(form)
  await show()
  if (navigator.serviceWorker?.controller) return location.assign(`/forloeb/${sted.forloebId}/dagbog/${sted.dato}`)
  showToast(`${linjer.length} ${linjer.length === 1 ? 'linje' : 'linjer'} gemt på telefonen. Sendes, når der er net.`)
}

/** What is sent next from the same page, or from the one kept here, is something else: only the server makes it anew. */
function renewId(form: HTMLFormElement): void {
  const id = form.querySelector<HTMLInputElement>('input[type=hidden][name=id]')
  if (id && ['koe', 'nu', 'heledag'].some((name) => name in form.dataset)) id.value = crypto.randomUUID()
}

const gemtAs: Partial<Record<Handling['art'], string>> = { form: 'gemt', nu: 'gemt', tekst: 'gemt' }

async function afterSave(handling: Handling): Promise<void> {
  await show()
  const outcome = await sync()
  const mine = (await usendte(sted.konto)).find((one) => one.handling.id === handling.id)
  if (mine?.raekke.tilstand === 'afvist') return refused(mine.handling)
  if (mine?.raekke.tilstand === 'delvis') return showToast(mine.handling.besked ?? '')
  if (mine)
    return showToast(
      outcome === 'login'
        ? 'Gemt på telefonen. Log ind igen for at sende.'
        : 'Gemt på telefonen. Sendes, når der er net.',
      handling.art === 'fortryd' ? undefined : () => void drop(mine.raekke),
    )
  if (handling.art === 'stop') return void refresh(`stoppet=${String(handling.krop.id)}`)
  const key = gemtAs[handling.art]
  netop = { sti: `${key}=${handling.id}`, til: Date.now() + NETOP_MS }
  if (key && !(await refresh(`${key}=${handling.id}`)))
    location.assign(`/forloeb/${sted.forloebId}/dagbog/${handling.dato}?gemt=${handling.id}`)
}

function refused({ art, dato, krop, besked = '' }: Handling): void {
  if (art === 'form' && ark) ark.reopen(String(krop.noegle), dato, krop, besked)
  else showToast(`Kunne ikke gemmes: ${besked}`)
}

/** The device is full: with a network the form goes the straight way, without one it stays open with its text. */
function noRoom(form: HTMLFormElement, submitter: HTMLElement | null): void {
  delete form.dataset.sender
  if (navigator.onLine && grund !== 'net') {
    form.dataset.direkte = ''
    rememberLost(form)
    return form.requestSubmit(submitter)
  }
  showToast('Der er ikke plads på telefonen. Det, du har skrevet, står her stadig. Send det, når der er net.')
}

/** Forms the page sends itself: first a look whether somebody will receive it. */
async function checkFirst(event: SubmitEvent, form: HTMLFormElement): Promise<void> {
  event.preventDefault()
  const status = await readStatus(sted.forloebId)
  if (status === 401) return location.assign(`/log-ind?retur=${encodeURIComponent(location.pathname)}`)
  if (typeof status === 'number' && status !== 404 && form.dataset.heledag) return saveHeleDagen(form)
  if (typeof status === 'number' && status !== 404)
    return showToast('Ingen forbindelse lige nu. Teksten bliver stående her, indtil du kan sende den.')
  if (typeof status !== 'number')
    for (const field of form.querySelectorAll<HTMLInputElement>('input[name="_csrf"]')) field.value = status.csrf
  form.dataset.direkte = ''
  markSent(form.dataset.udkast!)
  form.requestSubmit(event.submitter)
}
