/** @jsxImportSource hono/jsx */
import type { Kendt } from '../../../functions/domain/dagbog/retter.ts'
import { toDato } from '../../../functions/domain/tid.ts'
import type { Detaljeord } from '../../pages/chat/ord.ts'
import { applyUdfald, isFaerdig, takeStep, tellUdfald } from '../../pages/chat/skridt.ts'
import { readSamtale } from '../../pages/chat/tilstand.ts'
import { GemAlle, Ture } from '../../pages/chat/tur.tsx'
import type { Krop, Omgivelser, Samtale, Skridt, Ting, Udfald } from '../../pages/chat/typer.ts'
import { writeDato } from '../../text.ts'
import { asKendt, putTing, readUdfald, sendAll } from './chatkoe.ts'
import { forskelOf, getSide, putSide, removeSide } from './enhed.ts'
import { renderVarsel } from './frist.ts'
import { openKonto } from './konto.ts'
import { usendte, wakeMe } from './koe.ts'
import { isFromStore, keepFiles } from './lager.ts'
import { patchHtml } from './lap.ts'
import { renderAntal } from './usendtliste.ts'

const PAUSE_MS = 300
const RETRY_MS = 20_000

const part = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector)!
const form = document.querySelector<HTMLFormElement>('form[data-chat]')!
const field = () => part<HTMLTextAreaElement>('#chat-tekst')
const head = () => document.querySelector<HTMLElement>('[data-usendt]')

let konto = ''
let forloebId = ''
let ord: Detaljeord = {}
let kendte: Kendt[] = []
/** How far the server's clock is ahead. */
let forskel = 0
/** The page was opened for today: after midnight it goes on with the new day. */
let isToday = true
/** The device can keep things; otherwise what is to be saved is posted like a form. */
let isKlar = false
let grund: '' | 'net' | 'login' = ''
let draftTimer: ReturnType<typeof setTimeout> | undefined
let retryTimer: ReturnType<typeof setTimeout> | undefined

const now = () => new Date(Date.now() + forskel).toISOString()
const dato = () => (isToday ? toDato(now()) : form.dataset.dato!)
const omgivelser = (): Omgivelser => ({ nu: now(), kendte, newId: () => crypto.randomUUID() })
const udkastSti = () => `udkast:chat:${forloebId}`

function kropOf(): Krop {
  const krop: Krop = {}
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && name !== '_csrf') krop[name] = value
  return krop
}

const current = (): Samtale => readSamtale(kropOf(), dato(), omgivelser())

/** The same views as on the server, and only what changed is touched. */
function show(samtale: Samtale, meddelelse?: string): void {
  patchHtml(part('[data-ture]'), String(<Ture samtale={samtale} ord={ord} />))
  patchHtml(part('[data-alle]'), String(<GemAlle samtale={samtale} />))
  if (meddelelse !== undefined) part('[data-status]').textContent = meddelelse
  if (samtale.ture.length > 0) document.querySelector('#velkomst')?.remove()
  const own = new Set(samtale.ture.flatMap((tur) => [...tur.kort, ...tur.beskeder].map(({ id }) => id)))
  for (const saved of document.querySelectorAll<HTMLElement>('[data-historik] [data-gemt]'))
    saved.hidden = own.has(saved.dataset.gemt!)
  for (const tur of document.querySelectorAll<HTMLElement>('[data-historik] > .tur'))
    tur.hidden = [...tur.querySelectorAll<HTMLElement>('[data-gemt]')].every(({ hidden }) => hidden)
  keepUdkast()
}

/** What is not saved yet, sealed on the device: there again after a closed browser, gone after logging out. */
function keepUdkast(): void {
  if (!isKlar) return
  clearTimeout(draftTimer)
  draftTimer = setTimeout(() => {
    const krop = kropOf()
    const isEmpty = !krop['t0.tekst'] && !String(krop['tekst'] ?? '').trim()
    void (isEmpty ? removeSide(konto, udkastSti()) : putSide(konto, udkastSti(), krop)).catch(() => undefined)
  }, PAUSE_MS)
}

