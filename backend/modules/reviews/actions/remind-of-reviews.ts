// Two days after an order is complete its buyer is asked, once, how it was; unless she has said so, or does not want to be asked.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { readAccount } from '#identity'
import { notify } from '#notifications'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { readShopForSale } from '#shops'
import type { BoughtProduct } from '../purchases.ts'

const atATime = 100

interface Due {
  shopId: string
  orderId: string
  accountId: string | null
  products: BoughtProduct[]
  wanted: boolean
}

/** Gives how many were reminded. */
export async function remindOfReviews(ctx: Ctx): Promise<number> {
  let reminded = 0
  for (let found = atATime; found === atATime; )
    found = await transact(ctx, async (tx) => {
      const due = await takeDue(tx)
      for (const each of due) reminded += await remind(tx, each)
      return due.length
    })
  return reminded
}

/** They are due no more, whatever comes of it. */
async function takeDue(tx: TxCtx): Promise<Due[]> {
  const { rows } = await sql<Due>`
    update reviews.purchase p set remind_at = null
    from (select shop_id, order_id from reviews.purchase where remind_at <= ${tx.now}
      order by remind_at limit ${atATime} for update skip locked) due
    where p.shop_id = due.shop_id and p.order_id = due.order_id
    returning p.shop_id as "shopId", p.order_id as "orderId", p.account_id as "accountId", p.products,
      p.refunded_at is null as wanted`.execute(tx.db)
  return rows
}

async function remind(tx: TxCtx, { shopId, orderId, accountId, products, wanted }: Due): Promise<0 | 1> {
  const account = wanted && accountId ? await readAccount(tx, accountId) : undefined
  const shop = await readShopForSale(tx, shopId)
  if (!account || !shop) return 0
  const { id, name, email, language } = account
  const link = `${tx.config.PUBLIC_URL}/account/reviews/${toWireId('order', orderId)}`
  await notify(tx, {
    factKey: `review-reminder:${orderId}`,
    template: 'review_reminder_buyer',
    to: { accountId: id, name, email, language },
    data: { shopName: shop.name, title: products[0]?.title ?? '', link },
  })
  return 1
}
