// A shop moves from one status to another, when a rule or its owner says so.
import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'
import { notFound } from '#platform/errors'
import { announce } from '#platform/facts'
import { statusMoveNotAllowed } from '../errors.ts'
import { allowedMoves, type ShopStatus } from '../lifecycle.ts'

/** Throws status_move_not_allowed. Moving to where it is already does nothing. */
export async function changeShopStatus(tx: TxCtx, shopId: string, to: ShopStatus): Promise<void> {
  const { rows } = await sql<{ status: ShopStatus }>`
    select status from shops.shop where id = ${shopId} for update`.execute(tx.db)
  const from = rows[0]?.status
  if (!from) throw notFound('shop')
  if (from === to) return
  if (!allowedMoves[from].includes(to)) throw statusMoveNotAllowed(from, to)
  await sql`update shops.shop set status = ${to} where id = ${shopId}`.execute(tx.db)
  await announce(tx, 'shop_changed', { shopId })
}
