import { CacheFirst } from 'workbox-strategies'
import { registerRoute, setCatchHandler } from 'workbox-routing'
import { precacheAndRoute } from 'workbox-precaching'
import { answerLogout, answerOffline, answerUsendte, sendFrom, sendWaiting } from './lib/sw-sider.ts'

declare const self: ServiceWorkerGlobalScope
declare const __AKTIVER__: string[]

const NEEDED = /\/(stil|tekst|halvfed|ikoner|ikon|dagbog|billede|chat|fejl|udloeb)\.[\w]+\.(css|js|woff2|svg)$/
const aktiver = __AKTIVER__.filter((path) => NEEDED.test(path))
const stil = __AKTIVER__.find((path) => /\/stil\.\w+\.css$/.test(path)) ?? ''

precacheAndRoute(aktiver.map((url) => ({ url, revision: null })))
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/aktiver/'),
  new CacheFirst({ cacheName: 'aktiver' }),
)

const isPage = (request: Request) => request.mode === 'navigate'

registerRoute(
  ({ url, request }) => isPage(request) && url.pathname === '/usendte',
  () => answerUsendte(stil),
)
registerRoute(
  ({ url, request }) => isPage(request) && /^\/forloeb\/[\w-]+\/dagbog(\/|$)/.test(url.pathname),
  ({ request, url }) => answerOffline(request, url, stil),
)
registerRoute(
  ({ url }) => url.pathname === '/log-ud',
  ({ request }) => answerLogout(request, stil),
  'POST',
)
registerRoute(
  ({ request }) => isPage(request),
  ({ request, url, event }) => {
    const answer = answerOffline(request, url, stil)
    event.waitUntil(answer.then((response) => sendFrom(url, response)))
    return answer
  },
)
setCatchHandler(() => Promise.resolve(Response.error()))

/** Woken with the network; an open page sends by itself and shows what was sent. */
async function onWake(): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window' })
  if (open.length === 0) await sendWaiting()
}

self.addEventListener('sync', (event) => (event as ExtendableEvent).waitUntil(onWake()))
self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
