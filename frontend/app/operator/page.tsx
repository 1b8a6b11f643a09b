// One page for the owner: is it safe to leave it alone for a week? Everything else is the ground for the answer.
import { moveClock, readOverview } from '@amana/contract'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { attempt, read } from '#app/api/client.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { Books } from './books.tsx'
import { Checks } from './checks.tsx'
import { ClockControl } from './clock-control.tsx'
import { Decisions, Orders, Schedule } from './workings.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  return read(context, request, readOverview, {})
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const hours = Number(form.get('hours'))
  const body =
    form.get('to') === 'next_payout' ? { to: 'next_payout' as const } : { advanceMs: Math.round(hours * 3_600_000) }
  const { problem } = await attempt(context, request, moveClock, { body })
  return { problem: problem ?? null }
}

export default function Operator({ loaderData: overview, actionData }: Route.ComponentProps) {
  const t = useWords()
  const calendar = useCalendar()
  const Sign = overview.safe ? ShieldCheck : ShieldAlert
  return (
    <div className="wrap pt-7 md:pt-10">
      <PageHead title={`${t('operator.title')} · Amana`} hidden />
      {actionData?.problem && (
        <Notice tone="plain" role="alert" className="mb-4">
          {actionData.problem.detail}
        </Notice>
      )}
      <header className="flex flex-wrap items-center justify-between gap-x-10 gap-y-5">
        <div className="flex items-start gap-4.5">
          <Sign
            className={`mt-1 size-13 shrink-0 ${overview.safe ? 'text-trust' : 'text-alert'}`}
            strokeWidth={1.5}
            aria-hidden
          />
          <div>
            <p className="text-small text-ink-2">{t('operator.question')}</p>
            <h1 className="mt-0.5 text-[clamp(1.9rem,1.4rem+2vw,2.9rem)]!">
              {t(overview.safe ? 'operator.yes' : 'operator.no')}
            </h1>
            <p className="mt-2 text-ink-2">
              {t('operator.size', { shops: overview.shops, listings: overview.listings })} ·{' '}
              {calendar.dayAndTime(overview.now)}
              {overview.clock.offsetMs > 0 && ` · ${t('operator.clock_moved')}`}
            </p>
          </div>
        </div>
        {overview.clock.movable && <ClockControl />}
      </header>
      <p className="mt-5 flex flex-wrap gap-3">
        <ButtonLink to={paths.operatorMoney} look="quiet">
          {t('money.open_page')}
        </ButtonLink>
        <ButtonLink to={paths.operatorTrust()} look="quiet">
          {t('rules.open_page')}
        </ButtonLink>
      </p>
      <div className="mt-8 grid items-start gap-5 lg:grid-cols-2">
        <div className="grid min-w-0 gap-5">
          <Checks overview={overview} />
          <Orders overview={overview} />
          <Decisions overview={overview} />
        </div>
        <Books overview={overview} />
      </div>
      <div className="mt-5">
        <Schedule overview={overview} />
      </div>
    </div>
  )
}
