// The page of an order keeps a copy of itself in the browser that shows it, each time it shows something else.
import { useEffect } from 'react'
import { useCalendar, useNow, useWords } from '#app/messages/use-words.ts'

interface Order {
  number: string
  title: string
  /** Changes with what the page shows. */
  shown: unknown
  /** The account that looks, or null for a guest with a link. */
  account: string | null
}

export function useKeptOrder({ number, title, shown, account }: Order): void {
  const t = useWords()
  const calendar = useCalendar()
  const seenAt = useNow()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a copy is made when something else is shown
  useEffect(() => {
    if (!('serviceWorker' in navigator) || !('caches' in window)) return
    const keep = async () => {
      const [{ copyOfPage }, { keepOrder }] = await Promise.all([
        import('./copy-of-page.ts'),
        import('./kept-orders.ts'),
      ])
      const { pathname, search } = window.location
      const html = await copyOfPage(t('offline.copy', { when: calendar.dayAndTime(seenAt) }))
      await keepOrder({ address: pathname + search, number, title, seenAt }, html, account ?? 'guest')
    }
    const later = window.setTimeout(() => keep().catch(() => {}), 500)
    return () => window.clearTimeout(later)
  }, [shown, account])
}
