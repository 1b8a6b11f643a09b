// The demo market put together: every product with its shop and the day it was listed, ready to be played by the seed.
import { productsByShop } from './products/all.ts'
import type { SeedProduct, SeedShop } from './shapes.ts'
import { shops } from './shops.ts'

export { attempts } from './attempts.ts'
export { conversations } from './conversations.ts'
export { everydayOrders } from './everyday-orders.ts'
export { orders, problemOrders } from './orders.ts'
export { buyers, complainer, operator, people, sellers } from './people.ts'
export { questions, type SeedQuestion } from './questions.ts'
export type * from './shapes.ts'
export { shops } from './shops.ts'
export { themeOf } from './themes.ts'
export { variantsOf } from './variants.ts'

/** A shop opens with at most ten listings, five a day, and adds the others once it has left the first tier. */
const openingListings = 10
const daysToEarnMore = 55

const listedDaysAgo = (shop: SeedShop, index: number, count: number): number => {
  if (index < openingListings) return shop.startedDaysAgo - (index < openingListings / 2 ? 0 : 1)
  const span = shop.startedDaysAgo - daysToEarnMore
  const later = count - openingListings
  const share = later === 1 ? 0 : (index - openingListings) / (later - 1)
  return Math.max(1, Math.round(span - share * (span - 1)))
}

export const products: SeedProduct[] = shops.flatMap((shop) => {
  const written = productsByShop[shop.slug]!
  return written.map((product, index) => ({
    ...product,
    shop: shop.slug,
    condition: product.condition ?? ('new' as const),
    brand: product.brand ?? null,
    listedDaysAgo: listedDaysAgo(shop, index, written.length),
  }))
})
