// What must hold, each with the figures behind it; and what is stuck, which must be nothing.
import type { OperatorOverview } from '@amana/contract'
import { Check, X } from 'lucide-react'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Panel } from './panel.tsx'

export function Checks({ overview }: { overview: OperatorOverview }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <Panel title={t('operator.checks')}>
      <ul className="divide-y divide-line">
        {overview.checks.map((check) => (
          <li key={check.code} className="grid grid-cols-[auto_1fr] gap-x-3 py-3">
            <span
              className={`mt-0.5 grid size-6 place-items-center rounded-full ${check.holds ? 'bg-trust-soft text-on-trust-soft' : 'bg-alert-soft text-on-alert-soft'}`}
            >
              {check.holds ? <Check className="size-4" aria-hidden /> : <X className="size-4" aria-hidden />}
              <span className="sr-only">{t(check.holds ? 'operator.holds' : 'operator.broken')}</span>
            </span>
            <b>{check.label}</b>
            <span className="col-start-2 text-small text-ink-2">{check.detail}</span>
          </li>
        ))}
      </ul>
      <h3 className="mt-4">{t('operator.stuck', { count: overview.stuck.length })}</h3>
      {overview.stuck.length > 0 && (
        <ul className="mt-2 grid gap-1 text-small">
          {overview.stuck.map((item) => (
            <li key={item.id} className="text-alert">
              {item.what} {item.id} · {t('operator.since', { when: calendar.dayAndTime(item.since) })}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
