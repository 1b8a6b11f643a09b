// The service worker. It keeps built files and lets orders be read without a network; pages, forms and payments are the server's alone,
// so that no version of them can get stuck: a new worker takes over at once.
import { isLanguage, type Language } from '../app/messages/languages.ts'
import { forgetOrders, keptOrders } from '../app/offline/kept-orders.ts'
import { assetsCache, ordersCache, settingsCache, settingsLanguage } from '../app/offline/names.ts'
import { offlineDocument, offlinePolicy } from '../app/offline/offline-document.ts'
import { wayOf } from './way-of.ts'

interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void
}
interface Fetching extends Lasting {
  request: Request
  preloadResponse: Promise<Response | undefined>
  respondWith: (answer: Promise<Response>) => void
}
interface Worker {
  addEventListener: ((type: 'install' | 'activate', listener: (event: Lasting) => void) => void) &
    ((type: 'fetch', listener: (event: Fetching) => void) => void)
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
  registration: { navigationPreload?: { enable: () => Promise<void> } }
  location: Location
}
const worker = self as unknown as Worker

const ours = [assetsCache, ordersCache, settingsCache]
const assetsMax = 300

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()))
worker.addEventListener('fetch', (event) => {
  const way = wayOf(event.request, worker.location.origin)
  if (way === 'kept') event.respondWith(keptFile(event))
  if (way === 'page') event.respondWith(page(event))
  if (way === 'sign-out') event.waitUntil(forgetOrders())
})

async function takeOver(): Promise<void> {
  const before = (await caches.keys()).filter((name) => name.startsWith('amana-') && !ours.includes(name))
  await Promise.all(before.map((name) => caches.delete(name)))
  // The network is asked while the worker wakes up: on a slow phone that is a moment.
  await worker.registration.navigationPreload?.enable()
  await worker.clients.claim()
}

async function keptFile(event: Fetching): Promise<Response> {
  const cache = await caches.open(assetsCache)
  const kept = await cache.match(event.request)
  if (kept) return kept
  const answer = await fetch(event.request)
  if (answer.ok) event.waitUntil(keepFile(cache, event.request, answer.clone()))
  return answer
}

async function keepFile(cache: Cache, request: Request, answer: Response): Promise<void> {
  // A phone without room is served from the network, as before.
  await cache.put(request, answer).catch(() => {})
  const all = await cache.keys()
  await Promise.all(all.slice(0, -assetsMax).map((old) => cache.delete(old)))
}

async function page(event: Fetching): Promise<Response> {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request))
  } catch {
    return withoutNetwork(event.request.url)
  }
}

async function withoutNetwork(wanted: string): Promise<Response> {
  const { pathname, search } = new URL(wanted)
  const order = await (await caches.open(ordersCache)).match(pathname)
  if (order) return order
  const nonce = crypto.randomUUID()
  const shown = { language: await language(), orders: await keptOrders(), wanted: pathname + search, nonce }
  return new Response(offlineDocument(shown), {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': offlinePolicy(nonce) },
  })
}

async function language(): Promise<Language> {
  const told = await (await (await caches.open(settingsCache)).match(settingsLanguage))?.text()
  const own = told ?? navigator.language.slice(0, 2)
  return isLanguage(own) ? own : 'en'
}
