// How much of buyers' money may wait on one seller at once, by tier: KES 65,000, KES 300,000, no limit.
// What stops an exit scam is this cap and the escrow; dispute counts only confirm it afterwards.
import type { OrderFacts } from '../facts/all.ts'
import { shillings } from '../wording.ts'
import { hit, miss, type Rule, unknown } from './rule.ts'

export const thresholds = { openExposureCentsMax: { new: 6_500_000, established: 30_000_000, trusted: null } }

export const openExposureIsCapped: Rule<OrderFacts> = {
  id: 'open-exposure-is-capped',
  version: 1,
  subject: 'order',
  mode: 'enforce',
  action: 'refuse',
  code: 'exposure_cap_reached',
  thresholds,
  text: {
    en: 'This shop may have open orders of {max} at once, for your safety; it has {open}, and this order of {total} would go over it.',
    sw: 'Duka hili linaruhusiwa oda zilizo wazi za {max} kwa wakati mmoja, kwa usalama wako; lina {open}, na oda hii ya {total} ingezidi.',
  },
  lifts: {
    en: 'Try again when some of its orders have been delivered.',
    sw: 'Jaribu tena baadhi ya oda zake zikishafika.',
  },
  allowance(tier) {
    const max = thresholds.openExposureCentsMax[tier]
    return max === null
      ? { en: 'No limit on the value of open orders.', sw: 'Hakuna kikomo cha thamani ya oda zilizo wazi.' }
      : {
          en: `Open orders of up to ${shillings(max)} at once.`,
          sw: `Oda zilizo wazi za hadi ${shillings(max)} kwa wakati mmoja.`,
        }
  },
  ask({ tier, totalCents, openExposureCents }) {
    const max = thresholds.openExposureCentsMax[tier]
    if (totalCents === undefined) return unknown('totalCents')
    if (openExposureCents === undefined) return unknown('openExposureCents')
    const figures = {
      max: max === null ? '-' : shillings(max),
      open: shillings(openExposureCents),
      total: shillings(totalCents),
    }
    return max !== null && openExposureCents + totalCents > max ? hit(figures) : miss(figures)
  },
}
