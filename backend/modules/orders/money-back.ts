// What of an order's money has gone back in parts, and what is left for the seller: from its hold, which knows what was really released.
import { divide, type Hold, type PartRefund, partRefundsOf, taxRatesOf } from '#escrow'
import type { Ctx } from '#platform/context'
import type { OrderRow } from './order-row.ts'

const sum = (parts: readonly PartRefund[]): number => parts.reduce((cents, part) => cents + part.amountCents, 0)

export const partlyBackCents = sum

/** What goes back when an order ends: all that was paid, less the parts that went back before. */
export async function goingBackCents(ctx: Ctx, order: OrderRow): Promise<number> {
  const before = (await partRefundsOf(ctx, order.id)).filter(({ afterRelease }) => !afterRelease)
  return order.total_cents - sum(before)
}

export interface SellersPart {
  commissionCents: number
  withheldCents: number
  /** With what stays in reserve for a while. */
  receivesCents: number
}

/** Before the release what it would come to now; after it, what it came to, less what was taken back since. */
export function sellersPart(ctx: Ctx, order: OrderRow, hold: Hold | undefined): SellersPart {
  if (hold && hold.releasedCents > 0) {
    const commissionCents = hold.commissionCents - hold.commissionReturnedCents
    const withheldCents = hold.withholdingCents - hold.withholdingReturnedCents
    return {
      commissionCents,
      withheldCents,
      receivesCents: hold.releasedCents - hold.clawedBackCents - commissionCents - withheldCents,
    }
  }
  const remaining = hold ? hold.remainingCents : order.total_cents
  const agreed = {
    commissionableCents: order.subtotal_cents,
    commissionBasisPoints: order.commission_basis_points,
    reserveBasisPoints: order.reserve_basis_points,
  }
  const { commissionCents, withholdingCents } = divide(remaining, agreed, taxRatesOf(ctx.config))
  return {
    commissionCents,
    withheldCents: withholdingCents,
    receivesCents: remaining - commissionCents - withholdingCents,
  }
}
