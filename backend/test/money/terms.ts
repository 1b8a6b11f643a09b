// The terms of the market as its product book states them, written down a second time: nothing here is taken from the program,
// so that a mistake there is not repeated here.
import type { OrderState } from '@amana/contract'

export type Tier = 'new' | 'established' | 'trusted'

export const hour = 3_600_000
export const day = 24 * hour
export const payWithin = hour / 4
export const shipWithin = 72 * hour
/** After the promised day, and what a buyer may add once. */
export const graceDays = 3
export const extensionDays = 3
/** A new seller's tenth is kept for a month; where a rule asks for a fifth more, all of it for two. */
export const reserveBasisPoints: Record<Tier, number> = { new: 1_000, established: 0, trusted: 0 }
export const reserveWhenAsked = 2_000
export const reserveDaysOf = (basisPoints: number) => (basisPoints > reserveBasisPoints.new ? 60 : 30)
export const payoutCentsMin = 20_000
/** After a seller is to be paid on another number, nothing is sent for so long. */
export const numberWait = 72 * hour

export const releaseDaysAfterCode: Record<Tier, number> = { new: 7, established: 3, trusted: 2 }

const wholeShillings = (cents: number) => cents - (cents % 100)

/** 5 % of the goods; of what is left, what was agreed stays back. What was given back before is not sold. */
export function sharesOf(sale: {
  reserveBasisPoints: number
  subtotalCents: number
  totalCents: number
  partsCents: number
}) {
  const soldCents = sale.totalCents - sale.partsCents
  const commissionCents = wholeShillings(Math.floor(Math.min(sale.subtotalCents, soldCents) / 20))
  const left = soldCents - commissionCents
  const reserveCents = wholeShillings(Math.floor((left * sale.reserveBasisPoints) / 10_000))
  return { commissionCents, reserveCents, sellerCents: left - reserveCents }
}

/** Of a commission, when so much of a sale is undone after its release: in proportion, and the shilling that is broken is the seller's. */
export function commissionGivenBack(commissionCents: number, undoneCents: number, releasedCents: number): number {
  const shillings = Math.ceil((commissionCents * undoneCents) / releasedCents / 100)
  return Math.min(commissionCents, shillings * 100)
}

/** What M-Pesa takes for paying a phone. */
export function feeOf(cents: number): number {
  const shillings = cents / 100
  if (shillings <= 100) return 0
  if (shillings <= 1_500) return 500
  if (shillings <= 5_000) return 900
  return shillings <= 20_000 ? 1_100 : 1_300
}

export const ended: readonly OrderState[] = ['completed', 'expired', 'refunded', 'cancelled']
