// Tax set aside for the revenue authority: what is owed of each kind, and the form in which the operator writes down what was paid.
import type { TaxesView } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { Field } from '#app/ui/field.tsx'
import { FirstFew } from '#app/ui/first-few.tsx'
import { Panel } from '../panel.tsx'
import type { Outcome } from './action.ts'
import { ReasonForm } from './reason-form.tsx'

type Tax = TaxesView['taxes'][number]
const names: Record<Tax['tax'], { name: MessageKey; means: MessageKey }> = {
  vat: { name: 'tax.vat', means: 'tax.vat_means' },
  wht: { name: 'tax.wht', means: 'tax.wht_means' },
}
const ways = [
  { from: 'bank', label: 'tax.from_bank' },
  { from: 'owners', label: 'tax.from_owners' },
] as const

export function Taxes({ taxes, outcome }: { taxes: TaxesView; outcome: Outcome | undefined }) {
  const t = useWords()
  return (
    <Panel title={t('tax.title')}>
      <ul className="divide-y divide-line">
        {taxes.taxes.map((tax) => (
          <TaxRow key={tax.tax} tax={tax} bank={inWords(taxes.bank)} outcome={outcome} />
        ))}
      </ul>
      <Paid remittances={taxes.remittances} />
    </Panel>
  )
}

function TaxRow({ tax, bank, outcome }: { tax: Tax; bank: string; outcome: Outcome | undefined }) {
  const t = useWords()
  const given = outcome?.form === `remit ${tax.tax}` ? outcome.given : undefined
  const rate = tax.rateBasisPoints / 100
  return (
    <li className="grid gap-1 py-3.5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b>{t(names[tax.tax].name)}</b>
        <b>{inWords(tax.owed)}</b>
      </p>
      <p className="text-small text-ink-2">
        {rate === 0 ? t('tax.off') : t(names[tax.tax].means, { rate })}{' '}
        {tax.owed.cents > 0 && t('tax.of_shops', { count: tax.shops })}{' '}
        {tax.remitted.cents > 0 && t('tax.paid_so_far', { amount: inWords(tax.remitted) })}
      </p>
      {tax.owed.cents > 0 && (
        <ReasonForm
          intent="remit"
          which={tax.tax}
          opens={t('tax.write_down')}
          does={t('tax.write_down_do')}
          asks={t('tax.note')}
          outcome={outcome}
        >
          <p className="text-small text-ink-2">{t('tax.how', { owed: inWords(tax.owed), bank })}</p>
          <Field
            label={t('tax.amount')}
            name="shillings"
            inputMode="decimal"
            pattern="[0-9]+([.][0-9]{1,2})?"
            maxLength={13}
            required
            defaultValue={given?.shillings ?? String(tax.owed.cents / 100)}
          />
          <Field
            label={t('tax.receipt')}
            hint={t('tax.receipt_hint')}
            name="receipt"
            autoCapitalize="characters"
            minLength={4}
            maxLength={40}
            required
            defaultValue={given?.receipt}
          />
          <fieldset className="grid gap-1">
            <legend className="mb-1 text-small font-[650]">{t('tax.from')}</legend>
            {ways.map(({ from, label }) => (
              <label key={from} className="flex min-h-12 items-center gap-3">
                <input
                  type="radio"
                  name="from"
                  value={from}
                  defaultChecked={from === (given?.from ?? 'bank')}
                  required
                  className="size-5 accent-trust"
                />
                {t(label)}
              </label>
            ))}
          </fieldset>
        </ReasonForm>
      )}
    </li>
  )
}

function Paid({ remittances }: Pick<TaxesView, 'remittances'>) {
  const t = useWords()
  const calendar = useCalendar()
  if (remittances.length === 0) return null
  return (
    <>
      <h3 className="mt-4">{t('tax.paid')}</h3>
      <FirstFew
        few={4}
        more={t('layout.show_all', { count: remittances.length })}
        items={remittances.map((paid) => (
          <li key={paid.id} className="grid gap-0.5 py-2.5 text-[0.94rem]">
            <span className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span>
                {t(names[paid.tax].name)} · {paid.receipt}
              </span>
              <b>{inWords(paid.amount)}</b>
            </span>
            <span className="text-small text-ink-2 [overflow-wrap:anywhere]">
              {calendar.dayAndTime(paid.recordedAt)} ·{' '}
              {t(paid.paidFrom === 'bank' ? 'tax.from_bank' : 'tax.from_owners')} · {paid.note}
            </span>
          </li>
        ))}
      />
    </>
  )
}
