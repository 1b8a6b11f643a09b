// Where every shilling is: the accounts of the ledger, summed by kind; and the payout batches.
import type { OperatorOverview } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { figures, inWords } from '#app/money/kes.tsx'
import { sayAccount } from './account-words.ts'
import { Panel } from './panel.tsx'

export function Books({ overview }: { overview: OperatorOverview }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <div className="grid gap-5">
      <Panel title={t('operator.accounts')} aside="KES">
        <table className="w-full text-[0.94rem]">
          <thead>
            <tr>
              {[t('operator.account'), t('operator.how_many'), 'KES'].map((head) => (
                <th key={head} scope="col">
                  <span className="sr-only">{head}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {overview.accounts.map((account) => (
              <tr key={account.kind}>
                <th scope="row" className="py-2.5 pr-3 text-left font-normal">
                  {sayAccount(t, account)}
                </th>
                <td className="py-2.5 text-right text-small text-ink-3">
                  {account.accounts > 1 && `× ${account.accounts}`}
                </td>
                <td className="py-2.5 pl-3 text-right font-[620] whitespace-nowrap">{figures(account.balance)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
      <Panel id="batches" title={t('operator.batches')}>
        {overview.batches.length === 0 && <p className="text-small text-ink-2">{t('operator.no_batches')}</p>}
        <ul className="divide-y divide-line">
          {overview.batches.map((batch) => (
            <li key={batch.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2.5">
              <b>{calendar.dayAndTime(batch.dueAt)}</b>
              <span className="font-[620]">{inWords(batch.amount)}</span>
              <span className="basis-full text-small text-ink-2">
                {t('operator.batch', { paid: batch.paid, of: batch.payouts })}
                {batch.unknown > 0 && ` · ${t('operator.batch_unknown', { count: batch.unknown })}`}
                {batch.failed > 0 && (
                  <b className="text-alert"> · {t('operator.batch_failed', { count: batch.failed })}</b>
                )}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
