// How a release is divided. Whole shillings, because M-Pesa pays nothing smaller; what rounding leaves is the seller's.
import type { Config } from '#platform/config'

export interface Shares {
  /** As charged, the VAT within it. */
  commissionCents: number
  reserveCents: number
  sellerCents: number
  /** Within the commission: Amana's to bear, so that a change of the rate does not change what was agreed with the seller. */
  vatCents: number
  /** Withheld from the seller's part for the revenue authority. */
  withholdingCents: number
}

/** Rates of the day of the release, as configured. */
export interface TaxRates {
  vatBasisPoints: number
  withholdingBasisPoints: number
}

export const taxRatesOf = (config: Config): TaxRates => ({
  vatBasisPoints: config.VAT_BASIS_POINTS,
  withholdingBasisPoints: config.WITHHOLDING_BASIS_POINTS,
})

/** Basis points of an amount, rounded down to whole shillings. */
export const shareOf = (cents: number, basisPoints: number): number =>
  Math.floor((cents * basisPoints) / 1_000_000) * 100

/** The VAT within a price that contains it, to the cent. */
export const vatWithin = (cents: number, basisPoints: number): number =>
  Math.round((cents * basisPoints) / (10_000 + basisPoints))

/** `remaining` is what is left to release; the commission is taken on the goods within it, never on more than is there. */
export function divide(
  remainingCents: number,
  agreed: { commissionableCents: number; commissionBasisPoints: number; reserveBasisPoints: number },
  taxes: TaxRates = { vatBasisPoints: 0, withholdingBasisPoints: 0 },
): Shares {
  const commissionCents = shareOf(Math.min(agreed.commissionableCents, remainingCents), agreed.commissionBasisPoints)
  const vatCents = vatWithin(commissionCents, taxes.vatBasisPoints)
  const withholdingCents = shareOf(remainingCents - commissionCents, taxes.withholdingBasisPoints)
  const itsOwnCents = remainingCents - commissionCents - withholdingCents
  const reserveCents = shareOf(itsOwnCents, agreed.reserveBasisPoints)
  return { commissionCents, reserveCents, sellerCents: itsOwnCents - reserveCents, vatCents, withholdingCents }
}

/** What of a released sale has been undone so far, and what was given back for it. */
export interface Undone {
  releasedCents: number
  commissionCents: number
  vatCents: number
  withholdingCents: number
  clawedBackCents: number
  commissionReturnedCents: number
  vatReturnedCents: number
  withholdingReturnedCents: number
}

/** In proportion to all that has been undone, so that many small refunds give back what one great one would; rounded up for the seller. */
export function givenBackFor(amountCents: number, hold: Undone) {
  const undone = hold.clawedBackCents + amountCents
  const inProportion = (cents: number) => Math.min(cents, Math.ceil((cents * undone) / hold.releasedCents / 100) * 100)
  const commissionReturned = inProportion(hold.commissionCents)
  const vatReturned =
    hold.commissionCents === 0 ? 0 : Math.floor((hold.vatCents * commissionReturned) / hold.commissionCents)
  const commissionCents = commissionReturned - hold.commissionReturnedCents
  const withholding = inProportion(hold.withholdingCents) - hold.withholdingReturnedCents
  return {
    commissionCents,
    vatCents: vatReturned - hold.vatReturnedCents,
    // Two roundings up may be more than a refund of a shilling.
    withholdingCents: Math.min(withholding, amountCents - commissionCents),
  }
}
