// A product's options multiplied out: what the seed puts on sale, and what an order can name.
import type { SeedVariant, WrittenProduct } from './shapes.ts'

/** Every combination of a product's options with its price and stock; one without values when it has no options. */
export const variantsOf = (
  product: Pick<WrittenProduct, 'options' | 'variants' | 'priceKes' | 'stock'>,
): SeedVariant[] => {
  const combinations = (product.options ?? []).reduce<string[][]>(
    (sofar, option) => sofar.flatMap((values) => option.values.map((value) => [...values, value])),
    [[]],
  )
  return combinations.map((values) => {
    const own = product.variants?.find((override) => override.values.every((value) => values.includes(value)))
    return { values, priceKes: own?.priceKes ?? product.priceKes, stock: own?.stock ?? product.stock }
  })
}
