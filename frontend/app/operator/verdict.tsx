// The answer, its reasons, and the ground it stands on in eight figures: each leads to what it counts.
import type { OperatorOverview, OperatorTrends, TrendCode } from '@amana/contract'
import { ShieldAlert, ShieldCheck, ShieldQuestion } from 'lucide-react'
import { Link } from 'react-router'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { placeOf, sayReason } from './say-verdict.ts'

type Answer = OperatorOverview['verdict']['answer']
const answers: Record<Answer, { sentence: MessageKey; Sign: typeof ShieldCheck; tone: string }> = {
  yes: { sentence: 'verdict.yes', Sign: ShieldCheck, tone: 'text-trust' },
  look: { sentence: 'verdict.look', Sign: ShieldQuestion, tone: 'text-on-held-soft' },
  no: { sentence: 'verdict.no', Sign: ShieldAlert, tone: 'text-alert' },
}
const edges = { no: 'border-alert', look: 'border-held' }

interface Props {
  overview: OperatorOverview
  trends: OperatorTrends
}

export function Verdict({ overview, trends }: Props) {
  const t = useWords()
  const calendar = useCalendar()
  const { answer, reasons } = overview.verdict
  const { sentence, Sign, tone } = answers[answer]
  return (
    <header>
      <div className="flex flex-wrap items-start gap-x-4.5 gap-y-2">
        <Sign className={`mt-1 size-11 shrink-0 sm:size-13 ${tone}`} strokeWidth={1.5} aria-hidden />
        <div className="min-w-0 flex-1 basis-48 wrap-anywhere">
          <p className="text-small text-ink-2">{t('operator.question')}</p>
          <h1 className="mt-0.5 text-[clamp(1.7rem,1.3rem+1.8vw,2.7rem)]!">{t(sentence, { count: reasons.length })}</h1>
        </div>
      </div>
      {reasons.length > 0 && (
        <ul className="mt-5 grid max-w-[52em] gap-3">
          {reasons.map((reason) => {
            const place = placeOf(reason)
            return (
              <li key={reason.code + reason.of} className={`border-l-[4px] pl-4 ${edges[reason.weight]}`}>
                {sayReason(t, calendar, reason)}{' '}
                {place && (
                  <Link to={place} className="inline-block py-1.5 font-[650] text-trust underline underline-offset-4">
                    {t('verdict.look_there')}
                  </Link>
                )}
              </li>
            )
          })}
        </ul>
      )}
      <Ground overview={overview} trends={trends} />
    </header>
  )
}

interface Fact {
  figure: string
  label: string
  to: string
  /** Not as it should be. */
  wrong?: boolean
}

function useFacts({ overview, trends }: Props): Fact[] {
  const t = useWords()
  const calendar = useCalendar()
  const { checks, stuck, comparedAt, batches, queue } = overview
  const number = (count: number) => t('shop.number', { count })
  const thisWeek = (code: TrendCode) => trends.trends.find((trend) => trend.code === code)?.counts.at(-1) ?? 0
  const [last] = batches
  const holding = checks.filter(({ holds }) => holds).length
  const spare = overview.assetsTotal.cents - overview.liabilitiesTotal.cents
  const stopped = trends.halts.filter(({ liftedAt }) => liftedAt === null).length
  return [
    {
      figure: t('seller.of', { part: holding, whole: checks.length }),
      ...{ label: t('ground.checks'), to: '#checks', wrong: holding < checks.length },
    },
    {
      figure: inWords({ cents: Math.abs(spare), currency: 'KES' }),
      ...{ label: t(spare < 0 ? 'ground.short' : 'ground.spare'), to: '#money', wrong: spare < 0 },
    },
    { figure: number(stuck.length), label: t('ground.stuck'), to: '#stuck', wrong: stuck.length > 0 },
    {
      figure: number(queue.waiting + queue.failed),
      label: queue.failed > 0 ? t('ground.given_up', { count: queue.failed }) : t('ground.queue'),
      ...{ to: `${paths.operatorWorkings}#queue`, wrong: queue.failed > 0 },
    },
    {
      figure: comparedAt ? calendar.dayAndTime(comparedAt) : t('ground.never'),
      ...{ label: t('ground.compared'), to: `${paths.operatorMoney}#comparisons` },
    },
    {
      figure: last ? t('seller.of', { part: last.paid, whole: last.payouts }) : t('ground.never'),
      label: last ? t('ground.batch', { day: calendar.day(last.dueAt) }) : t('ground.no_batch'),
      ...{ to: `${paths.operatorWorkings}#batches`, wrong: (last?.failed ?? 0) > 0 },
    },
    {
      figure: number(stopped),
      ...{ label: t('ground.stopped_now'), to: '#exits', wrong: stopped > 0 },
    },
    {
      figure: number(thisWeek('stopped')),
      ...{ label: t('ground.attempts'), to: `${paths.operatorTrust()}#attempts` },
    },
  ]
}

function Ground(props: Props) {
  return (
    <dl className="mt-6 grid grid-cols-2 gap-3 lg:grid-cols-4 lg:gap-3.5">
      {useFacts(props).map(({ figure, label, to, wrong }) => (
        <div
          key={label}
          className={`relative flex flex-col-reverse justify-end rounded-card border bg-card p-4 ${wrong ? 'border-alert' : 'border-line'}`}
        >
          <dt className="mt-1 text-small text-ink-2">
            <Link to={to} className="after:absolute after:inset-0 after:rounded-card hover:underline">
              {label}
            </Link>
          </dt>
          <dd className="font-display text-[1.25rem] leading-tight font-bold tracking-tight wrap-anywhere">{figure}</dd>
        </div>
      ))}
    </dl>
  )
}
