// Home: search first, what Amana is in one sentence and one picture, then things to buy.
import { listCategories, listShops, type MoneyView, searchListings } from '@amana/contract'
import { Link } from 'react-router'
import { read } from '#app/api/client.ts'
import { SearchBox } from '#app/layout/search-box.tsx'
import { addDays } from '#app/messages/calendar.ts'
import { useNow, useWords } from '#app/messages/use-words.ts'
import { MoneyBar } from '#app/money/money-bar.tsx'
import { paths } from '#app/paths.ts'
import { actAsVisitor } from '#app/storefront/following/act-as-visitor.ts'
import { previewOfAmana } from '#app/storefront/link-previews.ts'
import { ProductGrid } from '#app/storefront/products/product-card.tsx'
import { categoryName } from '#app/storefront/search/category-name.ts'
import { ShopTile } from '#app/storefront/shops/shop-tile.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { RecentlyViewed } from '#app/viewed/recently-viewed.tsx'
import { viewedBefore } from '#app/viewed/viewed.ts'
import type { Route } from './+types/page'
import { Protection } from './protection.tsx'
import { SiteData } from './site-data.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const [fresh, shops, { categories }, viewed] = await Promise.all([
    read(context, request, searchListings, { query: { sort: 'newest', limit: 12 } }),
    read(context, request, listShops, { query: { limit: 6 } }),
    read(context, request, listCategories, {}),
    viewedBefore(context),
  ])
  return { fresh, shops, categories: categories.filter((category) => category.parent === null), viewed }
}

/** Forget what was looked at. */
export const action = async ({ context, request }: Route.ActionArgs) =>
  actAsVisitor(context, request, await request.formData())

export default function Home({ loaderData: { fresh, shops, categories, viewed } }: Route.ComponentProps) {
  const t = useWords()
  return (
    <>
      <PageHead
        title={t('home.title')}
        description={t('home.description')}
        at={paths.home}
        preview={{ path: previewOfAmana(), alt: t('home.title') }}
      />
      <SiteData description={t('home.description')} />
      <section className="wrap grid items-center gap-x-14 gap-y-8 pt-8 pb-6 md:pt-14 md:pb-9 lg:grid-cols-[1.12fr_1fr]">
        <div className="min-w-0">
          <p className="mb-3 text-small font-[650] text-trust">
            {t('home.kicker', { shops: shops.total, counties: shops.counties })}
          </p>
          <h1 className="text-hero! leading-[1.02]! tracking-[-0.035em]! whitespace-pre-line">{t('home.claim')}</h1>
          <p className="mt-5 max-w-[34em] text-lead text-ink-2">{t('home.lead')}</p>
          <div className="mt-7 max-w-xl">
            <SearchBox large />
          </div>
        </div>
        <ExampleOfMoney />
      </section>
      <div className="wrap">
        <Chips
          line
          label={t('home.categories')}
          chips={categories.map((category) => ({
            to: paths.category(category.slug),
            label: categoryName(category, t.language),
          }))}
        />
        <RecentlyViewed listings={viewed} className="mt-10 md:mt-12" />
        <SectionHead
          title={t('home.fresh')}
          to={paths.search({ sort: 'newest' })}
          more={t('home.see_all', { count: fresh.total })}
        />
        <ProductGrid listings={fresh.listings} eagerCount={2} />
      </div>
      <Protection />
      <div className="wrap">
        <SectionHead title={t('home.shops')} />
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 lg:gap-4">
          {shops.shops.map((shop) => (
            <li key={shop.id}>
              <ShopTile shop={shop} />
            </li>
          ))}
        </ul>
        <section className="mt-16 flex flex-wrap items-center justify-between gap-x-10 gap-y-5 border-t border-line pt-10 md:mt-20">
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

/** The money bar as it will look on one's own order. */
function ExampleOfMoney() {
  const t = useWords()
  const now = useNow()
  const view: MoneyView = {
    total: { cents: 365_000, currency: 'KES' },
    part: null,
    where: 'held',
    rule: 'not_delivered',
    paidAt: addDays(now, -1),
    releaseAt: null,
    releasedAt: null,
    returnsAt: addDays(now, 5),
    returnedAt: null,
  }
  return (
    <figure>
      <MoneyBar view={view} side="buyer" shopName="Wanjiku Shoes" phone="0712 ••• 678" />
      <figcaption className="mt-3 text-center text-small text-ink-3">{t('home.example')}</figcaption>
    </figure>
  )
}

function SectionHead({ title, to, more }: { title: string; to?: string; more?: string }) {
  return (
    <div className="mt-12 mb-4 flex items-center justify-between gap-4 md:mt-16 md:mb-5">
      <h2>{title}</h2>
      {to && (
        <Link to={to} className="flex min-h-12 shrink-0 items-center text-small font-[650] text-trust hover:underline">
          {more}
        </Link>
      )}
    </div>
  )
}
