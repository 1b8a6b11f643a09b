// How a release is divided. Whole shillings, because M-Pesa pays nothing smaller; what rounding leaves is the seller's.
export interface Shares {
  commissionCents: number
  reserveCents: number
  sellerCents: number
}

/** Basis points of an amount, rounded down to whole shillings. */
export const shareOf = (cents: number, basisPoints: number): number =>
  Math.floor((cents * basisPoints) / 1_000_000) * 100

/** `remaining` is what is left to release; the commission is taken on the goods within it, never on more than is there. */
export function divide(
  remainingCents: number,
  agreed: { commissionableCents: number; commissionBasisPoints: number; reserveBasisPoints: number },
): Shares {
  const commissionCents = shareOf(Math.min(agreed.commissionableCents, remainingCents), agreed.commissionBasisPoints)
  const reserveCents = shareOf(remainingCents - commissionCents, agreed.reserveBasisPoints)
  return { commissionCents, reserveCents, sellerCents: remainingCents - commissionCents - reserveCents }
}
