// What is new in the shops one follows, newest first.
import { type FeedItem, readFeed } from '@amana/contract'
import { Sparkles } from 'lucide-react'
import { Link } from 'react-router'
import { read } from '#app/api/client.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { inWords, Kes } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Photo } from '#app/ui/photo.tsx'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('after') ?? undefined
  return read(context, request, readFeed, { query: { after } })
}

export default function Feed({ loaderData: { items, next, shopsFollowed } }: Route.ComponentProps) {
  const t = useWords()
  const nobody = shopsFollowed === 0
  return (
    <>
      <PageHead title={`${t('follow.feed')} · Amana`} hidden />
      <h1>{t('follow.feed')}</h1>
      <p className="mt-1 mb-4">
        <Link
          to={paths.following}
          className="inline-flex min-h-12 items-center text-small font-strong text-trust hover:underline"
        >
          {t('follow.manage')}
        </Link>
      </p>
      {items.length === 0 && !next ? (
        <Empty
          icon={<Sparkles />}
          title={t(nobody ? 'follow.feed_nobody_title' : 'follow.feed_empty_title')}
          action={<ButtonLink to={paths.search({ sort: 'newest' })}>{t('cart.look_around')}</ButtonLink>}
        >
          <p>{t(nobody ? 'follow.feed_nobody' : 'follow.feed_empty')}</p>
        </Empty>
      ) : (
        <ul className="surface divide-y divide-line overflow-hidden">
          {items.map((item) => (
            <li key={item.id}>
              <News item={item} />
            </li>
          ))}
        </ul>
      )}
      {next && (
        <ButtonLink to={paths.feed(next)} look="quiet" className="mt-6">
          {t('follow.older')}
        </ButtonLink>
      )}
    </>
  )
}

const kinds = {
  new_product: ['follow.new_product', 'plain'],
  price_drop: ['follow.price_drop', 'safe'],
  restock: ['follow.restock', 'plain'],
} as const

function News({ item: { kind, at, from, listing } }: { item: FeedItem }) {
  const t = useWords()
  const calendar = useCalendar()
  const [word, tone] = kinds[kind]
  return (
    <Link
      to={paths.product(listing.shop.slug, listing.productId, listing.title)}
      className="flex items-center gap-4 px-4 py-3.5 hover:bg-paper sm:px-5"
    >
      <span className="w-20 shrink-0 overflow-hidden rounded-thumb">
        <Photo picture={listing.picture} alt="" sizes="80px" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-small text-ink-2">
          <Badge tone={tone}>{t(word)}</Badge>
          <time dateTime={at}>{calendar.day(at)}</time>
        </span>
        <b className="mt-1 line-clamp-2 font-semibold [overflow-wrap:anywhere]">{listing.title}</b>
        <span className="flex flex-wrap items-baseline gap-x-2 text-small">
          <Kes money={listing.price} />
          {from && <span className="text-ink-2">{t('follow.was', { amount: inWords(from) })}</span>}
          <span className="text-ink-2">· {listing.shop.name}</span>
        </span>
      </span>
    </Link>
  )
}
