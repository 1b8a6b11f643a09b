// How many found a review helpful, and the button to say so; not on one's own.
import type { Review } from '@amana/contract'
import { ThumbsUp } from 'lucide-react'
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'

export function Helpful({ review: { id, helpful, mine, votedHelpful } }: { review: Review }) {
  const t = useWords()
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 text-small">
      {mine ? (
        <span className="font-strong">{t('reviews.yours')}</span>
      ) : (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="review" value={id} />
          <Submit
            name="intent"
            value={votedHelpful ? 'helpful_not' : 'helpful'}
            look="plain"
            aria-pressed={votedHelpful}
            className="-ml-3 text-small"
          >
            <ThumbsUp className={`size-4.5 ${votedHelpful ? 'fill-current' : ''}`} strokeWidth={1.8} aria-hidden />
            {t(votedHelpful ? 'reviews.helpful_taken' : 'reviews.helpful')}
          </Submit>
        </Form>
      )}
      {helpful > 0 && <span className="text-ink-2">{t('reviews.helpful_count', { count: helpful })}</span>}
    </div>
  )
}
