// The seller gives an order up before shipping: the buyer is refunded, and it counts.
import type { Problem } from '@amana/contract'
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'

const reasons = [
  ['out_of_stock', 'seller.reason_stock'],
  ['cannot_deliver_there', 'seller.reason_place'],
  ['price_mistake', 'seller.reason_price'],
  ['other', 'seller.reason_other'],
] as const

export function CancelForm({ problem }: { problem: Problem | undefined }) {
  const t = useWords()
  return (
    <details className="mt-6 border-t border-line pt-2" open={problem ? true : undefined}>
      <summary className="flex min-h-12 items-center font-[650] text-ink-2">{t('seller.cannot_ship')}</summary>
      <Form method="post" preventScrollReset className="grid gap-4">
        <p className="text-small text-ink-2">{t('seller.cancel_means')}</p>
        {problem && (
          <p role="alert" className="text-small font-[650]">
            {problem.detail}
          </p>
        )}
        <SelectField label={t('seller.reason')} name="reason" required>
          {reasons.map(([value, label]) => (
            <option key={value} value={value}>
              {t(label)}
            </option>
          ))}
        </SelectField>
        <Submit name="do" value="cancel" look="quiet" busy={t('order.doing')}>
          {t('seller.cancel_order')}
        </Submit>
      </Form>
    </details>
  )
}
