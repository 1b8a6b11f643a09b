// A good name earned with cheap sales does not cover a dear one: that is how a bust-out begins. An order may be five times as
// dear as what nine in ten of the shop's orders come to; below KES 20,000, 50,000 or 100,000 by tier nobody is asked.
import type { OrderFacts } from '../facts/all.ts'
import { shillings } from '../wording.ts'
import { hit, miss, type Rule, unknown } from './rule.ts'

export const thresholds = {
  timesUsualMax: 5,
  totalCentsMin: { new: 2_000_000, established: 5_000_000, trusted: 10_000_000 },
}

export const orderFarAboveTheUsualIsRefused: Rule<OrderFacts> = {
  id: 'order-far-above-the-usual-is-refused',
  version: 2,
  subject: 'order',
  mode: 'enforce',
  action: 'refuse',
  code: 'order_far_above_usual',
  thresholds,
  text: {
    en: 'This order of {total} is far above what this shop usually sells ({usual}); for your safety it may sell up to {max} at once.',
    sw: 'Oda hii ya {total} ni kubwa mno kuliko kawaida ya duka hili ({usual}); kwa usalama wako linaweza kuuza hadi {max} kwa wakati mmoja.',
  },
  lifts: {
    en: 'Order less at once; the limit grows with each order that ends well.',
    sw: 'Agiza kidogo kwa wakati mmoja; kikomo hukua kwa kila oda inayoisha vizuri.',
  },
  ask({ tier, totalCents, usualOrderCents }) {
    if (totalCents === undefined) return unknown('totalCents')
    if (usualOrderCents === undefined) return unknown('usualOrderCents')
    const maxCents = Math.max(thresholds.totalCentsMin[tier], thresholds.timesUsualMax * usualOrderCents)
    const figures = { total: shillings(totalCents), usual: shillings(usualOrderCents), max: shillings(maxCents) }
    return totalCents > maxCents ? hit(figures) : miss(figures)
  },
}
