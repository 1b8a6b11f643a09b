// Whose turn it is in a batch: listed once, then taken in the order in which the money has waited, by several lanes at once.
import { sql } from 'kysely'
import { shopsWithMoney } from '#ledger'
import type { Ctx, TxCtx } from '#platform/context'
import type { Batch } from './queries.ts'

const pageSize = 1_000

export interface Turn {
  shopId: string
  since: Date
}

export async function addTurns(ctx: Ctx, batch: Batch, turns: readonly Turn[]): Promise<void> {
  await sql`insert into payouts.turn (shop_id, batch_id, waiting_since)
    select shop_id, ${batch.id}, since from unnest(${turns.map(({ shopId }) => shopId)}::uuid[],
      ${turns.map(({ since }) => since)}::timestamptz[]) as listed (shop_id, since)
    on conflict do nothing`.execute(ctx.db)
}

/** Everybody with available money. Stopped half-way, it is listed anew: those who are there stay. */
export async function listTurns(ctx: Ctx, batch: Batch): Promise<void> {
  if (batch.listed_at) return
  for (let after: string | null = null; ; ) {
    const page = await shopsWithMoney(ctx, { atLeastCents: 1, after, limit: pageSize })
    if (page.length === 0) break
    await addTurns(ctx, batch, page)
    after = page.at(-1)!.shopId
  }
  await sql`update payouts.batch set listed_at = ${ctx.now} where id = ${batch.id} and listed_at is null`.execute(
    ctx.db,
  )
}

/** The next few, locked until the transaction ends; nobody waits for those that somebody else has just taken. */
export async function lockTurns(tx: TxCtx, batchId: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ shop_id: string }>`select shop_id from payouts.turn
    where batch_id = ${batchId} and taken_at is null and (failed_at is null or failed_at < ${tx.now})
    order by waiting_since, shop_id limit ${limit} for update skip locked`.execute(tx.db)
  return rows.map(({ shop_id }) => shop_id)
}

/** One by one, those of a few whom nobody has taken meanwhile. */
export async function lockTurn(tx: TxCtx, batchId: string, shopId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from payouts.turn
    where batch_id = ${batchId} and shop_id = ${shopId} and taken_at is null for update`.execute(tx.db)
  return rows.length > 0
}

export async function takeTurns(tx: TxCtx, batchId: string, shopIds: readonly string[]): Promise<void> {
  await sql`update payouts.turn set taken_at = ${tx.now}
    where batch_id = ${batchId} and shop_id = any(${[...shopIds]}::uuid[])`.execute(tx.db)
}

/** Something went wrong with this shop: in this run nobody tries it again. */
export async function noteFailedTurn(ctx: Ctx, batchId: string, shopId: string): Promise<void> {
  await sql`update payouts.turn set failed_at = ${ctx.now}
    where batch_id = ${batchId} and shop_id = ${shopId} and taken_at is null`.execute(ctx.db)
}

export async function turnsLeft(ctx: Ctx, batchId: string): Promise<{ left: number; failed: number }> {
  const { rows } = await sql<{ left: number; failed: number }>`select count(*)::int as left,
      (count(*) filter (where failed_at is not null))::int as failed
    from payouts.turn where batch_id = ${batchId} and taken_at is null`.execute(ctx.db)
  return rows[0]!
}
