// The SQL of batches, decisions and payouts.
import { sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'
import { waitForTurn } from '#platform/wait-for-turn'
import type { Decision, Reason } from './eligibility.ts'

export interface Batch {
  id: string
  kind: 'weekly' | 'extra'
  listed_at: Date | null
  due_at: Date
  finished_at: Date | null
}

export interface Payout {
  id: string
  shop_id: string
  batch_id: string
  amount_cents: number
  phone: string
  state: 'prepared' | 'paid' | 'failed'
  receipt: string | null
  failure: string | null
  prepared_at: Date
  settled_at: Date | null
}

/** The batch of a due instant, made when it is the first to be asked for. */
export async function openBatch(ctx: Ctx, id: string, dueAt: Date, kind: Batch['kind']): Promise<Batch> {
  await sql`insert into payouts.batch (id, due_at, started_at, kind) values (${id}, ${dueAt}, ${ctx.now}, ${kind})
    on conflict (due_at) do nothing`.execute(ctx.db)
  const { rows } = await sql<Batch>`select * from payouts.batch where due_at = ${dueAt}`.execute(ctx.db)
  return rows[0]!
}

/** Whoever prepares payouts from a float that does not cover everybody does so alone. */
export async function lockFloat(tx: TxCtx): Promise<void> {
  await waitForTurn(tx, 'payouts.float')
}

export async function finishBatch(ctx: Ctx, id: string): Promise<void> {
  await sql`update payouts.batch set finished_at = ${ctx.now} where id = ${id} and finished_at is null`.execute(ctx.db)
}

/** The due instants of batches that were opened and are not done, oldest first. */
export async function unfinishedBatches(ctx: Ctx): Promise<Batch[]> {
  const { rows } = await sql<Batch>`select * from payouts.batch where finished_at is null order by due_at`.execute(
    ctx.db,
  )
  return rows
}

/** The key of the table refuses a second one of the same batch. */
export async function recordDecisions(
  tx: TxCtx,
  batchId: string,
  decided: readonly { shop: { id: string }; availableCents: number; decision: Decision }[],
): Promise<void> {
  await sql`
    insert into payouts.decision (shop_id, batch_id, available_cents, pay_cents, reasons, waits_for_float, decided_at)
    select shop_id, ${batchId}, available, pay, reasons, waits, ${tx.now}
    from unnest(${decided.map(({ shop }) => shop.id)}::uuid[],
      ${decided.map(({ availableCents }) => availableCents)}::bigint[],
      ${decided.map(({ decision }) => decision.payCents)}::bigint[],
      ${decided.map(({ decision }) => JSON.stringify(decision.reasons))}::jsonb[],
      ${decided.map(({ decision }) => decision.reasons.some(({ code }) => code === 'float_too_low'))}::boolean[])
      as decided (shop_id, available, pay, reasons, waits)`.execute(tx.db)
}

export interface NewPayout {
  payoutId: string
  shopId: string
  sequence: number
  amountCents: number
  phone: string
}

export async function insertPayouts(tx: TxCtx, batchId: string, payouts: readonly NewPayout[]): Promise<void> {
  const each = <K extends keyof NewPayout>(key: K) => payouts.map((payout) => payout[key])
  await sql`insert into payouts.payout (shop_id, id, batch_id, sequence, amount_cents, phone, state, prepared_at)
    select shop_id, id, ${batchId}, sequence, cents, phone, 'prepared', ${tx.now}
    from unnest(${each('shopId')}::uuid[], ${each('payoutId')}::uuid[], ${each('sequence')}::int[],
      ${each('amountCents')}::bigint[], ${each('phone')}::text[]) as made (shop_id, id, sequence, cents, phone)`.execute(
    tx.db,
  )
}

export async function readPayout(ctx: Ctx, id: string): Promise<Payout | undefined> {
  return (await sql<Payout>`select * from payouts.payout where id = ${id}`.execute(ctx.db)).rows[0]
}

export async function lockPayout(tx: TxCtx, id: string): Promise<Payout | undefined> {
  return (await sql<Payout>`select * from payouts.payout where id = ${id} for update`.execute(tx.db)).rows[0]
}

export async function endPayout(
  tx: TxCtx,
  payout: Payout,
  end: {
    state: 'paid' | 'failed'
    receipt: string | null
    recipientNameSealed: string | null
    failure: string | null
    retryAt?: Date | null
  },
): Promise<void> {
  await sql`update payouts.payout set state = ${end.state}, receipt = ${end.receipt}, 
      recipient_name_sealed = ${end.recipientNameSealed},      failure = ${end.failure}, retry_at = ${end.retryAt ?? null}, settled_at = ${tx.now}
    where shop_id = ${payout.shop_id} and id = ${payout.id}`.execute(tx.db)
}

export async function countFailures(ctx: Ctx, shopId: string, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from payouts.payout
    where shop_id = ${shopId} and prepared_at >= ${since} and state = 'failed'`.execute(ctx.db)
  return rows[0]!.count
}

/** Newest first. */
export async function payoutsOfShop(ctx: Ctx, shopId: string, limit: number): Promise<Payout[]> {
  const { rows } = await sql<Payout>`select * from payouts.payout where shop_id = ${shopId}
    order by prepared_at desc, sequence limit ${limit}`.execute(ctx.db)
  return rows
}

export async function paidOutCents(ctx: Ctx, shopId: string): Promise<number> {
  const { rows } = await sql<{ cents: number }>`select coalesce(sum(amount_cents), 0)::bigint as cents
    from payouts.payout where shop_id = ${shopId} and state = 'paid'`.execute(ctx.db)
  return rows[0]!.cents
}

/** Since before `olderThan` without an end, oldest first. */
export async function openPayouts(ctx: Ctx, olderThan: Date): Promise<Payout[]> {
  const { rows } = await sql<Payout>`select * from payouts.payout
    where settled_at is null and prepared_at <= ${olderThan} order by prepared_at limit 200`.execute(ctx.db)
  return rows
}

export interface BatchFigures {
  id: string
  dueAt: Date
  finishedAt: Date | null
  payouts: number
  paid: number
  failed: number
  amountCents: number
  /** Of those without an end. */
  openIds: string[]
}

export async function latestBatches(ctx: Ctx, limit: number): Promise<BatchFigures[]> {
  const { rows } = await sql<BatchFigures>`
    select b.id, b.due_at as "dueAt", b.finished_at as "finishedAt", count(p.batch_id)::int as payouts,
      (count(*) filter (where p.state = 'paid'))::int as paid, (count(*) filter (where p.state = 'failed'))::int as failed,
      coalesce(sum(p.amount_cents), 0)::bigint as "amountCents",
      array(select open.id from payouts.payout open where open.batch_id = b.id and open.settled_at is null) as "openIds"
    from (select * from payouts.batch order by due_at desc limit ${limit}) b
    left join payouts.payout p on p.batch_id = b.id
    group by b.id, b.due_at, b.finished_at order by b.due_at desc`.execute(ctx.db)
  return rows
}

/** What a batch has decided about a shop, as it was explained then. */
export async function readDecision(
  ctx: Ctx,
  batchId: string,
  shopId: string,
): Promise<{ availableCents: number; payCents: number; reasons: Reason[] } | undefined> {
  const { rows } = await sql<{ availableCents: number; payCents: number; reasons: Reason[] }>`
    select available_cents as "availableCents", pay_cents as "payCents", reasons from payouts.decision
    where shop_id = ${shopId} and batch_id = ${batchId}`.execute(ctx.db)
  return rows[0]
}
