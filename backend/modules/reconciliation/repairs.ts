// The SQL of repairs: what a rule could prove and has put right, with the movement that did it.
import { sql } from 'kysely'
import type { Posted } from '#ledger'
import type { Ctx, TxCtx } from '#platform/context'
import { newId } from '#platform/ids'
import type { OurAccount } from './rules/rule.ts'

export interface Repaired {
  account: OurAccount
  receipt: string
  what: string
  cents: number
  /** How many movements of ours there were: the same state is repaired once. */
  step: number
}

/** Written once for each state of a transaction: a run that is taken up again repairs nothing twice. */
export async function noteRepair(tx: TxCtx, runId: string, repaired: Repaired): Promise<string | undefined> {
  const id = newId(tx.now)
  const { account, receipt, what, cents, step } = repaired
  const { rows } = await sql`
    insert into reconciliation.repair (id, run_id, account, receipt, what, cents, step, at)
    values (${id}, ${runId}, ${account}, ${receipt}, ${what}, ${cents}, ${step}, ${tx.now})
    on conflict do nothing returning 1`.execute(tx.db)
  return rows.length > 0 ? id : undefined
}

export const noteJournal = (tx: TxCtx, id: string, { journalId }: Posted) =>
  sql`update reconciliation.repair set journal_id = ${journalId} where id = ${id}`.execute(tx.db)

/** Of all repairs of a kind since then, together. */
export async function repairedCents(ctx: Ctx, what: string, since: Date): Promise<number> {
  const { rows } = await sql<{ cents: number }>`select coalesce(sum(cents), 0)::bigint as cents
    from reconciliation.repair where what = ${what} and at > ${since}`.execute(ctx.db)
  return rows[0]!.cents
}
