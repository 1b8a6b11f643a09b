// What is kept of people who write: handed out to them, taken along into an account, and forgotten when they leave.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'

/** What the account wrote, oldest first, with how many pictures. */
export async function messagesOfPerson(ctx: Ctx, accountId: string) {
  const { rows } = await sql<{ order_id: string; text: string | null; written_at: Date; pictures: number }>`
    select m.order_id, m.text, m.written_at, (select count(*)::int from messages.picture p
      where p.shop_id = m.shop_id and p.message_id = m.id) as pictures
    from messages.message m where m.account_id = ${accountId} order by m.id`.execute(ctx.db)
  return rows.map(({ order_id, text, written_at, pictures }) => ({
    orderId: toWireId('order', order_id),
    text,
    writtenAt: written_at,
    pictures,
  }))
}

/** The texts and pictures go; that something was written stays, so that the other side's answers keep their place. */
export async function forgetWriter(tx: TxCtx, accountId: string): Promise<void> {
  await sql`delete from messages.picture p using messages.message m
    where m.account_id = ${accountId} and p.shop_id = m.shop_id and p.message_id = m.id`.execute(tx.db)
  await sql`update messages.message set text = null, account_id = null where account_id = ${accountId}`.execute(tx.db)
  await sql`update messages.thread set buyer_account_id = null, tell_buyer_at = null
    where buyer_account_id = ${accountId}`.execute(tx.db)
}

/** A guest's order has moved into an account: so has what she wrote about it. */
export async function adoptThread(tx: TxCtx, orderId: string, accountId: string): Promise<void> {
  await sql`update messages.thread set buyer_account_id = ${accountId} where order_id = ${orderId}`.execute(tx.db)
  await sql`update messages.message m set account_id = ${accountId} from messages.thread t
    where t.order_id = ${orderId} and m.shop_id = t.shop_id and m.order_id = t.order_id
      and m.from_side = 'buyer' and m.account_id is null and m.text is not null`.execute(tx.db)
}
