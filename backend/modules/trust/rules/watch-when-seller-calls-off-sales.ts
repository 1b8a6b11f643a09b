// A sale called off is a buyer sent away, and goods that were perhaps never there. Anchor: Mercado Libre’s 4 %.
import type { ConductFacts } from '../facts/all.ts'
import type { ConductRule } from './rule.ts'
import { askShare } from './share.ts'

export const thresholds = { countMin: 3, shareMax: 0.04, shareLeave: 0.03 }

export const watchWhenSellerCallsOffSales: ConductRule<ConductFacts> = {
  id: 'watch-when-seller-calls-off-sales',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'watch',
  code: 'seller_cancels',
  needs: ['windowCancelled', 'windowPaidOrders'],
  thresholds,
  term: { days: 14, renews: 'while_it_holds' },
  text: {
    en: 'You called off {count} of {of} paid orders: {share}, and the limit is {limit}.',
    sw: 'Ulighairi oda {count} kati ya {of} zilizolipwa: {share}, na kikomo ni {limit}.',
  },
  lifts: {
    en: 'It ends by itself 14 days after the share is lower again.',
    sw: 'Itaisha yenyewe siku 14 baada ya kiwango kushuka tena.',
  },
  ask: ({ windowCancelled, windowPaidOrders }) => askShare(windowCancelled, windowPaidOrders, thresholds),
  stillHolds: ({ windowCancelled, windowPaidOrders }) =>
    askShare(windowCancelled, windowPaidOrders, { countMin: thresholds.countMin, shareMax: thresholds.shareLeave }),
}
