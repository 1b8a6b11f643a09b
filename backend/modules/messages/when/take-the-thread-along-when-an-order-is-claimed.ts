// A guest's order was taken into an account.
import { transact } from '#platform/context'
import { when } from '#platform/facts'
import { adoptThread } from '../writer-data.ts'

export function takeTheThreadAlongWhenAnOrderIsClaimed(): void {
  when('order_claimed', 'take-the-thread-along-when-an-order-is-claimed', (ctx, fact) =>
    transact(ctx, (tx) => adoptThread(tx, fact.data.orderId, fact.data.accountId)),
  )
}
