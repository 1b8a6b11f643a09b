// What was found: filters, what is chosen, the shop that was named, the grid, the way on.
import type { ReplyOf, searchListings } from '@amana/contract'
import { Link, useNavigation } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import type { SearchWish } from '#app/paths.ts'
import { ProductGrid, productGrid } from '#app/storefront/products/product-card.tsx'
import { ShopTile } from '#app/storefront/shops/shop-tile.tsx'
import { asleep } from '#app/ui/asleep.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { SkeletonGrid } from '#app/ui/skeleton.tsx'
import { useSlow } from '#app/ui/use-slow.ts'
import { Chosen, useChoices } from './chosen.tsx'
import { Filters, OpenFilters } from './filters.tsx'
import type { Mine } from './mine.ts'
import { Nothing } from './nothing.tsx'
import { SortMenu } from './sort-menu.tsx'

const PlaceOfList = asleep(async () => (await import('#app/storefront/delivery/place-of-list.tsx')).PlaceOfList)

interface Props {
  found: ReplyOf<typeof searchListings>
  mine: Mine
  wish: SearchWish
  /** The address of this list with another wish: a search or a category. */
  at: (wish: SearchWish) => string
}

export function Results({ found, mine, wish, at }: Props) {
  const t = useWords()
  const chosen = useChoices(wish).length
  const slow = useSlow(useNavigation().location?.pathname === at({}))
  const total = found.totalIsExact
    ? t('search.found', { count: found.total })
    : t('search.found_many', { count: found.total })
  // With nothing to choose among, what helps stands alone.
  if (found.total === 0 && chosen === 0) return <Nothing wish={wish} help={found.help} at={at} />
  return (
    <div className="mt-5 lg:mt-6 lg:grid lg:grid-cols-[17rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr] lg:items-start lg:gap-x-9">
      <div className="mb-5 flex flex-wrap items-center gap-x-2 gap-y-3 lg:col-start-2 lg:min-h-12">
        <p role="status" className="order-last basis-full text-small text-ink-2 sm:order-none sm:mr-auto sm:basis-auto">
          {total}
        </p>
        <OpenFilters chosen={chosen} />
        <SortMenu wish={wish} at={at} />
      </div>
      <Filters wish={wish} facets={found.facets} chosen={chosen} found={found.total} at={at} />
      <div className="min-w-0 lg:col-start-2">
        <Chosen wish={wish} at={at} />
        <Understood found={found} wish={wish} at={at} />
        {found.shops.length > 0 && (
          <section aria-label={t('search.shop_named')} className="mb-6">
            <ul className="grid gap-3 sm:grid-cols-2">
              {found.shops.map((shop) => (
                <li key={shop.id}>
                  <ShopTile shop={shop} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {slow ? (
          <SkeletonGrid className={productGrid} />
        ) : found.listings.length > 0 ? (
          <>
            <h2 className="sr-only">{t('search.results')}</h2>
            <PlaceOfList place={mine.place} next={at(wish)} />
            <ProductGrid listings={found.listings} eagerCount={4} saved={mine.saved} deliveries={mine.deliveries} />
          </>
        ) : (
          <Nothing wish={wish} help={found.help} at={at} />
        )}
        {(found.next || wish.after) && (
          <nav aria-label={t('search.pages')} className="mt-10 flex flex-wrap justify-center gap-3">
            {wish.after && (
              <ButtonLink to={at({ ...wish, after: undefined })} look="light">
                {t('search.from_start')}
              </ButtonLink>
            )}
            {found.next && (
              <ButtonLink to={at({ ...wish, after: found.next })} look="quiet">
                {t('search.more')}
              </ButtonLink>
            )}
          </nav>
        )}
      </div>
    </div>
  )
}

/** How the words were taken, where that is not as they were typed. */
function Understood({ found, wish, at }: Omit<Props, 'mine'>) {
  const t = useWords()
  if (!found.didYouMean && !found.someWordsOnly) return null
  return (
    <div className="mb-5 grid gap-1 text-ink-2">
      {found.didYouMean && (
        <p>
          {t('search.did_you_mean')}{' '}
          <Link
            to={at({ ...wish, q: found.didYouMean, after: undefined })}
            className="font-strong text-trust underline underline-offset-4"
          >
            {found.didYouMean}
          </Link>
        </p>
      )}
      {found.someWordsOnly && <p className="text-small">{t('search.some_words')}</p>}
    </div>
  )
}
