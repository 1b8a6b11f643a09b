// What must hold, each with the figures behind it; and what is stuck, which must be nothing. Whatever fails stands open, on top.
import type { OperatorOverview, OrderState } from '@amana/contract'
import { Check, X } from 'lucide-react'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { stateNames } from '#app/money/order-row.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { sayCheck, sayFigures } from './check-words.ts'
import { Panel } from './panel.tsx'

type OneCheck = OperatorOverview['checks'][number]

export function Checks({ overview: { checks, stuck } }: { overview: OperatorOverview }) {
  const t = useWords()
  const failing = checks.filter(({ holds }) => !holds)
  const holding = checks.filter(({ holds }) => holds)
  return (
    <Panel
      id="checks"
      title={t('operator.checks')}
      aside={t('seller.of', { part: holding.length, whole: checks.length })}
    >
      <ul className="divide-y divide-line">
        {failing.map((check) => (
          <Line key={check.code} check={check} />
        ))}
      </ul>
      <StuckList stuck={stuck} />
      <Fold title={t('operator.all_that_holds', { count: holding.length })} className="mt-1 border-t border-line">
        <ul className="divide-y divide-line">
          {holding.map((check) => (
            <Line key={check.code} check={check} />
          ))}
        </ul>
      </Fold>
    </Panel>
  )
}

function Line({ check }: { check: OneCheck }) {
  const t = useWords()
  const Sign = check.holds ? Check : X
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 py-3">
      <span
        className={`mt-0.5 grid size-6 place-items-center rounded-full ${check.holds ? 'bg-trust-soft text-on-trust-soft' : 'bg-alert-soft text-on-alert-soft'}`}
      >
        <Sign className="size-4" aria-hidden />
        <span className="sr-only">{t(check.holds ? 'operator.holds' : 'operator.broken')}</span>
      </span>
      <b>{sayCheck(t, check)}</b>
      <span className="col-start-2 text-small text-ink-2">{sayFigures(t, check)}</span>
    </li>
  )
}

const stuckNames: Record<string, MessageKey> = {
  picture: 'stuck.picture',
  order: 'stuck.order',
  payout: 'stuck.payout',
  payment_unknown: 'stuck.payment_unknown',
  disbursement_unknown: 'stuck.disbursement_unknown',
  paid_after_failure: 'stuck.paid_after_failure',
  provider_unreachable: 'stuck.provider_unreachable',
  top_up_unknown: 'stuck.top_up_unknown',
  refund_unclaimed: 'stuck.refund_unclaimed',
  deposit_unclaimed: 'stuck.deposit_unclaimed',
}

function StuckList({ stuck }: { stuck: OperatorOverview['stuck'] }) {
  const t = useWords()
  const calendar = useCalendar()
  if (stuck.length === 0) return <p className="py-2 text-[0.94rem]">{t('operator.nothing_stuck')}</p>
  return (
    <>
      <h3 className="mt-4">{t('operator.stuck', { count: stuck.length })}</h3>
      <ul className="mt-2 mb-3 grid gap-2">
        {stuck.map(({ what, state, id, since }) => {
          const name = stuckNames[what]
          const ofOrder = what === 'order' && state ? ` · ${t(stateNames[state as OrderState])}` : ''
          return (
            <li key={id + what} className="border-l-[3px] border-alert pl-3.5 text-[0.94rem]">
              {name ? t(name) : what}
              {ofOrder} · {t('operator.since', { when: calendar.dayAndTime(since) })}
              <span className="block text-tiny text-ink-3 [overflow-wrap:anywhere]">{id}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
