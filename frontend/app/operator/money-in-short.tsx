// What is there against what is owed, and the next payouts: two bars of one scale. The whole of it is on the page of money.
import type { Money, OperatorOverview } from '@amana/contract'
import { Link } from 'react-router'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { ShareBar } from '#app/ui/meter.tsx'
import { Panel } from './panel.tsx'

const batchesShown = 4

export function MoneyInShort({ overview }: { overview: OperatorOverview }) {
  const t = useWords()
  const calendar = useCalendar()
  const { assetsTotal: there, liabilitiesTotal: owed, batches } = overview
  const spare = there.cents - owed.cents
  return (
    <Panel
      id="money"
      title={t('money.covered')}
      aside={
        spare >= 0
          ? t('money.spare', { amount: inWords({ ...there, cents: spare }) })
          : t('money.short', { amount: inWords({ ...there, cents: -spare }) })
      }
    >
      <div className="mt-3 grid gap-4">
        <Bar label={t('money.there')} amount={there} of={Math.max(there.cents, owed.cents)} className="fill-trust" />
        <Bar label={t('money.owed')} amount={owed} of={Math.max(there.cents, owed.cents)} className="fill-held" />
      </div>
      <h3 className="mt-6">{t('operator.batches')}</h3>
      {batches.length === 0 && <p className="text-small text-ink-2">{t('operator.no_batches')}</p>}
      <ul className="divide-y divide-line">
        {batches.slice(0, batchesShown).map((batch) => (
          <li
            key={batch.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 py-2.5 sm:grid-cols-[8rem_minmax(0,1fr)_auto]"
          >
            <span>{calendar.day(batch.dueAt)}</span>
            <span className="col-span-2 row-start-2 text-small text-ink-2 sm:col-span-1 sm:col-start-2 sm:row-start-1">
              {t('operator.batch', { paid: batch.paid, of: batch.payouts })}
              {batch.unknown > 0 && ` · ${t('operator.batch_unknown', { count: batch.unknown })}`}
              {batch.failed > 0 && (
                <b className="text-alert"> · {t('operator.batch_failed', { count: batch.failed })}</b>
              )}
            </span>
            <b className="text-right whitespace-nowrap">{inWords(batch.amount)}</b>
          </li>
        ))}
      </ul>
      <Link
        to={paths.operatorMoney}
        className="mt-1 inline-flex min-h-12 items-center font-[650] text-trust underline-offset-4 hover:underline"
      >
        {t('money.open_page')}
      </Link>
    </Panel>
  )
}

function Bar({ label, amount, of, className }: { label: string; amount: Money; of: number; className: string }) {
  const rest = { key: 'rest', amount: of - Math.max(amount.cents, 0), className: 'fill-sand' }
  return (
    <div>
      <p className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4">
        <b>{label}</b>
        <span className="font-display text-[1.2rem] font-bold">{inWords(amount)}</span>
      </p>
      <ShareBar
        label={`${label}: ${inWords(amount)}`}
        shares={[{ key: 'it', amount: Math.max(amount.cents, 0), className }, rest]}
      />
    </div>
  )
}
