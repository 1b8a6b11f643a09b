// What delivery to the visitor's town comes to, and by when, in the one line a card has for it.
import type { ListingDelivery } from '@amana/contract'
import { useLatestDay } from '#app/delivery/delivery-line.tsx'
import { useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'

export function DeliveryOfCard({ delivery: { way } }: { delivery: ListingDelivery }) {
  const t = useWords()
  const latest = useLatestDay()
  if (!way) return <p className="mt-1 text-tiny text-ink-2">{t('delivery.card_none')}</p>
  const fee = way.fee.cents === 0 ? t('delivery.free') : `+ ${inWords(way.fee)}`
  const day = latest(way)
  return (
    <p className="mt-1 text-tiny text-ink-2">
      {t(way.collected ? 'delivery.card_collect' : 'delivery.card', { fee, day })}
    </p>
  )
}
