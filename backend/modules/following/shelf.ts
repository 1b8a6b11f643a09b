// What has become of a product since it was last looked at: the only place that decides what is news.
import { after } from '#platform/clock'
import type { ProductAnyhow } from './product-anyhow.ts'
import { isDrop, isNewFor, priceHeldFor, soldOutAtLeast } from './rules.ts'

export interface Shelf {
  onShow: boolean
  priceCents: number
  priceSince: Date
  /** What a drop is measured from: the price last told of, or one that has held for a month. */
  referenceCents: number
  available: number
  soldOutSince: Date | null
}

export interface News {
  isNew: boolean
  drop: { fromCents: number; toCents: number } | null
  /** There was nothing left, and now there is: told to whoever asked. */
  back: boolean
  /** The same after it had been gone for a while: told to followers. */
  restocked: boolean
}

const referenceOf = ({ priceCents, priceSince, referenceCents }: Shelf, now: Date): number =>
  priceSince <= after(now, -priceHeldFor) ? priceCents : referenceCents

/** The shelf as it is from now on. */
export function shelfAfter(before: Shelf | undefined, now: Date, product: ProductAnyhow): Shelf {
  const { onShow, priceCents, available } = product
  const reference = before ? referenceOf(before, now) : priceCents
  const told = onShow && isDrop(reference, priceCents)
  return {
    onShow,
    priceCents,
    priceSince: before?.priceCents === priceCents ? before.priceSince : now,
    referenceCents: told ? priceCents : reference,
    available,
    soldOutSince: available > 0 ? null : (before?.soldOutSince ?? now),
  }
}

/** Nothing is news of what is off show. */
export function newsOf(before: Shelf | undefined, now: Date, product: ProductAnyhow): News {
  const { onShow, priceCents, available, listedAt } = product
  if (!onShow) return { isNew: false, drop: null, back: false, restocked: false }
  const isNew = listedAt !== null && listedAt > after(now, -isNewFor)
  if (!before) return { isNew, drop: null, back: false, restocked: false }
  const reference = referenceOf(before, now)
  const back = before.soldOutSince !== null && available > 0
  return {
    // A draft has no shelf; what is first seen off show goes on show later.
    isNew: isNew && !before.onShow,
    drop: isDrop(reference, priceCents) ? { fromCents: reference, toCents: priceCents } : null,
    back,
    restocked: back && before.soldOutSince! <= after(now, -soldOutAtLeast),
  }
}
