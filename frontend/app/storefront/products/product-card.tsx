// A product in a grid: picture, title in two lines, price, and who sells it.
import type { ListingCard, ListingDelivery } from '@amana/contract'
import type { ReactNode } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { figures, Kes } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { DeliveryOfCard } from '#app/storefront/delivery/delivery-of-card.tsx'
import { useSaving } from '#app/storefront/saved/use-saving.tsx'
import { TierBadge } from '#app/storefront/shops/tier-badge.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { NextLink } from '#app/ui/next-link.tsx'
import { Photo } from '#app/ui/photo.tsx'
import { Stars } from '#app/ui/stars.tsx'

const fewLeft = 3

interface CardProps {
  listing: ListingCard
  eager?: boolean
  /** Its delivery to the visitor's town, where that is known. */
  delivery?: ListingDelivery | undefined
  heart: ReactNode
}

export function ProductCard({ listing, eager = false, delivery, heart }: CardProps) {
  const t = useWords()
  const { shop, priceWas } = listing
  return (
    <article className="group relative">
      <div className="relative overflow-hidden rounded-card">
        <Photo
          picture={listing.picture}
          alt=""
          eager={eager}
          sizes="(min-width: 62rem) 285px, (min-width: 46rem) 30vw, 46vw"
          className="transition-transform duration-500 ease-calm motion-safe:group-hover:scale-[1.035]"
        />
        {listing.available === 0 ? (
          <Badge tone="card" className="absolute top-2.5 left-2.5">
            {t('product.sold_out')}
          </Badge>
        ) : (
          listing.available <= fewLeft && (
            <Badge tone="card" className="absolute top-2.5 left-2.5">
              {t('product.last', { count: listing.available })}
            </Badge>
          )
        )}
      </div>
      <h3 className="mt-3 line-clamp-2 font-text! text-base! leading-[1.3]! font-medium! tracking-normal!">
        <NextLink
          to={paths.product(shop.slug, listing.productId, listing.title)}
          className="after:absolute after:inset-0 after:rounded-card"
        >
          {listing.title}
        </NextLink>
      </h3>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-2">
        <Kes money={listing.price} className="text-lead" />
        {priceWas && (
          <s className="text-small text-ink-3">
            <span className="sr-only">{t('product.was')} </span>
            {figures(priceWas)}
          </s>
        )}
      </p>
      {listing.rating && (
        <p className="mt-1 flex items-center gap-x-1.5 text-tiny text-ink-2">
          <Stars
            value={listing.rating.average}
            label={t('reviews.average', { average: listing.rating.average.toFixed(1) })}
            className="h-3.5"
          />
          <span aria-hidden>{listing.rating.average.toFixed(1)}</span>
          <span>({listing.rating.count})</span>
        </p>
      )}
      {delivery && <DeliveryOfCard delivery={delivery} />}
      <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-tiny text-ink-2">
        <bdi className="max-w-full truncate">{shop.name}</bdi>
        {shop.tier !== 'established' && <TierBadge tier={shop.tier} />}
      </p>
      {heart}
    </article>
  )
}

export const productGrid = 'grid grid-cols-2 gap-x-3 gap-y-7 md:grid-cols-3 md:gap-x-5 md:gap-y-9 lg:grid-cols-4'

interface GridProps {
  listings: ListingCard[]
  eagerCount?: number
  /** What the visitor has saved for later. */
  saved: readonly string[]
  deliveries?: readonly ListingDelivery[]
}

export function ProductGrid({ listings, eagerCount = 0, saved, deliveries = [] }: GridProps) {
  const { heart, form } = useSaving(saved)
  const ways = new Map(deliveries.map((delivery) => [delivery.productId, delivery]))
  return (
    <>
      <ul className={productGrid}>
        {listings.map((listing, index) => (
          <li key={listing.productId} id={listing.productId} className="scroll-mt-6">
            <ProductCard
              listing={listing}
              eager={index < eagerCount}
              delivery={ways.get(listing.productId)}
              heart={heart(listing)}
            />
          </li>
        ))}
      </ul>
      {form}
    </>
  )
}
