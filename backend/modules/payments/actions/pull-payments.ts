// Read M-Pesa's own list of what came to the paybill: what no callback told is found there, for 48 hours.
import { sql } from 'kysely'
import { hours, minutes } from '#platform/clock'
import { type Ctx, transact } from '#platform/context'
import { type PaidByHand, pullableMs, pullPayments } from '../daraja/paybill.ts'
import { attemptOfReceipt, insertDeposit } from '../deposits.ts'
import { placeProvenDeposit } from './place-deposit.ts'

/** Read again each time: the list may lag behind. */
const overlapMs = minutes(15)

async function take(ctx: Ctx, payment: PaidByHand): Promise<void> {
  await transact(ctx, async (tx) => {
    if (await attemptOfReceipt(tx, payment.receipt)) return
    const deposit = await insertDeposit(tx, payment, 'pull', tx.now)
    await placeProvenDeposit(tx, deposit.id, 'pull', payment)
  })
}

/** Safe to run at any time; a failed run is made up for by the next. */
export async function pullFromProvider(ctx: Ctx): Promise<void> {
  const { rows } = await sql<{ until_at: Date }>`
    select until_at from payments.pull_run where until_at <= ${ctx.now} order by until_at desc limit 1`.execute(ctx.db)
  const oldest = ctx.now.getTime() - (pullableMs - hours(1))
  const from = new Date(Math.max(oldest, (rows[0]?.until_at.getTime() ?? 0) - overlapMs))
  const reply = await pullPayments(ctx, from, ctx.now)
  if (reply.kind === 'failed') {
    ctx.log.warn({ detail: reply.detail }, 'the list of received payments could not be read')
    return
  }
  for (const payment of reply.payments) await take(ctx, payment)
  await sql`insert into payments.pull_run (until_at, from_at, transactions)
    values (${ctx.now}, ${from}, ${reply.payments.length}) on conflict (until_at) do nothing`.execute(ctx.db)
}
