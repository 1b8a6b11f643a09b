// How a shop's figures are counted: each with what is above and below the line, and over which time.
import type { ShopPage } from '@amana/contract'
import { useCalendar, useNow, useWords } from '#app/messages/use-words.ts'

export function ShopFigures({ shop }: { shop: Pick<ShopPage, 'facts' | 'openedAt'> }) {
  const t = useWords()
  const calendar = useCalendar()
  const now = useNow()
  const { completedOrders, distinctBuyers, shippedOnTime, lostOrders } = shop.facts
  const ageDays = Math.max(0, Math.floor((new Date(now).getTime() - new Date(shop.openedAt).getTime()) / 86_400_000))
  const figures = [
    {
      name: t('figures.age'),
      value: t('figures.days', { count: ageDays }),
      means: t('figures.age_means', { day: calendar.day(shop.openedAt) }),
    },
    {
      name: t('figures.completed'),
      value: t('shop.number', { count: completedOrders }),
      means: t('figures.completed_means'),
    },
    { name: t('figures.buyers'), value: t('shop.number', { count: distinctBuyers }), means: t('figures.buyers_means') },
    {
      name: t('figures.on_time'),
      value: t('figures.of', { part: shippedOnTime.numerator, whole: shippedOnTime.denominator }),
      means: t('figures.on_time_means'),
    },
    {
      name: t('figures.lost'),
      value: t('figures.of', { part: lostOrders.numerator, whole: lostOrders.denominator }),
      means: t('figures.lost_means'),
    },
  ]
  return (
    <details className="text-ui">
      <summary className="flex min-h-12 items-center font-strong text-trust">{t('figures.how')}</summary>
      <dl className="grid gap-3 pb-2">
        {figures.map(({ name, value, means }) => (
          <div key={name}>
            <dt className="flex items-baseline justify-between gap-4 font-strong">
              {name} <span className="font-display">{value}</span>
            </dt>
            <dd className="text-small text-ink-2">{means}</dd>
          </div>
        ))}
      </dl>
      <p className="pb-2 text-small text-ink-2">{t('figures.window')}</p>
    </details>
  )
}
