// Facts: what has happened, written as a row in the transaction in which it happened, with one job for each reaction to it.
// Nothing is lost between the commit and the reaction; reactions are idempotent because a job may run twice.
import { type FactName, type FactOf, facts } from '@amana/contract/facts'
import { sql } from 'kysely'
import type { Ctx, TxCtx } from './context.ts'
import { newId } from './ids.ts'
import { defineJob, enqueue } from './jobs.ts'
import { register } from './registrations.ts'

export interface Fact<N extends FactName> {
  id: string
  name: N
  at: Date
  data: FactOf<N>
}

const reactions = register(new Map<FactName, string[]>())

/**
 * Declares what is done after a fact. `reaction` is a sentence in kebab-case, the same as its file's name.
 * @example when('order_shipped', 'tell-buyer-when-order-shipped', async (ctx, fact) => { … })
 */
export function when<N extends FactName>(
  name: N,
  reaction: string,
  react: (ctx: Ctx, fact: Fact<N>) => Promise<void>,
): void {
  defineJob<{ factId: string }>(reaction, async (ctx, { factId }) => {
    const { rows } = await sql<{ id: string; at: Date; data: unknown }>`
      select id, at, data from platform.fact where id = ${factId}`.execute(ctx.db)
    const row = rows[0]
    if (!row) throw new Error(`fact ${factId} is gone`)
    await react(ctx, { id: row.id, name, at: row.at, data: facts[name].parse(row.data) as FactOf<N> })
  })
  reactions.set(name, [...(reactions.get(name) ?? []), reaction])
}

/** Writes the fact and enqueues its reactions, all in the caller's transaction. Returns the fact's id. */
export async function announce<N extends FactName>(ctx: TxCtx, name: N, data: FactOf<N>): Promise<string> {
  const id = newId(ctx.now)
  await sql`select platform.announce(${id}::uuid, ${name}, ${ctx.now}::timestamptz, ${JSON.stringify(facts[name].parse(data))}::jsonb)`.execute(
    ctx.db,
  )
  for (const reaction of reactions.get(name) ?? []) await enqueue(ctx, reaction, { factId: id })
  return id
}

/** Facts of a shop, or of an account, oldest first: for whoever counts again what had been counted as it happened. */
export async function readFacts<N extends FactName>(
  ctx: Ctx,
  names: readonly N[],
  of: { shopId: string } | { accountId: string },
): Promise<{ [M in N]: Fact<M> }[N][]> {
  const whose =
    'shopId' in of
      ? sql`data->>'shopId' = ${of.shopId} and data ? 'shopId'`
      : sql`data->>'accountId' = ${of.accountId} and data ? 'accountId' and not data ? 'shopId'`
  const { rows } = await sql<{ id: string; name: N; at: Date; data: unknown }>`
    select id, name, at, data from platform.fact where ${whose} and name = any(${[...names]}::text[])
    order by at, id`.execute(ctx.db)
  return rows.map((row) => ({ ...row, data: facts[row.name].parse(row.data) })) as { [M in N]: Fact<M> }[N][]
}

/** Which reactions follow which fact, for the page of docs that shows it. */
export const reactionsByFact = (): ReadonlyMap<FactName, readonly string[]> => reactions
