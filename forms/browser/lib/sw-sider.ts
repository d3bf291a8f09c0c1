import { writeDato } from '../../text.ts'
import type { Fortalt } from '../../pages/dagbog/frist.ts'
import { isDato, toDato } from '../../../functions/domain/tid.ts'
import { destroyKonto, forskelOf, getSide, listSider, putSide, sidsteKonto } from './enhed.ts'
import { destroyExpired, readTabt, readVarsel } from './frist.ts'
import { type Tabel, tabelSti } from './lager.ts'
import { flush, type Usendt, usendte } from './koe.ts'

const CSP =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function page(titel: string, body: string, stil: string): Response {
  const html = `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>${titel} – Spædbarnsprojektet</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><link rel="stylesheet" href="${stil}"></head><body><main class="indhold smal"><h1>${titel}</h1>${body}</main></body></html>`
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CSP,
      'cache-control': 'no-store',
    },
  })
}

/** The chat of today. */
const CHAT = /^\/forloeb\/[\w-]+\/chat$/
const DAG = /^(\/forloeb\/[\w-]+\/dagbog\/)(\d{4}-\d{2}-\d{2})$/

/** The network first; when it is gone, the page as this device last saw it. */
export async function answerOffline(request: Request, url: URL, stil: string): Promise<Response> {
  try {
    const response = await fetch(request)
    if (response.ok && (DAG.test(url.pathname) || (CHAT.test(url.pathname) && !url.search)))
      await keep(url.pathname, response.clone())
    return response.status === 404 ? await closedOr(response, url) : response
  } catch {
    return (await stored(url)) ?? (await noNetwork(url, stil))
  }
}

const boxOf = (fortalt: Fortalt | undefined, art: 'info' | 'warning'): string =>
  fortalt
    ? `<div class="alert alert-${art}"><p class="alert-heading">${escape(fortalt.titel)}</p><p class="alert-text">${escape(fortalt.tekst)}</p></div>`
    : ''

/** The app may be opened on any page: with a network what waits is sent from there too. The diary and the chat send by themselves. */
export async function sendFrom(url: URL, response: Response): Promise<void> {
  if (!response.ok || /^\/forloeb\/[\w-]+\/(dagbog|chat)/.test(url.pathname)) return
  await sendWaiting().catch(() => undefined)
}

/** Fails when there is no network after all, so that the browser tries again later. */
export async function sendWaiting(): Promise<void> {
  const konto = await sidsteKonto()
  const outcome = konto && (await flush(konto).catch(() => 'fejl'))
  if (outcome === 'net' || outcome === 'fejl') throw new Error('ingen forbindelse')
}

/** The app opens on the diary when there is one; any other page says what can be done. */
async function noNetwork(url: URL, stil: string): Promise<Response> {
  await destroyExpired()
  const konto = await sidsteKonto()
  const paths = konto ? [...(await listSider(konto)).keys()] : []
  const dagboeger = [...new Set(paths.flatMap((path) => DAG.exec(path)?.[1] ?? []))]
  if (url.pathname === '/' && dagboeger.length === 1) return Response.redirect(dagboeger[0]!.slice(0, -1), 303)
  const links = dagboeger.map(
    (sti, i) =>
      `<p><a class="button button-primary" href="${sti.slice(0, -1)}">Åbn dagbogen${dagboeger.length > 1 ? ` (barn ${i + 1})` : ''}</a></p>`,
  )
  const text =
    links.length > 0 ? 'Dagbogen for de sidste 14 dage kan læses og skrives uden net.' : 'Prøv igen, når der er net.'
  const tabt = konto ? '' : boxOf(await readTabt(), 'info')
  return page('Ingen forbindelse', `<p>Siden kan ikke hentes lige nu. ${text}</p>${tabt}${links.join('')}`, stil)
}

/** Only for people who write on this device: others have no key, and nothing of theirs is kept. */
async function keep(path: string, response: Response): Promise<void> {
  const html = await response.text()
  const konto = /data-konto="([^"]+)"/.exec(html)?.[1]
  if (konto && /data-(type|chat)=/.test(html)) await putSide(konto, path, html).catch(() => undefined)
}

/** The diary is closed to this person, but entries from before are still here: they are shown, not dropped. */
async function closedOr(response: Response, url: URL): Promise<Response> {
  const konto = await sidsteKonto()
  const kept = konto && url.pathname.includes('/dagbog') ? await usendte(konto) : []
  return kept.length > 0 ? Response.redirect('/usendte', 303) : response
}

async function stored(url: URL): Promise<Response | undefined> {
  await destroyExpired()
  const konto = await sidsteKonto()
  if (!konto) return undefined
  const chat = CHAT.test(url.pathname) && (await getSide<string>(konto, url.pathname))
  if (chat) return fromStore(chat.value, chat.tid, '')
  const base = /^\/forloeb\/[\w-]+\/dagbog\//.exec(`${url.pathname}/`)?.[0]
  if (!base) return undefined
  const today = toDato(Date.now() + (await forskelOf(konto)))
  const asked = url.searchParams.get('dato') ?? ''
  const dato =
    DAG.exec(url.pathname.replace(/\/hele-dagen$/, ''))?.[2] ?? (isDato(asked) && asked <= today ? asked : today)
  if (url.pathname === `${base}${dato}/hele-dagen`) return heleDagen(konto, base, dato, today)
  if (url.pathname !== `${base}${dato}`) return Response.redirect(`${base}${dato}`, 303)
  const exact = await getSide<string>(konto, `${base}${dato}`)
  if (exact) return fromStore(exact.value, exact.tid, '')
  return blankDay(konto, base, dato)
}

