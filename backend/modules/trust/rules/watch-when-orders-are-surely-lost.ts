// Lost orders are money that buyers had to get back: where more than 2 in 100 are lost for sure, money waits longer.
// Wilson’s lower bound keeps honest sellers with little luck out; it ends a little lower than where it began.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss, type Outcome } from './rule.ts'
import { shareFigures } from './share.ts'
import { surelyAtLeast } from './wilson.ts'

export const thresholds = { surelyLostMax: 0.02, surelyLostLeave: 0.015, lostBuyersMin: 2 }

function surelyAbove({ windowLostBuyers, windowEndedOrders, windowDays }: ConductFacts, share: number): Outcome {
  const figures = { ...shareFigures(windowLostBuyers, windowEndedOrders, thresholds.surelyLostMax), windowDays }
  const surely = surelyAtLeast(windowLostBuyers, windowEndedOrders)
  return windowLostBuyers >= thresholds.lostBuyersMin && surely > share ? hit(figures) : miss(figures)
}

export const watchWhenOrdersAreSurelyLost: ConductRule<ConductFacts> = {
  id: 'watch-when-orders-are-surely-lost',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'watch',
  code: 'many_orders_lost',
  needs: ['windowLostBuyers', 'windowEndedOrders', 'windowDays'],
  thresholds,
  term: { days: 14, renews: 'while_it_holds' },
  text: {
    en: '{count} of {of} orders were lost: they were not sent, did not arrive, or a dispute was lost. That is surely more than {limit}.',
    sw: 'Oda {count} kati ya {of} zilipotea: hazikutumwa, hazikufika, au ulishindwa katika mgogoro. Hiyo ni dhahiri zaidi ya {limit}.',
  },
  lifts: {
    en: 'It ends by itself 14 days after the share is lower; orders older than {windowDays} days count no more.',
    sw: 'Itaisha yenyewe siku 14 baada ya kiwango kushuka; oda za zaidi ya siku {windowDays} hazihesabiwi.',
  },
  ask: (facts) => surelyAbove(facts, thresholds.surelyLostMax),
  stillHolds: (facts) => surelyAbove(facts, thresholds.surelyLostLeave),
}
