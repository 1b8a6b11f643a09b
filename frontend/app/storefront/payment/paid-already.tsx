// For whoever has paid and still waits: the code of M-Pesa's SMS, about which M-Pesa is asked. And how to pay by hand, when no prompt comes.
import type { PaymentView, Problem } from '@amana/contract'
import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { Submit } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'

export type CheckResult = { problem: Problem | null; receipt: string } | undefined

function Fold({ title, open = false, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="border-t border-line py-1" open={open || undefined}>
      <summary className="flex min-h-12 items-center font-strong text-trust">{title}</summary>
      <div className="grid gap-3 pb-4">{children}</div>
    </details>
  )
}

export function PaidAlready({ payment, checked }: { payment: PaymentView; checked: CheckResult }) {
  return (
    <div className="mt-7 max-w-xl border-b border-line">
      {/* Whoever may have paid is not told how to pay once more. */}
      {payment.state !== 'unknown' && <PayByHand payment={payment} />}
      <CheckReceipt checked={checked} />
    </div>
  )
}

function PayByHand({ payment }: { payment: PaymentView }) {
  const t = useWords()
  const facts = [
    [t('pay.by_hand_number'), payment.payBill.number],
    [t('pay.by_hand_account'), payment.payBill.account],
    [t('pay.by_hand_amount'), inWords(payment.amount)],
  ] as const
  return (
    <Fold title={t('pay.by_hand')}>
      <p className="text-small text-ink-2">{t('pay.by_hand_how')}</p>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-small text-ink-2">{name}</dt>
            <dd className="font-strong tracking-wide tabular-nums select-all">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-small text-ink-2">{t('pay.by_hand_fits')}</p>
    </Fold>
  )
}

function CheckReceipt({ checked }: { checked: CheckResult }) {
  const t = useWords()
  const faults = faultsOf(t, checked?.problem)
  return (
    <Fold title={t('pay.have_paid')} open={checked !== undefined}>
      {faults.whole && (
        <Notice tone="plain" role="alert">
          {faults.whole}
        </Notice>
      )}
      {checked && !checked.problem && (
        <Notice role="status">{t.rich('pay.receipt_asked', { receipt: checked.receipt })}</Notice>
      )}
      <Form method="post" className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-end">
        <Field
          label={t('pay.receipt_label')}
          name="receipt"
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          placeholder="UKM7RT61SV"
          required
          maxLength={40}
          defaultValue={checked?.receipt}
          error={faults.fields.receipt}
        />
        <Submit look="quiet" className="min-h-13" busy={t('pay.receipt_asking')}>
          {t('pay.receipt_check')}
        </Submit>
      </Form>
      <p className="text-small text-ink-2">{t('pay.receipt_hint')}</p>
    </Fold>
  )
}
