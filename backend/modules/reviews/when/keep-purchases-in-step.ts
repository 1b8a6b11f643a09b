// A completed order can be reviewed; a guest's, once it was taken into an account; one whose money went back, never.
import { sql } from 'kysely'
import { readOrderLines, readOrderRow } from '#orders'
import { after } from '#platform/clock'
import { type TxCtx, transact } from '#platform/context'
import { when } from '#platform/facts'
import type { BoughtProduct } from '../purchases.ts'
import { remindAfter } from '../rules.ts'
import { weighReviewsOf } from '../weigh.ts'

async function keepPurchase(tx: TxCtx, orderId: string, completedAt: Date): Promise<void> {
  const order = await readOrderRow(tx, orderId)
  const lines = await readOrderLines(tx, order.shop_id, orderId)
  const products = lines.map(
    ({ product_id, title, picture }): BoughtProduct => ({ productId: product_id, title, picture }),
  )
  await sql`insert into reviews.purchase (shop_id, order_id, order_number, account_id, buyer_key, self_dealing, products,
      completed_at, remind_at)
    values (${order.shop_id}, ${orderId}, ${order.number}, ${order.account_id}, ${order.buyer_key}, ${order.self_dealing},
      ${JSON.stringify(products)}::jsonb, ${completedAt}, ${after(completedAt, remindAfter)})
    on conflict do nothing`.execute(tx.db)
  await weighReviewsOf(tx, order.buyer_key)
}

export function keepPurchasesInStep(): void {
  when('order_completed', 'keep-the-purchase-when-order-completed', (ctx, { data }) =>
    transact(ctx, (tx) => keepPurchase(tx, data.orderId, new Date(data.completedAt))),
  )
  when('order_claimed', 'let-the-account-review-when-order-claimed', async (ctx, { data }) => {
    await sql`update reviews.purchase set account_id = ${data.accountId}
      where shop_id = ${data.shopId} and order_id = ${data.orderId}`.execute(ctx.db)
  })
  when('order_refunded', 'close-the-purchase-when-order-refunded', (ctx, { data }) =>
    transact(ctx, async (tx) => {
      const { rows } = await sql`update reviews.purchase set refunded_at = ${tx.now}, remind_at = null
        where shop_id = ${data.shopId} and order_id = ${data.orderId} and refunded_at is null
        returning order_id`.execute(tx.db)
      if (rows.length > 0) await weighReviewsOf(tx, data.buyerKey)
    }),
  )
}
