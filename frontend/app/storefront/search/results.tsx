// What was found: filters, the grid, the way on; and a sensible answer when nothing was found.
import type { ReplyOf, searchListings } from '@amana/contract'
import { SearchX } from 'lucide-react'
import { Link } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { paths, type SearchWish } from '#app/paths.ts'
import { ProductGrid } from '#app/storefront/products/product-card.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Filters } from './filters.tsx'

interface Props {
  found: ReplyOf<typeof searchListings>
  wish: SearchWish
  /** The address of this list with another wish: a search or a category. */
  at: (wish: SearchWish) => string
}

export function Results({ found, wish, at }: Props) {
  const t = useWords()
  const total = found.totalIsExact
    ? t('search.found', { count: found.total })
    : t('search.found_many', { count: found.total })
  return (
    <>
      <Filters wish={wish} at={at} />
      <p role="status" className="mt-5 mb-4 text-small text-ink-2">
        {total}
        {found.didYouMean && (
          <>
            {' · '}
            {t('search.did_you_mean')}{' '}
            <Link
              to={paths.search({ q: found.didYouMean })}
              className="font-[650] text-trust underline underline-offset-4"
            >
              {found.didYouMean}
            </Link>
          </>
        )}
      </p>
      {found.listings.length > 0 && <h2 className="sr-only">{t('search.results')}</h2>}
      {found.listings.length > 0 ? (
        <ProductGrid listings={found.listings} eagerCount={4} />
      ) : (
        <Empty
          icon={<SearchX />}
          title={wish.q ? t('search.nothing_for', { q: wish.q }) : t('search.nothing')}
          action={
            <ButtonLink to={paths.search()} look="quiet">
              {t('search.see_everything')}
            </ButtonLink>
          }
        >
          <p>{t('search.nothing_hint')}</p>
        </Empty>
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
    </>
  )
}
