// Halts: payouts to sellers, refunds to buyers or new payments are stopped while one of their kind is not lifted.
import { sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'
import { newId } from '#platform/ids'

export type Haltable = 'payouts' | 'refunds' | 'checkouts'

export interface Halt {
  id: string
  what: Haltable
  /** `operator`, or the stable name of the rule that stopped it. */
  code: string
  sentence: string
  since: Date
  placedBy: string | null
  liftedAt: Date | null
  liftedBy: string | null
  liftedBecause: string | null
}

const columns = sql`id, what, code, sentence, since, placed_by as "placedBy", lifted_at as "liftedAt",
  lifted_by as "liftedBy", lifted_because as "liftedBecause"`

/** Undefined when it is stopped for this reason already. */
export async function placeHalt(
  tx: TxCtx,
  halt: Pick<Halt, 'what' | 'code' | 'sentence' | 'placedBy'>,
): Promise<Halt | undefined> {
  const { rows } = await sql<Halt>`
    insert into payouts.halt (id, what, code, sentence, since, placed_by)
    values (${newId(tx.now)}, ${halt.what}, ${halt.code}, ${halt.sentence}, ${tx.now}, ${halt.placedBy})
    on conflict (what, code) where lifted_at is null do nothing returning ${columns}`.execute(tx.db)
  return rows[0]
}

/** Undefined when it is not open (any more). */
export async function liftOpenHalt(
  tx: TxCtx,
  which: Pick<Halt, 'what' | 'code'>,
  lifted: { by: string | null; because: string },
): Promise<Halt | undefined> {
  const { rows } = await sql<Halt>`
    update payouts.halt set lifted_at = ${tx.now}, lifted_by = ${lifted.by}, lifted_because = ${lifted.because}
    where what = ${which.what} and code = ${which.code} and lifted_at is null returning ${columns}`.execute(tx.db)
  return rows[0]
}

export async function isHalted(ctx: Ctx, what: Haltable): Promise<boolean> {
  const { rows } = await sql`select 1 from payouts.halt where what = ${what} and lifted_at is null limit 1`.execute(
    ctx.db,
  )
  return rows.length > 0
}

export async function findHalt(ctx: Ctx, id: string): Promise<Halt | undefined> {
  return (await sql<Halt>`select ${columns} from payouts.halt where id = ${id}`.execute(ctx.db)).rows[0]
}

/** Open ones first, then the history, newest first. */
export async function readHalts(ctx: Ctx, limit: number): Promise<Halt[]> {
  const { rows } = await sql<Halt>`select ${columns} from payouts.halt
    order by lifted_at is null desc, coalesce(lifted_at, since) desc, id desc limit ${limit}`.execute(ctx.db)
  return rows
}
