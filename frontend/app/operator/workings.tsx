// How it runs by itself: orders by state, jobs, what ran when, and what the rules decided.
import type { OperatorOverview, OrderState } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { stateNames } from '#app/money/order-row.tsx'
import { Panel } from './panel.tsx'

export function Workings({ overview }: { overview: OperatorOverview }) {
  const t = useWords()
  const calendar = useCalendar()
  const { queue } = overview
  return (
    <div className="mt-5 grid items-start gap-5 lg:grid-cols-2">
      <Panel
        title={t('operator.orders')}
        aside={t('operator.queue', { waiting: queue.waiting, failed: queue.failed, oldest: queue.oldestWaitSeconds })}
      >
        <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
          {(Object.keys(stateNames) as OrderState[]).map((state) => (
            <div key={state} className="flex flex-col-reverse justify-end">
              <dt className="text-[0.8rem] leading-snug text-ink-2">{t(stateNames[state])}</dt>
              <dd className="font-display text-[1.5rem] leading-tight font-bold">
                {t('shop.number', { count: overview.orders[state] ?? 0 })}
              </dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Panel title={t('operator.decisions')}>
        {overview.decisions.length === 0 && <p className="text-small text-ink-2">{t('operator.no_decisions')}</p>}
        <ul className="divide-y divide-line">
          {overview.decisions.map((decision) => (
            <li key={decision.at + decision.subject + decision.rule} className="py-2.5">
              <p className="flex justify-between gap-4 text-small text-ink-2">
                <b className="text-ink [overflow-wrap:anywhere]">{decision.subject}</b>
                <span className="shrink-0">{calendar.dayAndTime(decision.at)}</span>
              </p>
              <p className="text-[0.94rem]">{decision.sentence}</p>
              <p className="text-tiny text-ink-3">{decision.rule}</p>
            </li>
          ))}
        </ul>
      </Panel>
      <div className="min-w-0 lg:col-span-2">
        <Panel title={t('operator.schedule')}>
          <ul className="divide-y divide-line">
            {overview.schedule.map((task) => (
              <li key={task.name} className="grid gap-x-6 py-2.5 md:grid-cols-[1fr_auto]">
                <span>
                  <b>{task.name}</b> <span className="text-small text-ink-2">{task.says}</span>
                </span>
                <span className="text-small text-ink-2 md:text-right">
                  {task.lastRanAt
                    ? t('operator.ran', { when: calendar.dayAndTime(task.lastRanAt) })
                    : t('operator.never_ran')}{' '}
                  · {t('operator.next', { when: calendar.dayAndTime(task.nextDueAt) })}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </div>
  )
}
