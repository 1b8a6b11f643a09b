// What delivery costs and when it is there at the latest, in the line below the price: nobody learns of it first at the till.
import type { DeliveryOption } from '@amana/contract'
import { useLatestDay } from '#app/delivery/delivery-line.tsx'
import { useWords } from '#app/messages/use-words.ts'
import { feeInShort } from './fee-in-short.ts'
import type { DeliveryToMe } from './my-place.ts'

export function DeliveryInShort({ delivery: { place, options } }: { delivery: DeliveryToMe }) {
  const t = useWords()
  const latest = useLatestDay()
  const cheapest = cheapestOf(options.filter(({ zone }) => zone !== 'pickup')) ?? cheapestOf(options)
  if (!cheapest) return null
  const values = {
    town: place?.town ?? '',
    fee: feeInShort(t, cheapest.fee, place !== null),
    day: latest(cheapest),
  }
  return (
    <p className="mt-1 text-small text-ink-2">
      {t(place ? 'delivery.short_to' : 'delivery.short', values)}{' '}
      <a href="#delivery" className="font-strong text-trust underline-offset-4 hover:underline">
        {t('delivery.all_ways')}
      </a>
    </p>
  )
}

const cheapestOf = (options: DeliveryOption[]): DeliveryOption | undefined =>
  options.toSorted((one, other) => one.fee.cents - other.fee.cents)[0]
