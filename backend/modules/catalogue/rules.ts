// The numbers of the catalogue, in one place.
import { hours, minutes } from '#platform/clock'

export const picturesMax = 8
/** The prices a listing is compared with: the newest listings of its category, at most this many. */
export const comparablesMax = 500
export const listingsHourMs = hours(1)
/** How many listings a rebuild or a refresh reads at a time. */
export const pageOfListings = 200
/** Drafts and archived ones included: enough for the largest shop, and an end to a flood of drafts. */
export const productsMax = 20_000
/** So many pieces of a variant or fewer are worth a look. */
export const lowStockMax = 3
/** A product that has been on show for less waits for its first picture to be looked into: pages send the one after the other. */
export const newOnShowMs = hours(1)
/** A draft that was due while its shop had listed its fill of the hour is tried again after this. */
export const publishAgainAfterMs = minutes(15)
