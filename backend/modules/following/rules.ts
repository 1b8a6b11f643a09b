// The numbers of following, in one place.
import { days, hours } from '#platform/clock'

/** A price is told of as dropped when it is at least so much lower, in hundredths of a per cent. */
export const dropBasisPoints = 500
/** A higher price must have held for so long before a drop is measured from it: none is made by raising it first. */
export const priceHeldFor = days(30)
/** A product is news when it went on show so recently; one that we only now come across is not. */
export const isNewFor = days(1)
/** What was sold out for a shorter time was only waiting for somebody to pay, and is no news to followers. */
export const soldOutAtLeast = hours(1)
/** Nobody reads further back; older news is forgotten. */
export const newsKeptFor = days(90)
export const followedMax = 500
/** Of one account, waiting to be told of. */
export const alertsMax = 200
export const viewedMax = 24
export const savedMax = 200
/** So many products a weekly letter names. */
export const digestItemsMax = 10
export const digestCron = '0 17 * * 0'

/** Is `nowCents` so much below `referenceCents` that people are told? */
export const isDrop = (referenceCents: number, nowCents: number): boolean =>
  10_000 * nowCents <= (10_000 - dropBasisPoints) * referenceCents
