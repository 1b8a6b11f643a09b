// A seller of the demo market who finds the rules unfair, and asks: the rule answers at once, and the operator has two weeks to overrule it.
import { askReconsideration, restrictionsOf } from '#trust'
import type { PlayedShop } from './play-shop.ts'
import type { Stage } from './stage.ts'

export const asksAnew = {
  shop: 'bei-poa-deals',
  daysAgo: 1,
  words:
    'Those numbers were for wholesale customers only. Everybody on the street writes a number, why am I stopped for it?',
}

/** Nothing where nothing is in force: the demo goes on without it. */
export async function playAskingAnew(stage: Stage, shop: PlayedShop): Promise<void> {
  const [strongest] = await restrictionsOf(stage.ctx(), shop.shopId)
  if (!strongest) return
  await askReconsideration(stage.ctx(shop.owner), {
    shopId: shop.shopId,
    restrictionId: strongest.id,
    words: asksAnew.words,
  })
}
