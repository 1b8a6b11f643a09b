// Brings the service worker once the page is there and the line is free, and tells it the language of the offline page.
import { languageOfPage } from '#app/messages/languages.ts'
import { settingsCache, settingsLanguage } from './names.ts'

const whenIdle = (work: () => void) =>
  'requestIdleCallback' in window ? window.requestIdleCallback(work, { timeout: 10_000 }) : setTimeout(work, 3_000)

export function startWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const start = () =>
    whenIdle(async () => {
      // A browser that keeps nothing, as in a private window, is served all the same.
      await navigator.serviceWorker.register('/offline-worker.js', { updateViaCache: 'none' }).catch(() => {})
      const settings = await caches.open(settingsCache).catch(() => undefined)
      await settings?.put(settingsLanguage, new Response(languageOfPage())).catch(() => {})
    })
  if (document.readyState === 'complete') start()
  else window.addEventListener('load', start, { once: true })
}
