// Shops are listed by completed orders; an order between people who belong together counts for nothing.
import { sql } from 'kysely'
import { transact } from '#platform/context'
import { when } from '#platform/facts'

export const rankTheShopWhenOrderCompleted = (): void =>
  when('order_completed', 'rank-the-shop-when-order-completed', async (ctx, { data }) => {
    if (data.selfDealing) return
    await transact(ctx, async (tx) => {
      const { rows } = await sql`insert into shops.completed_order (shop_id, order_id)
        values (${data.shopId}, ${data.orderId}) on conflict do nothing returning order_id`.execute(tx.db)
      if (rows.length === 0) return
      await sql`update shops.shop set completed_orders = completed_orders + 1 where id = ${data.shopId}`.execute(tx.db)
    })
  })
