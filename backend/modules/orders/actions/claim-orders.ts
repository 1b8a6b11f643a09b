// Guest orders become the account's whose verified phone they were bought with. Who paid, what was agreed and where the
// money is stay as they are.
import { sql } from 'kysely'
import { adoptTraits, readAccount } from '#identity'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { phoneNotVerified } from '../errors.ts'

/** @param phone E.164, proved by the account. Gives how many orders were taken. */
export async function claimOrders(tx: TxCtx, accountId: string, phone: string): Promise<number> {
  const { rows } = await sql<{ id: string; shop_id: string }>`update orders."order" set account_id = ${accountId}
    where contact_phone = ${phone} and account_id is null returning id, shop_id`.execute(tx.db)
  for (const order of rows) await announce(tx, 'order_claimed', { orderId: order.id, shopId: order.shop_id, accountId })
  await adoptTraits(
    tx,
    rows.map(({ id }) => id),
    accountId,
  )
  return rows.length
}

/** Throws phone_not_verified. */
export function claimMyOrders(ctx: Ctx, accountId: string): Promise<number> {
  return transact(ctx, async (tx) => {
    const account = await readAccount(tx, accountId)
    if (!account?.phoneVerified) throw phoneNotVerified()
    return claimOrders(tx, accountId, account.phone)
  })
}
