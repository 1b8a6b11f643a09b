// Where the orders stand, and whether the work behind them moves.
import type { OperatorOverview, OrderState } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { stateNames } from '#app/money/order-row.tsx'
import { Panel } from './panel.tsx'

export function Orders({ overview: { orders, queue } }: { overview: OperatorOverview }) {
  const t = useWords()
  return (
    <Panel title={t('operator.orders')}>
      <dl className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-x-6 gap-y-4">
        {(Object.keys(stateNames) as OrderState[]).map((state) => (
          <div key={state} className="flex flex-col-reverse justify-end">
            <dt className="text-[0.8rem] leading-snug text-ink-2">{t(stateNames[state])}</dt>
            <dd className="font-display text-[1.5rem] leading-tight font-bold">
              {t('shop.number', { count: orders[state] ?? 0 })}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-5 border-t border-line pt-3 text-small text-ink-2">
        {t('operator.queue', { waiting: queue.waiting, failed: queue.failed, oldest: queue.oldestWaitSeconds })}
      </p>
    </Panel>
  )
}
