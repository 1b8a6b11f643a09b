// What goes into the parcel, and where it goes.
import type { ReplyOf, readShopOrder } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { Photo } from '#app/ui/photo.tsx'

export function PackingList({ order }: { order: ReplyOf<typeof readShopOrder> }) {
  const t = useWords()
  const { delivery, contact } = order
  return (
    <section aria-labelledby="parcel">
      <h2 id="parcel" className="mb-4">
        {t('seller.parcel')}
      </h2>
      <div className="overflow-hidden rounded-card border border-line bg-card">
        <ul className="divide-y divide-line">
          {order.lines.map((line) => (
            <li key={line.productId + line.optionValues.join()} className="flex items-center gap-3.5 p-3.5">
              <div className="w-16 shrink-0 overflow-hidden rounded-[10px]">
                <Photo picture={line.picture} alt="" sizes="64px" />
              </div>
              <div className="min-w-0 flex-1 leading-snug">
                <b>{line.title}</b>
                <p className="text-small text-ink-2">{line.optionValues.join(' · ')}</p>
              </div>
              <b className="font-display text-[1.3rem]">× {line.quantity}</b>
            </li>
          ))}
        </ul>
        <address className="border-t border-line px-3.5 py-3 not-italic">
          <b className="block">{contact.name}</b>
          <bdi>{delivery.town}</bdi>, {delivery.county}
          {delivery.landmark && <span className="block text-ink-2">{delivery.landmark}</span>}
          <span className="mt-1 block text-small text-ink-2">{delivery.name}</span>
        </address>
      </div>
    </section>
  )
}
