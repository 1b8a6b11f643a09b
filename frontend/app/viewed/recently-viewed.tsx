// What the visitor looked at last, in a row that scrolls, and the button that forgets it: on home, in the account, beside products.
import type { ListingCard } from '@amana/contract'
import { Form, Link } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { Kes } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Submit } from '#app/ui/button.tsx'
import { Photo } from '#app/ui/photo.tsx'
import { Stars } from '#app/ui/stars.tsx'

export function RecentlyViewed({ listings, className = '' }: { listings: ListingCard[]; className?: string }) {
  const t = useWords()
  if (listings.length === 0) return null
  return (
    <section aria-labelledby="viewed" className={`min-w-0 ${className}`}>
      <div className="mb-3 flex items-center justify-between gap-4">
        <h2 id="viewed" className="text-[1.2rem]!">
          {t('follow.viewed')}
        </h2>
        <Form method="post" preventScrollReset>
          <Submit name="intent" value="clear_viewed" look="plain" className="text-small">
            {t('follow.clear_viewed')}
          </Submit>
        </Form>
      </div>
      <ul className="scroll-row -mx-4 gap-3 px-4 md:-mx-1 md:px-1">
        {listings.map((listing) => (
          <li key={listing.productId} className="w-40 shrink-0 snap-start md:w-48">
            <Tile listing={listing} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Tile({ listing }: { listing: ListingCard }) {
  const t = useWords()
  const { shop, productId, title, picture, price, available, rating } = listing
  const average = rating?.average.toFixed(1) ?? ''
  return (
    <article className="relative">
      <div className="relative overflow-hidden rounded-card">
        <Photo picture={picture} alt="" sizes="192px" />
        {available === 0 && (
          <Badge tone="card" className="absolute top-2 left-2">
            {t('product.sold_out')}
          </Badge>
        )}
      </div>
      <h3 className="mt-2.5 line-clamp-2 font-text! text-[0.94rem]! leading-[1.3]! font-[560]! tracking-normal!">
        <Link
          to={paths.product(shop.slug, productId, title)}
          prefetch="intent"
          className="after:absolute after:inset-0 after:rounded-card"
        >
          {title}
        </Link>
      </h3>
      <p className="mt-0.5">
        <Kes money={price} className="text-base" />
      </p>
      {rating && (
        <p className="mt-0.5 flex items-center gap-x-1.5 text-[0.82rem] text-ink-2">
          <Stars value={rating.average} label={t('reviews.average', { average })} className="h-3.5" />
          <span aria-hidden>{average}</span>
        </p>
      )}
    </article>
  )
}