async function restore(): Promise<void> {
  const kept = (await getSide<Krop>(konto, udkastSti()))?.value
  if (!kept || document.querySelector('[data-ture] > li')) return
  const saved = new Set([...document.querySelectorAll<HTMLElement>('[data-gemt]')].map(({ dataset }) => dataset.gemt!))
  const before = readSamtale(kept, dato(), omgivelser())
  const udfald = await readUdfald(konto, idsIn(before, 'venter'))
  const here = idsIn(before, 'ny').filter((id) => saved.has(id))
  const samtale = applyUdfald(before, [...udfald, ...here.map((id): Udfald => ({ id, tilstand: 'gemt' }))])
  field().value ||= String(kept['tekst'] ?? '')
  show({ ...samtale, ture: samtale.ture.filter((tur) => !isFaerdig(tur)) })
}

const idsIn = (samtale: Samtale, tilstand: 'venter' | 'ny'): string[] =>
  samtale.ture.flatMap((tur) =>
    [...tur.kort, ...tur.beskeder].filter((one) => one.tilstand === tilstand).map(({ id }) => id),
  )

const learn = (ting: readonly Ting[], udfald: readonly Udfald[]): void => {
  for (const one of ting) {
    if (!udfald.some(({ id, tilstand }) => id === one.id && tilstand === 'gemt')) continue
    if ('registrering' in one) kendte = [...kendte, asKendt(one.registrering, 1)]
    else if ('rettelse' in one) {
      const { id, version, registrering } = one.rettelse
      kendte = kendte.map((old) => (old.id === id ? { ...asKendt(registrering, version + 1), kilde: old.kilde } : old))
    } else if ('fortryd' in one) kendte = kendte.filter(({ id }) => id !== one.fortryd.regId)
  }
}

async function onSubmit(event: SubmitEvent): Promise<void> {
  if (form.dataset.direkte !== undefined) return
  event.preventDefault()
  const handling = (event.submitter as HTMLButtonElement | null)?.value || 'send'
  const tekst = field().value
  const step = takeStep(current(), handling, tekst, omgivelser())
  if (step.ting.length > 0 && !(await put(step))) return postInstead(event.submitter)
  if (handling === 'send' && tekst.trim()) field().value = ''
  show(
    applyUdfald(
      step.samtale,
      step.ting.map(({ id }) => ({ id, tilstand: 'venter' })),
    ),
    step.meddelelse,
  )
  for (const one of step.ting) if ('fortryd' in one) strikeOut(one.fortryd.regId)
  if (step.ting.length > 0) await deliver(step)
  moveTo(handling)
}

const put = async ({ ting }: Skridt): Promise<boolean> =>
  isKlar &&
  (await putTing(konto, forloebId, dato(), ting, ord).then(
    () => true,
    () => false,
  ))

/** The device has no room: the form goes the straight way. */
function postInstead(submitter: HTMLElement | null): void {
  form.dataset.direkte = ''
  form.requestSubmit(submitter)
}

async function deliver(step: Skridt): Promise<void> {
  await sync()
  const udfald = await readUdfald(
    konto,
    step.ting.map(({ id }) => id),
  )
  learn(step.ting, udfald)
  show(applyUdfald(current(), udfald), tellUdfald(step, udfald))
}

/** A line of what was saved before, taken back. */
function strikeOut(id: string): void {
  const line = document.querySelector(`[data-gemt="${CSS.escape(id)}"]`)
  line?.classList.add('udgaaet')
  const status = line?.querySelector('.forstaaet-status')
  if (status) status.textContent = 'Fortrudt'
}

/** The button that was pressed may be gone: go on to the next thing to say yes to, or to the way back. */
function moveTo(handling: string): void {
  const [verb, t, k] = handling.split('|')
  const last = part('[data-ture]').lastElementChild
  if (verb === 'send') return last?.scrollIntoView({ block: 'start' })
  if (document.activeElement && document.activeElement !== document.body) return
  const gem = (wanted: string) => form.querySelector<HTMLElement>(`button[name=handling][value="${wanted}"]`)
  const next = form.querySelector<HTMLElement>('[data-ture] button[value^="gem|"]')
  const own = verb === 'svar' ? cardOfAnswer(Number(t), Number(k)) : undefined
  ;(
    (own && gem(own)) ||
    next ||
    form.querySelector<HTMLElement>('[data-ture] .tur:last-child button') ||
    field()
  ).focus()
}

