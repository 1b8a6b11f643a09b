// What would help a product to be found and trusted, the most telling first: what buyers look for and do not find on it. Pure.
import type { ProductHint } from '@amana/contract'
import { definitionsOf } from './attributes/attributes-of.ts'
import type { Product } from './queries.ts'

/** One shows what it is; the second what it is like. */
const picturesEnough = 3
/** Two sentences. */
const wordsEnough = 15

const isSaid = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

export function hintsOf(
  product: Pick<Product, 'pictures' | 'description' | 'categorySlug' | 'attributes' | 'status'>,
): ProductHint[] {
  if (product.status === 'archived') return []
  const pictures = product.pictures.length
  const words = product.description.split(/\s+/).filter(Boolean).length
  const facts = Object.values(product.attributes).filter(isSaid).length
  const couldSay = definitionsOf(product.categorySlug).length
  return [
    ...(pictures === 0 ? (['no_picture'] as const) : []),
    ...(pictures > 0 && pictures < picturesEnough ? (['few_pictures'] as const) : []),
    ...(words < wordsEnough ? (['few_words'] as const) : []),
    ...(couldSay > 0 && facts === 0 ? (['no_facts'] as const) : []),
    ...(product.pictures.some(({ alt }) => alt.trim() === '') ? (['pictures_unnamed'] as const) : []),
  ]
}
