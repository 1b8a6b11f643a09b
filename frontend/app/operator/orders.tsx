// Where the open orders stand: each figure leads to its orders. And whether the work behind them moves.
import type { OperatorOverview, OrderState } from '@amana/contract'
import { Link } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { stateNames } from '#app/money/order-row.tsx'
import { paths } from '#app/paths.ts'
import { Panel } from './panel.tsx'

export const openStates = [
  'awaiting_payment',
  'paid',
  'shipped',
  'delivered',
  'disputed',
] as const satisfies OrderState[]

export function Orders({ overview: { orders, queue } }: { overview: OperatorOverview }) {
  const t = useWords()
  return (
    <Panel title={t('operator.open_orders')}>
      <dl className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-x-5 gap-y-4">
        {openStates.map((state) => (
          <div key={state} className="relative flex flex-col-reverse justify-end">
            <dt className="text-[0.8rem] leading-snug text-ink-2">
              <Link
                to={paths.operatorOrders({ show: state })}
                className="underline decoration-line underline-offset-4 after:absolute after:-inset-1.5 hover:decoration-current"
              >
                {t(stateNames[state])}
              </Link>
            </dt>
            <dd className="font-display text-[1.5rem] leading-tight font-bold">
              {t('shop.number', { count: orders[state] ?? 0 })}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-5 border-t border-line pt-3 text-small text-ink-2">
        {queue.waiting + queue.failed === 0
          ? t('operator.queue_empty')
          : t('operator.queue', { waiting: queue.waiting, failed: queue.failed, oldest: queue.oldestWaitSeconds })}
      </p>
    </Panel>
  )
}
