// One way of delivery in a line: what it is called, whom it reaches, how long on the way, what it costs.
import type { DeliveryOption } from '@amana/contract'
import { addDays } from '#app/messages/calendar.ts'
import { useCalendar, useNow, useWords } from '#app/messages/use-words.ts'
import { dispatchBy } from '#app/money/deadlines.ts'
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

/** The day by which it is there at the latest, ordered now: the seller's time to send it, and the longest way. */
export function useLatestDay(): (option: Pick<DeliveryOption, 'daysMax'>) => string {
  const calendar = useCalendar()
  const now = useNow()
  return ({ daysMax }) => calendar.day(addDays(dispatchBy(now), daysMax))
}

const namedAtMost = 3

/** Whom it reaches, in words; for a place of collection, where that is and when somebody is there. */
export function useDeliveryReach(): (option: Pick<DeliveryOption, 'zone' | 'places' | 'pickup'>) => string {
  const t = useWords()
  return ({ zone, places, pickup }) => {
    if (zone === 'nationwide') return t('delivery.all_of_kenya')
    const names = places.map(({ county, town }) => town ?? t('delivery.county', { county }))
    if (pickup) return t('delivery.pickup_at', { ...pickup, town: names[0] ?? '' })
    const named = names.slice(0, namedAtMost).join(', ')
    const others = names.length - namedAtMost
    return others > 0 ? t('delivery.and_more', { places: named, count: others }) : named
  }
}

export function DeliveryLine({ option }: { option: DeliveryOption }) {
  const t = useWords()
  const time = useDeliveryTime()
  const reach = useDeliveryReach()
  const latest = useLatestDay()
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4">
      <span className="min-w-0 flex-1 basis-40">
        <b className="font-semibold">{option.name}</b>
        <span className="block text-small text-ink-2">
          {time(option)} ·{' '}
          {t(option.zone === 'pickup' ? 'delivery.ready_by' : 'delivery.there_by', { day: latest(option) })}
        </span>
        <span className="block text-small text-ink-2">
          {reach(option)}
          {option.freeFrom &&
            option.fee.cents > 0 &&
            ` · ${t('delivery.free_from', { amount: inWords(option.freeFrom) })}`}
        </span>
      </span>
      <span className="font-semibold whitespace-nowrap">
        {option.fee.cents === 0 ? t('delivery.free') : inWords(option.fee)}
      </span>
    </li>
  )
}
