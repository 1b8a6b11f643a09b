// How much can be paid out to phones now, and how much is about to be.

import { sql } from 'kysely'
import { balanceOf } from '#ledger'
import type { Ctx } from '#platform/context'
import { disbursementFeeCents } from './tariff.ts'

/** Payments to phones that have not ended, with M-Pesa's fees. Each may still be taken from the float. */
async function unsettledCents(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ amount_cents: number; payments: number }>`
    select amount_cents, count(*)::int as payments from payments.disbursement
    where settled_at is null group by amount_cents`.execute(ctx.db)
  return rows.reduce(
    (sum, { amount_cents, payments }) =>
      sum + payments * (amount_cents + disbursementFeeCents(amount_cents, ctx.config)),
    0,
  )
}

export interface ProviderBalance {
  shortcode: string
  account: string
  currentCents: number
  availableCents: number
  at: Date
}

/** What M-Pesa last said that each of our accounts holds. */
export async function readProviderBalances(ctx: Ctx): Promise<ProviderBalance[]> {
  const { rows } = await sql<ProviderBalance>`
    select distinct on (shortcode, account) shortcode, account, current_cents as "currentCents",
      available_cents as "availableCents", at
    from payments.provider_balance order by shortcode, account, at desc`.execute(ctx.db)
  return rows
}

/**
 * What the payout float can still take on: what our books say is in it, less everything that is prepared, under way or unknown.
 * Cents; below zero when more is prepared than is there.
 */
export async function floatAvailableCents(ctx: Ctx): Promise<number> {
  return (await balanceOf(ctx, 'mpesa_b2c')) - (await unsettledCents(ctx))
}
