// Twelve weeks as small pictures of one size, each with its last whole week in figures: what rises or falls is seen before it is read.
import type { Money, OperatorTrends, TrendCode } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { Columns } from '#app/ui/columns.tsx'

/** In the order in which one would ask. */
const shown: { code: TrendCode; title: MessageKey; money?: true; inHundred?: true; to?: string }[] = [
  { code: 'orders', title: 'trend.sales', money: true, to: paths.operatorOrders({ show: 'paid_lately' }) },
  { code: 'sent_back', title: 'trend.sent_back', inHundred: true, to: paths.operatorOrders({ show: 'sent_back' }) },
  { code: 'problems', title: 'trend.problems', inHundred: true, to: paths.operatorOrders({ show: 'disputed' }) },
  { code: 'payouts', title: 'trend.payouts', money: true, to: `${paths.operatorWorkings}#batches` },
  { code: 'stopped', title: 'trend.stopped', to: `${paths.operatorTrust()}#attempts` },
  { code: 'restrictions', title: 'trend.restrictions', to: `${paths.operatorTrust()}#exits` },
  { code: 'sign_ups', title: 'trend.sign_ups', to: paths.operatorTrust({ newest: 'people' }) },
  { code: 'shops', title: 'trend.shops', to: paths.operatorTrust({ newest: 'shops' }) },
]

/** One or two of something fill no picture. */
const fewAtLeast = 5

type Trend = OperatorTrends['trends'][number]

export function Trends({ trends: { trends, weeks } }: { trends: OperatorTrends }) {
  const t = useWords()
  const of = (code: TrendCode) => trends.find((trend) => trend.code === code)
  const orders = of('orders')?.counts ?? []
  return (
    <section className="mt-11" aria-labelledby="trends">
      <h2 id="trends">{t('trend.title')}</h2>
      <p className="mt-1 mb-4 max-w-[46em] text-small text-ink-2">{t('trend.lead')}</p>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,10rem),1fr))] gap-3 md:grid-cols-[repeat(auto-fill,minmax(min(100%,16rem),1fr))] md:gap-3.5">
        {shown.map(({ code, title, money, inHundred, to }) => {
          const trend = of(code)
          return (
            trend && (
              <li key={code} className="surface relative min-w-0 p-3.5 md:p-5">
                <Picture
                  title={t(title)}
                  to={to}
                  trend={trend}
                  weeks={weeks}
                  amounts={money ? trend.amounts : null}
                  orders={inHundred ? orders : null}
                />
              </li>
            )
          )
        })}
      </ul>
    </section>
  )
}

interface PictureProps {
  title: string
  to: string | undefined
  trend: Trend
  weeks: string[]
  amounts: Money[] | null
  /** Where the share of the orders says more than the number. */
  orders: number[] | null
}

function Picture({ title, to, trend: { counts }, weeks, amounts, orders }: PictureProps) {
  const t = useWords()
  const calendar = useCalendar()
  const say = (week: number): string => {
    const count = counts[week] ?? 0
    if (amounts?.[week]) return t('trend.amount', { amount: inWords(amounts[week]), count })
    const paid = orders?.[week] ?? 0
    if (orders && paid > 0)
      return t('trend.share', { count, share: `${Math.round((count / paid) * 1000) / 10} %`, orders: paid })
    return t('trend.count', { count })
  }
  const lastWhole = weeks.length - 2
  return (
    <>
      <Columns
        title={title}
        to={to}
        heads={[t('goes.week_of'), title]}
        most=""
        full={amounts ? 1 : fewAtLeast}
        columns={weeks.map((from, week) => ({
          key: from,
          label: calendar.date(from),
          value: amounts?.[week]?.cents ?? counts[week] ?? 0,
          shown: say(week),
          open: week === weeks.length - 1,
        }))}
      />
      <dl className="mt-2 grid gap-0.5 text-small" aria-hidden>
        <div className="flex flex-wrap justify-between gap-x-3">
          <dt className="text-ink-2">{t('trend.last_week')}</dt>
          <dd className="font-[620]">{say(lastWhole)}</dd>
        </div>
        <div className="flex flex-wrap justify-between gap-x-3 text-ink-3">
          <dt>{t('trend.this_week')}</dt>
          <dd>{say(weeks.length - 1)}</dd>
        </div>
      </dl>
    </>
  )
}
