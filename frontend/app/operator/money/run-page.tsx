// What one comparison found, transaction by transaction, by class; and the same as a file.
import { type DifferenceClass, readReconciliation } from '@amana/contract'
import { Link } from 'react-router'
import { read } from '#app/api/client.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Download } from '#app/ui/download.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/run-page'
import { classWords, comparedIn, runWords } from './class-words.ts'
import { sayJudgement } from './say-incident.ts'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams
  const of = (asked.get('class') as DifferenceClass | null) ?? undefined
  const after = Number(asked.get('after') ?? 0) || 0
  const found = await read(context, request, readReconciliation, {
    params: { reconciliationId: params.reconciliationId },
    query: { ...(of && { class: of }), after },
  })
  return { ...found, of: of ?? null }
}

export default function Reconciliation({ loaderData: { run, judgements, next, of } }: Route.ComponentProps) {
  const t = useWords()
  const calendar = useCalendar()
  const chip = (label: string, to: string, chosen: boolean) => (
    <Link
      key={to}
      to={to}
      aria-current={chosen ? 'page' : undefined}
      className={`inline-flex min-h-12 items-center rounded-full px-4 text-small font-[650] ${chosen ? 'bg-trust-soft text-on-trust-soft' : 'bg-sand text-ink-2'}`}
    >
      {label}
    </Link>
  )
  return (
    <div className="wrap pt-7 md:pt-10">
      <PageHead title={`${t('money.run_title')} · Amana`} hidden />
      <p className="mb-4 text-small text-ink-2">
        <Link to={paths.operatorMoney} className="inline-block py-2 underline underline-offset-4">
          {t('money.title')}
        </Link>{' '}
        / {t('money.run_title')}
      </p>
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1>{calendar.dayAndTime(run.startedAt)}</h1>
        <Badge tone={runWords[run.state].tone}>{t(runWords[run.state].label)}</Badge>
      </header>
      <p className="mt-2 text-ink-2">
        {run.failure ?? t('money.run_line', { lines: run.lines, compared: comparedIn(run), repaired: run.repaired })}
      </p>
      <nav className="mt-5 flex flex-wrap gap-2" aria-label={t('money.by_class')}>
        {chip(t('money.all_classes', { count: comparedIn(run) }), paths.reconciliation(run.id), of === null)}
        {(Object.entries(run.classes) as [DifferenceClass, number][]).map(([name, count]) =>
          chip(`${t(classWords[name].label)} · ${count}`, paths.reconciliation(run.id, { class: name }), of === name),
        )}
      </nav>
      <ul className="surface mt-5 divide-y divide-line overflow-hidden">
        {judgements.length === 0 && <li className="p-5 text-ink-2">{t('money.run_empty')}</li>}
        {judgements.map((each) => (
          <li key={each.number} className="grid gap-x-5 gap-y-1 px-4 py-3.5 sm:grid-cols-[11em_1fr_auto] sm:px-5">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <b>{each.name}</b>
              <span className="block text-small text-ink-3">
                {each.account === 'mpesa_paybill' ? t('money.paybill') : t('money.float_account')} ·{' '}
                {calendar.dayAndTime(each.at)}
              </span>
            </span>
            <span className="min-w-0 text-[0.94rem]">
              <Badge tone={classWords[each.class].tone}>{t(classWords[each.class].label)}</Badge>{' '}
              <span className="text-ink-2">
                {sayJudgement(t, each)}
                {each.repaired && ` ${t('money.put_right', { how: each.repaired.replaceAll('_', ' ') })}`}
              </span>
            </span>
            <span className="text-small sm:text-right">
              <span className="block">
                {t('money.theirs')} <b>{each.theirs ? inWords(each.theirs) : '–'}</b>
              </span>
              <span className="block">
                {t('money.ours')} <b>{each.ours ? inWords(each.ours) : '–'}</b>
              </span>
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-5 flex flex-wrap gap-3">
        {next !== null && (
          <ButtonLink look="quiet" to={paths.reconciliation(run.id, { ...(of && { class: of }), after: next })}>
            {t('money.next_page')}
          </ButtonLink>
        )}
        <Download look="light" to={paths.reconciliationFile(run.id, of ?? undefined)}>
          {t('money.download')}
        </Download>
      </div>
    </div>
  )
}
