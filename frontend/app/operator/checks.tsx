// What must hold: one line while all of it does, each with the figures behind it. Whatever fails stands open, on top; and what is stuck,
// which must be nothing.
import type { OperatorOverview, OrderState } from '@amana/contract'
import { Check, X } from 'lucide-react'
import { Link } from 'react-router'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { stateNames } from '#app/money/order-row.tsx'
import { paths } from '#app/paths.ts'
import { Fold } from '#app/ui/fold.tsx'
import { sayCheck, sayFigures } from './check-words.ts'

type OneCheck = OperatorOverview['checks'][number]

export function Checks({ overview: { checks, stuck } }: { overview: OperatorOverview }) {
  const t = useWords()
  const failing = checks.filter(({ holds }) => !holds)
  const holding = checks.filter(({ holds }) => holds)
  return (
    <section id="checks" className="surface mt-5 scroll-mt-24 px-5 py-1 sm:px-6" aria-label={t('operator.checks')}>
      {failing.length > 0 && (
        <ul className="divide-y divide-line border-b border-line py-2">
          {failing.map((check) => (
            <Line key={check.code} check={check} />
          ))}
        </ul>
      )}
      <div id="stuck" className="scroll-mt-24">
        <StuckList stuck={stuck} />
      </div>
      <Fold
        title={
          <span className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3">
            <span className="grid size-6 place-items-center rounded-full bg-trust-soft text-on-trust-soft">
              <Check className="size-4" aria-hidden />
            </span>
            <span>
              {t(failing.length > 0 ? 'operator.others_hold' : 'operator.all_hold', { count: holding.length })}
              {stuck.length === 0 && <span className="font-[450] text-ink-2"> · {t('operator.nothing_stuck')}</span>}
            </span>
          </span>
        }
      >
        <ul className="grid gap-x-10 border-t border-line md:grid-cols-2">
          {holding.map((check) => (
            <Line key={check.code} check={check} />
          ))}
        </ul>
      </Fold>
    </section>
  )
}

function Line({ check }: { check: OneCheck }) {
  const t = useWords()
  const calendar = useCalendar()
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
      <span className="col-start-2 text-small text-ink-2">
        {sayFigures(t, check)}
        {check.provedAt && ` · ${t('check.proved', { when: calendar.dayAndTime(check.provedAt) })}`}
      </span>
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

/** Where more of it stands: orders among the orders of their state, money among what waits. */
function placeOf(what: string, state: string | null): string | undefined {
  if (what === 'order') return paths.operatorOrders({ show: state ?? '' })
  if (what === 'picture') return `${paths.operatorWorkings}#queue`
  return paths.operatorMoney
}

function StuckList({ stuck }: { stuck: OperatorOverview['stuck'] }) {
  const t = useWords()
  const calendar = useCalendar()
  if (stuck.length === 0) return null
  return (
    <div className="border-b border-line pb-3">
      <h3 className="mt-4">{t('operator.stuck', { count: stuck.length })}</h3>
      <ul className="mt-2 grid gap-2">
        {stuck.map(({ what, state, id, since }) => {
          const name = stuckNames[what]
          const place = placeOf(what, state)
          const ofOrder = what === 'order' && state ? ` · ${t(stateNames[state as OrderState])}` : ''
          return (
            <li key={id + what} className="border-l-[3px] border-alert pl-3.5 text-[0.94rem]">
              {name ? t(name) : what}
              {ofOrder} · {t('operator.since', { when: calendar.dayAndTime(since) })}{' '}
              {place && (
                <Link to={place} className="inline-block py-1.5 font-[650] text-trust underline underline-offset-4">
                  {t('verdict.look_there')}
                </Link>
              )}
              <span className="block text-tiny text-ink-3 [overflow-wrap:anywhere]">{id}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
