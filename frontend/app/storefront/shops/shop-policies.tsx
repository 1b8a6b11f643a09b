// What the shop says about returns and delivery, beside what Amana does whatever it says.
import type { ShopPage } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'

export function ShopPolicies({ shop }: { shop: Pick<ShopPage, 'returnsPolicy' | 'deliveryNotes'> }) {
  const t = useWords()
  const policies = [
    { title: t('shop.returns'), text: shop.returnsPolicy },
    { title: t('shop.delivery_notes'), text: shop.deliveryNotes },
  ].filter(({ text }) => text !== '')
  if (policies.length === 0) return null
  return (
    <details className="text-ui">
      <summary className="flex min-h-12 items-center font-strong text-trust">{t('shop.policies')}</summary>
      <dl className="grid gap-3 pb-2">
        {policies.map(({ title, text }) => (
          <div key={title}>
            <dt className="font-strong">{title}</dt>
            <dd dir="auto" className="whitespace-pre-line text-ink-2 [overflow-wrap:anywhere]">
              {text}
            </dd>
          </div>
        ))}
      </dl>
      <p className="pb-2 text-small text-ink-2">{t('shop.policies_whatever')}</p>
    </details>
  )
}
