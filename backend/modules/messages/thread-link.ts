// Where either side finds the thread of an order.
import type { PeopleOfOrder } from '#orders'
import type { Side } from './rules.ts'

export function threadLink({ buyerLink, sellerLink }: PeopleOfOrder, side: Side): string {
  const [address, query] = (side === 'buyer' ? buyerLink : sellerLink).split('?')
  return `${address}/messages${query ? `?${query}` : ''}`
}
