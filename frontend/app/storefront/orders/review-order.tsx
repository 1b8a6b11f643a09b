// A completed order: how was it? With an account one says so; a guest is told how the order becomes hers.
import type { OrderView } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'

export function ReviewOrder({ order, isGuest }: { order: OrderView; isGuest: boolean }) {
  const t = useWords()
  if (order.state !== 'completed') return null
  return (
    <section aria-labelledby="review" className="surface mt-5 grid gap-2 p-5">
      <h2 id="review" className="text-title!">
        {t('reviews.order_prompt')}
      </h2>
      <p className="text-ink-2">{t(isGuest ? 'reviews.order_guest' : 'reviews.order_prompt_line')}</p>
      {!isGuest && (
        <ButtonLink to={paths.myReview(order.id)} look="quiet" className="mt-2 justify-self-start">
          {t('reviews.write')}
        </ButtonLink>
      )}
    </section>
  )
}
