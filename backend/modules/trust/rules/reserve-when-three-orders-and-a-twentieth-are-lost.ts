// Three lost orders that are a twentieth of all: a part of each sale stays back to pay for the next.
// An honest seller who loses 1 in 100 meets this in 3 of 1,000 windows.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss, type Outcome } from './rule.ts'
import { shareFigures } from './share.ts'

export const thresholds = { lostBuyersMin: 3, lostShareMin: 0.05, lostShareLeave: 0.04 }

function lostShare({ windowLostBuyers, windowEndedOrders }: ConductFacts, share: number): Outcome {
  const figures = shareFigures(windowLostBuyers, windowEndedOrders, thresholds.lostShareMin)
  const many = windowLostBuyers >= thresholds.lostBuyersMin && windowLostBuyers >= share * windowEndedOrders
  return many ? hit(figures) : miss(figures)
}

export const reserveWhenATwentiethIsLost: ConductRule<ConductFacts> = {
  id: 'reserve-when-three-orders-and-a-twentieth-are-lost',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'reserve',
  code: 'orders_lost_twentieth',
  needs: ['windowLostBuyers', 'windowEndedOrders'],
  thresholds,
  term: { days: 28, renews: 'while_it_holds' },
  text: {
    en: '{count} of {of} orders were lost: {share}, and the limit is {limit} with three lost orders.',
    sw: 'Oda {count} kati ya {of} zilipotea: {share}, na kikomo ni {limit} pamoja na oda tatu zilizopotea.',
  },
  lifts: {
    en: 'It ends by itself 28 days after the share is lower.',
    sw: 'Itaisha yenyewe siku 28 baada ya kiwango kushuka.',
  },
  ask: (facts) => lostShare(facts, thresholds.lostShareMin),
  stillHolds: (facts) => lostShare(facts, thresholds.lostShareLeave),
}
