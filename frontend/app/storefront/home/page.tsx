// Home: search first, what Amana is in one sentence and one picture, then things to buy.
import {
  type Category,
  listCategories,
  listShops,
  readFeed,
  readTrending,
  type ShopCard,
  searchListings,
} from '@amana/contract'
import { Link } from 'react-router'
import { call, read } from '#app/api/client.ts'
import { isSignedIn } from '#app/api/visit.ts'
import { SearchBox } from '#app/layout/search-box.tsx'
import { useWords } from '#app/messages/use-words.ts'
import { ExampleOfMoney } from '#app/money/example-of-money.tsx'
import { paths } from '#app/paths.ts'
import { actAsVisitor } from '#app/storefront/following/act-as-visitor.ts'
import { previewOfAmana } from '#app/storefront/link-previews.ts'
import { ProductGrid } from '#app/storefront/products/product-card.tsx'
import { categoryName } from '#app/storefront/search/category-name.ts'
import { mineOf } from '#app/storefront/search/mine.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { ListingRow } from '#app/viewed/listing-row.tsx'
import { RecentlyViewed } from '#app/viewed/recently-viewed.tsx'
import { viewedBefore } from '#app/viewed/viewed.ts'
import type { Route } from './+types/page'
import { News } from './news.tsx'
import { Protection } from './protection.tsx'
import { shelfOf } from './shelf.ts'
import { ShopWindow, type Window } from './shop-window.tsx'
import { SiteData } from './site-data.tsx'

const freshShown = 8
/** Fewer are no row; what is best rated stands there alone. */
const trendingMin = 4
const windowsShown = 3
/** So many are asked for, since some shops list much and some listings have no picture yet. */
const freshAsked = 32

export async function loader({ context, request }: Route.LoaderArgs) {
  const [fresh, rated, { shops, total, counties }, { categories }, trending, viewed, feed] = await Promise.all([
    read(context, request, searchListings, { query: { sort: 'newest', limit: freshAsked } }),
    read(context, request, searchListings, { query: { sort: 'rating', stars: '4', limit: freshShown } }),
    read(context, request, listShops, { query: { limit: 12 } }),
    read(context, request, listCategories, {}),
    read(context, request, readTrending, {}),
    viewedBefore(context),
    // What is beside it must never keep the front page from being shown.
    isSignedIn(context) ? call(context, readFeed, { query: { limit: 10 } }).catch(() => null) : null,
  ])
  const shelf = shelfOf(fresh.listings, freshShown)
  const [mine, windows] = await Promise.all([mineOf(context, shelf), windowsOf(context, request, shops)])
  return {
    fresh: shelf,
    mine,
    onSale: fresh.total,
    rated: rated.listings,
    trending: trending.listings.length >= trendingMin ? trending : null,
    windows,
    shops: total,
    counties,
    categories: categoriesToShow(categories),
    viewed,
    news: feed?.items ?? [],
  }
}

/** The shops with most behind them, trusted ones first, each with the best of what it sells. */
async function windowsOf(context: Route.LoaderArgs['context'], request: Request, shops: ShopCard[]): Promise<Window[]> {
  const trusted = shops.toSorted((one, other) => Number(other.tier === 'trusted') - Number(one.tier === 'trusted'))
  const windows = trusted.slice(0, windowsShown).map(async (shop) => {
    const query = { shop: shop.slug, sort: 'rating' as const, limit: 6 }
    const { listings, total } = await read(context, request, searchListings, { query })
    return { shop, listings: listings.filter(({ picture }) => picture !== null).slice(0, 3), total }
  })
  return (await Promise.all(windows)).filter(({ listings }) => listings.length === 3)
}

/** Top categories that hold something, or all of them while nothing is on sale. */
function categoriesToShow(categories: Category[]): Category[] {
  const held = new Set(categories.filter(({ listings }) => listings > 0).map(({ slug, parent }) => parent ?? slug))
  const top = categories.filter(({ parent }) => parent === null)
  return held.size > 0 ? top.filter(({ slug }) => held.has(slug)) : top
}

