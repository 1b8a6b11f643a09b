// After a form came back with a fault: the cursor is where something has to be done.
import { useEffect, useRef } from 'react'

/** @param fault whatever is new each time the form comes back with one */
export function useFocusOnFault<E extends HTMLElement>(fault: unknown) {
  const form = useRef<E>(null)
  useEffect(() => {
    if (!fault) return
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    ;(first ?? form.current?.querySelector<HTMLElement>('[role="alert"]'))?.focus()
  }, [fault])
  return form
}
