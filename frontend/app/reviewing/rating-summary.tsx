// The average, how many stand behind it, and how many gave how many stars; each bar leads to those reviews.
import type { ReviewList } from '@amana/contract'
import { Link } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { Meter } from '#app/ui/meter.tsx'
import { Stars } from '#app/ui/stars.tsx'

interface Props {
  list: Pick<ReviewList, 'rating' | 'histogram'>
  /** Where the reviews with so many stars are. */
  to: (stars: number) => string
}

export function RatingSummary({ list: { rating, histogram }, to }: Props) {
  const t = useWords()
  if (!rating) return <p className="text-ink-2">{t('reviews.none_counted')}</p>
  return (
    <div className="grid gap-x-12 gap-y-5 sm:grid-cols-[auto_20rem] sm:justify-start">
      <div>
        <p className="font-display text-[2.6rem] leading-none font-bold tracking-tight">{rating.average.toFixed(1)}</p>
        <Stars
          value={rating.average}
          label={t('reviews.average', { average: rating.average.toFixed(1) })}
          className="mt-2 h-5"
        />
        <p className="mt-1 text-small text-ink-2">{t('reviews.count', { count: rating.count })}</p>
      </div>
      <ul className="grid content-center">
        {histogram.map(({ stars, reviews }) => {
          const label = t('reviews.bar', { stars, count: reviews })
          return (
            <li key={stars}>
              <Link
                to={to(stars)}
                preventScrollReset
                className="grid min-h-12 grid-cols-[1.5rem_1fr_2rem] items-center gap-2.5 rounded-card text-small hover:bg-sand md:min-h-9"
              >
                <span aria-hidden className="text-right font-strong">
                  {stars}★
                </span>
                <Meter value={reviews} of={rating.count} label={label} />
                <span aria-hidden className="text-ink-2">
                  {reviews}
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
