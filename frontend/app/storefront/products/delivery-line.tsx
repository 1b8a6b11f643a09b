// One way of delivery in a line: where, how long on the way, what it costs.
import type { DeliveryOption } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'

export function useDeliveryTime(): (option: Pick<DeliveryOption, 'daysMin' | 'daysMax' | 'zone'>) => string {
  const t = useWords()
  return ({ daysMin, daysMax, zone }) => {
    if (zone === 'pickup' && daysMax === 0) return t('delivery.collect')
    if (daysMax === 0) return t('delivery.same_day')
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
