// How many days the money stays with Amana after delivery, by tier and by how delivery was proven: code 7/3/2, weaker proof 10/7/5.
// Anchor: seven days after delivery is what the law gives a Kenyan internet buyer, and what the large marketplaces use.
import type { Tier } from '@amana/contract'
import type { Text } from '../wording.ts'

export type DeliveryEvidence = 'code' | 'buyer_confirmation' | 'carrier_scan'

const daysAfter: Record<DeliveryEvidence, Record<Tier, number>> = {
  code: { new: 7, established: 3, trusted: 2 },
  buyer_confirmation: { new: 10, established: 7, trusted: 5 },
  carrier_scan: { new: 10, established: 7, trusted: 5 },
}

export const moneyWaitsAfterDelivery = {
  id: 'money-waits-after-delivery',
  version: 1,
  thresholds: { daysAfterCode: daysAfter.code, daysAfterWeakerProof: daysAfter.carrier_scan },
  says: 'Days the money stays in escrow after delivery. Without any evidence of delivery it is never released.',
  allowance: (tier: Tier): Text => ({
    en: `Money is released ${daysAfter.code[tier]} days after a handover by code, ${daysAfter.carrier_scan[tier]} days after weaker proof, or at once when the buyer says all is well.`,
    sw: `Pesa huachiliwa siku ${daysAfter.code[tier]} baada ya makabidhiano kwa nambari, siku ${daysAfter.carrier_scan[tier]} kwa ushahidi hafifu, au mara moja mnunuzi akisema yote ni sawa.`,
  }),
}

/** Whole days from delivery to release. */
export const releaseDaysAfter = (tier: Tier, evidence: DeliveryEvidence): number => daysAfter[evidence][tier]
