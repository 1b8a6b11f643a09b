// Payouts are stopped for everybody: why, since when, whose the money is meanwhile, and what happens without anybody's doing.
import type { SellerMoney } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Notice } from '#app/ui/notice.tsx'

const causes: Record<NonNullable<SellerMoney['halt']>['cause'], MessageKey> = {
  books: 'halt.books',
  statement: 'halt.statement',
  operator: 'halt.operator',
}

export function HaltNotice({ halt }: { halt: SellerMoney['halt'] }) {
  const t = useWords()
  const calendar = useCalendar()
  if (!halt) return null
  return (
    <Notice tone="held" role="status" className="mb-6">
      <p>
        <b>{t('halt.title', { since: calendar.dayAndTime(halt.since) })}</b> {t(causes[halt.cause])}
      </p>
      <p className="mt-1.5">{t('halt.meanwhile')}</p>
    </Notice>
  )
}
