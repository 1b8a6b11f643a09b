// How much is missing until the delivery costs nothing; that it does not any more, once it does not.
import type { ShopCart } from '@amana/contract'
import { Truck } from 'lucide-react'
import { useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { Meter } from '#app/ui/meter.tsx'

export function FreeDelivery({ nearest }: { nearest: NonNullable<ShopCart['freeDelivery']> }) {
  const t = useWords()
  const { name, from, missing } = nearest
  const reached = missing.cents === 0
  const says = reached
    ? t('cart.delivery_is_free', { name })
    : t('cart.missing_for_free', { name, amount: inWords(missing) })
  return (
    <div className="grid gap-2 border-t border-line px-4 py-3.5 sm:px-6">
      <p className="flex items-start gap-2 text-small font-semibold">
        <Truck className="mt-0.5 size-4.5 shrink-0 text-trust" strokeWidth={1.8} aria-hidden />
        {says}
      </p>
      {!reached && <Meter value={from.cents - missing.cents} of={from.cents} label={says} />}
    </div>
  )
}
