// What can be stopped by hand, what is stopped now and by whom, and the history.
import type { HaltView, OperatorMoney } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Badge } from '#app/ui/badge.tsx'
import { sayHalt, sayLifted } from '../halt-words.ts'
import { Panel } from '../panel.tsx'
import type { Outcome } from './action.ts'
import { ReasonForm } from './reason-form.tsx'

const switches: { what: HaltView['what']; name: MessageKey; means: MessageKey }[] = [
  { what: 'payouts', name: 'money.switch_payouts', means: 'money.switch_payouts_means' },
  { what: 'refunds', name: 'money.switch_refunds', means: 'money.switch_refunds_means' },
  { what: 'checkouts', name: 'money.switch_checkouts', means: 'money.switch_checkouts_means' },
]

export function Switches({ money, outcome }: { money: OperatorMoney; outcome: Outcome | undefined }) {
  const t = useWords()
  const calendar = useCalendar()
  const open = money.halts.filter(({ liftedAt }) => liftedAt === null)
  const ended = money.halts.filter(({ liftedAt }) => liftedAt !== null)
  return (
    <Panel title={t('money.switches')}>
      <ul className="divide-y divide-line">
        {switches.map(({ what, name, means }) => {
          const halts = open.filter((halt) => halt.what === what)
          const byHand = halts.find((halt) => !halt.bySystem)
          return (
            <li key={what} className="grid gap-1 py-3.5">
              <p className="flex flex-wrap items-center justify-between gap-x-4">
                <b>{t(name)}</b>
                <Badge tone={halts.length > 0 ? 'alert' : 'safe'}>
                  {t(halts.length > 0 ? 'money.stopped' : 'money.runs')}
                </Badge>
              </p>
              <p className="text-small text-ink-2">{t(means)}</p>
              {halts.map((halt) => (
                <p key={halt.id} className="border-l-[3px] border-alert pl-3.5 text-[0.94rem]">
                  {sayHalt(t, halt)}{' '}
                  <span className="text-ink-2">
                    {t(halt.bySystem ? 'money.by_system' : 'money.by_operator')},{' '}
                    {t('operator.since', { when: calendar.dayAndTime(halt.since) })}
                  </span>
                </p>
              ))}
              {byHand ? (
                <ReasonForm
                  intent="lift"
                  which={byHand.id}
                  opens={t('money.let_go')}
                  does={t('money.let_go_do')}
                  outcome={outcome}
                />
              ) : (
                <ReasonForm
                  intent="halt"
                  which={what}
                  opens={t('money.stop')}
                  does={t('money.stop_do')}
                  outcome={outcome}
                />
              )}
            </li>
          )
        })}
      </ul>
      {ended.length > 0 && (
        <details>
          <summary className="inline-flex min-h-12 cursor-pointer items-center font-[650] text-trust underline underline-offset-4">
            {t('money.halt_history', { count: ended.length })}
          </summary>
          <ul className="grid gap-3 text-[0.9rem]">
            {ended.map((halt) => (
              <li key={halt.id}>
                <b>{t(switches.find(({ what }) => what === halt.what)!.name)}</b>: {sayHalt(t, halt)}{' '}
                <span className="text-ink-2">
                  {calendar.dayAndTime(halt.since)} – {calendar.dayAndTime(halt.liftedAt!)}. {sayLifted(t, halt)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  )
}
