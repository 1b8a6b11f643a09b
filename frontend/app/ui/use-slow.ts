// Whether something takes long enough to be seen: what answers at once must not flash.
import { useEffect, useState } from 'react'

const seenAfterMs = 300

export function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!busy) return setSlow(false)
    const timer = setTimeout(() => setSlow(true), seenAfterMs)
    return () => clearTimeout(timer)
  }, [busy])
  return slow && busy
}
