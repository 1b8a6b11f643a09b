// What payouts may still be prepared from: the float, less what is on its way out of it and M-Pesa's fees for that.
import { balanceOf, totalOf } from '#ledger'
import { disbursementFeeCents } from '#payments'
import type { Ctx } from '#platform/context'
import { partCentsMax } from './rules.ts'

/** Never below zero. */
export async function floatLeftCents(ctx: Ctx): Promise<number> {
  const float = await balanceOf(ctx, 'mpesa_b2c')
  const underWay = (await totalOf(ctx, 'payout_transit')) + (await totalOf(ctx, 'refund_transit'))
  return Math.max(0, float - underWay)
}

/** What paying so much takes from the float, fees and all. */
export const takenFromFloat = (payCents: number): number =>
  partsOf(payCents).reduce((sum, part) => sum + part + disbursementFeeCents(part), 0)

/** The most that can be paid out of so much float: whole shillings, fees kept back. */
export function payableFromFloat(floatCents: number): number {
  const parts = Math.ceil(floatCents / partCentsMax)
  const kept = parts * disbursementFeeCents(partCentsMax)
  return Math.max(0, Math.floor((floatCents - kept) / 100) * 100)
}

/** The parts in which an amount is paid, each within M-Pesa's limit. */
export function partsOf(cents: number): number[] {
  const parts: number[] = []
  for (let left = cents; left > 0; left -= partCentsMax) parts.push(Math.min(left, partCentsMax))
  return parts
}
