// How a seller's orders go: each figure as so many of so many, with every limit as the count at which it is reached today.
import type { StandingMetric } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { sayLimit, stepNames } from '#app/trust/words.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Meter } from '#app/ui/meter.tsx'

export function Metrics({ metrics, windowDays }: { metrics: StandingMetric[]; windowDays: number }) {
  const t = useWords()
  return (
    <section className="mt-11" aria-labelledby="metrics">
      <h2 id="metrics">{t('metric.title')}</h2>
      <p className="mt-1 text-small text-ink-2">
        {windowDays > 300 ? t('metric.window_year') : t('metric.window', { count: windowDays })}
      </p>
      <ul className="mt-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-4 lg:gap-3.5">
        {metrics.map((metric) => (
          <MetricCard key={metric.code} metric={metric} />
        ))}
      </ul>
    </section>
  )
}

/** The nearest limit is the measure; where more is better it is the whole. */
const measureOf = ({ of, direction, limits }: StandingMetric): number =>
  direction === 'at_least' ? (of ?? 0) : Math.min(...limits.map(({ reachedAt, countMin }) => reachedAt ?? countMin))

function MetricCard({ metric }: { metric: StandingMetric }) {
  const t = useWords()
  const count = metric.count ?? 0
  const nothing = metric.of === 0
  const figure = metric.of === null ? t('shop.number', { count }) : t('metric.of', { part: count, whole: metric.of })
  const reached = metric.limits.some((limit) => limit.reached)
  return (
    <li className="flex flex-col rounded-card border border-line bg-card p-4">
      <b className="font-display text-[1.4rem] leading-tight font-bold tracking-tight">
        {nothing ? t('metric.none') : figure}
      </b>
      <span className="mt-0.5 text-small text-ink-2">{metric.label}</span>
      <span className="mt-3">
        <Meter
          value={count}
          of={Math.max(1, measureOf(metric))}
          label={`${figure} ${metric.label}`}
          tone={reached ? 'alert' : 'safe'}
        />
      </span>
      <ul className="mt-3 grid gap-1.5 text-[0.84rem] leading-snug text-ink-2">
        {metric.limits.map((limit) => (
          <li key={limit.step}>
            <b className="font-[650] text-ink">{sayLimit(t, metric, limit)}</b>: {t(stepNames[limit.step])}{' '}
            {limit.reached && <Badge tone="alert">{t('metric.reached')}</Badge>}
          </li>
        ))}
      </ul>
    </li>
  )
}
