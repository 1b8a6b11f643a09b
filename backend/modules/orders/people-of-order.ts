// Who is told about an order, and under which address each finds it.
import { toWireId } from '@amana/contract'
import { readAccount } from '#identity'
import type { Recipient } from '#notifications'
import type { Ctx } from '#platform/context'
import { assert } from '#platform/errors'
import { readShopForSale, type ShopForSale } from '#shops'
import { makeOrderKey } from './guest-key.ts'
import type { OrderRow } from './order-row.ts'

export interface PeopleOfOrder {
  buyer: Recipient
  seller: Recipient
  shop: ShopForSale
  /** Opens the order without an account. */
  buyerLink: string
  sellerLink: string
}

/** The order's address for whoever has no account: whoever holds it follows the order. */
export const guestLink = (ctx: Ctx, order: OrderRow): string =>
  `${ctx.config.PUBLIC_URL}/order/${toWireId('order', order.id)}?key=${makeOrderKey(ctx, order.id, order.key_epoch)}`

export async function readPeople(ctx: Ctx, order: OrderRow): Promise<PeopleOfOrder> {
  const shop = await readShopForSale(ctx, order.shop_id)
  assert(shop, 'an order has a shop')
  const owner = await readAccount(ctx, shop.ownerAccountId)
  assert(owner, 'a shop has an owner')
  const account = order.account_id ? await readAccount(ctx, order.account_id) : undefined
  return {
    buyer: {
      accountId: account?.id ?? null,
      name: order.contact_name,
      phone: order.contact_phone,
      email: account?.email ?? null,
      language: order.language,
    },
    seller: { accountId: owner.id, name: owner.name, phone: owner.phone, email: owner.email, language: owner.language },
    shop,
    buyerLink: guestLink(ctx, order),
    sellerLink: `${ctx.config.PUBLIC_URL}/seller/orders/${toWireId('order', order.id)}`,
  }
}