/** The links and names of one day turned to another. */
const turnTo = (html: string, old: string, dato: string): string =>
  html
    .replaceAll(`/dagbog/${old}`, `/dagbog/${dato}`)
    .replaceAll(`data-dag="${old}"`, `data-dag="${dato}"`)
    .replaceAll(`hele-${old}"`, `hele-${dato}"`)
    .replaceAll(`data-heledag="${old}"`, `data-heledag="${dato}"`)

/** The empty table, whichever day it was fetched for; without it the day itself opens. */
async function heleDagen(konto: string, base: string, dato: string, today: string): Promise<Response> {
  const found = await getSide<Tabel>(konto, tabelSti(base))
  if (!found) return Response.redirect(`${base}${dato}`, 303)
  const { value, tid } = found
  const html = turnTo(value.html, value.dato, dato)
  return fromStore(html.replaceAll(writeDato(value.dato, value.dato), writeDato(dato, today)), tid, '')
}

/** A day never fetched: the frame of the newest one, emptied by the page's own script. */
async function blankDay(konto: string, base: string, dato: string): Promise<Response | undefined> {
  const newest = [...(await listSider(konto)).keys()]
    .filter((path) => path.startsWith(base) && DAG.test(path))
    .sort()
    .at(-1)
  const found = newest && (await getSide<string>(konto, newest))
  if (!found) return undefined
  return fromStore(turnTo(found.value, DAG.exec(newest)![2]!, dato), found.tid, ' data-tom')
}

function fromStore(html: string, tid: number, extra: string): Response {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  const marked = html.replace('<html lang="da"', `<html lang="da" data-lager="${tid}"${extra}`)
  return new Response(marked, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
    },
  })
}

const GRUND = {
  venter: 'Sendes, når der er net',
  afvist: 'Kunne ikke gemmes',
  adgang: 'Kan ikke sendes: adgangen til dagbogen er lukket. Skriv af, hvis det skal bruges',
  delvis: 'Gemt, men ikke alle steder',
} as const

const dagOf = (dato: string) =>
  new Date(`${dato}T12:00Z`).toLocaleDateString('da-DK', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })

const linje = ({ raekke, handling: { vis, dato, besked } }: Usendt) =>
  `<li><span class="dagliste-tid">${escape(vis.kl)}</span><div><p class="dagliste-hvad"><strong>${escape(vis.titel)}</strong> ${escape(vis.tekst)}</p><p class="dagliste-hvem">${escape(dagOf(dato))} · ${GRUND[raekke.tilstand]}${besked ? `: ${escape(besked)}` : ''}</p></div><a class="dagliste-ret" href="/forloeb/${encodeURIComponent(raekke.forloebId)}/dagbog/${encodeURIComponent(dato)}">Se dagen</a></li>`

/** Everything that is on this device only. */
export async function answerUsendte(stil: string): Promise<Response> {
  await destroyExpired()
  const konto = await sidsteKonto()
  const alle = konto ? await usendte(konto) : []
  const forloebId = alle[0]?.raekke.forloebId
  const varsel = konto ? boxOf(await readVarsel(konto, alle, true), 'warning') : ''
  const list =
    alle.length > 0
      ? `${varsel}<p>De er låst med en nøgle, som kun denne telefon har. Logger du ud, slettes de.</p><ol class="dagliste">${alle.map(linje).join('')}</ol>`
      : `${boxOf(await readTabt(konto), 'info') || '<p>Alt er sendt.</p>'}`
  const back = forloebId ? `/forloeb/${forloebId}/dagbog` : '/'
  return page(
    'Ikke sendt endnu',
    `${list}<p><a class="button button-primary" href="${back}">${forloebId ? 'Til dagbogen' : 'Til forsiden'}</a></p>`,
    stil,
  )
}

/** Logging out destroys what is on the device; unsent entries are sent first, or asked about. */
export async function answerLogout(request: Request, stil: string): Promise<Response> {
  const konto = await sidsteKonto()
  const form = await request.clone().formData()
  if (konto && form.get('slet') !== 'ja') {
    await flush(konto).catch(() => undefined)
    const left = await usendte(konto)
    if (left.length > 0) return askFirst(left.length, String(form.get('_csrf') ?? ''), stil)
  }
  if (konto) await destroyKonto(konto)
  return fetch(request)
}

const askFirst = (antal: number, csrf: string, stil: string) =>
  page(
    'Vent med at logge ud',
    `<p>${antal} ${antal === 1 ? 'registrering er' : 'registreringer er'} ikke sendt endnu. De slettes, hvis du logger ud nu.</p><p><a class="button button-primary" href="/usendte">Se dem, og vent</a></p><form method="post" action="/log-ud"><input type="hidden" name="_csrf" value="${escape(csrf)}"><input type="hidden" name="slet" value="ja"><button class="button button-warning" type="submit">Log ud og slet dem</button></form>`,
    stil,
  )
