// Parcels that were said to be on the way and cannot have been.
import { after, days } from '#platform/clock'
import { type ConductSource, distinctBuyersOf, lostEverSince } from './conduct.ts'
import { signal } from './signal.ts'

export const falseHandovers = signal(
  'orders lost in the last 180 days, each buyer once, that were marked as shipped with a parcel number that was given for another order too',
  (source: ConductSource, now: Date): number =>
    distinctBuyersOf(lostEverSince(source, after(now, -days(180))).filter(({ parcelUsedTwice }) => parcelUsedTwice)),
)
