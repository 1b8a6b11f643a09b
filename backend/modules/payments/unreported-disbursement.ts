// A payment to a phone of which no result has come, looked for by what a statement shows of it.
import { sql } from 'kysely'
import { after, days } from '#platform/clock'
import type { Ctx } from '#platform/context'

/** A statement's line belongs to a payment that was sent so long before it, and no longer; or asked for again since, which made nothing. */
const sentWithinMs = days(3)
const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/

/**
 * @param shown.phone E.164, `_` for each digit that the statement masks
 * @param shown.words where the provider writes its conversation's id, when it does
 * `several` when more than one fits: then nothing is proved.
 */
export async function unreportedDisbursement(
  ctx: Ctx,
  shown: { phone: string; amountCents: number; completedAt: Date; words: string },
): Promise<string | 'several' | undefined> {
  const { phone, amountCents, completedAt, words } = shown
  const named = uuid.exec(words)?.[0] ?? null
  const { rows } = await sql<{ id: string; named: boolean }>`
    select id, id = ${named}::uuid or position(conversation_id in ${words}) > 0 as named from payments.disbursement
    where phone like ${phone} and amount_cents = ${amountCents} and receipt is null and state <> 'prepared'
      and prepared_at <= ${after(completedAt, 60_000)} and sent_at >= ${after(completedAt, -sentWithinMs)}`.execute(
    ctx.db,
  )
  const candidates = rows.some((row) => row.named) ? rows.filter((row) => row.named) : rows
  if (candidates.length > 1) return 'several'
  return candidates[0]?.id
}
