// What delivery comes to, said in the cart: to the visitor's town, or from how much on while none is known.
import type { CheapestDelivery } from '@amana/contract'
import { Truck } from 'lucide-react'
import { useLatestDay } from '#app/delivery/delivery-line.tsx'
import { useWords } from '#app/messages/use-words.ts'
import type { Place } from '#app/places/place-fields.tsx'
import { feeInShort } from '#app/storefront/delivery/fee-in-short.ts'

export function CartDelivery({ delivery, place }: { delivery: CheapestDelivery | null; place: Place | null }) {
  const t = useWords()
  const latest = useLatestDay()
  if (!delivery && !place) return null
  const says = delivery
    ? t(place ? 'delivery.short_to' : 'delivery.short', {
        town: place?.town ?? '',
        fee: feeInShort(t, delivery.fee, place !== null),
        day: latest(delivery),
      })
    : t('delivery.none_to', { ...place! })
  return (
    <p className="flex items-start gap-2 border-t border-line px-4 py-3.5 text-small text-ink-2 sm:px-6">
      <Truck className="mt-0.5 size-4.5 shrink-0" strokeWidth={1.8} aria-hidden />
      {says}
    </p>
  )
}
