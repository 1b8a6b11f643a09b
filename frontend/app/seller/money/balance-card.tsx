// A shop's money in one bar: held, in reserve, available; and when it is paid, to which number.
import type { SellerMoney } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { ShareBar } from '#app/ui/meter.tsx'

export function BalanceCard({ money, heading = true }: { money: SellerMoney; heading?: boolean }) {
  const t = useWords()
  const calendar = useCalendar()
  const onTheWay = money.inTransit.cents > 0
  const rows = [
    { key: 'held', label: t('balance.held'), amount: money.held, dot: 'bg-held', fill: 'fill-held' },
    { key: 'reserve', label: t('balance.reserve'), amount: money.reserve, dot: 'bg-edge', fill: 'fill-edge' },
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
      {heading && (
        <header className="mb-4.5 flex items-baseline justify-between gap-3">
          <h2 className="font-text! text-[0.94rem]! font-[650]! tracking-normal! text-ink-2">{t('balance.title')}</h2>
          <span className="text-small text-ink-2">
            {money.halt ? t('balance.next_halted') : t('balance.next', { day: calendar.day(money.nextPayoutAt) })}
          </span>
        </header>
      )}
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
    </section>
  )
}
