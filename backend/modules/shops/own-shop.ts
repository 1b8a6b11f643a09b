// The shop that an owner is about to change: there, and neither closed nor banned.
import type { TxCtx } from '#platform/context'
import { notFound } from '#platform/errors'
import { shopNotOpen } from './errors.ts'
import { lockShop, type ShopForSale } from './queries.ts'

/** Locked until the transaction ends. Throws shop_not_open. */
export async function ownOpenShop(tx: TxCtx, shopId: string): Promise<ShopForSale> {
  const shop = await lockShop(tx, shopId)
  if (!shop) throw notFound('shop')
  if (shop.status === 'closed' || shop.status === 'banned') throw shopNotOpen(shop.status)
  return shop
}
