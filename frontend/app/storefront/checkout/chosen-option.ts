// The delivery option chosen in the form, followed by the summary beside it.
import type { DeliveryOption } from '@amana/contract'
import { useEffect, useState } from 'react'

/** What reaches everybody is chosen beforehand; a rider within one town would often be the wrong one. */
export const usualOption = (options: DeliveryOption[]): DeliveryOption | undefined =>
  options.find((option) => option.zone === 'nationwide') ?? options[0]

export function useChosenOption(options: DeliveryOption[], initial: string | undefined): DeliveryOption | undefined {
  const [id, setId] = useState(() => options.find((option) => option.id === initial)?.id ?? usualOption(options)?.id)
  useEffect(() => {
    const follow = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.name === 'optionId') setId(target.value)
    }
    document.addEventListener('change', follow)
    return () => document.removeEventListener('change', follow)
  }, [])
  return options.find((option) => option.id === id)
}
