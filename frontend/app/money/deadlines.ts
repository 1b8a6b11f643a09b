// The two spans a page names before an order exists; from then on every date comes from the order itself.
import { addDays } from '#app/messages/calendar.ts'

const dispatchWithinDays = 3

/** The day by which an order placed now is either shipped or refunded. */
export const dispatchBy = (now: string): string => addDays(now, dispatchWithinDays)
