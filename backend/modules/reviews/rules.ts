// The numbers of reviews, in one place, and whose stars count.
import type { notCountedBecause } from '@amana/contract'
import type { z } from 'zod'
import { days } from '#platform/clock'

/** How long a review, and the shop's answer to it, may be changed. */
export const changeWithin = days(7)
/** After an order is complete, before its buyer is reminded, once. */
export const remindAfter = days(2)
/** From one more completed order on, a buyer belongs to the shop rather than to its customers. */
export const ordersHereMax = 3

export type NotCounted = z.infer<typeof notCountedBecause>

/**
 * Whether a review is left out of the averages; it is shown all the same. A first order always counts: whoever has bought
 * once has spent all her orders there. From the second on, no more than half of a person's orders may be from one shop.
 */
export function whyNotCounted(of: { linked: boolean; ordersHere: number; ordersInAll: number }): NotCounted | null {
  if (of.linked) return 'linked_to_seller'
  const mostlyHere = of.ordersHere > 1 && 2 * of.ordersHere > of.ordersInAll
  return of.ordersHere > ordersHereMax || mostlyHere ? 'mostly_buys_here' : null
}
