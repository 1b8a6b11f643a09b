// What of a list is about the one who looks at it: what she has saved, and what it costs to have each thing brought to her.
import type { ListingCard } from '@amana/contract'
import type { RouterContextProvider } from 'react-router'
import { type DeliveriesToMe, deliveriesToMe } from '#app/storefront/delivery/my-place.ts'
import { savedIds } from '#app/storefront/saved/saved.ts'

export interface Mine extends DeliveriesToMe {
  saved: string[]
}

export async function mineOf(
  context: Readonly<RouterContextProvider>,
  listings: readonly ListingCard[],
): Promise<Mine> {
  const [delivery, saved] = await Promise.all([deliveriesToMe(context, listings), savedIds(context)])
  return { ...delivery, saved }
}
