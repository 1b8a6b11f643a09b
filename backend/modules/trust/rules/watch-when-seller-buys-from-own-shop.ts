// Orders of the seller with the own shop make a shop look busier than it is. They count for nothing; many of them are a plan.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss } from './rule.ts'

export const thresholds = { ordersWithOneselfMin: 3 }

export const watchWhenSellerBuysFromOwnShop: ConductRule<ConductFacts> = {
  id: 'watch-when-seller-buys-from-own-shop',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'watch',
  code: 'buys_from_own_shop',
  needs: ['ordersWithOneself'],
  thresholds,
  term: { days: 28, renews: 'while_it_holds' },
  text: {
    en: '{ordersWithOneself} orders of the last 30 days came from you or from somebody linked to you. They count for nothing.',
    sw: 'Oda {ordersWithOneself} za siku 30 zilizopita zimetoka kwako au kwa mtu anayehusiana nawe. Hazihesabiwi.',
  },
  lifts: {
    en: 'It ends by itself 28 days after there are fewer than {min} in 30 days.',
    sw: 'Itaisha yenyewe siku 28 baada ya kuwa chini ya {min} kwa siku 30.',
  },
  ask({ ordersWithOneself }) {
    const figures = { ordersWithOneself, min: thresholds.ordersWithOneselfMin }
    return ordersWithOneself >= figures.min ? hit(figures) : miss(figures)
  },
}
