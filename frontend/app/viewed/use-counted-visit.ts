// Tells the api that a page of a shop is being looked at. The api counts each browser once a day for the shop, and once for each
// product; what was told today is remembered here, so that nothing is told twice.
import { useEffect } from 'react'
import { dayInNairobi } from '#app/messages/calendar.ts'

const key = 'amana_counted_today'

interface Counted {
  day: string
  ids: string[]
}

function countedOn(day: string): string[] {
  const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Counted | null
  return kept?.day === day && Array.isArray(kept.ids) ? kept.ids : []
}

function count(shopId: string, productId: string | undefined, day: string): void {
  const before = countedOn(day)
  const fresh = [shopId, ...(productId ? [productId] : [])].filter((id) => !before.includes(id))
  if (fresh.length === 0) return
  localStorage.setItem(key, JSON.stringify({ day, ids: [...before, ...fresh] }))
  const look = {
    shopId,
    ...(productId && fresh.includes(productId) && { productId }),
  }
  void fetch('/api/visits', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(look),
    keepalive: true,
  }).catch(() => {})
}

/** Once the page is shown, so that what is only fetched beforehand does not count. @param now the clock of the page */
export function useCountedVisit(shopId: string, productId: string | undefined, now: string): void {
  const day = dayInNairobi(now)
  useEffect(() => {
    try {
      count(shopId, productId, day)
    } catch {
      // A browser that keeps nothing is not counted.
    }
  }, [shopId, productId, day])
}