function cardOfAnswer(t: number, q: number): string | undefined {
  const haendelse = current().ture[t]?.spoergsmaal[q]?.haendelse
  return haendelse === undefined ? undefined : `gem|${t}|${haendelse}`
}

async function count(): Promise<void> {
  const alle = await usendte(konto)
  renderAntal(alle, grund)
  await renderVarsel(konto, alle)
}

async function sync(): Promise<void> {
  clearTimeout(retryTimer)
  const outcome = await sendAll(konto)
  grund = outcome === 'net' || outcome === 'fejl' ? 'net' : outcome === 'login' || outcome === 'fremmed' ? 'login' : ''
  forskel = await forskelOf(konto)
  await count()
  if (grund !== 'net') return
  retryTimer = setTimeout(() => void settle(), RETRY_MS)
  void wakeMe()
}

/** Cards that waited and have been sent, perhaps from another page. */
async function settle(): Promise<void> {
  await sync()
  const ids = idsIn(current(), 'venter')
  if (ids.length === 0) return
  const udfald = await readUdfald(konto, ids)
  if (udfald.some(({ tilstand }) => tilstand !== 'venter'))
    show(applyUdfald(current(), udfald), 'Det, der ventede, er sendt')
}

function onKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.target !== field()) return
  event.preventDefault()
  form.requestSubmit(form.querySelector<HTMLElement>('button[value=send]'))
}

/** Taken from the device, or left open over midnight: the day is today's, and the old one's talk is not it. */
function turnToToday(): void {
  const today = toDato(now())
  if (form.dataset.dato === today || !isToday) return
  form.dataset.dato = today
  part<HTMLInputElement>('input[name=dato]').value = today
  part('[data-historik]').replaceChildren()
  const heading = document.querySelector('.dagnavigation h1')
  if (heading) heading.lastChild!.textContent = `I dag, ${writeDato(today, today)}`
}

async function openDevice(): Promise<void> {
  if (!('indexedDB' in globalThis) || !crypto.subtle) return
  const ahead = await openKonto(head()!, true)
  forskel = ahead ?? 0
  isKlar = ahead !== undefined
}

/** The page for when there is no net, without what is only on its way. */
async function keepPage(html: string): Promise<void> {
  if ('serviceWorker' in navigator) await navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  if (isFromStore() || !isToday) return
  await putSide(konto, location.pathname, html).catch(() => undefined)
  await keepFiles().catch(() => undefined)
}

function listen(): void {
  form.addEventListener('submit', (event) => void onSubmit(event))
  form.addEventListener('keydown', onKey)
  form.addEventListener('input', keepUdkast)
  form.addEventListener('change', (event) => event.target !== field() && setTimeout(() => show(current())))
  addEventListener('koe', () => void count())
  addEventListener('online', () => void settle())
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return
    turnToToday()
    void settle()
  })
}

/** The chat on the device: understood, shown and kept here; only what was said yes to leaves. */
export async function startChat(): Promise<void> {
  if (!form || !head()) return
  const html = `<!doctype html>${document.documentElement.outerHTML}`
  const { konto: own = '' } = head()!.dataset
  konto = own
  forloebId = form.dataset.forloeb!
  ord = JSON.parse(form.dataset.ord!) as Detaljeord
  kendte = JSON.parse(form.dataset.kendte!) as Kendt[]
  await openDevice().catch(() => undefined)
  isToday = form.dataset.dato === toDato(now()) || isFromStore()
  if (isFromStore()) turnToToday()
  if (isKlar) await restore()
  listen()
  document.documentElement.dataset.klar = ''
  if (!isKlar) return
  await settle()
  await keepPage(html)
  document.documentElement.dataset.hentet = ''
}
