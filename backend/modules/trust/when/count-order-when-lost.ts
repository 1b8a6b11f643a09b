// Money sent back by rule because nothing was shipped, or nothing arrived: the seller lost the order.
import { when } from '#platform/facts'
import { countLostOrder } from '../actions/count-order.ts'

export const countOrderWhenLost = (): void =>
  when('order_refunded', 'count-order-when-lost', async (ctx, { data, at }) => {
    // Who lost a dispute is told by dispute_decided, not by where the money went.
    if (data.reason !== 'dispute') await countLostOrder(ctx, data, data.reason, at)
  })
