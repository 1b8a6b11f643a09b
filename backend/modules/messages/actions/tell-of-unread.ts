// Whoever has not read within a minute is told: by bell, SMS and e-mail, and of one thread not more often than each half hour.
import { sql } from 'kysely'
import { notify } from '#notifications'
import { readOrderRow, readPeople } from '#orders'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { otherSide, type Side } from '../rules.ts'
import { threadLink } from '../thread-link.ts'
import type { ThreadRow } from '../thread-row.ts'

/** Gives how many were told. Threads that another process works on are passed over. */
export async function tellOfUnread(ctx: Ctx): Promise<number> {
  let told = 0
  for (const side of ['buyer', 'seller'] as const) while (await transact(ctx, (tx) => tellNext(tx, side))) told++
  return told
}

async function tellNext(tx: TxCtx, side: Side): Promise<boolean> {
  const tellAt = sql.ref(`tell_${side}_at`)
  const { rows } =
    await sql<ThreadRow>`update messages.thread set ${tellAt} = null, ${sql.ref(`${side}_told_at`)} = ${tx.now}
    where (shop_id, order_id) = (select shop_id, order_id from messages.thread where ${tellAt} <= ${tx.now}
      order by ${tellAt} limit 1 for update skip locked)
    returning *`.execute(tx.db)
  const thread = rows[0]
  if (thread) await tell(tx, thread, side)
  return thread !== undefined
}

async function tell(tx: TxCtx, thread: ThreadRow, side: Side): Promise<void> {
  const order = await readOrderRow(tx, thread.order_id)
  const people = await readPeople(tx, order)
  await notify(tx, {
    // One fact: that these messages wait, up to the newest.
    factKey: `unread:${thread.last_message_id}`,
    template: 'message_waiting',
    to: people[side],
    data: {
      orderNumber: order.number,
      from: otherSide(side),
      shopName: people.shop.name,
      link: threadLink(people, side),
    },
  })
}
