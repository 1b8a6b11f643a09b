// The numbers of reconciliation, each in one place.
import { days, hours } from '#platform/clock'

/** 02:30 in Nairobi, when the provider's day is long over. */
export const reconciliationCron = '30 2 * * *'
/** Results are late now and then: what one side alone has is on its way for so long. */
export const inTransitForMs = hours(2)
/** A transfer between our own two accounts may wait for its result for a day. */
export const transferInTransitForMs = hours(24)
/** Windows overlap, so that a line that came late into the statement is not missed. */
export const overlapMs = days(2)
/** The first run looks back so far before our first movement: the account's own beginning should be in it. */
export const beforeFirstMovementMs = days(730)
/** A comparison older than this is no ground for leaving it alone. */
export const freshForMs = hours(26)
/** Nobody could read the statement for so long: unknown means stop. */
export const unreadHaltsAfterMs = hours(48)
/** How many lines, movements or transactions are held at once. */
export const pageSize = 1_000
export const uploadBytesMax = 100 * 1024 * 1024
/** A number of a customer in “Other Party Info”, whole or masked; without one the other party is the provider, a bank or ourselves. */
export const customersNumber = '(254|[+]254|0)[17][0-9*]{8}'
/**
 * What Amana bears by itself, a day, of refunds that M-Pesa's contradictions made us send twice: KES 50,000. It is some ten orders, and about
 * what a busy day's commission gives; above it payouts stop, so that no forged or bought failure can drain the float unseen.
 */
export const paidTwiceCentsPerDay = 5_000_000
