// Many small shops, each below every limit, and one M-Pesa number that all of them are paid to: they are one seller, and what may wait
// on her is what may wait on one shop of this tier.
import type { OrderFacts } from '../facts/all.ts'
import { shillings } from '../wording.ts'
import { hit, miss, type Rule, unknown } from './rule.ts'

export const thresholds = { openOfPocketCentsMax: { new: 6_500_000, established: 30_000_000, trusted: null } }

export const openExposureOfOnePocketIsCapped: Rule<OrderFacts> = {
  id: 'open-exposure-of-one-pocket-is-capped',
  version: 1,
  subject: 'order',
  mode: 'enforce',
  action: 'refuse',
  code: 'exposure_cap_reached',
  thresholds,
  text: {
    en: 'Shops that are paid to the same M-Pesa number as this one may have open orders of {max} at once, for your safety; they have {open}, and this order of {total} would go over it.',
    sw: 'Maduka yanayolipwa kwa nambari moja ya M-Pesa na hili yanaruhusiwa oda zilizo wazi za {max} kwa wakati mmoja, kwa usalama wako; yana {open}, na oda hii ya {total} ingezidi.',
  },
  lifts: {
    en: 'Try again when some of their orders have been delivered.',
    sw: 'Jaribu tena baadhi ya oda zao zikishafika.',
  },
  ask({ tier, totalCents, openOfPocketCents }) {
    if (totalCents === undefined) return unknown('totalCents')
    if (openOfPocketCents === undefined) return unknown('openOfPocketCents')
    const max = thresholds.openOfPocketCentsMax[tier]
    const figures = {
      max: max === null ? '-' : shillings(max),
      open: shillings(openOfPocketCents),
      total: shillings(totalCents),
    }
    return max !== null && openOfPocketCents + totalCents > max ? hit(figures) : miss(figures)
  },
}
