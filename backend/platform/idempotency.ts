// Idempotency-Key: the same key with the same request answers what was answered the first time; with another request it is refused.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { after, days } from './clock.ts'
import { type Ctx, type TxCtx, transact } from './context.ts'
import { refusal } from './errors.ts'

export const idempotencyKeyMissing = refusal(
  'idempotency_key_missing',
  'invalid',
  () => 'This call needs an Idempotency-Key header.',
)
export const idempotencyKeyReused = refusal(
  'idempotency_key_reused',
  'unprocessable',
  () => 'This Idempotency-Key was used for another request.',
)

export const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')

/**
 * Runs `work` once per (scope, key), in one transaction with the record of its answer.
 * A second call waits for the first (row lock) and gets its answer; when the first failed nothing was kept and the second runs.
 */
export function once<T extends object>(
  ctx: Ctx,
  key: { scope: string; key: string; requestHash: string },
  work: (tx: TxCtx) => Promise<T>,
): Promise<{ reply: T; replayed: boolean }> {
  return transact(ctx, async (tx) => {
    await sql`insert into platform.idempotency (scope, key, request_hash, created_at)
      values (${key.scope}, ${key.key}, ${key.requestHash}, ${ctx.now}) on conflict do nothing`.execute(tx.db)
    const { rows } = await sql<{ request_hash: string; reply: T | null }>`
      select request_hash, reply from platform.idempotency where scope = ${key.scope} and key = ${key.key} for update`.execute(
      tx.db,
    )
    const row = rows[0]!
    if (row.request_hash !== key.requestHash) throw idempotencyKeyReused()
    if (row.reply) return { reply: row.reply, replayed: true }
    const reply = await work(tx)
    await sql`update platform.idempotency set reply = ${JSON.stringify(reply)}::jsonb
      where scope = ${key.scope} and key = ${key.key}`.execute(tx.db)
    return { reply, replayed: false }
  })
}

/** Answers older than three days are forgotten: no honest client repeats a request after that. */
export async function forgetOldIdempotencyKeys(ctx: Ctx): Promise<void> {
  await sql`delete from platform.idempotency where created_at < ${after(ctx.now, -days(3))}`.execute(ctx.db)
}
