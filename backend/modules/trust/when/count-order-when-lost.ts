// Money sent back by rule because nothing was shipped, or nothing arrived: the seller lost the order.
import { when } from '#platform/facts'
import { countLostOrder } from '../actions/count-order.ts'

export const countOrderWhenLost = (): void =>
  when('order_refunded', 'count-order-when-lost', (ctx, { data, at }) => countLostOrder(ctx, data, data.reason, at))
