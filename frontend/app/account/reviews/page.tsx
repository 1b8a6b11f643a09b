// The account's reviews: orders to say something about, and what was said.
import { readMyReviews } from '@amana/contract'
import { ChevronRight, Star } from 'lucide-react'
import { Link } from 'react-router'
import { read } from '#app/api/client.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Photo } from '#app/ui/photo.tsx'
import { Stars } from '#app/ui/stars.tsx'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const show: 'to_write' | 'written' = searchParams.get('show') === 'written' ? 'written' : 'to_write'
  const query = { show, after: searchParams.get('after') ?? undefined }
  return { ...(await read(context, request, readMyReviews, { query })), show }
}

export default function MyReviews({ loaderData: { orders, next, show } }: Route.ComponentProps) {
  const t = useWords()
  const calendar = useCalendar()
  const written = show === 'written'
  return (
    <>
      <PageHead title={`${t('reviews.mine')} · Amana`} hidden />
      <h1 className="mb-4">{t('reviews.mine')}</h1>
      <Chips
        label={t('reviews.mine')}
        chips={[
          { to: paths.myReviews(), label: t('reviews.to_write'), current: !written },
          { to: paths.myReviews({ show: 'written' }), label: t('reviews.written'), current: written },
        ]}
      />
      {orders.length === 0 ? (
        <Empty
          icon={<Star />}
          title={t(written ? 'reviews.nothing_written_title' : 'reviews.nothing_to_write_title')}
          action={<ButtonLink to={paths.myOrders}>{t('layout.my_orders')}</ButtonLink>}
        >
          <p>{t(written ? 'reviews.nothing_written' : 'reviews.nothing_to_write')}</p>
        </Empty>
      ) : (
        <ul className="surface mt-5 divide-y divide-line overflow-hidden">
          {orders.map(({ orderId, orderNumber, shop, products, completedAt, review }) => (
            <li key={orderId}>
              <Link
                to={paths.myReview(orderId)}
                className="flex items-center gap-3.5 px-4 py-3.5 hover:bg-paper sm:px-5"
              >
                <span className="w-16 shrink-0 overflow-hidden rounded-thumb">
                  <Photo picture={products[0]?.picture ?? null} alt="" sizes="64px" />
                </span>
                <span className="min-w-0 flex-1">
                  <b className="block truncate font-semibold">{products.map(({ title }) => title).join(', ')}</b>
                  <span className="block truncate text-small text-ink-2">
                    <bdi>{shop.name}</bdi> · {orderNumber}
                  </span>
                  <span className="mt-1 block text-small text-ink-2">
                    {review ? (
                      <Stars value={review.stars} label={t('reviews.stars', { count: review.stars })} />
                    ) : (
                      t('reviews.complete_since', { day: calendar.day(completedAt) })
                    )}
                  </span>
                </span>
                <ChevronRight className="size-5 shrink-0 text-ink-3" aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {next && (
        <ButtonLink to={paths.myReviews({ show, after: next })} look="quiet" className="mt-6">
          {t('search.more')}
        </ButtonLink>
      )}
      {!written && <p className="mt-6 text-small text-ink-2">{t('reviews.reminders')}</p>}
    </>
  )
}
