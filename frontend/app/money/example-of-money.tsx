// The money bar as it will look on one's own order: the promise shown, not told.
import type { MoneyView } from '@amana/contract'
import { addDays } from '#app/messages/calendar.ts'
import { useNow, useWords } from '#app/messages/use-words.ts'
import { MoneyBar } from './money-bar.tsx'

export function ExampleOfMoney() {
  const t = useWords()
  const now = useNow()
  const view: MoneyView = {
    total: { cents: 365_000, currency: 'KES' },
    part: null,
    where: 'held',
    rule: 'not_delivered',
    paidAt: addDays(now, -1),
    releaseAt: null,
    releasedAt: null,
    returnsAt: addDays(now, 5),
    returnedAt: null,
  }
  return (
    <figure>
      <MoneyBar view={view} side="buyer" shopName="Wanjiku Shoes" phone="0712 ••• 678" />
      <figcaption className="mt-3 text-center text-small text-ink-2">{t('home.example')}</figcaption>
    </figure>
  )
}
