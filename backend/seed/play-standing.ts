// Sellers of the demo market who find the rules unfair, and ask: the rule answers at once, and the operator has two weeks to overrule it.
import { askReconsideration, restrictionsOf } from '#trust'
import type { PlayedShop } from './play-shop.ts'
import type { Stage } from './stage.ts'

export const asksAnew = [
  {
    shop: 'bei-poa-deals',
    daysAgo: 1,
    words:
      'Those numbers were for wholesale customers only. Everybody on the street writes a number, why am I stopped for it?',
  },
  {
    // Her first three tries are more than a month old by then: the rule lifts it and says nothing for thirty days.
    shop: 'mama-lucy-crochet',
    daysAgo: 2,
    words: 'My nephew wrote my number into the texts, and I have taken it out. I shall write them myself from now on.',
  },
]

/** Nothing where nothing is in force: the demo goes on without it. */
export async function playAskingAnew(stage: Stage, shop: PlayedShop, words: string): Promise<void> {
  const [strongest] = await restrictionsOf(stage.ctx(), shop.shopId)
  if (!strongest) return
  await askReconsideration(stage.ctx(shop.owner), {
    shopId: shop.shopId,
    restrictionId: strongest.id,
    words,
  })
}
