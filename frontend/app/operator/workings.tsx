// How it runs by itself: orders by state, jobs, what the rules decided, and what ran when.
import type { OperatorOverview, OrderState } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { stateNames } from '#app/money/order-row.tsx'
import { FirstFew } from '#app/ui/first-few.tsx'
import { Panel } from './panel.tsx'

interface Props {
  overview: OperatorOverview
}

export function Orders({ overview: { orders, queue } }: Props) {
  const t = useWords()
  const waiting = t('operator.queue', {
    waiting: queue.waiting,
    failed: queue.failed,
    oldest: queue.oldestWaitSeconds,
  })
  return (
    <Panel title={t('operator.orders')} aside={waiting}>
      <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
        {(Object.keys(stateNames) as OrderState[]).map((state) => (
          <div key={state} className="flex flex-col-reverse justify-end">
            <dt className="text-[0.8rem] leading-snug text-ink-2">{t(stateNames[state])}</dt>
            <dd className="font-display text-[1.5rem] leading-tight font-bold">
              {t('shop.number', { count: orders[state] ?? 0 })}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

export function Decisions({ overview: { decisions } }: Props) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <Panel title={t('operator.decisions')}>
      {decisions.length === 0 && <p className="text-small text-ink-2">{t('operator.no_decisions')}</p>}
      <FirstFew
        few={4}
        more={t('layout.show_all', { count: decisions.length })}
        items={decisions.map((decision) => (
          <li key={decision.at + decision.subject + decision.rule} className="py-3">
            <p className="text-[0.94rem]">{decision.sentence}</p>
            <p className="mt-1 text-tiny text-ink-3 [overflow-wrap:anywhere]">
              {calendar.dayAndTime(decision.at)} · {decision.rule} · {decision.subject}
            </p>
          </li>
        ))}
      />
    </Panel>
  )
}

export function Schedule({ overview: { schedule } }: Props) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <Panel title={t('operator.schedule')}>
      <ul className="divide-y divide-line">
        {schedule.map((task) => (
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
  )
}
