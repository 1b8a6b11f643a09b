// How many of those who came bought: only where visits were counted on all the days that the orders are of, or few look like many.
import type { ShopFigures } from '@amana/contract'
import { addDays } from '#app/messages/calendar.ts'

type Span = Pick<ShopFigures['spans'][number], 'days' | 'orders' | 'visits'>

/** Orders in a hundred visits; with fewer visits than this a share says nothing. */
const visitsForShare = 20

/** In per cent, to a tenth; null where it would say nothing. */
export function shareOfVisits({ days, orders, visits }: Span, countedSince: string | null, now: string): number | null {
  const countedThroughout = countedSince !== null && countedSince <= addDays(now, 1 - days).slice(0, 10)
  if (!countedThroughout || visits === null || visits < visitsForShare) return null
  return Math.round((orders / visits) * 1000) / 10
}
