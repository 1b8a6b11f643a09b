// Parcels whose arrival nobody can prove: the handover code is there for every order. Anchor: Amazon’s valid tracking.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss, type Outcome } from './rule.ts'
import { shareFigures } from './share.ts'

export const thresholds = { shippedOrdersMin: 10, provenShareMin: 0.8, provenShareLeave: 0.85 }

function provenBelow({ windowDelivered, windowShipped }: ConductFacts, share: number): Outcome {
  const figures = shareFigures(windowDelivered, windowShipped, thresholds.provenShareMin)
  const few = windowShipped >= thresholds.shippedOrdersMin && windowDelivered < share * windowShipped
  return few ? hit(figures) : miss(figures)
}

export const reserveWhenDeliveryIsOftenNotProven: ConductRule<ConductFacts> = {
  id: 'reserve-when-delivery-is-often-not-proven',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'reserve',
  code: 'delivery_not_proven',
  needs: ['windowDelivered', 'windowShipped'],
  thresholds,
  term: { days: 28, renews: 'while_it_holds' },
  text: {
    en: 'The arrival of {count} of {of} parcels is proven: {share}, and {limit} are needed.',
    sw: 'Kufika kwa vifurushi {count} kati ya {of} kumethibitishwa: {share}, na inahitajika {limit}.',
  },
  lifts: {
    en: 'Enter the buyer’s code at each hand-over; it ends by itself 28 days after the share is high enough.',
    sw: 'Ingiza nambari ya mnunuzi kila unapomkabidhi; itaisha yenyewe siku 28 baada ya kiwango kutosha.',
  },
  ask: (facts) => provenBelow(facts, thresholds.provenShareMin),
  stillHolds: (facts) => provenBelow(facts, thresholds.provenShareLeave),
}
