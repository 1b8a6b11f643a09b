// A picture that was looked into is passed on, or never; whoever sent it is told why, and the words beside it stay.
import { sql } from 'kysely'
import { notify } from '#notifications'
import { readOrderRow, readPeople } from '#orders'
import { type Ctx, transact } from '#platform/context'
import { when } from '#platform/facts'
import type { Side } from '../rules.ts'
import { threadLink } from '../thread-link.ts'

export function passOnPicturesThatWereLookedInto(): void {
  when('picture_shown', 'pass-on-a-picture-that-is-harmless', async (ctx, { data: { key } }) => {
    await sql`update messages.picture set held = false where key = ${key} and held`.execute(ctx.db)
  })
  when('picture_refused', 'keep-a-picture-to-its-sender', (ctx, { id, data }) => keepBack(ctx, id, data))
}

async function keepBack(
  ctx: Ctx,
  factKey: string,
  { key, reasons }: { key: string; reasons: string[] },
): Promise<void> {
  await transact(ctx, async (tx) => {
    const { rows } = await sql<{ orderId: string; side: Side }>`update messages.picture set refused_for = ${reasons}
      where key = ${key} and held returning order_id as "orderId", from_side as side`.execute(tx.db)
    for (const { orderId, side } of rows) {
      const order = await readOrderRow(tx, orderId)
      const people = await readPeople(tx, order)
      await notify(tx, {
        ...{ factKey, template: 'picture_refused', to: people[side] },
        data: { of: 'message', name: order.number, reasons, link: threadLink(people, side) },
      })
    }
  })
}
