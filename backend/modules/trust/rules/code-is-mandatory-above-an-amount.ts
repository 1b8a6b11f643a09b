// Above KES 10,000, 50,000 or 100,000 by tier, and in every high-risk category, only the handover code proves delivery.
import type { Tier } from '@amana/contract'
import { shillings, type Text } from '../wording.ts'

const codeNotNeededCentsMax: Record<Tier, number> = { new: 1_000_000, established: 5_000_000, trusted: 10_000_000 }

export const codeIsMandatoryAboveAnAmount = {
  id: 'code-is-mandatory-above-an-amount',
  version: 1,
  thresholds: { codeNotNeededCentsMax },
  says: 'Above the amount, or in a high-risk category, only the handover code counts as evidence of delivery.',
  allowance: (tier: Tier): Text => ({
    en: `The handover code is needed above ${shillings(codeNotNeededCentsMax[tier])} and in high-risk categories.`,
    sw: `Nambari ya makabidhiano inahitajika zaidi ya ${shillings(codeNotNeededCentsMax[tier])} na katika makundi yenye hatari.`,
  }),
}

/** Whether an order can be proven delivered by the handover code alone. */
export const codeMandatory = (tier: Tier, totalCents: number, risk: 'normal' | 'high'): boolean =>
  risk === 'high' || totalCents > codeNotNeededCentsMax[tier]
