// One way of delivery in a line: where, how long on the way, what it costs.
import type { DeliveryOption } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'

export function useDeliveryTime(): (option: Pick<DeliveryOption, 'daysMin' | 'daysMax' | 'zone'>) => string {
  const t = useWords()
  return ({ daysMin, daysMax, zone }) => {
    if (daysMax === 0) return t(zone === 'pickup' ? 'delivery.collect' : 'delivery.same_day')
    if (zone === 'pickup') return t('delivery.ready_within', { count: daysMax })
    if (daysMin === 0) return t('delivery.within', { count: daysMax })
    if (daysMin === daysMax) return t('delivery.days', { count: daysMax })
    return t('delivery.days_between', { from: daysMin, to: daysMax })
  }
}

export function DeliveryLine({ option }: { option: DeliveryOption }) {
  const t = useWords()
  const time = useDeliveryTime()
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4">
      <span>
        {option.name} <span className="text-small text-ink-2">· {time(option)}</span>
      </span>
      <span className="font-[600]">{option.fee.cents === 0 ? t('delivery.free') : inWords(option.fee)}</span>
    </li>
  )
}
