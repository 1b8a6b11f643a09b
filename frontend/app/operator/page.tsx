// One page for the owner: is it safe to leave it alone for a week? Everything below the answer is its ground.
import { moveClock, readOverview, readTrends } from '@amana/contract'
import { attempt, read } from '#app/api/client.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { Checks } from './checks.tsx'
import { ClockControl } from './clock-control.tsx'
import { MoneyInShort } from './money-in-short.tsx'
import { Orders } from './orders.tsx'
import { StoppedItself } from './stopped-itself.tsx'
import { Trends } from './trends.tsx'
import { Verdict } from './verdict.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const [overview, trends] = await Promise.all([
    read(context, request, readOverview, {}),
    read(context, request, readTrends, {}),
  ])
  return { overview, trends }
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const hours = Number(form.get('hours'))
  const body =
    form.get('to') === 'next_payout' ? { to: 'next_payout' as const } : { advanceMs: Math.round(hours * 3_600_000) }
  const { problem } = await attempt(context, request, moveClock, { body })
  return { problem: problem ?? null }
}

export default function Operator({ loaderData: { overview, trends }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <div className="wrap pt-7 md:pt-6">
      <PageHead title={`${t('operator.title')} · Amana`} hidden />
      {actionData?.problem && (
        <Notice tone="plain" role="alert" className="mb-4">
          {actionData.problem.detail}
        </Notice>
      )}
      <Verdict overview={overview} trends={trends} />
      <Trends trends={trends} />
      <Checks overview={overview} />
      <div className="mt-5 grid gap-5 lg:grid-cols-2">
        <MoneyInShort overview={overview} />
        <div className="grid min-w-0 gap-5 lg:grid-rows-[1fr_auto]">
          <StoppedItself trends={trends} />
          <Orders overview={overview} />
        </div>
      </div>
      <footer className="mt-8 grid gap-4">
        <p className="text-small text-ink-2">
          {t('operator.size', { shops: overview.shops, listings: overview.listings })} ·{' '}
          {calendar.dayAndTime(overview.now)}
          {overview.clock.offsetMs > 0 && ` · ${t('operator.clock_moved')}`}
        </p>
        {overview.clock.movable && <ClockControl />}
      </footer>
    </div>
  )
}
