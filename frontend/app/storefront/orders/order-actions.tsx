// What the buyer can do in this state. What cannot be undone takes two presses; both work without scripts.
import type { OrderView } from '@amana/contract'
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { Submit } from '#app/ui/button.tsx'

type Doing = 'confirm' | 'cancel' | 'extend' | 'deny'

export function OrderActions({ order }: { order: OrderView }) {
  const t = useWords()
  const values = { shop: order.shop.name, amount: inWords(order.total) }
  const { canConfirm, canCancel, canExtendDelivery, canDenyDelivery } = order
  if (!canConfirm && !canCancel && !canExtendDelivery && !canDenyDelivery) return null
  return (
    <div className="no-print mt-5 grid gap-3">
      {canConfirm && (
        <TwoPresses
          doing="confirm"
          strong
          first={t('order.confirm')}
          explain={t.rich('order.confirm_explain', values)}
          second={t('order.confirm_yes', values)}
        />
      )}
      {canExtendDelivery && (
        <TwoPresses
          doing="extend"
          first={t('order.extend')}
          explain={t.rich('order.extend_explain', values)}
          second={t('order.extend_yes')}
        />
      )}
      {canDenyDelivery && (
        <TwoPresses
          doing="deny"
          first={t('order.deny')}
          explain={t.rich('order.deny_explain', values)}
          second={t('order.deny_yes')}
        />
      )}
      {canCancel && (
        <TwoPresses
          doing="cancel"
          first={t('order.cancel')}
          explain={t.rich('order.cancel_explain', values)}
          second={t('order.cancel_yes')}
        />
      )}
    </div>
  )
}

interface Presses {
  doing: Doing
  first: string
  explain: React.ReactNode
  second: string
  strong?: boolean
}

function TwoPresses({ doing, first, explain, second, strong = false }: Presses) {
  const t = useWords()
  const closed = strong
    ? 'bg-action text-on-action hover:bg-action-hover justify-center'
    : 'text-trust shadow-[inset_0_0_0_1.5px_currentColor] hover:bg-trust-soft justify-center'
  return (
    <details name="doing" className="group">
      <summary
        className={`flex min-h-13 items-center rounded-full px-6 py-3 text-center font-strong transition-colors group-open:min-h-12 group-open:justify-start group-open:bg-transparent group-open:hover:bg-transparent group-open:px-1 group-open:text-ink-2 group-open:shadow-none ${closed}`}
      >
        <span className="group-open:hidden">{first}</span>
        <span className="hidden group-open:inline">← {t('order.go_back')}</span>
      </summary>
      <div className="surface grid gap-4 p-5">
        <p>{explain}</p>
        <Form method="post" preventScrollReset>
          <Submit name="intent" value={doing} look={strong ? 'action' : 'quiet'} block busy={t('order.doing')}>
            {second}
          </Submit>
        </Form>
      </div>
    </details>
  )
}
