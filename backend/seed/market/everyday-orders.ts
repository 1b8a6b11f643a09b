// The ordinary trade of the shops that orders.ts does not tell of: one uneventful order after another, so that each
// established shop has earned its standing. Worked out from the data, the same on every run.
import assert from 'node:assert'
import { buyers } from './people.ts'
import { productsByShop } from './products/all.ts'
import type { SeedOrder, SeedShop, WrittenProduct } from './shapes.ts'
import { shops } from './shops.ts'
import { variantsOf } from './variants.ts'

/** Enough to leave the first tier, and for the trusted shop enough to reach the last. */
const ordersOf: Partial<Record<SeedShop['character'], { count: number; everyDays: number }>> = {
  established: { count: 12, everyDays: 3 },
  trusted: { count: 34, everyDays: 4 },
}

const openingProducts = 10

/** Takes one piece after another from the opening products in turn, and leaves at least a third of each on the shelf. */
const shelf = (products: WrittenProduct[]) => {
  const rows = products.slice(0, openingProducts).map((product) => ({
    product,
    variants: variantsOf(product).map(({ values, stock }) => ({ values, left: Math.floor((stock * 2) / 3) })),
  }))
  return (turn: number): { product: string; quantity: number; values?: string[] } => {
    for (let skipped = 0; ; skipped++) {
      assert(skipped < rows.length, 'The opening products cannot feed the everyday orders.')
      const { product, variants } = rows[(turn + skipped) % rows.length]!
      const fullest = variants.reduce((best, each) => (each.left > best.left ? each : best))
      if (fullest.left === 0) continue
      fullest.left--
      return { product: product.title, quantity: 1, ...(fullest.values.length > 0 && { values: fullest.values }) }
    }
  }
}

const tradeOf = (shop: SeedShop, shopIndex: number): SeedOrder[] => {
  const trade = ordersOf[shop.character]
  if (!trade || shop.demo) return []
  const take = shelf(productsByShop[shop.slug]!)
  return Array.from({ length: trade.count }, (_, index) => ({
    buyer: buyers[(shopIndex * 5 + index * 3) % buyers.length]!.key,
    shop: shop.slug,
    items: [take(index)],
    daysAgo: shop.startedDaysAgo - 2 - index * trade.everyDays,
    story: index % 3 === 1 ? 'completed_fast' : 'completed',
  }))
}

export const everydayOrders: SeedOrder[] = shops.flatMap(tradeOf)
