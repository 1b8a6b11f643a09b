// Between two Fridays: whoever the last batch had to leave because the float was short is paid once it is topped up, and whose payout
// failed for a passing reason once its time has come.
import { sql } from 'kysely'
import { type Ctx, transact } from '#platform/context'
import { newId } from '#platform/ids'
import { floatLeftCents, takenFromFloat } from '../float.ts'
import { isHalted } from '../halts.ts'
import { openBatch } from '../queries.ts'
import { payoutCentsMin } from '../rules.ts'
import { addTurns, type Turn } from '../turns.ts'
import { goOnWith } from './run-weekly-batch.ts'

/** Left for the float by their newest decision, in the order in which they wait. */
async function leftForFloat(ctx: Ctx): Promise<(Turn & { unpaidCents: number })[]> {
  const { rows } = await sql<Turn & { unpaidCents: number }>`
    select d.shop_id as "shopId", t.waiting_since as since, d.available_cents - d.pay_cents as "unpaidCents"
    from payouts.decision d join payouts.turn t on t.batch_id = d.batch_id and t.shop_id = d.shop_id
    where d.waits_for_float and not exists (select from payouts.decision later
      where later.shop_id = d.shop_id and later.decided_at > d.decided_at)
    order by t.waiting_since, d.shop_id`.execute(ctx.db)
  return rows
}

async function failedForNow(ctx: Ctx): Promise<Turn[]> {
  const { rows } = await sql<Turn>`select shop_id as "shopId", min(prepared_at) as since from payouts.payout
    where retry_at <= ${ctx.now} group by shop_id`.execute(ctx.db)
  return rows
}

/** Does nothing while there is nobody, or too little float for the first of them. Gives the cents that were sent on their way. */
export async function runExtraBatch(ctx: Ctx): Promise<number> {
  if (await isHalted(ctx, 'payouts')) return 0
  const waiting = await leftForFloat(ctx)
  const first = waiting[0]
  const worthIt =
    first && takenFromFloat(Math.max(first.unpaidCents, payoutCentsMin), ctx.config) <= (await floatLeftCents(ctx))
  const turns = [...(worthIt ? waiting : []), ...(await failedForNow(ctx))]
  if (turns.length === 0) return 0
  const batch = await transact(ctx, async (tx) => {
    const opened = await openBatch(tx, newId(tx.now), tx.now, 'extra')
    await addTurns(tx, opened, turns)
    await sql`update payouts.payout set retry_at = null where retry_at <= ${tx.now}`.execute(tx.db)
    await sql`update payouts.batch set listed_at = ${tx.now} where id = ${opened.id} and listed_at is null`.execute(
      tx.db,
    )
    return opened
  })
  return (await goOnWith(ctx, batch)).paidCents
}
