// A shop's money in one bar: held, in reserve, available; and when it is paid, to which number.
import type { SellerMoney } from '@amana/contract'
import { Link } from 'react-router'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { ShareBar } from '#app/ui/meter.tsx'

/** The first day on which something of it becomes hers. */
const firstDay = ({ parts }: SellerMoney, where: 'held' | 'reserve'): string | undefined =>
  parts
    .flatMap((part) => (part.where === where && part.until ? [part.until] : []))
    .sort()
    .at(0)

export function BalanceCard({ money }: { money: SellerMoney }) {
  const t = useWords()
  const calendar = useCalendar()
  const [heldFrom, backFrom] = [firstDay(money, 'held'), firstDay(money, 'reserve')]
  const onTheWay = money.inTransit.cents > 0
  const rows = [
    {
      ...{ key: 'held', amount: money.held, dot: 'bg-held', fill: 'fill-held' },
      label: heldFrom ? t('balance.held_from', { day: calendar.day(heldFrom) }) : t('balance.held'),
    },
    {
      ...{ key: 'reserve', amount: money.reserve, dot: 'bg-edge', fill: 'fill-edge' },
      label: backFrom ? t('balance.reserve_until', { day: calendar.day(backFrom) }) : t('balance.reserve'),
    },
    { key: 'available', label: t('balance.available'), amount: money.available, dot: 'bg-trust', fill: 'fill-trust' },
    ...(onTheWay
      ? [
          {
            key: 'transit',
            label: t('balance.transit'),
            amount: money.inTransit,
            dot: 'bg-on-trust-soft',
            fill: 'fill-on-trust-soft',
          },
        ]
      : []),
  ]
  return (
    <section className="surface p-5 sm:p-6" aria-label={t('balance.title')}>
      <header className="mb-4.5 flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 className="font-text! text-[0.94rem]! font-[650]! tracking-normal! text-ink-2">{t('balance.title')}</h2>
        <span className="text-small text-ink-2">
          {money.halt ? t('balance.next_halted') : t('balance.next', { day: calendar.day(money.nextPayoutAt) })}
        </span>
      </header>
      <ShareBar
        label={t('balance.title')}
        shares={rows.map((row) => ({ key: row.key, amount: row.amount.cents, className: row.fill }))}
      />
      <dl className="mt-4 grid gap-2.5 text-[0.94rem]">
        {rows.map((row) => (
          <div key={row.key} className="flex items-baseline justify-between gap-3">
            <dt className="flex items-center gap-2.5 text-ink-2">
              <i aria-hidden className={`size-3 shrink-0 rounded-[4px] ${row.dot}`} />
              {row.label}
            </dt>
            <dd className="font-[600] whitespace-nowrap">{inWords(row.amount)}</dd>
          </div>
        ))}
        {money.owed.cents > 0 && (
          <div className="flex items-baseline justify-between gap-3 text-alert">
            <dt>{t('balance.owed')}</dt>
            <dd className="font-[650]">{inWords(money.owed)}</dd>
          </div>
        )}
        <div className="mt-1 flex items-baseline justify-between gap-3 border-t border-line pt-3">
          <dt className="font-[650]">
            {money.halt
              ? t('balance.to_phone_halted', { phone: money.payoutPhoneMasked })
              : t('balance.to_phone', { phone: money.payoutPhoneMasked, day: calendar.day(money.nextPayoutAt) })}
          </dt>
          <dd className="font-[750] whitespace-nowrap">{inWords(money.nextPayout.amount)}</dd>
        </div>
      </dl>
      <Link
        to={paths.sellerMoney}
        className="mt-1 inline-flex min-h-12 items-center text-small font-[650] text-trust underline-offset-4 hover:underline"
      >
        {t('balance.why')}
      </Link>
    </section>
  )
}
