// Five buyers and more than a tenth of all orders lost: nobody else shall buy here for now.
import type { ConductFacts } from '../facts/all.ts'
import type { ConductRule } from './rule.ts'
import { askShare } from './share.ts'

export const thresholds = { countMin: 5, shareMax: 0.1 }

export const freezeShopWhenATenthIsLost: ConductRule<ConductFacts> = {
  id: 'freeze-shop-when-a-tenth-of-orders-is-lost',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'freeze_shop',
  code: 'orders_lost_tenth',
  needs: ['windowLostBuyers', 'windowEndedOrders'],
  thresholds,
  term: { days: 28, renews: 'never' },
  text: {
    en: '{count} of {of} orders were lost: {share}, and the limit is {limit} with five lost orders.',
    sw: 'Oda {count} kati ya {of} zilipotea: {share}, na kikomo ni {limit} pamoja na oda tano zilizopotea.',
  },
  lifts: {
    en: 'It ends by itself after 28 days, and the orders before it are then not held against you again.',
    sw: 'Itaisha yenyewe baada ya siku 28, na oda za kabla yake hazitahesabiwa tena dhidi yako.',
  },
  ask: ({ windowLostBuyers, windowEndedOrders, lastLostAt }) =>
    askShare(windowLostBuyers, windowEndedOrders, thresholds, lastLostAt),
}
