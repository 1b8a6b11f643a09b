// The way to “There is a problem” while one can be reported or is open, and to how it was decided after that.
import type { OrderView } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

export function ProblemCard({ order, to }: { order: OrderView; to: string }) {
  const t = useWords()
  if (order.state === 'disputed')
    return (
      <div className="mt-4 grid gap-3">
        <Notice tone="held">{t('dispute.open_card')}</Notice>
        <ButtonLink to={to} block>
          {t('dispute.see')}
        </ButtonLink>
      </div>
    )
  if (order.state === 'shipped' || order.state === 'delivered')
    return (
      <div className="mt-3">
        <ButtonLink to={to} look="light" block>
          {t('dispute.there_is')}
        </ButtonLink>
        <p className="mt-2 text-small text-ink-2">{t('dispute.there_is_explain')}</p>
      </div>
    )
  if (wasDecided(order))
    return (
      <div className="mt-3">
        <ButtonLink to={to} look="light" block>
          {t('dispute.see_decision')}
        </ButtonLink>
      </div>
    )
  return null
}

const wasDecided = ({ endedReason, timeline }: OrderView): boolean =>
  endedReason === 'dispute' || timeline.some((step) => step.code === 'part_refunded' && step.because === 'dispute')
