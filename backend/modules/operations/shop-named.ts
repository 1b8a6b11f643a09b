// A shop by its name, with whose it is: what the operator's lists lead to.
import { type ShopNamed, toWireId } from '@amana/contract'
import type { ShopForSale } from '#shops'

export function shopNamed(shops: ReadonlyMap<string, ShopForSale>, shopId: string): ShopNamed {
  const shop = shops.get(shopId)
  return {
    id: toWireId('shop', shopId),
    name: shop?.name ?? toWireId('shop', shopId),
    ownerId: shop ? toWireId('account', shop.ownerAccountId) : null,
  }
}
