// How payouts says amounts and days to a seller.
import { nairobiParts } from '#platform/clock'

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `KES 3,135` */
export const shillings = (cents: number): string => `KES ${(cents / 100).toLocaleString('en-KE')}`

/** `Tue 1 Dec`, on a Nairobi calendar. */
export function date(instant: Date): string {
  const { weekday, day, month } = nairobiParts(instant)
  return `${days[weekday]} ${day} ${months[month - 1]}`
}

/** `14:05`, in Nairobi. */
export function time(instant: Date): string {
  const { hour, minute } = nairobiParts(instant)
  return `${hour}:${String(minute).padStart(2, '0')}`
}
