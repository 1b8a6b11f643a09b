// The delivery option chosen in the form, followed by the summary beside it.
import type { DeliveryOption } from '@amana/contract'
import { useEffect, useState } from 'react'

export function useChosenOption(options: DeliveryOption[], initial: string | undefined): DeliveryOption | undefined {
  const [id, setId] = useState(() => options.find((option) => option.id === initial)?.id ?? options[0]?.id)
  useEffect(() => {
    const follow = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.name === 'optionId') setId(target.value)
    }
    document.addEventListener('change', follow)
    return () => document.removeEventListener('change', follow)
  }, [])
  return options.find((option) => option.id === id)
}
