// What came in and what went out, week by week, side by side: sold on the left, paid to the phone on the right.
import type { SellerMoney, ShopFigures } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { Columns } from '#app/ui/columns.tsx'
import { SalesByWeek } from '../home/how-it-goes.tsx'

interface Props {
  weeks: ShopFigures['weeks']
  payouts: SellerMoney['payouts']
}

export function ByWeek({ weeks, payouts }: Props) {
  const t = useWords()
  if (payouts.length === 0 && weeks.every(({ orders }) => orders === 0)) return null
  return (
    <section className="mt-11" aria-labelledby="by-week">
      <h2 id="by-week" className="mb-4">
        {t('payout.by_week_title')}
      </h2>
      <div className="grid gap-5 lg:grid-cols-2">
        <div className="surface min-w-0 p-5 sm:p-6">
          <SalesByWeek weeks={weeks} />
        </div>
        <div className="surface min-w-0 p-5 sm:p-6">
          <PaidByWeek weeks={weeks} payouts={payouts} />
        </div>
      </div>
    </section>
  )
}

/** Of the payouts that went through. The list reaches back as far as it is shown. */
function PaidByWeek({ weeks, payouts }: Props) {
  const t = useWords()
  const calendar = useCalendar()
  const paid = payouts.filter(({ state }) => state === 'paid')
  const sums = weeks.map(({ from }, week) => {
    const to = weeks[week + 1]?.from ?? '9'
    const cents = paid.reduce((sum, { settledAt, amount }) => {
      const at = settledAt ?? ''
      return at >= from && at < to ? sum + amount.cents : sum
    }, 0)
    return { from, amount: { cents, currency: 'KES' as const } }
  })
  const best = sums.reduce((most, week) => (week.amount.cents > most.amount.cents ? week : most), sums[0]!)
  return (
    <Columns
      tall
      title={t('payout.by_week')}
      heads={[t('goes.week_of'), t('payout.title')]}
      most={best.amount.cents > 0 ? t('goes.best', { amount: inWords(best.amount) }) : t('payout.none_yet')}
      columns={sums.map(({ from, amount }, week) => ({
        key: from,
        label: calendar.day(from),
        value: amount.cents,
        shown: inWords(amount),
        open: week === sums.length - 1,
      }))}
    />
  )
}