/** Forget what was looked at. */
export const action = async ({ context, request }: Route.ActionArgs) =>
  actAsVisitor(context, request, await request.formData())

export default function Home({ loaderData }: Route.ComponentProps) {
  const t = useWords()
  const { fresh, onSale, mine, rated, trending, windows, shops, counties, categories, viewed, news } = loaderData
  return (
    <>
      <PageHead
        title={t('home.title')}
        description={t('home.description')}
        at={paths.home}
        preview={{ path: previewOfAmana(), alt: t('home.title') }}
      />
      <SiteData description={t('home.description')} />
      <section className="wrap grid grid-cols-1 items-center gap-x-14 gap-y-9 pt-8 md:pt-14 lg:grid-cols-[1.12fr_1fr]">
        <div className="min-w-0">
          <p className="mb-3 text-small font-strong text-trust">{t('home.kicker', { shops, counties })}</p>
          <h1 className="text-hero! leading-[1.02]! tracking-[-0.035em]! whitespace-pre-line">{t('home.claim')}</h1>
          <p className="mt-5 max-w-[34em] text-lead text-ink-2">{t('home.lead')}</p>
          <div className="mt-7 max-w-xl">
            <SearchBox large />
          </div>
          <p className="mt-2 text-small">
            <Link to={paths.help} className="inline-flex min-h-12 items-center font-strong text-trust hover:underline">
              {t('home.what_if')}
            </Link>
          </p>
        </div>
        <ExampleOfMoney />
      </section>
      <div className="wrap mt-7 md:mt-9">
        <Chips
          line
          label={t('home.categories')}
          chips={[
            ...categories.map((category) => ({
              to: paths.category(category.slug),
              label: categoryName(category, t.language),
            })),
            { to: paths.categories, label: t('home.all_categories') },
          ]}
        />
        <News items={news} />
        <RecentlyViewed listings={viewed} className="mt-section" />
        {fresh.length > 0 && (
          <section aria-labelledby="fresh" className="mt-section">
            <SectionHead
              id="fresh"
              title={t('home.fresh')}
              to={paths.search({ sort: 'newest' })}
              more={t('home.see_all', { count: onSale })}
            />
            <ProductGrid listings={fresh} saved={mine.saved} deliveries={mine.deliveries} />
          </section>
        )}
      </div>
      <Protection />
      <div className="wrap">
        {trending && (
          <section aria-labelledby="trending" className="mt-section">
            <SectionHead
              id="trending"
              title={t('home.trending')}
              lead={t('home.trending_lead', { count: trending.days })}
            />
            <ListingRow listings={trending.listings} />
          </section>
        )}
        {rated.length > 0 && (
          <section aria-labelledby="rated" className="mt-section">
            <SectionHead
              id="rated"
              title={t('home.rated')}
              lead={t('home.rated_lead')}
              to={paths.search({ sort: 'rating' })}
              more={t('home.more')}
            />
            <ListingRow listings={rated} />
          </section>
        )}
        {windows.length > 0 && (
          <section aria-labelledby="shops" className="mt-section">
            <SectionHead id="shops" title={t('home.shops')} lead={t('home.shops_lead')} />
            <ul className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
              {windows.map((window) => (
                <li key={window.shop.id}>
                  <ShopWindow window={window} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className="mt-section flex flex-wrap items-center justify-between gap-x-10 gap-y-5 border-t border-line pt-10">
          <div className="max-w-xl">
            <h2>{t('home.sell_title')}</h2>
            <p className="mt-2 text-ink-2">{t('home.sell')}</p>
          </div>
          <ButtonLink to={paths.openShop} look="quiet">
            {t('layout.open_shop')}
          </ButtonLink>
        </section>
      </div>
    </>
  )
}
