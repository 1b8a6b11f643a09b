// What was bought and is complete: who may review it, and how often a buyer buys where.
import type { Picture } from '@amana/contract'
import { sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'

export interface BoughtProduct {
  /** The UUID. */
  productId: string
  title: string
  picture: Picture | null
}

export interface Purchase {
  shopId: string
  orderId: string
  orderNumber: string
  accountId: string | null
  buyerKey: string
  selfDealing: boolean
  products: BoughtProduct[]
  completedAt: Date
  refundedAt: Date | null
}

const columns = sql`p.shop_id as "shopId", p.order_id as "orderId", p.order_number as "orderNumber", p.account_id as "accountId",
  p.buyer_key as "buyerKey", p.self_dealing as "selfDealing", p.products, p.completed_at as "completedAt",
  p.refunded_at as "refundedAt"`

export const findPurchase = async (ctx: Ctx, orderId: string): Promise<Purchase | undefined> =>
  (await sql<Purchase>`select ${columns} from reviews.purchase p where p.order_id = ${orderId}`.execute(ctx.db)).rows[0]

/** Locked, so that an order is reviewed once however often the button is pressed. */
export const lockPurchase = async (tx: TxCtx, orderId: string): Promise<Purchase | undefined> =>
  (
    await sql<Purchase>`select ${columns} from reviews.purchase p where p.order_id = ${orderId} for update`.execute(
      tx.db,
    )
  ).rows[0]

/** Completed orders of a buyer: with this shop, and in her life with Amana. Those whose money went back are none. */
export async function ordersOfBuyer(
  ctx: Ctx,
  buyerKey: string,
  shopId: string,
): Promise<{ ordersHere: number; ordersInAll: number }> {
  const { rows } = await sql<{ ordersHere: number; ordersInAll: number }>`
    select count(*) filter (where shop_id = ${shopId})::int as "ordersHere", count(*)::int as "ordersInAll"
    from reviews.purchase where buyer_key = ${buyerKey} and refunded_at is null`.execute(ctx.db)
  return rows[0]!
}

/** Of an account, newest first, those after the order `after`: reviewed, or still to be. */
export async function purchasesOf(
  ctx: Ctx,
  accountId: string,
  { show, after, limit }: { show: 'to_write' | 'written'; after?: string | undefined; limit: number },
): Promise<Purchase[]> {
  const reviewed = sql`exists (select from reviews.review r where r.shop_id = p.shop_id and r.order_id = p.order_id)`
  const further = after
    ? sql`and (p.completed_at, p.order_id) < (select completed_at, order_id from reviews.purchase
        where order_id = ${after} and account_id = ${accountId})`
    : sql``
  const { rows } = await sql<Purchase>`select ${columns} from reviews.purchase p
    where p.account_id = ${accountId} and ${show === 'written' ? reviewed : sql`not ${reviewed} and p.refunded_at is null`}
      ${further}
    order by p.completed_at desc, p.order_id desc limit ${limit}`.execute(ctx.db)
  return rows
}
