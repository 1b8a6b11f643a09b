// For whoever is signed in and follows shops: what is new there, each with what happened.
import type { FeedItem } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { ListingRow } from '#app/viewed/listing-row.tsx'

const kinds = { new_product: 'follow.new_product', price_drop: 'follow.price_drop', restock: 'follow.restock' } as const

export function News({ items }: { items: FeedItem[] }) {
  const t = useWords()
  if (items.length === 0) return null
  // A listing that came and then became cheaper is news once, by what happened last.
  const news = new Map(items.toReversed().map(({ kind, listing }) => [listing.productId, { kind, listing }]))
  const listings = [...news.values()].toReversed().map(({ listing }) => listing)
  return (
    <section aria-labelledby="news" className="mt-section min-w-0">
      <SectionHead id="news" title={t('home.news')} to={paths.feed()} more={t('home.news_all')} />
      <ListingRow
        listings={listings}
        mark={({ productId }) => {
          const kind = news.get(productId)?.kind ?? 'new_product'
          return <Badge tone={kind === 'price_drop' ? 'safe' : 'card'}>{t(kinds[kind])}</Badge>
        }}
      />
    </section>
  )
}
