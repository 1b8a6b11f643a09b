// A tier can be had with ten friends who buy for KES 100 each; what may wait on a shop at once grows with what it has really sold.
// Below KES 65,000 or 300,000 nobody is asked; above, an Established shop may have five times, a Trusted one ten times that much open.
import type { OrderFacts } from '../facts/all.ts'
import { shillings } from '../wording.ts'
import { hit, miss, type Rule, unknown } from './rule.ts'

export const thresholds = {
  timesCompleted: { new: null, established: 5, trusted: 10 },
  openCentsMin: { new: null, established: 6_500_000, trusted: 30_000_000 },
}

export const openExposureGrowsWithWhatWasSold: Rule<OrderFacts> = {
  id: 'open-exposure-grows-with-what-was-sold',
  version: 1,
  subject: 'order',
  mode: 'enforce',
  action: 'refuse',
  code: 'exposure_cap_reached',
  thresholds,
  text: {
    en: 'This shop has completed sales of {completed} so far and may have open orders of {max} at once, for your safety; it has {open}, and this order of {total} would go over it.',
    sw: 'Duka hili limekamilisha mauzo ya {completed} hadi sasa na linaruhusiwa oda zilizo wazi za {max} kwa wakati mmoja, kwa usalama wako; lina {open}, na oda hii ya {total} ingezidi.',
  },
  lifts: {
    en: 'Try again when some of its orders have been delivered; the limit grows with each order that ends well.',
    sw: 'Jaribu tena baadhi ya oda zake zikishafika; kikomo hukua kwa kila oda inayoisha vizuri.',
  },
  ask({ tier, totalCents, openExposureCents, completedCents }) {
    if (totalCents === undefined) return unknown('totalCents')
    if (openExposureCents === undefined) return unknown('openExposureCents')
    if (completedCents === undefined) return unknown('completedCents')
    const [times, least] = [thresholds.timesCompleted[tier], thresholds.openCentsMin[tier]]
    // A new shop has its own cap.
    if (times === null || least === null) return miss({})
    const max = Math.max(least, times * completedCents)
    const figures = {
      ...{ completed: shillings(completedCents), max: shillings(max) },
      ...{ open: shillings(openExposureCents), total: shillings(totalCents) },
    }
    return openExposureCents + totalCents > max ? hit(figures) : miss(figures)
  },
}
