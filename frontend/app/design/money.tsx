// The signature in every state it can be in, from both sides.
import type { MoneyView } from '@amana/contract'
import { addDays } from '#app/messages/calendar.ts'
import { useNow } from '#app/messages/use-words.ts'
import { MoneyAhead } from '#app/money/money-ahead.tsx'
import { MoneyBar } from '#app/money/money-bar.tsx'
import { Chapter, Shown } from './shown.tsx'

export function Money() {
  const now = useNow()
  const empty: MoneyView = {
    total: { cents: 365_000, currency: 'KES' },
    part: null,
    where: 'held',
    rule: 'not_delivered',
    paidAt: addDays(now, -2),
    releaseAt: null,
    releasedAt: null,
    returnsAt: null,
    returnedAt: null,
  }
  const views: [string, MoneyView][] = [
    ['not paid yet', { ...empty, where: 'with_buyer', rule: 'unpaid', paidAt: null, returnsAt: addDays(now, 0.01) }],
    ['paid, not sent', { ...empty, rule: 'not_shipped', returnsAt: addDays(now, 2) }],
    ['on its way', { ...empty, returnsAt: addDays(now, 5) }],
    ['arrived', { ...empty, rule: 'inspection', releaseAt: addDays(now, 2) }],
    ['a problem is open', { ...empty, rule: 'disputed' }],
    ['released', { ...empty, where: 'with_seller', rule: 'done', releasedAt: now }],
    ['on its way back', { ...empty, where: 'returning', rule: 'done' }],
    ['back', { ...empty, where: 'returned', rule: 'done', returnedAt: now }],
  ]
  return (
    <Chapter title="Where is my money?">
      <p className="max-w-[60ch] text-small text-ink-2">
        The same on order, dispute, seller and payout pages. Marigold is where it is held, green where it is safe. One
        sentence below it, with a date in it. Before anything is paid, MoneyAhead says where it will be.
      </p>
      <MoneyAhead shopName="Wanjiku Shoes" releaseDays={2} />
      {views.map(([name, view]) => (
        <Shown key={name} name={name} use="to the buyer, and to the seller">
          <div className="grid w-full gap-4">
            {(['buyer', 'seller'] as const).map((side) => (
              <MoneyBar key={side} view={view} side={side} shopName="Wanjiku Shoes" phone="0712 ••• 678" heading="h3" />
            ))}
          </div>
        </Shown>
      ))}
    </Chapter>
  )
}
