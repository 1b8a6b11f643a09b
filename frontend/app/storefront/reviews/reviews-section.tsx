// Reviews on the page of a product or a shop: the stars, the first few, and the way to all of them.
import type { ReviewList } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { RatingSummary } from '#app/reviewing/rating-summary.tsx'
import { ReviewCard } from '#app/reviewing/review-card.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Helpful } from './helpful.tsx'

interface Props {
  list: ReviewList
  shop: { slug: string; name: string }
  /** Absent: of the whole shop. */
  productId?: string
}

export function ReviewsSection({ list, shop, productId }: Props) {
  const t = useWords()
  const all = (stars?: number) => paths.reviews(shop.slug, { product: productId, stars })
  return (
    <section id="reviews" aria-labelledby="reviews-title" className="min-w-0 scroll-mt-6 border-t border-line pt-6">
      <h2 id="reviews-title" className="text-title!">
        {t(productId ? 'reviews.title' : 'reviews.shop_title')}
      </h2>
      {list.reviews.length === 0 ? (
        <p className="mt-2 text-ink-2">{t(productId ? 'reviews.none' : 'reviews.none_shop')}</p>
      ) : (
        <>
          <p className="mt-1 mb-4 text-small text-ink-2">{t('reviews.who')}</p>
          <RatingSummary list={list} to={all} />
          <ul className="mt-3 divide-y divide-line">
            {list.reviews.map((review) => (
              <li key={review.id}>
                <ReviewCard review={review} shopName={shop.name} withProducts={!productId}>
                  <Helpful review={review} />
                </ReviewCard>
              </li>
            ))}
          </ul>
          {list.next && (
            <ButtonLink to={all()} look="quiet" className="mt-2">
              {t('reviews.see_all')}
            </ButtonLink>
          )}
        </>
      )}
    </section>
  )
}
