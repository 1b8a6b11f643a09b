// The numbers of the catalogue, in one place.
import { hours } from '#platform/clock'

export const picturesMax = 8
/** The prices a listing is compared with: the newest listings of its category, at most this many. */
export const comparablesMax = 500
export const listingsHourMs = hours(1)
/** How many listings a rebuild or a refresh reads at a time. */
export const pageOfListings = 200
