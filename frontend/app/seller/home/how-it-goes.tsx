// How the shop is doing: 7 and 30 days side by side, each figure with what it was before; and twelve weeks of sales to look at.
import type { Money, ShopFigures } from '@amana/contract'
import type { ReactNode } from 'react'
import { useCalendar, useNow, useWords } from '#app/messages/use-words.ts'
import { inWords, Kes } from '#app/money/kes.tsx'
import { Columns } from '#app/ui/columns.tsx'
import { shareOfVisits } from './share-of-visits.ts'

type Span = ShopFigures['spans'][number]

export function HowItGoes({ figures }: { figures: ShopFigures }) {
  const t = useWords()
  return (
    <section className="mt-11" aria-labelledby="how-it-goes">
      <h2 id="how-it-goes" className="mb-4">
        {t('goes.title')}
      </h2>
      <div className="grid items-start gap-5 lg:grid-cols-[1.4fr_1fr]">
        <div className="surface min-w-0 p-5 sm:p-6">
          <SpansTable figures={figures} />
        </div>
        <div className="surface min-w-0 p-5 sm:p-6">
          <SalesByWeek weeks={figures.weeks} />
        </div>
      </div>
    </section>
  )
}

function SpansTable({ figures: { spans, visitsSince } }: { figures: ShopFigures }) {
  const t = useWords()
  const calendar = useCalendar()
  const money = (amount: Money) => <Kes money={amount} className="text-[1.15rem]" />
  const count = (many: number | null): ReactNode =>
    many === null ? (
      <span className="text-small text-ink-3">{t('goes.not_counted')}</span>
    ) : (
      <b className="font-display text-[1.15rem]">{t('shop.number', { count: many })}</b>
    )
  const rows = [
    { name: t('goes.sold'), now: (of: Span) => money(of.sales), before: (of: Span) => inWords(of.before.sales) },
    {
      name: t('goes.orders'),
      now: (of: Span) => count(of.orders),
      before: (of: Span) => t('shop.number', { count: of.before.orders }),
    },
    {
      name: t('goes.visits'),
      now: (of: Span) => count(of.visits),
      before: (of: Span) => (of.before.visits === null ? null : t('shop.number', { count: of.before.visits })),
    },
    {
      name: t('goes.conversion'),
      now: (of: Span) => <Share span={of} visitsSince={visitsSince} />,
      before: () => null,
    },
  ]
  return (
    <>
      <table className="w-full table-fixed">
        <thead>
          <tr className="text-left text-small text-ink-2">
            <th scope="col" className="w-[34%] max-xs:w-[38%] pb-2 font-normal">
              <span className="sr-only">{t('goes.figure')}</span>
            </th>
            {spans.map((of) => (
              <th key={of.days} scope="col" className="pb-2 font-[620]">
                {t('goes.days', { count: of.days })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-t border-line">
          {rows.map(({ name, now, before }) => (
            <tr key={name} className="align-top">
              <th scope="row" className="py-3 pr-3 max-xs:pr-1 text-left text-[0.94rem] font-normal text-ink-2">
                {name}
              </th>
              {spans.map((of) => {
                const was = before(of)
                return (
                  <td key={of.days} className="py-3 pr-2 max-xs:[&_small]:block">
                    {now(of)}
                    {was !== null && (
                      <span className="block text-tiny text-ink-3">{t('goes.before', { figure: was })}</span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 text-tiny text-ink-3">
        {visitsSince ? t('goes.visits_since', { day: calendar.day(visitsSince) }) : t('goes.visits_from_now')}
      </p>
    </>
  )
}

function Share({ span, visitsSince }: { span: Span; visitsSince: string | null }) {
  const t = useWords()
  const share = shareOfVisits(span, visitsSince, useNow())
  if (share === null) return <span className="text-small text-ink-3">{t('goes.too_few')}</span>
  return (
    <>
      <b className="font-display text-[1.15rem]">{share} %</b>
      <span className="block text-tiny text-ink-3">
        {t('seller.of', { part: span.orders, whole: span.visits ?? 0 })}
      </span>
    </>
  )
}

export function SalesByWeek({ weeks, tall = true }: { weeks: ShopFigures['weeks']; tall?: boolean }) {
  const t = useWords()
  const calendar = useCalendar()
  const best = weeks.reduce((most, week) => (week.sales.cents > most.sales.cents ? week : most), weeks[0]!)
  if (best.sales.cents === 0)
    return (
      <p>
        <b className="block">{t('goes.by_week')}</b>
        <span className="text-small text-ink-2">{t('goes.nothing_yet')}</span>
      </p>
    )
  return (
    <Columns
      tall={tall}
      title={t('goes.by_week')}
      heads={[t('goes.week_of'), t('goes.sold')]}
      most={t('goes.best', { amount: inWords(best.sales) })}
      columns={weeks.map(({ from, sales, orders }, index) => ({
        key: from,
        label: calendar.day(from),
        value: sales.cents,
        shown: t('goes.week', { amount: inWords(sales), count: orders }),
        open: index === weeks.length - 1,
      }))}
    />
  )
}
