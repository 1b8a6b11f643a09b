// The numbers of carts, in one place.
import { days } from '#platform/clock'

export const cartCookie = 'amana_cart'
export const cartCookieMs = days(90)
export const linesMax = 50
/** Of one variant; the contract says the same. */
export const quantityMax = 99
