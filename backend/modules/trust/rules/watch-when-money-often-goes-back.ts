// Money that goes back, whole or in part, says that the goods were not what was sold.
import type { ConductFacts } from '../facts/all.ts'
import type { ConductRule } from './rule.ts'
import { askShare } from './share.ts'

export const thresholds = { countMin: 4, shareMax: 0.08, shareLeave: 0.06 }

export const watchWhenMoneyOftenGoesBack: ConductRule<ConductFacts> = {
  id: 'watch-when-money-often-goes-back',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'watch',
  code: 'money_often_goes_back',
  needs: ['windowMoneyBack', 'windowPaidOrders'],
  thresholds,
  term: { days: 14, renews: 'while_it_holds' },
  text: {
    en: 'Money went back for {count} of {of} paid orders: {share}, and the limit is {limit}.',
    sw: 'Pesa zilirudishwa kwa oda {count} kati ya {of} zilizolipwa: {share}, na kikomo ni {limit}.',
  },
  lifts: {
    en: 'It ends by itself 14 days after the share is lower again.',
    sw: 'Itaisha yenyewe siku 14 baada ya kiwango kushuka tena.',
  },
  ask: ({ windowMoneyBack, windowPaidOrders }) => askShare(windowMoneyBack, windowPaidOrders, thresholds),
  stillHolds: ({ windowMoneyBack, windowPaidOrders }) =>
    askShare(windowMoneyBack, windowPaidOrders, { countMin: thresholds.countMin, shareMax: thresholds.shareLeave }),
}
