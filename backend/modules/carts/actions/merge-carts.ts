// What a visitor had in her cart becomes part of the account's: of what is in both, the larger number stays.
import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'
import { lockCart, lockOrMakeCart } from '../queries.ts'
import { linesMax } from '../rules.ts'

/** Idempotent: the visitor's cart is gone afterwards. Lines beyond what a cart holds are left behind, newest first. */
export async function mergeCarts(tx: TxCtx, token: string, accountId: string): Promise<void> {
  const from = await lockCart(tx, { token })
  if (!from) return
  const into = await lockOrMakeCart(tx, { accountId })
  await sql`
    insert into carts.line as mine (cart_id, variant_id, shop_id, quantity, unit_price_seen_cents, added_at, set_aside)
    select ${into}, variant_id, shop_id, quantity, unit_price_seen_cents, added_at, set_aside
    from carts.line theirs where cart_id = ${from}
    order by exists (select from carts.line m where m.cart_id = ${into} and m.variant_id = theirs.variant_id) desc, added_at
    limit greatest(0, ${linesMax} - (select count(*) from carts.line m where m.cart_id = ${into}
      and not exists (select from carts.line t where t.cart_id = ${from} and t.variant_id = m.variant_id)))
    on conflict (cart_id, variant_id) do update
      set quantity = greatest(mine.quantity, excluded.quantity), set_aside = mine.set_aside and excluded.set_aside`.execute(
    tx.db,
  )
  await sql`delete from carts.cart where id = ${from}`.execute(tx.db)
}
