// A page that waits for something looks again by itself: every few seconds while somebody sees it, and without scripts by reloading.
import { useEffect } from 'react'
import { useRevalidator } from 'react-router'

const everyMs = 2_000

/** Asks again every two seconds, or as often as told, while somebody is looking. */
export function useLookAgain(active: boolean, afterMs = everyMs): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!active) return
    const timer = setInterval(() => document.visibilityState === 'visible' && revalidate(), afterMs)
    const look = () => document.visibilityState === 'visible' && revalidate()
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [active, afterMs, revalidate])
}

/** For browsers without scripts. @param after seconds; none when it is not above zero */
export function Reload({ after }: { after: number }) {
  if (after <= 0) return null
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(after)} />
    </noscript>
  )
}
