// What somebody looks for, as conditions on the read model.
import type { InputOf, SearchFilter, searchListings } from '@amana/contract'
import { type RawBuilder, sql } from 'kysely'
import { slugsWithin } from '#catalogue'
import type { Question } from './question.ts'
import { priceEdgesKes } from './rules.ts'

export type Wish = InputOf<typeof searchListings>['query']

// A null character cannot be in a PostgreSQL text.
export const wordsWished = (wish: Pick<Wish, 'q'>): string => wish.q.replaceAll('\0', ' ').trim()

/** A wish whose words have been understood. */
export interface Asked extends Wish {
  /** Present when words were typed; `matching` is a tsquery, absent when nothing typed can be looked for. */
  understood?: {
    question: Question
    matching: string | undefined
    /** Only where the words stand in the title. */
    inTitle?: boolean
  }
  /** For the evaluation: leave out who sells and how new it is. */
  wordsAlone?: boolean
}

/** The filters that are set, in the order in which people mind them least. */
export function filtersIn(wish: Wish): SearchFilter[] {
  const set: Record<SearchFilter, boolean> = {
    brand: wish.brand.length > 0,
    stars: wish.stars !== undefined,
    condition: wish.condition.length > 0,
    tier: wish.tier.length > 0,
    county: wish.county.length > 0,
    price: wish.minKes !== undefined || wish.maxKes !== undefined,
    shop: wish.shop !== undefined,
    category: wish.category !== undefined,
    stock: wish.stock === 'in',
  }
  return (Object.keys(set) as SearchFilter[]).filter((filter) => set[filter])
}

export const withoutFilter = <W extends Wish>(wish: W, filter: SearchFilter): W => ({
  ...wish,
  ...({
    brand: { brand: [] },
    stars: { stars: undefined },
    condition: { condition: [] },
    tier: { tier: [] },
    county: { county: [] },
    price: { minKes: undefined, maxKes: undefined },
    shop: { shop: undefined },
    category: { category: undefined },
    stock: { stock: 'all' },
  }[filter] as Partial<Wish>),
})

const labelled = (kind: string, values: readonly (string | number)[]): RawBuilder<unknown> | false =>
  values.length > 0 && sql`labels && ${values.map((value) => `${kind}:${value}`)}::text[]`

/** The bands that hold prices from `minKes` to `maxKes`, as PostgreSQL numbers them; none when all do. */
export function bandsBetween(minKes: number | undefined, maxKes: number | undefined): number[] {
  if (minKes === undefined && maxKes === undefined) return []
  const bands = [0, ...priceEdgesKes].map((from, band) => ({
    band,
    from,
    to: priceEdgesKes[band] ?? Number.POSITIVE_INFINITY,
  }))
  return bands.filter(({ from, to }) => from <= (maxKes ?? from) && to > (minKes ?? 0)).map(({ band }) => band)
}

/** Everything wished for, as one condition. Labels are met in the index of the words; prices are then compared exactly. */
export function conditionsOf(wish: Asked): RawBuilder<unknown> {
  const { understood } = wish
  const within = wish.category === undefined ? undefined : slugsWithin(wish.category)
  const alone = !understood && filtersIn(wish).every((filter) => filter === 'category' || filter === 'stock')
  const conditions: (RawBuilder<unknown> | false | undefined)[] = [
    wish.stock === 'in' && sql`available > 0`,
    understood &&
      (understood.matching
        ? sql`${sql.ref(understood.inTitle ? 'title_words' : 'words')} @@ ${understood.matching}::tsquery`
        : sql`false`),
    within?.length === 0 && sql`false`,
    // Alone, a category is walked in the order of its own index.
    within && (alone ? sql`category_slug = any(${within}::text[])` : labelled('category', within)),
    labelled('county', wish.county),
    labelled('condition', wish.condition),
    labelled('tier', wish.tier),
    labelled(
      'brand',
      wish.brand.map((brand) => brand.trim().toLowerCase()),
    ),
    wish.stars !== undefined && labelled('stars', [wish.stars]),
    labelled('price', bandsBetween(wish.minKes, wish.maxKes)),
    wish.shop !== undefined && sql`shop_slug = ${wish.shop.toLowerCase()}`,
    wish.minKes !== undefined && sql`price_cents >= ${wish.minKes * 100}`,
    wish.maxKes !== undefined && sql`price_cents <= ${wish.maxKes * 100}`,
  ]
  const set = conditions.filter((condition): condition is RawBuilder<unknown> => Boolean(condition))
  return set.length === 0 ? sql`true` : sql.join(set, sql` and `)
}
