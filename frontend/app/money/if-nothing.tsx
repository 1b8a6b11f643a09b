// “What happens if I do nothing?” stands on every order page, on both sides, in every state.
import type { MoneyView } from '@amana/contract'
import { Hourglass } from 'lucide-react'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import type { Side } from './money-story.ts'

const sentences: Record<MoneyView['rule'], Record<Side, MessageKey>> = {
  unpaid: { buyer: 'nothing.unpaid', seller: 'nothing.seller_unpaid' },
  not_shipped: { buyer: 'nothing.not_shipped', seller: 'nothing.seller_not_shipped' },
  not_delivered: { buyer: 'nothing.not_delivered', seller: 'nothing.seller_not_delivered' },
  inspection: { buyer: 'nothing.inspection', seller: 'nothing.seller_inspection' },
  disputed: { buyer: 'nothing.disputed', seller: 'nothing.seller_disputed' },
  done: { buyer: 'nothing.done', seller: 'nothing.seller_done' },
}

export function IfNothing({ view, side, shopName }: { view: MoneyView; side: Side; shopName: string }) {
  const t = useWords()
  const calendar = useCalendar()
  const key = view.where === 'returning' && side === 'buyer' ? 'nothing.returning' : sentences[view.rule][side]
  return (
    <section aria-labelledby="if-nothing" className="mt-4 flex gap-3 px-1 text-small text-ink-2">
      <Hourglass className="mt-0.5 size-5 shrink-0" strokeWidth={1.8} aria-hidden />
      <div>
        <h2 id="if-nothing" className="font-text! text-small! leading-6! font-strong! tracking-normal! text-ink">
          {t('nothing.title')}
        </h2>
        <p>
          {t(key, {
            shop: shopName,
            back: view.returnsAt ? calendar.dayAndTime(view.returnsAt) : '',
            release: view.releaseAt ? calendar.day(view.releaseAt) : '',
          })}
        </p>
      </div>
    </section>
  )
}
