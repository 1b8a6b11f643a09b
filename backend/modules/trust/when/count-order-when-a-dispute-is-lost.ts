// A dispute that was decided against the seller is a lost order; an appeal may clear the record.
import { when } from '#platform/facts'
import { clearLostDispute, countLostOrder } from '../actions/count-order.ts'

export const countOrderWhenADisputeIsLost = (): void =>
  when('dispute_decided', 'count-order-when-a-dispute-is-lost', async (ctx, { data, at }) => {
    if (data.lostBy === 'seller') await countLostOrder(ctx, data, 'dispute', at)
    else if (data.round === 'appeal') await clearLostDispute(ctx, data)
  })
