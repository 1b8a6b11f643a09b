// In the morning, what waited for the end of the night goes out.
import { sql } from 'kysely'
import { type Ctx, transact } from '#platform/context'
import { enqueue } from '#platform/jobs'
import { attemptsMax } from '../lifecycle.ts'

const atATime = 200

/** Gives how many notices were let go. Rows that another process lets go at this moment are passed over. */
export async function sendHeldNotices(ctx: Ctx): Promise<number> {
  for (let sent = 0; ; ) {
    const some = await transact(ctx, async (tx) => {
      const { rows } = await sql<{ id: string }>`update notifications.notice set hold_until = null
        where id in (select id from notifications.notice where hold_until <= ${tx.now}
          order by hold_until limit ${atATime} for update skip locked)
        returning id`.execute(tx.db)
      for (const { id } of rows) await enqueue(tx, 'send-notice', { noticeId: id }, { maxAttempts: attemptsMax })
      return rows.length
    })
    sent += some
    if (some < atATime) return sent
  }
}
