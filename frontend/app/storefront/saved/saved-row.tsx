// One thing that was saved: what it costs today, and in words by how much that has changed.
import type { ListingCard } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { inWords, Kes } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { TierBadge } from '#app/storefront/shops/tier-badge.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { NextLink } from '#app/ui/next-link.tsx'
import { Photo } from '#app/ui/photo.tsx'
import { priceChange } from './price-change.ts'
import type { SavedThing } from './saved.ts'

export function SavedRow({ saved, listing }: { saved: SavedThing; listing: ListingCard }) {
  const t = useWords()
  const { shop, title, productId, available } = listing
  return (
    <li className="grid grid-cols-[88px_minmax(0,1fr)] gap-x-4 p-4 sm:grid-cols-[112px_minmax(0,1fr)_auto] sm:items-center">
      <div className="self-start overflow-hidden rounded-thumb">
        <Photo picture={listing.picture} alt="" sizes="112px" />
      </div>
      <div className="min-w-0">
        <h2 className="font-text! text-base! leading-snug! font-semibold! tracking-normal!">
          <NextLink
            to={paths.product(shop.slug, productId, title)}
            className="[overflow-wrap:anywhere] hover:underline"
          >
            {title}
          </NextLink>
        </h2>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
          <Kes money={listing.price} className="text-lead" />
          {available === 0 && <Badge tone="card">{t('product.sold_out')}</Badge>}
        </p>
        <SinceSaved saved={saved} now={listing.price} />
        <p className="mt-1 flex flex-wrap items-center gap-x-2 text-small text-ink-2">
          <bdi className="max-w-full truncate">{shop.name}</bdi>
          {shop.tier !== 'established' && <TierBadge tier={shop.tier} />}
        </p>
      </div>
      <Button
        look="plain"
        name="take_off"
        value={productId}
        className="col-start-2 -ml-3 justify-self-start text-small sm:col-start-3 sm:ml-0"
        aria-label={t('saved.take_off_what', { title })}
      >
        {t('follow.take_off')}
      </Button>
    </li>
  )
}

function SinceSaved({ saved: { savedAt, priceThen }, now }: { saved: SavedThing; now: ListingCard['price'] }) {
  const t = useWords()
  const calendar = useCalendar()
  const { way, by } = priceChange(priceThen, now)
  const day = savedAt && calendar.day(savedAt)
  const values = { amount: inWords(by), day: day ?? '' }
  if (way === 'less')
    return <p className="text-small font-strong text-trust">{t(day ? 'saved.less_since' : 'saved.less', values)}</p>
  if (way === 'more') return <p className="text-small">{t(day ? 'saved.more_since' : 'saved.more', values)}</p>
  return day ? <p className="text-small text-ink-2">{t('saved.same_since', values)}</p> : null
}
