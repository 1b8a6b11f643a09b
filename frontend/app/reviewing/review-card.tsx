// One review: stars, who, when, what she says and shows, why it may not count, and what the shop answers.
import type { Review } from '@amana/contract'
import type { ReactNode } from 'react'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Photo } from '#app/ui/photo.tsx'
import { Stars } from '#app/ui/stars.tsx'

interface Props {
  review: Review
  shopName: string
  /** Where several products are talked about together. */
  withProducts?: boolean
  /** What can be done with it. */
  children?: ReactNode
}

export function ReviewCard({ review, shopName, withProducts = false, children }: Props) {
  const t = useWords()
  const calendar = useCalendar()
  const { stars, author, text, photos, products, reply, notCountedBecause } = review
  return (
    <article className="min-w-0 py-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
        <Stars value={stars} label={t('reviews.stars', { count: stars })} />
        <b className="font-strong">{author ?? t('reviews.somebody')}</b>
        <span className="text-ink-2">
          <time dateTime={review.writtenAt}>{calendar.day(review.writtenAt)}</time>
          {review.changedAt && ` · ${t('reviews.changed', { day: calendar.day(review.changedAt) })}`}
        </span>
      </p>
      <p dir="auto" className="mt-2 max-w-[62ch] whitespace-pre-line [overflow-wrap:anywhere]">
        {text}
      </p>
      {photos.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-2">
          {photos.map((photo, index) => (
            <li key={photo.url} className="w-24 overflow-hidden rounded-thumb">
              <a href={photo.urlLarge} aria-label={t('reviews.photo_large', { number: index + 1 })}>
                <Photo picture={photo} alt={photo.alt} sizes="96px" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {withProducts && products.length > 0 && (
        <p className="mt-2 text-small text-ink-2">
          {t('reviews.bought', { titles: products.map(({ title }) => title).join(', ') })}
        </p>
      )}
      {notCountedBecause && (
        <p className="mt-2 text-small text-ink-2">
          {t(notCountedBecause === 'linked_to_seller' ? 'reviews.not_counted_linked' : 'reviews.not_counted_mostly')}
        </p>
      )}
      {reply && (
        <div className="mt-3 max-w-[62ch] rounded-card bg-sand px-4 py-3">
          <p className="text-small">
            <b className="font-strong">{t('reviews.reply_of', { shop: shopName })}</b>{' '}
            <span className="text-ink-2">· {calendar.day(reply.writtenAt)}</span>
          </p>
          <p dir="auto" className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">
            {reply.text}
          </p>
        </div>
      )}
      {children}
    </article>
  )
}
