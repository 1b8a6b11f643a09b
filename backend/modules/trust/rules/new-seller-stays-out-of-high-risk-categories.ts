// Phones, laptops, consoles, vouchers and the like are what scammers offer most: a new seller may not list there yet.
import type { ListingFacts } from '../facts/all.ts'
import { hit, miss, type Rule, unknown } from './rule.ts'
import { establishedNeeds } from './seller-is-established-after-a-month-of-good-orders.ts'

const [ageDays, completedOrders, distinctBuyers] = establishedNeeds.map(({ atLeast }) => atLeast)

export const newSellerStaysOutOfHighRiskCategories: Rule<ListingFacts> = {
  id: 'new-seller-stays-out-of-high-risk-categories',
  version: 1,
  subject: 'listing',
  mode: 'enforce',
  action: 'refuse',
  code: 'category_not_open_to_new_sellers',
  thresholds: { tier: 'new', categoryRisk: 'high' },
  text: {
    en: 'This category is not open to new sellers yet: its goods are the ones used most in scams.',
    sw: 'Kundi hili bado halijafunguliwa kwa wauzaji wapya: bidhaa zake hutumika sana katika utapeli.',
  },
  lifts: {
    en: `It opens when your shop is Established: ${ageDays} days, ${completedOrders} completed orders, ${distinctBuyers} different buyers.`,
    sw: `Litafunguka duka lako likiwa Imara: siku ${ageDays}, oda ${completedOrders} zilizokamilika, wanunuzi ${distinctBuyers} tofauti.`,
  },
  allowance: (tier) =>
    tier === 'new'
      ? {
          en: 'No selling of phones, laptops, consoles, vouchers or in other high-risk categories yet.',
          sw: 'Bado hairuhusiwi kuuza simu, kompyuta, konsoli, vocha na makundi mengine yenye hatari.',
        }
      : { en: 'Selling in every category.', sw: 'Kuuza katika makundi yote.' },
  ask({ tier, categoryRisk }) {
    if (categoryRisk === undefined) return unknown('categoryRisk')
    const figures = { tier, categoryRisk }
    return tier === 'new' && categoryRisk === 'high' ? hit(figures) : miss(figures)
  },
}
