// What was found: filters, what is chosen, the shop that was named, the grid, the way on.
import type { ReplyOf, searchListings } from '@amana/contract'
import { Link } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import type { SearchWish } from '#app/paths.ts'
import { ProductGrid } from '#app/storefront/products/product-card.tsx'
import { ShopTile } from '#app/storefront/shops/shop-tile.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Chosen, useChoices } from './chosen.tsx'
import { Filters } from './filters.tsx'
import { Nothing } from './nothing.tsx'

interface Props {
  found: ReplyOf<typeof searchListings>
  wish: SearchWish
  /** The address of this list with another wish: a search or a category. */
  at: (wish: SearchWish) => string
}

export function Results({ found, wish, at }: Props) {
  const t = useWords()
  const chosen = useChoices(wish).length
  const total = found.totalIsExact
    ? t('search.found', { count: found.total })
    : t('search.found_many', { count: found.total })
  return (
    <div className="lg:mt-6 lg:grid lg:grid-cols-[17rem_minmax(0,1fr)] lg:items-start lg:gap-9">
      <Filters wish={wish} facets={found.facets} chosen={chosen} at={at} />
      <div className="mt-5 min-w-0 lg:mt-0">
        <Chosen wish={wish} at={at} />
        {found.shops.length > 0 && (
          <section aria-label={t('search.shop_named')} className="mb-5">
            <ul className="grid gap-3 sm:grid-cols-2">
              {found.shops.map((shop) => (
                <li key={shop.id}>
                  <ShopTile shop={shop} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <p role="status" className="mb-4 text-small text-ink-2">
          {total}
          {found.didYouMean && (
            <>
              {' · '}
              {t('search.did_you_mean')}{' '}
              <Link
                to={at({ ...wish, q: found.didYouMean, after: undefined })}
                className="font-strong text-trust underline underline-offset-4"
              >
                {found.didYouMean}
              </Link>
            </>
          )}
          {found.someWordsOnly && <span className="mt-1 block">{t('search.some_words')}</span>}
        </p>
        {found.listings.length > 0 ? (
          <>
            <h2 className="sr-only">{t('search.results')}</h2>
            <ProductGrid listings={found.listings} eagerCount={4} />
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
