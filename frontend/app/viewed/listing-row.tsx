// Listings in a row that scrolls sideways, smaller than in a grid: what is beside the matter of a page.
import type { ListingCard } from '@amana/contract'
import type { ReactNode } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { Kes } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { NextLink } from '#app/ui/next-link.tsx'
import { Photo } from '#app/ui/photo.tsx'
import { Stars } from '#app/ui/stars.tsx'

interface Props {
  listings: ListingCard[]
  /** What stands on the picture of each. */
  mark?: (listing: ListingCard) => ReactNode
}

export function ListingRow({ listings, mark }: Props) {
  return (
    <ul className="scroll-row -mx-4 scroll-px-4 gap-3 px-4 md:-mx-1 md:scroll-px-1 md:gap-4 md:px-1">
      {listings.map((listing) => (
        <li key={listing.productId} className="w-38 shrink-0 snap-start md:w-52">
          <Tile listing={listing} mark={mark?.(listing)} />
        </li>
      ))}
    </ul>
  )
}

function Tile({ listing, mark }: { listing: ListingCard; mark: ReactNode }) {
  const t = useWords()
  const { shop, productId, title, picture, price, available, rating } = listing
  const average = rating?.average.toFixed(1) ?? ''
  return (
    <article className="relative">
      <div className="relative overflow-hidden rounded-card">
        <Photo picture={picture} alt="" sizes="(min-width: 46rem) 208px, 152px" />
        <span className="absolute top-2 left-2">
          {available === 0 ? <Badge tone="card">{t('product.sold_out')}</Badge> : mark}
        </span>
      </div>
      <h3 className="mt-2.5 line-clamp-2 font-text! text-ui! leading-[1.3]! font-medium! tracking-normal!">
        <NextLink
          to={paths.product(shop.slug, productId, title)}
          className="after:absolute after:inset-0 after:rounded-card"
        >
          {title}
        </NextLink>
      </h3>
      <p className="mt-1">
        <Kes money={price} />
      </p>
      {rating && (
        <p className="mt-0.5 flex items-center gap-x-1.5 text-tiny text-ink-2">
          <Stars value={rating.average} label={t('reviews.average', { average })} className="h-3.5" />
          <span aria-hidden>{average}</span>
        </p>
      )}
    </article>
  )
}
