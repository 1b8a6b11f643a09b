// A page that is told by the server as something happens (server-sent events). While that does not work it says so, and the page asks.
import { useEffect, useRef, useState } from 'react'

/**
 * @param address of the stream; null when there is nothing to wait for
 * @param onNews called with each event named `event`, and once more at the `end`
 * @returns whether the page is being told
 */
export function useLiveNews<T>(address: string | null, event: string, onNews: (data: T | null) => void): boolean {
  const [told, setTold] = useState(false)
  const latest = useRef(onNews)
  useEffect(() => {
    latest.current = onNews
  })
  useEffect(() => {
    if (!address || typeof EventSource === 'undefined') return
    const source = new EventSource(address)
    source.addEventListener(event, ({ data }: MessageEvent<string>) => {
      setTold(true)
      latest.current(JSON.parse(data) as T)
    })
    source.addEventListener('end', () => {
      source.close()
      // Nothing more will be told: should looking this once come to nothing, the page asks.
      setTold(false)
      latest.current(null)
    })
    // It comes again by itself unless it was refused; until then the page asks.
    source.onerror = () => setTold(false)
    return () => {
      source.close()
      setTold(false)
    }
  }, [address, event])
  return told
}
