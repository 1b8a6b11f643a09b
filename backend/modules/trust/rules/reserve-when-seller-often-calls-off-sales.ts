// One sale in ten called off: part of what is sold is kept back until the orders have come to a good end.
import type { ConductFacts } from '../facts/all.ts'
import type { ConductRule } from './rule.ts'
import { askShare } from './share.ts'

export const thresholds = { countMin: 5, shareMax: 0.1, shareLeave: 0.08 }

export const reserveWhenSellerOftenCallsOffSales: ConductRule<ConductFacts> = {
  id: 'reserve-when-seller-often-calls-off-sales',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'reserve',
  code: 'seller_cancels_often',
  needs: ['windowCancelled', 'windowPaidOrders'],
  thresholds,
  term: { days: 28, renews: 'while_it_holds' },
  text: {
    en: 'You called off {count} of {of} paid orders: {share}, and the limit is {limit}.',
    sw: 'Ulighairi oda {count} kati ya {of} zilizolipwa: {share}, na kikomo ni {limit}.',
  },
  lifts: {
    en: 'It ends by itself 28 days after the share is lower again.',
    sw: 'Itaisha yenyewe siku 28 baada ya kiwango kushuka tena.',
  },
  ask: ({ windowCancelled, windowPaidOrders }) => askShare(windowCancelled, windowPaidOrders, thresholds),
  stillHolds: ({ windowCancelled, windowPaidOrders }) =>
    askShare(windowCancelled, windowPaidOrders, { countMin: thresholds.countMin, shareMax: thresholds.shareLeave }),
}
