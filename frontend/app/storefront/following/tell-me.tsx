// “Tell me”: when it is cheaper, and when it is there again; each once.
import type { AlertKind } from '@amana/contract'
import { Bell, Check } from 'lucide-react'
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'

interface Props {
  productId: string
  soldOut: boolean
  alerts: AlertKind[]
}

const says = {
  price_drop: ['follow.tell_price_drop', 'follow.will_tell_price_drop'],
  back_in_stock: ['follow.tell_back_in_stock', 'follow.will_tell_back_in_stock'],
} as const

export function TellMe({ productId, soldOut, alerts }: Props) {
  const t = useWords()
  const kinds: AlertKind[] = soldOut ? ['back_in_stock', 'price_drop'] : ['price_drop']
  return (
    <div>
      <div className="flex flex-wrap gap-x-2">
        {kinds.map((kind) => {
          const on = alerts.includes(kind)
          const Icon = on ? Check : Bell
          return (
            <Form key={kind} method="post" preventScrollReset>
              <input type="hidden" name="product" value={productId} />
              <input type="hidden" name="kind" value={kind} />
              <Submit
                name="intent"
                value={on ? 'tell_not' : 'tell'}
                look="plain"
                aria-pressed={on}
                title={t('follow.tell_hint')}
                className="px-2! text-small"
              >
                <Icon className="size-5" strokeWidth={1.8} aria-hidden />
                {t(says[kind][on ? 1 : 0])}
              </Submit>
            </Form>
          )
        })}
      </div>
    </div>
  )
}
