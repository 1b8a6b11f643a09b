// What may be written when, and how often somebody is told of it.
import type { OrderState } from '@amana/contract'
import type { OrderRow } from '#orders'
import { after, days, hours, minutes } from '#platform/clock'
import type { Code } from '#screening'

export type Side = 'buyer' | 'seller'
export const otherSide = (side: Side): Side => (side === 'buyer' ? 'seller' : 'buyer')

export const picturesMax = 4
export const messagesPerHour = 30
/** The same words again within this time are the same message: a line broke before the answer came, and they were sent once more. */
export const countsOnceWithin = minutes(2)
/** So many pictures may wait for their message. */
export const waitingPicturesMax = 8
/** A picture that was chosen and never sent. */
export const pictureWaitsMs = hours(1)
/** What one side has written within this time is read together. */
export const readTogetherWithin = days(2)
/** While something is unread, nobody is told of the same thread more often. */
export const tellAgainAfter = minutes(30)
export const linesPerPage = 100
/** After the order has ended: time for a word about the warranty, or thanks. */
const writableAfterEnd = days(60)

/** While the parcel is on its way, and paid for here: a rider has to call. Before it would lead past the escrow, afterwards past the next one. */
const phonesMayPass: readonly OrderState[] = ['paid', 'shipped', 'delivered', 'disputed']

export const phonesAllowed = (order: OrderRow): boolean => phonesMayPass.includes(order.state)

/** Links, handles and ways to pay elsewhere never are. */
export const allowedIn = (order: OrderRow): readonly Code[] => (phonesAllowed(order) ? ['phone_number'] : [])

const over: readonly OrderState[] = ['completed', 'cancelled', 'refunded']

export function canWrite(order: OrderRow, now: Date): boolean {
  if (order.state === 'expired') return false
  if (!over.includes(order.state)) return true
  return now < after(order.completed_at ?? order.returned_at ?? order.paid_at ?? order.placed_at, writableAfterEnd)
}
