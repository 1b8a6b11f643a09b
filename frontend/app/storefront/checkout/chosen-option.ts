// How it shall come, as chosen in the form: brought or collected, and by which of the shop's ways. The summary beside follows it.
import type { DeliveryOption } from '@amana/contract'
import { useEffect, useState } from 'react'

export type Way = 'brought' | 'collected'

/** The fields of the form that say so. */
export type Typed = Partial<Record<'way' | 'broughtId' | 'collectedId', string>>

export interface Choice {
  way: Way
  /** True where the shop has both, so that the buyer is asked. */
  isAsked: boolean
  brought: DeliveryOption[]
  collected: DeliveryOption[]
  option: DeliveryOption | undefined
}

/** Chosen beforehand: what reaches everybody, while nobody has said where it shall go; else the cheapest. */
function usualOption(options: DeliveryOption[], placeIsKnown: boolean): DeliveryOption | undefined {
  const everywhere = placeIsKnown ? undefined : options.find(({ zone }) => zone === 'nationwide')
  return everywhere ?? options.toSorted((a, b) => a.fee.cents - b.fee.cents)[0]
}

/** What the form says, or would say untouched. */
export function choiceIn(options: DeliveryOption[], typed: Typed, placeIsKnown: boolean): Choice {
  const collected = options.filter(({ pickup }) => pickup)
  const brought = options.filter(({ pickup }) => !pickup)
  const isAsked = collected.length > 0 && (brought.length > 0 || placeIsKnown)
  const way = collected.length > 0 && (typed.way === 'collected' || !isAsked) ? 'collected' : 'brought'
  const [offered, id] = way === 'collected' ? [collected, typed.collectedId] : [brought, typed.broughtId]
  const option = offered.find((each) => each.id === id) ?? usualOption(offered, placeIsKnown)
  return { way, isAsked, brought, collected, option }
}

/** Follows what is pressed in the form. */
export function useChoice(options: DeliveryOption[], initial: Typed, placeIsKnown: boolean): Choice {
  const [typed, setTyped] = useState(initial)
  useEffect(() => {
    const follow = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && /^(way|broughtId|collectedId)$/.test(target.name))
        setTyped((before) => ({ ...before, [target.name]: target.value }))
    }
    document.addEventListener('change', follow)
    return () => document.removeEventListener('change', follow)
  }, [])
  return choiceIn(options, typed, placeIsKnown)
}
