// The module's SQL.
import { sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'
import { assert, notFound } from '#platform/errors'
import { newId } from '#platform/ids'
import type { DisputeRow, EvidenceRow, StepRow } from './dispute-row.ts'

/** The newest of the order: it may have one about nothing received, closed by the code, and one about the goods. */
export const latestOf = async (ctx: Ctx, orderId: string): Promise<DisputeRow | undefined> =>
  (
    await sql<DisputeRow>`select * from disputes.dispute where order_id = ${orderId} order by id desc limit 1`.execute(
      ctx.db,
    )
  ).rows[0]

export async function readLatest(ctx: Ctx, orderId: string, shopId?: string): Promise<DisputeRow> {
  const dispute = await latestOf(ctx, orderId)
  if (!dispute || (shopId && dispute.shop_id !== shopId)) throw notFound('dispute')
  return dispute
}

/** The newest of the order, locked until the transaction ends. */
export async function lockLatest(tx: TxCtx, orderId: string, shopId?: string): Promise<DisputeRow> {
  const { rows } = await sql<DisputeRow>`select * from disputes.dispute where order_id = ${orderId}
    order by id desc limit 1 for update`.execute(tx.db)
  if (!rows[0] || (shopId && rows[0].shop_id !== shopId)) throw notFound('dispute')
  return rows[0]
}

export async function insertDispute(tx: TxCtx, dispute: Omit<DisputeRow, 'due_at'> & { due_at: Date }): Promise<void> {
  const columns = Object.keys(dispute) as (keyof DisputeRow)[]
  await sql`insert into disputes.dispute (${sql.join(columns.map((column) => sql.ref(column)))})
    values (${sql.join(columns.map((column) => dispute[column]))})`.execute(tx.db)
}

/** Changes a locked dispute; the database refuses a move that its table does not know. */
export async function change(tx: TxCtx, dispute: DisputeRow, to: Partial<DisputeRow>): Promise<DisputeRow> {
  const set = Object.entries(to).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  const { rows } = await sql<DisputeRow>`update disputes.dispute set ${sql.join(set)}
    where shop_id = ${dispute.shop_id} and id = ${dispute.id} returning *`.execute(tx.db)
  assert(rows[0], 'a locked dispute is there')
  return rows[0]
}

export const recordStep = (tx: TxCtx, dispute: DisputeRow, step: Omit<StepRow, 'at' | 'state'>) =>
  sql`insert into disputes.step (shop_id, dispute_id, id, row_id, by, state, at, sum_cents, until)
    values (${dispute.shop_id}, ${dispute.id}, ${newId(tx.now)}, ${step.row_id}, ${step.by}, ${dispute.state}, ${tx.now},
      ${step.sum_cents}, ${step.until})`.execute(tx.db)

export const stepsOf = async (ctx: Ctx, dispute: DisputeRow): Promise<StepRow[]> =>
  (
    await sql<StepRow>`select row_id, by, state, at, sum_cents, until from disputes.step
      where shop_id = ${dispute.shop_id} and dispute_id = ${dispute.id} order by id`.execute(ctx.db)
  ).rows

/** Oldest first. */
export const evidenceOf = async (ctx: Ctx, dispute: Pick<DisputeRow, 'shop_id' | 'id'>): Promise<EvidenceRow[]> =>
  (
    await sql<EvidenceRow>`select shop_id, dispute_id, id, by, text, picture_key, widths, width, height, shown_before, at
      from disputes.evidence
      where shop_id = ${dispute.shop_id} and dispute_id = ${dispute.id} order by id`.execute(ctx.db)
  ).rows

export async function insertEvidence(
  tx: TxCtx,
  dispute: DisputeRow,
  shown: Pick<EvidenceRow, 'by'> &
    Partial<Omit<EvidenceRow, 'shop_id' | 'dispute_id' | 'id' | 'at'>> & { dhash?: string | null },
): Promise<void> {
  const { by, text = null, picture_key = null, widths = null, width = null, height = null } = shown
  const { dhash = null, shown_before = false } = shown
  await sql`insert into disputes.evidence (shop_id, dispute_id, id, by, text, picture_key, widths, width, height,
      dhash, shown_before, at)
    values (${dispute.shop_id}, ${dispute.id}, ${newId(tx.now)}, ${by}, ${text}, ${picture_key}, ${widths}, ${width},
      ${height}, ${dhash}, ${shown_before}, ${tx.now})`.execute(tx.db)
}

/** Due, oldest first; rows that somebody else works on are passed over. */
export const lockDue = async (tx: TxCtx, except: readonly string[]): Promise<DisputeRow | undefined> =>
  (
    await sql<DisputeRow>`select * from disputes.dispute where due_at <= ${tx.now} and id <> all (${except}::uuid[])
      order by due_at limit 1 for update skip locked`.execute(tx.db)
  ).rows[0]

/** Of a shop, most urgent first: what waits for the shop, then what waits, then what is over. */
export const listByShop = async (ctx: Ctx, shopId: string): Promise<DisputeRow[]> =>
  (
    await sql<DisputeRow>`select * from disputes.dispute where shop_id = ${shopId}
      order by due_at is null, state not in ('awaiting_seller', 'awaiting_confirmation'), due_at, id desc limit 200`.execute(
      ctx.db,
    )
  ).rows

export async function pictureKeysShown(ctx: Ctx, keys: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ picture_key: string }>`select distinct picture_key from disputes.evidence
    where picture_key = any(${keys}::text[])`.execute(ctx.db)
  return rows.map((row) => row.picture_key)
}

/** How the tries of the return code went. */
export async function codeTries(ctx: Ctx, dispute: DisputeRow, since: Date): Promise<{ lately: number; ever: number }> {
  const { rows } = await sql<{ lately: number; ever: number }>`
    select count(*) filter (where at > ${since})::int as lately, count(*)::int as ever from disputes.code_try
    where shop_id = ${dispute.shop_id} and dispute_id = ${dispute.id} and not was_right`.execute(ctx.db)
  return rows[0]!
}

export const logTry = (tx: TxCtx, dispute: DisputeRow, wasRight: boolean) =>
  sql`insert into disputes.code_try (shop_id, dispute_id, id, at, was_right)
    values (${dispute.shop_id}, ${dispute.id}, ${newId(tx.now)}, ${tx.now}, ${wasRight})`.execute(tx.db)

export async function lockById(tx: TxCtx, id: string): Promise<DisputeRow> {
  const { rows } = await sql<DisputeRow>`select * from disputes.dispute where id = ${id} for update`.execute(tx.db)
  if (!rows[0]) throw notFound('dispute')
  return rows[0]
}
