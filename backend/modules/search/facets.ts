// What else could be chosen: for each filter how many of the matches have which value, its own selection left out.
import type { SearchFacets, SearchFilter } from '@amana/contract'
import { type RawBuilder, sql } from 'kysely'
import { categoryOf, categoryTree } from '#catalogue'
import type { Ctx } from '#platform/context'
import type { Place } from './cursor.ts'
import { beyond, countedColumns, dayOf, rankedMatches } from './queries.ts'
import { brandsShownMax, countedMax, priceEdgesKes } from './rules.ts'
import { type Asked, conditionsOf, filtersIn, withoutFilter } from './wish.ts'

const counted = ['category', 'price', 'county', 'condition', 'tier', 'brand', 'stars'] as const
type Counted = (typeof counted)[number]

/** The page that is wanted with the counts, when it is one of ranked matches: both are read off the same ones. */
export interface RankedPage {
  after: Place | undefined
  limit: number
}

const columnOf: Record<Counted, RawBuilder<unknown>> = {
  category: sql`category_slug`,
  price: sql`search.price_band(price_cents)::text`,
  county: sql`county`,
  condition: sql`condition`,
  tier: sql`tier`,
  brand: sql`lower(btrim(brand))`,
  stars: sql`search.star_band(rating_reviews, rating_stars)::text`,
}

interface Row {
  facet: Counted | 'all' | 'page'
  value: string | null
  /** As it is written: of a brand one of its spellings. */
  shown: string | null
  count: number
}

const matches = (wish: Asked) =>
  sql`select ${countedColumns} from search.listing where ${conditionsOf(wish)} limit ${countedMax + 1}`

/**
 * The matches are read once, up to a bound, and once more for each filter that is set: what it hides counts too.
 * Bounded, so that a word of half the market costs what a word of a thousand listings does.
 */
function facetsQuery(wish: Asked, today: Date, page: RankedPage | undefined): RawBuilder<Row> {
  const set = new Set<SearchFilter>(filtersIn(wish))
  const own = counted.filter((facet) => set.has(facet))
  const tables = own.map(
    (facet) => sql`${sql.id(`without_${facet}`)} as materialized (${matches(withoutFilter(wish, facet))})`,
  )
  const counts = counted.map((facet) => {
    const shown = facet === 'brand' ? sql`mode() within group (order by btrim(brand))` : sql`null`
    const table = sql.id(own.includes(facet) ? `without_${facet}` : 'matching')
    return sql`select ${sql.lit(facet)}, ${columnOf[facet]}, ${shown}, count(*) from ${table} group by 2`
  })
  const places =
    page &&
    sql`(select 'page', product_id::text, null, value from matching ${beyond(page.after)}
      order by value desc, product_id desc limit ${page.limit})`
  return sql<Row>`
    with ${sql.join([sql`matching as materialized (${page ? rankedMatches(wish, today) : matches(wish)})`, ...tables])}
    select 'all' as facet, null as value, null as shown, count(*) as count from matching
    union all ${sql.join(places ? [...counts, places] : counts, sql` union all `)}`
}

export interface Counts {
  /** One more than `countedMax` at the most. */
  total: number
  facets: SearchFacets
  /** Of the page of ranked matches that was asked for. */
  places: Place[]
}

export async function countMatchesByFacet(ctx: Ctx, wish: Asked, page?: RankedPage): Promise<Counts> {
  const { rows } = await facetsQuery(wish, dayOf(ctx.now), page).execute(ctx.db)
  const of = (facet: Counted) =>
    rows
      .filter((row) => row.facet === facet && row.value)
      .map(({ value, shown, count }) => ({ value: shown ?? value!, key: value!, count }))
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'en'))
  const facet = (name: Counted) => of(name).map(({ value, count }) => ({ value, count }))
  const total = rows.find((row) => row.facet === 'all')!.count
  return {
    total,
    places: rows
      .filter((row) => row.facet === 'page')
      .map(({ value, count }) => ({ productId: value!, value: count }))
      .sort((a, b) => b.value - a.value || (a.productId < b.productId ? 1 : -1)),
    facets: {
      categories: categoriesWith(new Map(of('category').map(({ key, count }) => [key, count]))),
      prices: of('price')
        .map(({ key, count }) => ({
          fromKes: priceEdgesKes[Number(key) - 1] ?? 0,
          toKes: priceEdgesKes[Number(key)] ?? null,
          count,
        }))
        .sort((a, b) => a.fromKes - b.fromKes),
      counties: facet('county'),
      conditions: facet('condition'),
      tiers: facet('tier'),
      stars: starsOf(of('stars')),
      brands: brandsOf(of('brand'), wish.brand),
      exact:
        !wish.understood?.inTitle &&
        counted.every((name) => of(name).reduce((sum, { count }) => sum + count, 0) < countedMax),
    },
  }
}

/** What has four stars has three as well. */
function starsOf(bands: readonly { key: string; count: number }[]): SearchFacets['stars'] {
  const inBand = (band: string) => bands.find(({ key }) => key === band)?.count ?? 0
  return [
    { value: '4', count: inBand('4') },
    { value: '3', count: inBand('4') + inBand('3') },
  ].filter(({ count }) => count > 0)
}

/** The most common ones, and those that are chosen however rare they are. */
function brandsOf(all: { value: string; key: string; count: number }[], chosen: readonly string[]) {
  const wanted = new Set(chosen.map((brand) => brand.trim().toLowerCase()))
  return all
    .filter(({ key }, place) => place < brandsShownMax || wanted.has(key))
    .map(({ value, count }) => ({ value, count }))
}

/** In the order of the tree, each top category with the sum of those below it. */
function categoriesWith(counts: ReadonlyMap<string, number>): SearchFacets['categories'] {
  const tree = categoryTree()
  const sumOf = (slug: string): number =>
    (counts.get(slug) ?? 0) +
    tree.filter(({ parent }) => parent === slug).reduce((sum, child) => sum + (counts.get(child.slug) ?? 0), 0)
  const gone = [...counts].filter(([slug]) => categoryOf(slug) === undefined)
  return [
    ...tree.map(({ slug, name, nameSw, parent }) => ({
      slug,
      name,
      nameSw,
      parent: parent ?? null,
      count: sumOf(slug),
    })),
    ...gone.map(([slug, count]) => ({ slug, name: slug, nameSw: slug, parent: null, count })),
  ].filter(({ count }) => count > 0)
}
