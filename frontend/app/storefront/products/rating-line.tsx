// The stars under a title: they lead to the reviews further down.
import type { Rating } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { Stars } from '#app/ui/stars.tsx'

export function RatingLine({ rating: { average, count } }: { rating: Rating }) {
  const t = useWords()
  const value = average.toFixed(1)
  return (
    <a href="#reviews" className="-my-1.5 inline-flex min-h-12 items-center gap-2 text-ink hover:underline">
      <Stars value={average} label={t('reviews.average', { average: value })} className="h-4.5" />
      <b aria-hidden className="font-strong">
        {value}
      </b>
      <span className="text-ink-2">{t('reviews.count', { count })}</span>
    </a>
  )
}
