// What payouts may still be prepared from: the float, less what is on its way out of it and M-Pesa's fees for that.
import { totalOf } from '#ledger'
import { disbursementFeeCents, floatAvailableCents } from '#payments'
import type { Config } from '#platform/config'
import type { Ctx } from '#platform/context'
import { partCentsMax } from './rules.ts'

/** M-Pesa's fees; the standard ones where none is given. */
export type Tariff = Pick<Config, 'DARAJA_B2C_TARIFF'>

/** Never below zero. */
export const floatLeftCents = async (ctx: Ctx): Promise<number> => Math.max(0, await floatAvailableCents(ctx))

/** What paying so much takes from the float, fees and all. */
export const takenFromFloat = (payCents: number, tariff?: Tariff): number =>
  partsOf(payCents).reduce((sum, part) => sum + part + disbursementFeeCents(part, tariff), 0)

/** The most that can be paid out of so much float: whole shillings, fees kept back. */
export function payableFromFloat(floatCents: number, tariff?: Tariff): number {
  const parts = Math.ceil(floatCents / partCentsMax)
  const kept = parts * disbursementFeeCents(partCentsMax, tariff)
  return Math.max(0, Math.floor((floatCents - kept) / 100) * 100)
}

/**
 * What a batch takes from the float when everybody is paid all that is available: the float is filled for it beforehand. Fees are
 * reckoned as if every shop were paid in one part; a large one more or less is a few shillings.
 */
export async function batchNeedsCents(ctx: Ctx): Promise<number> {
  const available = await totalOf(ctx, 'seller_payable')
  return takenFromFloat(available, ctx.config) + Math.ceil(available / 100)
}

/** The parts in which an amount is paid, each within M-Pesa's limit. */
export function partsOf(cents: number): number[] {
  const parts: number[] = []
  for (let left = cents; left > 0; left -= partCentsMax) parts.push(Math.min(left, partCentsMax))
  return parts
}
