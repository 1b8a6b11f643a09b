// Goods that came back can be bought again, unless what was wrong is that they are broken or not genuine.
import type { DisputeReason } from '@amana/contract'
import { returnGoodsToStock } from '#orders'
import { transact } from '#platform/context'
import { when } from '#platform/facts'

const canBeSoldAgain: readonly DisputeReason[] = ['not_as_described', 'wrong_item']

export function putWhatCameBackOnTheShelf(): void {
  when('return_confirmed', 'put-what-came-back-on-the-shelf', async (ctx, { data }) => {
    if (canBeSoldAgain.includes(data.reason)) await transact(ctx, (tx) => returnGoodsToStock(tx, data.orderId))
  })
}
