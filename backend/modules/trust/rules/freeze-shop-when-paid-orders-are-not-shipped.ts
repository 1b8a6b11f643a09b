// Money taken and nothing sent, three times in a week: the shop stops before a fourth buyer waits for nothing.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss } from './rule.ts'
import { shareFigures } from './share.ts'

export const thresholds = { unshippedMin: 3, unshippedShareMin: 0.1 }

export const freezeShopWhenPaidOrdersAreNotShipped: ConductRule<ConductFacts> = {
  id: 'freeze-shop-when-paid-orders-are-not-shipped',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'freeze_shop',
  code: 'paid_orders_not_shipped',
  needs: ['unshippedWeek', 'paidFortnight'],
  thresholds,
  term: { days: 28, renews: 'never' },
  text: {
    en: '{count} paid orders went back unshipped in 7 days, of {of} orders in a fortnight: {share}, and the limit is {limit} with three orders.',
    sw: 'Oda {count} zilizolipwa zilirudishwa bila kutumwa kwa siku 7, kati ya oda {of} za wiki mbili: {share}, na kikomo ni {limit} pamoja na oda tatu.',
  },
  lifts: {
    en: 'It ends by itself after 28 days. Set your shop on holiday when you cannot send.',
    sw: 'Itaisha yenyewe baada ya siku 28. Weka duka likizoni usipoweza kutuma.',
  },
  ask({ unshippedWeek, paidFortnight, lastUnshippedAt }) {
    const figures = shareFigures(unshippedWeek, paidFortnight, thresholds.unshippedShareMin)
    const many =
      unshippedWeek >= thresholds.unshippedMin && unshippedWeek >= thresholds.unshippedShareMin * paidFortnight
    return many ? hit(figures, lastUnshippedAt) : miss(figures)
  },
}
