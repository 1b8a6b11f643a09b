// Sends the prompt again, to the same number or another one.
import type { PaymentView, Problem } from '@amana/contract'
import { Form } from 'react-router'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'
import { useSecondsUntil } from '#app/ui/countdown.ts'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'

export type SendAgainResult = { problem: Problem | null; phone: string } | undefined

export function SendAgain({ payment, result }: { payment: PaymentView; result: SendAgainResult }) {
  const t = useWords()
  const wait = useSecondsUntil(payment.canSendAgainAt, payment.now) ?? 0
  const problem = result?.problem
  return (
    <div className="grid gap-4">
      {problem && !problem.fields?.phone && (
        <Notice tone="plain" role="alert">
          {sayProblem(t, problem)}
        </Notice>
      )}
      {payment.phoneMasked && (
        <Form method="post">
          <Submit block disabled={wait > 0} busy={t('checkout.sending')}>
            {wait > 0 ? t('pay.again_in', { count: wait }) : t('pay.again', { phone: payment.phoneMasked })}
          </Submit>
        </Form>
      )}
      <details open={problem?.fields?.phone ? true : undefined}>
        <summary className="flex min-h-12 items-center font-strong text-trust">{t('pay.other_number')}</summary>
        <Form method="post" className="mt-1 grid gap-3 sm:grid-cols-[1fr_auto] sm:items-end">
          <Field
            label={t('pay.other_label')}
            name="phone"
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            placeholder="0712 345 678"
            required
            maxLength={40}
            defaultValue={result?.phone}
            error={problem?.fields?.phone && t('fault.phone')}
          />
          <Submit look="quiet" className="min-h-13" disabled={wait > 0} busy={t('checkout.sending')}>
            {t('pay.send_there')}
          </Submit>
        </Form>
      </details>
    </div>
  )
}
