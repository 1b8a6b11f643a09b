// Where one stands as a buyer: what is in force, why and until when, and every figure with the count at which a rule begins.
import { type ReplyOf, readMyBuyerStanding } from '@amana/contract'
import { read } from '#app/api/client.ts'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Meter } from '#app/ui/meter.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'

type Standing = ReplyOf<typeof readMyBuyerStanding>
type Metric = Standing['metrics'][number]
type Limit = Metric['limits'][number]

const stepNames: Record<Limit['step'], MessageKey> = {
  no_benefit_of_doubt: 'buyer.no_benefit_of_doubt',
  order_cap: 'buyer.order_cap',
}

export async function loader({ context, request }: Route.LoaderArgs) {
  return read(context, request, readMyBuyerStanding, {})
}

export default function BuyerStanding({ loaderData: standing }: Route.ComponentProps) {
  const t = useWords()
  return (
    <>
      <PageHead title={`${t('buyer.title')} · Amana`} hidden />
      <h1>{t('buyer.title')}</h1>
      <p className="mt-1.5 mb-6 max-w-[62ch] text-ink-2">{t('buyer.lead')}</p>
      {standing.inForce.length === 0 ? (
        <Notice>
          <b>{t('buyer.good')}</b> {t('buyer.good_means')}
        </Notice>
      ) : (
        <section aria-labelledby="in-force">
          <h2 id="in-force" className="mb-3">
            {t('buyer.in_force')}
          </h2>
          <ul className="grid gap-4">
            {standing.inForce.map((restriction) => (
              <InForce key={restriction.rule} restriction={restriction} />
            ))}
          </ul>
        </section>
      )}
      <section className="mt-10" aria-labelledby="figures">
        <h2 id="figures">{t('buyer.figures')}</h2>
        <p className="mt-1 max-w-[62ch] text-small text-ink-2">
          {t('buyer.window', { count: standing.windowDays })} {t('buyer.few', { count: standing.sellersToTell })}
        </p>
        <ul className="mt-4 grid gap-3 sm:grid-cols-2">
          {standing.metrics.map((metric) => (
            <MetricCard key={metric.code} metric={metric} />
          ))}
        </ul>
      </section>
      <section className="mt-10" aria-labelledby="never">
        <h2 id="never">{t('buyer.not_counted_title')}</h2>
        <p className="mt-1 max-w-[62ch] text-ink-2">{t('buyer.not_counted')}</p>
      </section>
    </>
  )
}

function InForce({ restriction }: { restriction: Standing['inForce'][number] }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <li className="surface border-l-[5px]! border-l-held! p-5 sm:p-6">
      <h3 className="text-[1.2rem]!">{t(stepNames[restriction.step])}</h3>
      <p className="mt-1 text-small text-ink-2">{t('buyer.until', { until: calendar.month(restriction.until) })}</p>
      <dl className="mt-4 grid gap-3.5">
        <Told name={t('buyer.why')}>{restriction.why}</Told>
        <Told name={t('buyer.means')}>{restriction.means}</Told>
        <Told name={t('buyer.lifts')}>{restriction.lifts}</Told>
      </dl>
    </li>
  )
}

const Told = ({ name, children }: { name: string; children: string }) => (
  <div>
    <dt className="text-small font-[650] text-ink-2">{name}</dt>
    <dd className="mt-0.5 max-w-[62ch]">{children}</dd>
  </div>
)

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`

function MetricCard({ metric: { label, count, of, limits } }: { metric: Metric }) {
  const t = useWords()
  const figure = t('buyer.of', { part: count, whole: of })
  const nearest = Math.min(...limits.map(({ reachedAt, countMin }) => reachedAt ?? countMin))
  const sayLimit = ({ reachedAt, share, countMin }: Limit) =>
    reachedAt === null
      ? t('buyer.limit_share', { share: percent(share), count: countMin })
      : t('buyer.limit_of', { part: reachedAt, whole: of })
  return (
    <li className="flex flex-col rounded-card border border-line bg-card p-4">
      <b className="font-display text-[1.4rem] leading-tight font-bold tracking-tight">{figure}</b>
      <span className="mt-0.5 text-small text-ink-2">{label}</span>
      <span className="mt-3">
        <Meter
          value={count}
          of={Math.max(1, nearest)}
          label={`${figure} ${label}`}
          tone={limits.some(({ reached }) => reached) ? 'alert' : 'safe'}
        />
      </span>
      <ul className="mt-3 grid gap-1.5 text-[0.84rem] leading-snug text-ink-2">
        {limits.map((limit) => (
          <li key={limit.step}>
            <b className="font-[650] text-ink">{sayLimit(limit)}</b>: {t(stepNames[limit.step])}{' '}
            {limit.reached && <Badge tone="alert">{t('buyer.reached')}</Badge>}
          </li>
        ))}
      </ul>
    </li>
  )
}
