// One statement: what was hers at the beginning, everything that changed it, what is hers at the end. Prints on paper as it is.
import { readStatement, type SellerStatement } from '@amana/contract'
import { Link } from 'react-router'
import { read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { figures, inWords } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { Download } from '#app/ui/download.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/statement-page'

export const loader = ({ context, request, params }: Route.LoaderArgs) =>
  read(context, request, readStatement, {
    params: { shopId: context.get(shopContext).id, payoutBatchId: params.batchId },
  })

const sums: [keyof SellerStatement['totals'], MessageKey, 1 | -1][] = [
  ['goods', 'statement.goods', 1],
  ['delivery', 'statement.delivery', 1],
  ['commission', 'statement.commission', -1],
  ['vat', 'statement.vat', -1],
  ['withheld', 'statement.withheld', -1],
  ['clawedBack', 'statement.clawed_back', -1],
  ['other', 'statement.other', 1],
  ['cameBack', 'statement.came_back', 1],
  ['paidOut', 'statement.paid_out', -1],
]

export default function Statement({ loaderData: statement }: Route.ComponentProps) {
  const t = useWords()
  const calendar = useCalendar()
  const period = statement.after
    ? t('statement.from_to', { from: calendar.day(statement.after), to: calendar.day(statement.until) })
    : t('statement.to', { day: calendar.day(statement.until) })
  const link = 'inline-flex min-h-12 items-center font-[650] text-trust underline underline-offset-4'
  return (
    <>
      <PageHead title={`${t('statement.title')} ${statement.number} · Amana`} hidden />
      <nav className="no-print mb-3 flex flex-wrap gap-x-6" aria-label={t('statement.title')}>
        <Link to={paths.sellerMoney} className={link}>
          {t('statement.back')}
        </Link>
        <Download to={paths.statementPdf(statement.id)} className={link}>
          {t('statement.pdf')}
        </Download>
        <Download to={paths.statementCsv(statement.id)} className={link}>
          {t('statement.csv')}
        </Download>
      </nav>
      <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-1">
        <h1>{t('statement.title')}</h1>
        <p className="text-small text-ink-2">
          <bdi>{statement.shopName}</bdi> · {statement.number} · {period}
        </p>
      </header>
      <Summary statement={statement} />
      <Lines lines={statement.lines} />
    </>
  )
}

function Summary({ statement }: { statement: SellerStatement }) {
  const t = useWords()
  return (
    <section className="surface mt-5 max-w-2xl p-5 sm:p-6">
      <dl className="grid gap-2">
        <Sum label={t('statement.opening')} value={inWords(statement.opening)} strong />
        {sums.map(([key, label, sign]) => {
          const { cents } = statement.totals[key]
          if (cents === 0) return null
          return <Sum key={key} label={t(label)} value={inWords({ cents: sign * cents, currency: 'KES' })} />
        })}
        <Sum label={t('statement.closing')} value={inWords(statement.closing)} strong line />
      </dl>
      <p className="mt-3 text-small text-ink-2">{t('statement.fees', { amount: inWords(statement.feesByAmana) })}</p>
    </section>
  )
}

function Sum({ label, value, strong, line }: { label: string; value: string; strong?: boolean; line?: boolean }) {
  return (
    <div className={`flex items-baseline justify-between gap-4 ${line ? 'mt-1 border-t border-line pt-3' : ''}`}>
      <dt className={strong ? 'font-[650]' : 'text-ink-2'}>{label}</dt>
      <dd className={`whitespace-nowrap tabular-nums ${strong ? 'font-[700]' : ''}`}>{value}</dd>
    </div>
  )
}

const said: Record<SellerStatement['lines'][number]['code'], MessageKey> = {
  order_released: 'statement.line_sale',
  reserve_released: 'statement.line_reserve',
  clawed_back: 'statement.line_clawed_back',
  payout: 'statement.line_payout',
  payout_failed: 'statement.line_payout_failed',
  correction: 'statement.line_correction',
}

function Lines({ lines }: { lines: SellerStatement['lines'] }) {
  const t = useWords()
  const calendar = useCalendar()
  if (lines.length === 0) return <p className="mt-8 text-ink-2">{t('statement.nothing')}</p>
  return (
    <section className="mt-9" aria-labelledby="lines">
      <h2 id="lines" className="mb-4">
        {t('statement.lines')}
      </h2>
      <ul className="surface divide-y divide-line overflow-hidden">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a statement never changes its order
          <li key={index} className="grid grid-cols-[1fr_auto] gap-x-5 gap-y-0.5 px-4 py-3 break-inside-avoid sm:px-5">
            <b>{[t(said[line.code]), line.orderNumber, line.receipt].filter(Boolean).join(' · ')}</b>
            <b className="text-right whitespace-nowrap tabular-nums">
              {line.change.cents > 0 && '+'}
              {figures(line.change)}
            </b>
            <span className="text-small text-ink-2">
              {calendar.dayAndTime(line.at)}
              <Details line={line} />
            </span>
            <span className="text-right text-small whitespace-nowrap text-ink-2 tabular-nums">
              {t('statement.balance', { amount: figures(line.balance) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How a line comes about: only what is not nothing. */
function Details({ line }: { line: SellerStatement['lines'][number] }) {
  const t = useWords()
  const shown: [MessageKey, number][] = [
    ['statement.goods', line.goods.cents],
    ['statement.delivery', line.delivery.cents],
    ['statement.commission', -line.commission.cents],
    ['statement.vat', -line.vat.cents],
    ['statement.withheld', -line.withheld.cents],
    ['statement.to_reserve', line.toReserve.cents],
    ['statement.repaid', line.repaid.cents],
  ]
  return shown
    .filter(([, cents]) => cents !== 0)
    .map(([key, cents]) => ` · ${t(key)} ${figures({ cents, currency: 'KES' })}`)
    .join('')
}
