// The parcel has arrived after all: “nothing came” is over, and the time to look at the goods runs.
import { readOrderRow } from '#orders'
import { transact } from '#platform/context'
import { when } from '#platform/facts'
import { judge } from '../judge.ts'
import { latestOf, lockLatest } from '../queries.ts'

export function closeNotReceivedWhenTheCodeIsEntered(): void {
  when('order_delivered', 'close-not-received-when-the-code-is-entered', async (ctx, { data }) => {
    if (!(await latestOf(ctx, data.orderId))) return
    await transact(ctx, async (tx) => {
      const dispute = await lockLatest(tx, data.orderId)
      if (dispute.reason !== 'not_received' || dispute.round !== 'first' || dispute.due_at === null) return
      await judge(tx, dispute, await readOrderRow(tx, data.orderId), { by: 'seller' })
    })
  })
}
