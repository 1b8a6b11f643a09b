// What was sent to M-Pesa and is in no statement since: where the statement is complete, and no line of it may be this money, it was never
// made, and stands in nobody's way any longer.
import { sql } from 'kysely'
import { receiptsOfOurs, settleAsAbsentFromStatement, type Unheard, unheardOf } from '#payments'
import { after, minutes } from '#platform/clock'
import { type Ctx, transact } from '#platform/context'
import { ourAccounts, shortcodeOf } from '../accounts.ts'
import { shortcodesWithGaps } from '../look-for-gaps.ts'
import type { OurAccount } from '../rules/rule.ts'

/** M-Pesa's clock and ours are no further apart. */
const clocksApartMs = minutes(1)

async function beginsBefore(ctx: Ctx, shortcode: string, at: Date): Promise<boolean> {
  const { rows } =
    await sql`select 1 from reconciliation.statement where shortcode = ${shortcode} and first_at <= ${at} limit 1`.execute(
      ctx.db,
    )
  return rows.length > 0
}

/** A line of this amount, of that time or later, that is no payment and no move that we know by its receipt: it may be this one. */
async function mayBeIn(ctx: Ctx, account: OurAccount, { kind, amountCents, since }: Unheard): Promise<boolean> {
  const cents = kind === 'top_up' && account === 'mpesa_b2c' ? amountCents : -amountCents
  const { rows } = await sql<{ receipt: string }>`select receipt from reconciliation.line
    where shortcode = ${shortcodeOf(ctx.config, account)} and kind = 'principal' and cents = ${cents}
      and completed_at >= ${after(since, -clocksApartMs)}`.execute(ctx.db)
  const receipts = rows.map(({ receipt }) => receipt)
  const ours = await receiptsOfOurs(ctx, receipts)
  return receipts.some((receipt) => !ours.has(receipt))
}

async function isAbsent(ctx: Ctx, missing: Unheard, readUntil: Record<OurAccount, Date>): Promise<boolean> {
  const gaps = await shortcodesWithGaps(ctx)
  for (const account of missing.kind === 'top_up' ? ourAccounts : (['mpesa_b2c'] as const)) {
    const shortcode = shortcodeOf(ctx.config, account)
    if (gaps.has(shortcode) || readUntil[account] < missing.until) return false
    if (!(await beginsBefore(ctx, shortcode, missing.since)) || (await mayBeIn(ctx, account, missing))) return false
  }
  return true
}

/** How many were settled. */
export async function settleAbsent(ctx: Ctx, readUntil: Record<OurAccount, Date>): Promise<number> {
  let settled = 0
  for (const missing of await unheardOf(ctx)) {
    if (!(await isAbsent(ctx, missing, readUntil))) continue
    if ((await transact(ctx, (tx) => settleAsAbsentFromStatement(tx, missing))) !== 'settled') continue
    settled++
    ctx.log.warn({ kind: missing.kind, id: missing.id }, 'never made: no statement shows it')
  }
  return settled
}
