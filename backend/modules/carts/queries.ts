// The SQL of carts and their lines.
import { sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'
import { newId } from '#platform/ids'
import { type CartOwner, tokenHash } from './owner.ts'

export interface LineRow {
  variantId: string
  shopId: string
  quantity: number
  unitPriceSeenCents: number
  /** Saved for later. */
  setAside: boolean
}

const belongsTo = (owner: CartOwner) =>
  owner.accountId
    ? sql`account_id = ${owner.accountId}`
    : owner.token
      ? sql`token_hash = ${tokenHash(owner.token)}`
      : sql`false`

/** In the order in which they were put in; of one shop when told. */
export async function readLines(ctx: Ctx, owner: CartOwner, shopId?: string): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    select l.variant_id as "variantId", l.shop_id as "shopId", l.quantity, l.unit_price_seen_cents as "unitPriceSeenCents",
      l.set_aside as "setAside"
    from carts.cart c join carts.line l on l.cart_id = c.id
    where ${belongsTo(owner)} and ${shopId ? sql`l.shop_id = ${shopId}` : sql`true`}
    order by l.added_at, l.variant_id`.execute(ctx.db)
  return rows
}

export async function lockCart(tx: TxCtx, owner: CartOwner): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from carts.cart where ${belongsTo(owner)} for update`.execute(
    tx.db,
  )
  return rows[0]?.id
}

/** The owner's cart, made when there is none, locked: two taps at once come one after the other. */
export async function lockOrMakeCart(tx: TxCtx, owner: CartOwner): Promise<string> {
  await sql`insert into carts.cart (id, account_id, token_hash, created_at, touched_at)
    values (${newId(tx.now)}, ${owner.accountId ?? null}, ${owner.accountId ? null : tokenHash(owner.token!)}, ${tx.now}, ${tx.now})
    on conflict do nothing`.execute(tx.db)
  const cartId = (await lockCart(tx, owner))!
  await sql`update carts.cart set touched_at = ${tx.now} where id = ${cartId}`.execute(tx.db)
  return cartId
}

export async function writeLine(tx: TxCtx, cartId: string, line: LineRow): Promise<void> {
  await sql`insert into carts.line (cart_id, variant_id, shop_id, quantity, unit_price_seen_cents, added_at, set_aside)
    values (${cartId}, ${line.variantId}, ${line.shopId}, ${line.quantity}, ${line.unitPriceSeenCents}, ${tx.now}, ${line.setAside})
    on conflict (cart_id, variant_id) do update
      set quantity = excluded.quantity, unit_price_seen_cents = excluded.unit_price_seen_cents, set_aside = excluded.set_aside`.execute(
    tx.db,
  )
}

export async function removeLine(tx: TxCtx, cartId: string, variantId: string): Promise<void> {
  await sql`delete from carts.line where cart_id = ${cartId} and variant_id = ${variantId}`.execute(tx.db)
}

/** Nothing happens when there is no such line. */
export async function setLineAside(tx: TxCtx, owner: CartOwner, variantId: string, aside: boolean): Promise<void> {
  const cartId = await lockCart(tx, owner)
  if (!cartId) return
  await sql`update carts.line set set_aside = ${aside}
    where cart_id = ${cartId} and variant_id = ${variantId}`.execute(tx.db)
}

/** What was bought leaves the cart; what is saved for later stays. */
export async function emptyCart(tx: TxCtx, owner: CartOwner, shopId: string): Promise<void> {
  const cartId = await lockCart(tx, owner)
  if (!cartId) return
  await sql`delete from carts.line where cart_id = ${cartId} and shop_id = ${shopId} and not set_aside`.execute(tx.db)
}
