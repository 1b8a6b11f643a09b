// The delivery option chosen in the form, followed by the summary beside it.
import type { DeliveryOption } from '@amana/contract'
import { useEffect, useState } from 'react'

/** Chosen beforehand: what reaches everybody, while nobody has said where it shall go; else the cheapest that is brought. */
export function usualOption(options: DeliveryOption[], placeIsKnown: boolean): DeliveryOption | undefined {
  if (!placeIsKnown) return options.find((option) => option.zone === 'nationwide') ?? options[0]
  const brought = options.filter((option) => option.zone !== 'pickup')
  return brought.toSorted((a, b) => a.fee.cents - b.fee.cents)[0] ?? options[0]
}

/** The one chosen in the form, as long as it reaches the place. */
export function useChosenOption(
  options: DeliveryOption[],
  initial: string | undefined,
  placeIsKnown: boolean,
): DeliveryOption | undefined {
  const [id, setId] = useState(initial)
  useEffect(() => {
    const follow = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.name === 'optionId') setId(target.value)
    }
    document.addEventListener('change', follow)
    return () => document.removeEventListener('change', follow)
  }, [])
  return options.find((option) => option.id === id) ?? usualOption(options, placeIsKnown)
}
