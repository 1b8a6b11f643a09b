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
import { NextLink } from '#app/ui/next-link.tsx'
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
        <ul className="grid grid-cols-2 gap-x-3 gap-y-7 md:grid-cols-3 md:gap-x-5 md:gap-y-9">
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
  new_product: ['follow.new_product', 'card'],
  price_drop: ['follow.price_drop', 'safe'],
  restock: ['follow.restock', 'card'],
} as const

function News({ item: { kind, at, from, listing } }: { item: FeedItem }) {
  const t = useWords()
  const calendar = useCalendar()
  const [word, tone] = kinds[kind]
  return (
    <article className="group relative">
      <div className="relative overflow-hidden rounded-card">
        <Photo
          picture={listing.picture}
          alt=""
          sizes="(min-width: 46rem) 240px, 46vw"
          className="transition-transform duration-500 motion-safe:group-hover:scale-[1.035]"
        />
        <Badge tone={tone} className="absolute top-2.5 left-2.5">
          {t(word)}
        </Badge>
      </div>
      <h2 className="mt-3 line-clamp-2 font-text! text-base! leading-[1.3]! font-medium! tracking-normal! [overflow-wrap:anywhere]">
        <NextLink
          to={paths.product(listing.shop.slug, listing.productId, listing.title)}
          className="after:absolute after:inset-0 after:rounded-card"
        >
          {listing.title}
        </NextLink>
      </h2>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-2">
        <Kes money={listing.price} className="text-lead" />
        {from && <span className="text-small text-ink-2">{t('follow.was', { amount: inWords(from) })}</span>}
      </p>
      <p className="mt-1 flex flex-wrap gap-x-2 text-tiny text-ink-2">
        <bdi className="max-w-full truncate">{listing.shop.name}</bdi>
        <time dateTime={at}>{calendar.day(at)}</time>
      </p>
    </article>
  )
}
