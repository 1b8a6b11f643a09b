// Seconds until an instant, counted from the api's own time, so that a phone with a wrong clock is told the truth.
import { useEffect, useState } from 'react'

export const secondsUntil = (instant: string | null, now: string): number =>
  instant ? Math.max(0, Math.ceil((new Date(instant).getTime() - new Date(now).getTime()) / 1000)) : 0

export function useSecondsUntil(endsAt: string | null, now: string): number | null {
  const total = endsAt ? Math.max(0, new Date(endsAt).getTime() - new Date(now).getTime()) : null
  const [left, setLeft] = useState(total)
  useEffect(() => {
    setLeft(total)
    if (total === null) return
    const start = performance.now()
    const timer = setInterval(() => setLeft(Math.max(0, total - (performance.now() - start))), 250)
    return () => clearInterval(timer)
  }, [total])
  return left === null ? null : Math.ceil(left / 1000)
}
