// The cart of an account: handed out to its owner, and gone when the account is erased.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { defineExportPart } from '#identity'
import type { Ctx } from '#platform/context'
import { when } from '#platform/facts'

interface Row {
  shopId: string
  variantId: string
  quantity: number
  unitPriceSeenCents: number
  setAside: boolean
  addedAt: Date
}

async function exportCart(ctx: Ctx, accountId: string) {
  const { rows } = await sql<Row>`select l.shop_id as "shopId", l.variant_id as "variantId", l.quantity,
      l.unit_price_seen_cents as "unitPriceSeenCents", l.set_aside as "setAside", l.added_at as "addedAt"
    from carts.cart c join carts.line l on l.cart_id = c.id where c.account_id = ${accountId}
    order by l.added_at, l.variant_id`.execute(ctx.db)
  return rows.map(({ shopId, variantId, ...line }) => ({
    shopId: toWireId('shop', shopId),
    variantId: toWireId('variant', variantId),
    ...line,
  }))
}

export function keepAccountCartsInOrder(): void {
  defineExportPart('carts', exportCart)
  when('account_erased', 'throw-the-cart-away-when-account-erased', async (ctx, { data }) => {
    await sql`delete from carts.cart where account_id = ${data.accountId}`.execute(ctx.db)
  })
}
